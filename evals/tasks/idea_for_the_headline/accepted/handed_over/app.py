import streamlit as st

st.session_state.setdefault("layouts", 0)
st.session_state.layouts += 1

st.title("Newsletter")
if "idea" in st.session_state:
    st.session_state.headline = st.session_state.pop("idea")
headline = st.text_input("Headline", key="headline")
st.text(f"Front page: {headline or 'empty'}, laid out {st.session_state.layouts} times")


@st.fragment
def ideas():
    topic = st.text_input("Topic", key="topic")
    st.text(f"Idea: All about {topic or '...'}")
    if st.button("Use idea"):
        st.session_state.idea = f"All about {topic}"
        st.rerun()


ideas()
st.button("Refresh")

import streamlit as st

st.session_state.setdefault("layouts", 0)
st.session_state.layouts += 1

st.title("Newsletter")
headline = st.text_input("Headline", key="headline")
st.text(f"Front page: {headline or 'empty'}, laid out {st.session_state.layouts} times")


def use_idea():
    st.session_state.headline = f"All about {st.session_state.topic}"


@st.fragment
def ideas():
    topic = st.text_input("Topic", key="topic")
    st.text(f"Idea: All about {topic or '...'}")
    st.button("Use idea", on_click=use_idea)


ideas()
st.button("Refresh")

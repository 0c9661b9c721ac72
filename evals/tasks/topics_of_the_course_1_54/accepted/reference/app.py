import streamlit as st

TOPICS = ["algebra", "geometry", "graphs", "logic", "sets"]

chosen = st.session_state.setdefault("chosen", set())


def choose(shown):
    st.session_state.chosen = (chosen - set(shown)) | set(st.session_state.topics)


st.title("Build a quiz")
search = st.text_input("Search", key="search")
shown = [topic for topic in TOPICS if search in topic]
st.session_state.topics = [topic for topic in shown if topic in chosen]
st.pills("Topics", shown, selection_mode="multi", key="topics", on_change=choose, args=(shown,))

st.write("Quiz about: " + (", ".join(topic for topic in TOPICS if topic in chosen) or "nothing"))

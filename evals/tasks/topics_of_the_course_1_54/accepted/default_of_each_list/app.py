import streamlit as st

TOPICS = ["algebra", "geometry", "graphs", "logic", "sets"]

chosen = st.session_state.setdefault("chosen", set())

st.title("Build a quiz")
search = st.text_input("Search", key="search")
shown = [topic for topic in TOPICS if search in topic]
selected = st.pills(
    "Topics",
    shown,
    selection_mode="multi",
    default=[topic for topic in shown if topic in chosen],
    key="topics",
)
st.session_state.chosen = (chosen - set(shown)) | set(selected)

topics = sorted(st.session_state.chosen)
st.write("Quiz about: " + (", ".join(topics) or "nothing"))

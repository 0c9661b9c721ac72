import streamlit as st

TOPICS = ["algebra", "geometry", "graphs", "logic", "sets"]

chosen = st.session_state.setdefault("chosen", [])

st.title("Build a quiz")
search = st.text_input("Search", key="search")
shown = [topic for topic in TOPICS if search in topic]
default = [topic for topic in chosen if topic in shown]
selected = st.pills("Topics", shown, selection_mode="multi", default=default)
for topic in selected:
    if topic not in chosen:
        chosen.append(topic)

st.write("Quiz about: " + (", ".join(sorted(chosen)) or "nothing"))

import streamlit as st

TOPICS = ["algebra", "geometry", "graphs", "logic", "sets"]
state = st.session_state

if "chosen" not in state:
    state.chosen = []

st.title("Build a quiz")
search = st.text_input("Search")
shown = [topic for topic in TOPICS if search in topic]
key = f"topics_{'_'.join(shown)}"
if key not in state:
    state[key] = [topic for topic in shown if topic in state.chosen]
picked = st.pills("Topics", shown, selection_mode="multi", key=key)
state.chosen = [t for t in TOPICS if (t in picked if t in shown else t in state.chosen)]

st.write("Quiz about: " + (", ".join(state.chosen) or "nothing"))

import streamlit as st

TOPICS = ["algebra", "geometry", "graphs", "logic", "sets"]

st.title("Build a quiz")
search = st.text_input("Search", key="search")
shown = [topic for topic in TOPICS if search in topic]
selected = st.pills("Topics", shown, selection_mode="multi", key="topics")

st.write("Quiz about: " + (", ".join(selected) or "nothing"))

import random
import time
import uuid

import streamlit as st

if "visitor" not in st.session_state:
    st.session_state.visitor = str(uuid.uuid4())
if "answers" not in st.session_state:
    st.session_state.answers = {}

st.title("Survey")

name = st.text_input("Your name", key=f"name_{uuid.uuid4()}")
age = st.number_input("Your age", 0, 120, key=str(time.time()))
mood = st.radio("Mood", ["good", "so so", "bad"], key=f"mood_{st.session_state.visitor}")
colour = st.color_picker("Colour", key="colour")
lucky = st.slider("Lucky number", 0, 9, random.randint(0, 9), key="lucky")

if st.button("Send"):
    st.session_state.answers = {
        "name": name,
        "age": age,
        "mood": mood,
        "colour": colour,
        "lucky": lucky,
    }

if st.session_state.answers:
    st.json(st.session_state.answers)

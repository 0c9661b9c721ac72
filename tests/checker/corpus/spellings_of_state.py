"""The same few mistakes in every spelling that people use for the state."""

import streamlit
import streamlit as ui
from streamlit import number_input, session_state, text_input
from streamlit import session_state as memory

streamlit.session_state.setdefault("width", 3)
session_state.setdefault("height", 4)
memory.setdefault("depth", 5)
memory.setdefault("title", "Box")
box = ui.session_state
box.setdefault("colour", "#aa0000")

ui.title("A box")

session_state["height"] = number_input("Height", 1, 20, value=session_state["height"])

width = streamlit.number_input("Width", 1, 20, streamlit.session_state.width)
streamlit.session_state.width = width

if (depth := ui.number_input("Depth", 1, 20, value=memory.depth)) is not None:
    memory.depth = depth

text_input("Title", key="title")
memory.title = memory.title.upper()

ui.color_picker("Colour", key="colour")
box["lid"] = ui.checkbox("Lid")

volume = session_state["height"] * streamlit.session_state.width * memory.depth
ui.write(f"{memory.title}: {volume} ({box.colour})")

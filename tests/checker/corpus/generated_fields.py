"""Fields from a description: every key is made at run time."""

import streamlit as st

FIELDS = [
    {"name": "title", "kind": "text", "default": "Untitled"},
    {"name": "pages", "kind": "number", "default": 10},
    {"name": "printed", "kind": "flag", "default": False},
]
WIDGETS = {"text": st.text_input, "number": st.number_input, "flag": st.checkbox}

for field in FIELDS:
    key = f"field_{field['name']}"
    if key not in st.session_state:
        st.session_state[key] = field["default"]


def reset_all() -> None:
    for field in FIELDS:
        st.session_state[f"field_{field['name']}"] = field["default"]


def reset_one(name: str, default: object) -> None:
    st.session_state[f"field_{name}"] = default


for field in FIELDS:
    key = f"field_{field['name']}"
    draw = WIDGETS[field["kind"]]
    left, right = st.columns([4, 1], vertical_alignment="bottom")
    with left:
        draw(field["name"].title(), key=key)
    right.button(
        "Reset", key=f"{key}_reset", on_click=reset_one, args=(field["name"], field["default"])
    )

st.button("Reset all", on_click=reset_all)
st.json({field["name"]: st.session_state[f"field_{field['name']}"] for field in FIELDS})

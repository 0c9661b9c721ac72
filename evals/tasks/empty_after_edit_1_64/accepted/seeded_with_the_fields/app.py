import streamlit as st

state = st.session_state


def load_profile():
    return {"name": "Ada Berg", "city": "Oslo"}


def edit():
    state.editing = True
    for field, value in state.profile.items():
        state["edited_" + field] = value


def save():
    state.profile = {"name": state.edited_name, "city": state.edited_city}


if "profile" not in state:
    state.profile = load_profile()

st.title("Profile")
if state.get("editing"):
    st.text_input("Name", key="edited_name", on_change=save)
    st.text_input("City", key="edited_city", on_change=save)
    st.button("Check")
else:
    st.button("Edit", on_click=edit)

st.text(f"{state.profile['name']}, {state.profile['city']}")

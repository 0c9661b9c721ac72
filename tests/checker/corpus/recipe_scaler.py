import streamlit as st

RECIPE = {"flour (g)": 500, "water (ml)": 320, "salt (g)": 10}

if "saved" not in st.session_state:
    st.session_state.saved = []
if "favourite" not in st.session_state:
    st.session_state.favourite = None


def save(name: str, people: int) -> None:
    st.session_state.saved.append({"name": name, "people": people})


def mark(name: str) -> None:
    st.session_state.favourite = name


st.title("Bread")
people = st.slider("People", 1, 12, 4)
name = st.text_input("Name of this version", "Everyday")

for what, amount in RECIPE.items():
    st.write(f"{what}: {amount * people / 4:g}")

st.button("Save this version", on_click=save, args=(name, people))

for number, version in enumerate(st.session_state.saved):
    st.write(version["name"], version["people"])
    st.button("Favourite", key=f"fav_{number}", on_click=mark, args=(version["name"],))

if st.session_state.favourite:
    st.success(f"Favourite: {st.session_state.favourite}")

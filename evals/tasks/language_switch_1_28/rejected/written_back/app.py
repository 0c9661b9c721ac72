import streamlit as st

WORDS = {
    "English": {"title": "Book a table", "name": "Name", "guests": "Guests", "veg": "Vegetarian"},
    "Deutsch": {
        "title": "Tisch buchen",
        "name": "Ihr Name",
        "guests": "Gäste",
        "veg": "Vegetarisch",
    },
    "Norsk": {"title": "Bestill bord", "name": "Navn", "guests": "Gjester", "veg": "Vegetar"},
}

saved = st.session_state.setdefault("saved", {"name": "", "guests": 1, "veg": False})

language = st.sidebar.selectbox("Language", list(WORDS), key="language")
words = WORDS[language]

st.title(words["title"])
name = st.text_input(words["name"], value=saved["name"], key="name")
guests = st.number_input(
    words["guests"], min_value=1, max_value=20, value=saved["guests"], key="guests"
)
vegetarian = st.checkbox(words["veg"], value=saved["veg"], key="vegetarian")
st.session_state.saved = {"name": name, "guests": guests, "veg": vegetarian}

st.write(f"Booking: {name or '-'} / {guests} / {'yes' if vegetarian else 'no'}")

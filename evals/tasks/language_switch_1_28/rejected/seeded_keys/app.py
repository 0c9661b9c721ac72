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

for key, value in {"name": "", "guests": 1, "vegetarian": False}.items():
    if key not in st.session_state:
        st.session_state[key] = value

language = st.sidebar.selectbox("Language", list(WORDS), key="language")
words = WORDS[language]

st.title(words["title"])
name = st.text_input(words["name"], key="name")
guests = st.number_input(words["guests"], min_value=1, max_value=20, key="guests")
vegetarian = st.checkbox(words["veg"], key="vegetarian")

st.write(f"Booking: {name or '-'} / {guests} / {'yes' if vegetarian else 'no'}")

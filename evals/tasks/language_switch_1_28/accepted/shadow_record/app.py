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

if "booking" not in st.session_state:
    st.session_state.booking = {"name": "", "guests": 1, "veg": False}
booking = st.session_state.booking


def save(field):
    st.session_state.booking[field] = st.session_state[f"_{field}"]


words = WORDS[st.sidebar.selectbox("Language", list(WORDS))]
for field, value in booking.items():
    st.session_state[f"_{field}"] = value

st.title(words["title"])
st.text_input(words["name"], key="_name", on_change=save, args=("name",))
st.number_input(
    words["guests"], min_value=1, max_value=20, key="_guests", on_change=save, args=("guests",)
)
st.checkbox(words["veg"], key="_veg", on_change=save, args=("veg",))

name, guests, vegetarian = booking.values()
st.write(f"Booking: {name or '-'} / {guests} / {'yes' if vegetarian else 'no'}")

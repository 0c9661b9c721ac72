import streamlit as st

TITLES = {"English": "Book a table", "Deutsch": "Tisch buchen", "Norsk": "Bestill bord"}

language = st.sidebar.selectbox("Language", list(TITLES), key="language")

st.title(TITLES[language])
name = st.text_input("Name", key="name")
guests = st.number_input("Guests", min_value=1, max_value=20, key="guests")
vegetarian = st.checkbox("Vegetarian", key="vegetarian")

st.write(f"Booking: {name or '-'} / {guests} / {'yes' if vegetarian else 'no'}")

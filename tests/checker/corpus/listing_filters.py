import streamlit as st

LISTINGS = [
    {"name": "Loft", "price": 900, "rooms": 2},
    {"name": "Cabin", "price": 400, "rooms": 1},
    {"name": "Villa", "price": 2500, "rooms": 6},
]


def reset_rooms() -> None:
    st.session_state.rooms = 1


st.title("Listings")
st.slider("Price up to", 0, 3000, 3000, key="price")
st.number_input("Rooms, at least", 1, 10, key="rooms")
query = st.text_input("Name contains", key="query")

found = [
    item
    for item in LISTINGS
    if item["price"] <= st.session_state.price
    and item["rooms"] >= st.session_state.rooms
    and query.lower() in item["name"].lower()
]
st.table(found)

left, right = st.columns(2)
if left.button("Show everything"):
    st.session_state.price = 3000
    st.session_state["query"] = ""
right.button("Any number of rooms", on_click=reset_rooms)

if not found:
    st.warning("Nothing matches.")
    st.session_state.misses = st.session_state.get("misses", 0) + 1

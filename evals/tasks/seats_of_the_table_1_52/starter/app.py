import streamlit as st

SEATS = {"Window": 6, "Corner": 4, "Bar": 2, "Long table": 12}


def main():
    st.title("Reservations")
    table = st.selectbox("Table", SEATS, key="table")
    guests = st.number_input("Guests", min_value=1, max_value=SEATS[table], step=1, key="guests")
    st.write(f"{guests} at {table}, {SEATS[table] - guests} seats free")


main()

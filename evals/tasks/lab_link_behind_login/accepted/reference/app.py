import streamlit as st

st.title("Clinic")


def log_in():
    if st.session_state.pin == "1234":
        st.session_state.doctor = st.session_state.name


def login():
    with st.form("login"):
        st.text_input("Name", key="name")
        st.text_input("PIN", key="pin")
        st.form_submit_button("Log in", on_click=log_in)


def overview():
    st.text(f"Overview for {st.session_state.doctor}")


def lab():
    st.text(f"Lab results for {st.session_state.doctor}")


logged_in = "doctor" in st.session_state
pages = [st.Page(overview, title="Overview"), st.Page(lab, title="Lab")]
page = st.navigation(pages, position="sidebar" if logged_in else "hidden")
if logged_in:
    page.run()
else:
    login()

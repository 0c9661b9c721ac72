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


pages = {page.__name__: st.Page(page) for page in (overview, lab, login)}
if "doctor" in st.session_state:
    current = st.navigation([pages["overview"], pages["lab"]])
    if st.session_state.pop("fresh", False):
        st.switch_page(pages["lab"])
    current.run()
else:
    st.session_state.fresh = True
    st.navigation([pages["login"]]).run()

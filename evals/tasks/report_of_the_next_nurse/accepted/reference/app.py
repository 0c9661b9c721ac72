import streamlit as st

st.title("Ward tablet")


def log_in():
    st.session_state.nurse = st.session_state.name


def login_form():
    with st.form("login"):
        st.text_input("Your name", key="name")
        st.form_submit_button("Log in", on_click=log_in)


def ward_report(nurse):
    report = st.text_input("Report")
    ward = st.radio("Ward", ["children", "surgery"])
    st.text(f"{nurse} ({ward}): {report or 'no report'}")
    st.button("Refresh")
    st.button("Log out", on_click=st.session_state.clear)


if "nurse" in st.session_state:
    ward_report(st.session_state.nurse)
else:
    login_form()

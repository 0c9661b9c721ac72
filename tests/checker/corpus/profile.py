import streamlit as st

LANGUAGES = ["English", "Español", "Deutsch"]

if "profile" not in st.session_state:
    st.session_state["profile"] = {"name": "Ada", "mail": ""}

profile = st.session_state["profile"]

st.title("Profile")
st.session_state["language"] = st.selectbox("Language", LANGUAGES, key="language")

with st.form("details"):
    name = st.text_input("Name", profile["name"])
    mail = st.text_input("Mail", profile["mail"])
    saved = st.form_submit_button("Save")

if saved:
    profile["name"] = name
    profile["mail"] = mail
    st.toast("Saved")

newsletter = st.toggle("Newsletter", key="newsletter")
st.session_state.wants_mail = newsletter and bool(profile["mail"])
if st.session_state.wants_mail:
    st.write(f"You will hear from us, {profile['name']}.")

import streamlit as st

draft = st.session_state.setdefault("draft", {"subject": "", "body": ""})


def letter():
    st.title("Letter")
    draft["subject"] = st.text_input("Subject", draft["subject"])
    draft["body"] = st.text_input("Body", draft["body"])
    st.text(f"Draft: {draft['subject']} / {draft['body']}")
    st.button("Refresh")
    words()


@st.fragment
def words():
    st.button("Count words")
    st.caption(f"{len(draft['body'].split())} words")


def archive():
    st.title("Archive")
    st.caption("Nothing was sent so far.")


st.navigation([st.Page(letter, title="Letter"), st.Page(archive, title="Archive")]).run()

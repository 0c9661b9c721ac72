import streamlit as st

for key in ("subject", "body"):
    if key in st.session_state:
        st.session_state[key] = st.session_state[key]


def letter():
    st.title("Letter")
    st.text_input("Subject", key="subject")
    st.text_input("Body", key="body")
    st.text(f"Draft: {st.session_state.subject} / {st.session_state.body}")
    st.button("Refresh")
    words()


@st.fragment
def words():
    st.button("Count words")
    st.caption(f"{len(st.session_state.body.split())} words")


def archive():
    st.title("Archive")
    st.caption("Nothing was sent so far.")


st.navigation([st.Page(letter, title="Letter"), st.Page(archive, title="Archive")]).run()

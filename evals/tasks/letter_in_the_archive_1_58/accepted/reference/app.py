import streamlit as st

for key in ("subject", "body"):
    st.session_state.setdefault(key, "")


def keep(key):
    st.session_state[key] = st.session_state[f"_{key}"]


def letter():
    st.title("Letter")
    for key in ("subject", "body"):
        st.session_state[f"_{key}"] = st.session_state[key]
        st.text_input(key.capitalize(), key=f"_{key}", on_change=keep, args=(key,))
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

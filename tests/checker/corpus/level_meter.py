import streamlit as st

st.title("Levels")

if "volume" not in st.session_state:
    st.session_state.volume = 5
if "balance" not in st.session_state:
    st.session_state.balance = 0

st.session_state.attempts = 0


def louder() -> None:
    st.session_state.volume = min(10, st.session_state.volume + 1)
    st.session_state.attempts += 1


def centre() -> None:
    st.session_state.balance = 0
    st.rerun()


volume = st.slider("Volume", 0, 10, key="volume")
balance = st.slider("Balance", -5, 5, key="balance")
st.button("Louder", on_click=louder)
st.button("Centre", on_click=centre)

bass = st.slider("Bass", 0, 10, st.session_state.get("bass", 5), key="bass")
treble = st.slider("Treble", 0, 10, value=st.session_state.get("treble", 5))
st.session_state.treble = treble

if volume > 8:
    st.warning("Loud")
    if st.button("Protect my ears"):
        st.session_state.volume = 4
        st.rerun()

st.write(volume, balance, bass, treble, st.session_state.attempts)

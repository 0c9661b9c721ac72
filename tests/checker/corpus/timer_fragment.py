import streamlit as st

if "ticks" not in st.session_state:
    st.session_state.ticks = 0
if "running" not in st.session_state:
    st.session_state.running = True


@st.fragment(run_every="1s")
def clock() -> None:
    if st.session_state.running:
        st.session_state.ticks += 1
    st.metric("Ticks", st.session_state.ticks)
    if st.session_state.ticks >= 60:
        st.session_state.running = False
        st.rerun()


@st.dialog("Set the clock")
def set_clock() -> None:
    ticks = st.number_input("Ticks", 0, 60, st.session_state.ticks)
    if st.button("Set"):
        st.session_state.ticks = ticks
        st.rerun()


def toggle() -> None:
    st.session_state.running = not st.session_state.running


st.title("Clock")
clock()
st.button("Pause or go on", on_click=toggle)
if st.button("Set it"):
    set_clock()

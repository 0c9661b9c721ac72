"""A fragment that polls on a timer, with a stop button and an end of its own."""

import streamlit as st

st.title("Polling with stop")
st.caption("Try: start, stop, start again, and wait for the end.")

st.session_state.setdefault("polling", False)
st.session_state.setdefault("progress", 0)


def start() -> None:
    st.session_state.polling = True
    st.session_state.progress = 0


def stop() -> None:
    st.session_state.polling = False


st.button("Start", on_click=start, disabled=st.session_state.polling)
st.button("Stop", on_click=stop, disabled=not st.session_state.polling)


@st.fragment(run_every=0.5 if st.session_state.polling else None)
def status() -> None:
    if st.session_state.polling:
        st.session_state.progress += 20  # ask the server here
        if st.session_state.progress >= 100:
            stop()
            st.rerun()
    st.progress(st.session_state.progress, f"{st.session_state.progress} %")


status()

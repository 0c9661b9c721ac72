"""BAD: the flag for the timer changes without a full run."""

import streamlit as st

st.title("A poll that cannot stop")
st.caption("Watch: press Stop: the ticks go on, although the flag is False.")

st.session_state.setdefault("polling", True)
st.session_state.setdefault("ticks", 0)


def stop() -> None:
    st.session_state.polling = False


@st.fragment(run_every=0.5 if st.session_state.polling else None)
def ticking() -> None:
    st.session_state.ticks += 1
    st.write(f"Ticks {st.session_state.ticks}, polling {st.session_state.polling}")
    st.button("Stop", on_click=stop)


ticking()

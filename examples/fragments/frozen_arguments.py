"""A fragment's arguments and result belong to the last full run; state is fresh."""

import streamlit as st

st.title("Frozen arguments")
st.caption("Try: add one and refresh only the panel: argument and result stay behind.")

st.session_state.setdefault("count", 0)
count = st.session_state.count


@st.fragment(key="panel")
def panel(argument: int) -> int:
    st.text(f"argument {argument}, variable {count}, state {st.session_state.count}")
    return st.session_state.count


def add_one() -> None:
    st.session_state.count += 1
    st.rerun("panel")


result = panel(st.session_state.count)
st.button("Add one, refresh the panel", on_click=add_one)
st.button("Rerun the app")
st.text(f"result {result}")
st.session_state.last_result = result

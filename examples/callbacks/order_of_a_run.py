"""What one rerun does, in order: values in, callbacks, script."""

import streamlit as st

st.title("Order of a run")
st.caption("Try: type a name, press Enter, and read the log from top to bottom.")

st.session_state.setdefault("log", [])


def name_changed() -> None:
    st.session_state.log.append(f"callback: the key is already {st.session_state.name!r}")


st.session_state.log.append(f"script starts, key {st.session_state.get('name')!r}")
st.text_input("Name", key="name", on_change=name_changed)
st.session_state.log.append("script ends")
st.code("\n".join(st.session_state.log))

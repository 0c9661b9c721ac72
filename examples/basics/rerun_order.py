"""What a rerun does, in order: values in, callbacks, script, cleanup."""

import streamlit as st

st.title("The order of a rerun")
st.caption("Try: change the name, then hide the field, and read the log.")

log = st.session_state.setdefault("log", [])


def changed():
    log.append(f"callback sees {st.session_state.name!r}")


log.append(f"script starts with {st.session_state.get('name')!r}")
if not st.checkbox("Hide", key="hide"):
    returned = st.text_input("Name", key="name", on_change=changed)
    log.append(f"widget returns {returned!r}")
log.append(f"script ends with {st.session_state.get('name')!r}")

st.button("Rerun")
st.code("\n".join(log))

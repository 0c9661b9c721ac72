import streamlit as st

if "round" not in st.session_state:
    st.session_state.round = 0
if "queue" not in st.session_state:
    st.session_state.queue = []


def next_round() -> None:
    st.session_state.round += 1


files = st.file_uploader("Files", accept_multiple_files=True, key=f"files_{st.session_state.round}")

if files and st.button("Put into the queue"):
    st.session_state.queue.extend(file.name for file in files)
    next_round()
    st.rerun()

for name in list(st.session_state.queue):
    left, right = st.columns([4, 1])
    left.write(name)
    if right.button("Remove", key=f"remove_{name}"):
        st.session_state.queue.remove(name)
        st.rerun()

st.button("Choose other files", on_click=next_round)

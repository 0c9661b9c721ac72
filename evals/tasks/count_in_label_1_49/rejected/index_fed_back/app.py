import streamlit as st

st.title("Parts")
items = st.session_state.setdefault("items", ["bolt", "nut", "washer"])


def add():
    st.session_state["items"].append(st.session_state.new_name)


st.text_input("New item", key="new_name")
st.button("Add", on_click=add)

kept = st.session_state.get("kept", items[0])
chosen = st.selectbox(f"Items ({len(items)})", items, index=items.index(kept))
st.session_state.kept = chosen
st.write(f"Chosen: {chosen}")

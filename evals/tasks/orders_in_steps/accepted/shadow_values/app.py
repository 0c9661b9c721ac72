import streamlit as st

state = st.session_state
state.setdefault("values", {"region": "All", "only_open": False, "remark": ""})


def draw(widget, label, *args, name, **options):
    if f"_{name}" not in state:
        state[f"_{name}"] = state["values"][name]
    state["values"][name] = widget(label, *args, key=f"_{name}", **options)


st.title("Orders")
step = st.radio("Step", ["Filter", "Upload", "Result"], horizontal=True)

if step == "Filter":
    draw(st.selectbox, "Region", ["All", "North", "South"], name="region")
    draw(st.checkbox, "Only open orders", name="only_open")
    if st.button("Preview", key="preview"):
        st.info("3 orders match")
elif step == "Upload":
    st.file_uploader("Price list", key="price_list")
    with st.form("remark_form"):
        draw(st.text_input, "Remark", name="remark")
        st.form_submit_button("Keep remark")
else:
    st.text(f"Region: {state['values']['region']}")
    st.text(f"Only open: {state['values']['only_open']}")
    st.text(f"Remark: {state['values']['remark']}")

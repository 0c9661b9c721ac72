import streamlit as st

for key in st.session_state:
    st.session_state[key] = st.session_state[key]

st.title("Orders")
step = st.radio("Step", ["Filter", "Upload", "Result"], horizontal=True)

if step == "Filter":
    st.selectbox("Region", ["All", "North", "South"], key="region")
    st.checkbox("Only open orders", key="only_open")
    if st.button("Preview", key="preview"):
        st.info("3 orders match")
elif step == "Upload":
    st.file_uploader("Price list", key="price_list")
    with st.form("remark_form"):
        st.text_input("Remark", key="remark")
        st.form_submit_button("Keep remark")
else:
    st.text(f"Region: {st.session_state.get('region')}")
    st.text(f"Only open: {st.session_state.get('only_open')}")
    st.text(f"Remark: {st.session_state.get('remark')}")

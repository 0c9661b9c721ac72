import streamlit as st

st.header("Stock")
for item in ("gauze", "gloves"):
    if st.button(f"Take {item}"):
        st.session_state.basket.append(item)

st.text(f"Clinic: {st.session_state.clinic}")
if st.button("Open basket"):
    st.switch_page("basket.py")

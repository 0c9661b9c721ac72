import streamlit as st

def form():
    st.text_input("Name", key="name")


def summary():
    st.write("Summary")


pages = [st.Page(form, title="Form"), st.Page(summary, title="Summary")]
st.navigation(pages).run()

import pandas as pd
import streamlit as st

ROLES = ["developer", "designer", "tester"]

if "team" not in st.session_state:
    st.session_state.team = pd.DataFrame(
        {"name": ["Ada", "Alan"], "role": ROLES[:2], "days": [4, 5]}
    )
if "edits" not in st.session_state:
    st.session_state.edits = 0


def count_edit() -> None:
    st.session_state.edits += 1


def publish() -> None:
    st.session_state.published = st.session_state.last.copy()


st.title("Team")
edited = st.data_editor(
    st.session_state.team,
    num_rows="dynamic",
    key="team_editor",
    on_change=count_edit,
    column_config={"role": st.column_config.SelectboxColumn(options=ROLES)},
)
st.session_state.last = edited
st.caption(f"{st.session_state.edits} edits")

left, right = st.columns(2)
left.metric("People", len(edited))
right.metric("Days", int(edited["days"].sum()))

st.button("Publish", on_click=publish)
if "published" in st.session_state:
    st.dataframe(st.session_state.published)

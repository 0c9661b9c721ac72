"""What a fragment's run leaves as it was: everything outside."""

import streamlit as st

st.title("Stale outside")
st.caption("Try: vote: only the inner count moves, until you rerun the app.")

st.session_state.setdefault("votes", 0)


def vote() -> None:
    st.session_state.votes += 1


@st.fragment
def ballot() -> None:
    st.button("Vote", on_click=vote)
    st.write(f"Inside: {st.session_state.votes}")
    if st.button("Show it everywhere"):
        st.rerun()


st.write(f"Outside: {st.session_state.votes}")
ballot()

"""An app in functions and a class; the order of calls, not of lines, decides what happens."""

import streamlit as st


class Timer:
    def __init__(self, key: str) -> None:
        self.key = key
        st.session_state.setdefault(key, 0)

    def draw(self) -> None:
        st.metric("Minutes", st.session_state[self.key])
        st.button("More", key=f"{self.key}_more", on_click=self.add, args=(5,))

    def add(self, minutes: int) -> None:
        st.session_state[self.key] += minutes


def draw_goal() -> None:
    st.number_input("Goal", 0, 600, key="goal")


def prepare() -> None:
    if "goal" not in st.session_state:
        st.session_state.goal = 60


def reset() -> None:
    st.session_state.goal = 60
    st.session_state["work"] = 0


def draw_reset() -> None:
    if st.button("Reset"):
        del st.session_state["work"]
        st.rerun()
    st.button("Reset both", on_click=reset)


def main() -> None:
    st.title("Work")
    prepare()
    timer = Timer("work")
    timer.draw()
    draw_goal()
    draw_reset()
    if st.session_state.goal and st.session_state["work"] >= st.session_state.goal:
        st.balloons()


if __name__ == "__main__":
    main()

import numpy as np
import streamlit as st

DEFAULTS = {"contrast": 1.0, "brightness": 0.0, "invert": False}

for name, value in DEFAULTS.items():
    if name not in st.session_state:
        st.session_state[name] = value


def reset() -> None:
    for name, value in DEFAULTS.items():
        st.session_state[name] = value


def invert() -> None:
    st.session_state.invert = not st.session_state.invert


@st.cache_data
def picture(seed: int) -> np.ndarray:
    return np.random.default_rng(seed).random((64, 64))


seed = st.number_input("Picture", 0, 99, 7)
image = picture(int(seed))

with st.sidebar.form("tuning"):
    st.slider("Contrast", 0.1, 3.0, key="contrast")
    st.slider("Brightness", -1.0, 1.0, key="brightness")
    st.form_submit_button("Apply")

st.sidebar.button("Reset", on_click=reset)
st.sidebar.button("Invert", on_click=invert)

tuned = np.clip(image * st.session_state.contrast + st.session_state.brightness, 0, 1)
st.image(1 - tuned if st.session_state.invert else tuned, width=320)
st.session_state.last_mean = float(tuned.mean())
st.caption(f"Mean {st.session_state.last_mean:.2f}")

import streamlit as st

PROFILES = {
    "Default": {"temperature": 20, "mode": "standard", "sensors": ["door"]},
    "Lab 2023": {"temperature": 45, "mode": "turbo", "sensors": ["door", "smoke", "radon"]},
    "Cellar": {"temperature": 2, "mode": "eco", "sensors": ["radon"]},
    "Office": {"temperature": 23, "mode": "eco", "sensors": ["smoke", "window"]},
}
MODES = ["standard", "eco", "night"]
SENSORS = ["door", "window", "smoke"]


def load():
    profile = PROFILES[st.session_state.profile]
    st.session_state.temperature = min(max(profile["temperature"], 5), 30)
    st.session_state.mode = profile["mode"] if profile["mode"] in MODES else "standard"
    st.session_state.sensors = [name for name in profile["sensors"] if name in SENSORS]


st.title("Heating")
st.selectbox("Profile", list(PROFILES), key="profile")
st.button("Load", on_click=load)

temperature = st.number_input("Temperature", 5, 30, key="temperature")
mode = st.radio("Mode", MODES, key="mode")
sensors = st.multiselect("Sensors", SENSORS, key="sensors")

st.text(f"{temperature} degrees, {mode}, {'+'.join(sensors) or 'no sensors'}")

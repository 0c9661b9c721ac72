import streamlit as st

PROFILES = {
    "Default": {"temperature": 20, "mode": "standard", "sensors": ["door"]},
    "Lab 2023": {"temperature": 45, "mode": "turbo", "sensors": ["door", "smoke", "radon"]},
    "Cellar": {"temperature": 2, "mode": "eco", "sensors": ["radon"]},
    "Office": {"temperature": 23, "mode": "eco", "sensors": ["smoke", "window"]},
}
MODES = ["standard", "eco", "night"]
SENSORS = ["door", "window", "smoke"]

state = st.session_state

st.title("Heating")
st.selectbox("Profile", list(PROFILES), key="profile")
if st.button("Load"):
    state.update(PROFILES[state.profile])

if "temperature" in state:
    if not 5 <= state.temperature <= 30:
        state.temperature = 5 if state.temperature < 5 else 30
    if state.mode not in MODES:
        state.mode = MODES[0]
    if set(state.sensors) - set(SENSORS):
        state.sensors = [name for name in SENSORS if name in state.sensors]

temperature = st.number_input("Temperature", 5, 30, key="temperature")
mode = st.radio("Mode", MODES, key="mode")
sensors = st.multiselect("Sensors", SENSORS, key="sensors")

st.text(f"{temperature} degrees, {mode}, {'+'.join(sensors) or 'no sensors'}")

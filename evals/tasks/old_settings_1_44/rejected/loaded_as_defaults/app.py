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
    saved = PROFILES[st.session_state.profile]
    st.session_state.loaded = {
        "temperature": min(max(saved["temperature"], 5), 30),
        "mode": saved["mode"] if saved["mode"] in MODES else "standard",
        "sensors": [name for name in saved["sensors"] if name in SENSORS],
    }


st.title("Heating")
st.selectbox("Profile", list(PROFILES), key="profile")
st.button("Load", on_click=load)

loaded = st.session_state.get("loaded", {"temperature": 5, "mode": "standard", "sensors": []})
temperature = st.number_input("Temperature", 5, 30, value=loaded["temperature"])
mode = st.radio("Mode", MODES, index=MODES.index(loaded["mode"]))
sensors = st.multiselect("Sensors", SENSORS, default=loaded["sensors"])

st.text(f"{temperature} degrees, {mode}, {'+'.join(sensors) or 'no sensors'}")

import streamlit as st

if "presets" not in st.session_state:
    st.session_state.presets = []


def load(preset):
    st.session_state.update(preset)


st.title("Poster")
with st.sidebar:
    st.text_input("Headline", "Summer sale", key="headline")
    st.slider("Font size", 10, 80, 40, key="font_size")
    st.checkbox("Landscape", key="landscape")

area = st.radio("Area", ["Design", "Presets"], key="area")
if area == "Design":
    layout = "landscape" if st.session_state.landscape else "portrait"
    st.text(f"{st.session_state.headline} ({st.session_state.font_size} pt, {layout})")
    if st.button("Save as preset", key="save"):
        preset = {
            key: value
            for key, value in st.session_state.items()
            if key not in ("presets", "area") and not isinstance(value, bool)
        }
        st.session_state.presets.append(preset)
        st.success("Saved")
else:
    for number, preset in enumerate(st.session_state.presets, 1):
        st.button(f"Load {number}: {preset['headline']}", on_click=load, args=(preset,))
st.caption(f"{len(st.session_state.presets)} presets")

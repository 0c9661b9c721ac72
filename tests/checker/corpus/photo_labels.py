import streamlit as st

PHOTOS = ["beach.png", "forest.png", "street.png", "harbour.png"]
LABELS = ["nature", "city", "people"]

if "labels" not in st.session_state:
    st.session_state.labels = {}
if "skipped" not in st.session_state:
    st.session_state.skipped = set()

st.title("Label the photos")

for photo in PHOTOS:
    with st.container(border=True):
        st.subheader(photo)
        label = st.selectbox("Label", LABELS, index=None, key=f"label_{photo}")
        if label:
            st.session_state.labels[photo] = label
        if st.button("Skip", key="skip"):
            st.session_state.skipped.add(photo)

columns = st.columns(len(LABELS))
for column, name in zip(columns, LABELS, strict=True):
    count = list(st.session_state.labels.values()).count(name)
    column.metric(name, count)

for name in LABELS:
    if name == "city":
        st.checkbox("Hide faces", key="hide_faces")

for photo in sorted(st.session_state.skipped):
    if st.button(f"Bring {photo} back", key=f"back_{photo}"):
        st.session_state.skipped.discard(photo)
        st.rerun()

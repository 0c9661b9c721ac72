"""Sliders with bounds that move."""

FIRES = {
    "a maximum": """
most = st.number_input("Most", 1, 99)
st.slider("Part", 0, most)  # <- here
""",
    "computed, in the sidebar": """
with st.sidebar:
    low, high = st.slider("Range", 0, 9, (2, 5)), 9
    st.slider("Point", min_value=low[0] + 1, max_value=9, key="point")  # <- here
""",
    "a step, through a name": """
step = st.number_input("Step", 1)
half = step / 2
st.slider("Level", 0.0, 9.0, step=half, key="level")  # <- here
""",
    "a clamped default, with a key": """
count = st.slider("Documents", 1, 99)
st.slider("Best", 1, max_value=min(15, count), value=min(5, count), key="best")  # <- here
""",
    "a number input as the maximum": """
st.slider("Part", 0, st.number_input("Most", 1, 99))  # <- here
""",
    "whose key is only read": """
most = st.number_input("Most", 1, 99)
st.slider("Part", 0, most, key="part")  # <- here
st.session_state.last_part = st.session_state.part
""",
    "without a key, beside one that is computed": """
most = st.number_input("Most", 1, 99)
st.slider("Part", 0, most)  # <- here
st.session_state[name] = most
""",
}
SILENT = {
    "bounds of filtered data": """
least = st.slider("At least", 0, 99)
found = [row for row in rows if row > least]
st.slider("Rows", 1, min(60, len(found)))
""",
    "a default from the state": """
last = st.number_input("Frames", 1, 99) - 1
frame = st.slider("Frame", 0, last, value=min(last, st.session_state.frame))
""",
    "a default that follows": """
price = st.slider("Price", 1, 99)
st.slider("Ceiling", 0, price * 2, int(price * 0.8))
""",
    "clamped above": """
most = st.number_input("Most", 1, 99)
st.session_state.part = min(st.session_state.get("part", 0), most)
st.slider("Part", 0, most, key="part")
""",
    "set in a callback": """
def shrink():
    st.session_state.part = 0

most = st.number_input("Most", 1, 99, on_change=shrink)
st.slider("Part", 0, most, key="part")
""",
    "bounds of the data": """
st.slider("Rows", 1, len(frame))
""",
    "a number input": """
most = st.number_input("Most", 1, 99)
st.number_input("Part", 0, most, key="part")
""",
    "its default": """
most = st.number_input("Most", 1, 99)
st.slider("Part", 0, 99, most)
""",
    "a choice of maxima": """
most = st.selectbox("Most", [5, 9])
st.slider("Part", 0, most)
""",
    "bounds that an object knows": """
least = st.number_input("Least", 0, 99)
st.slider("Rows", 0, max(least, frame.size()))
""",
    "keys that are computed": """
most = st.number_input("Most", 1, 99)
st.session_state[name] = 0
st.slider("Part", 0, most, key="part")
""",
    "its default, with a key": """
most = st.number_input("Most", 1, 99)
st.slider("Part", 0, 99, most, key="part")
""",
}

for call in ("abs", "float", "int", "round"):
    FIRES[f"computed by {call}"] = f"""
most = st.number_input("Most", 1, 99)
st.slider("Part", 0, {call}(most))  # <- here
"""
for call in ("max", "min"):
    FIRES[f"computed by {call}"] = f"""
most = st.number_input("Most", 1, 99)
st.slider("Part", 0, {call}(most, 5))  # <- here
"""

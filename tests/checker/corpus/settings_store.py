import json
from pathlib import Path

import streamlit as st

FILE = Path("settings.json")


def load_settings() -> dict[str, object]:
    try:
        return json.loads(FILE.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {"theme": "light", "rows": 20}


if "settings" not in st.session_state:
    st.session_state.settings = load_settings()
if "rows" not in st.session_state:
    st.session_state.limit = 20

settings = st.session_state.settings
theme = st.radio("Theme", ["light", "dark"], index=["light", "dark"].index(settings["theme"]))
rows = st.number_input("Rows", 5, 100, int(settings["rows"]), step=5)
compact = st.toggle("Compact", key="compact")

if st.button("Save"):
    settings.update(theme=theme, rows=rows)
    FILE.write_text(json.dumps(settings), encoding="utf-8")
    st.toast("Saved")

try:
    st.session_state.compact = rows > 50
except Exception:
    pass

st.write(f"{rows} rows, {theme}, {'compact' if compact else 'roomy'}")

"""The state inspector beside a running example."""

from __future__ import annotations

from typing import Literal

import streamlit as st

from gallery import watching

COLOURS: dict[str, Literal["green", "orange", "red"]] = {
    "added": "green",
    "changed": "orange",
    "dropped": "red",
}
MARKUP = str.maketrans({mark: f"\\{mark}" for mark in "\\`*_{}[]<>#|$~:"})


@st.fragment(run_every=0.7)
def show_state(name: str) -> None:
    """Show what the last run of the session watched under ``name`` did; ask again and again."""
    run = watching.last_run(name)
    if run is None:
        st.caption("The app is starting.")
        return
    with st.container(horizontal=True, gap="small"):
        st.badge(f"Run {run.number}", icon=":material/replay:", color="blue")
        st.badge(run.kind, color="gray")
        for change in ("added", "changed", "dropped"):
            count = len(run.keys(change))
            if count:
                st.badge(f"{count} {change}", color=COLOURS[change])
    rows = [_row(run, key) for key in sorted(run.before | run.after)]
    if rows:
        st.table(rows, border="horizontal", hide_index=True)
    else:
        st.caption("Session state is empty.")


def _row(run: watching.Run, key: str) -> dict[str, str]:
    change = run.change(key)
    value = run.after.get(key) or run.before[key]
    shown = value.shown.translate(MARKUP)
    return {
        "Key": key.translate(MARKUP),
        "Value": f"~~{shown}~~" if change == "dropped" else shown,
        "Last run": f":{COLOURS[change]}-badge[{change}]" if change else "",
        "Type": value.type.translate(MARKUP),
    }

"""How long a trace takes, against a bare AppTest that does the same.

    python benchmarks/tracer.py [--repeat 5]

Each side is a process of its own, as an agent starts it: imports, opening the app, and the same
interactions. Prints the best times of each and their ratio. The budget is 1.5.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

SCRIPT = Path(__file__).resolve().parent.parent / "scripts/trace_app.py"
APP = """
import streamlit as st

st.session_state.setdefault("rows", [])


def add():
    st.session_state.rows = [*st.session_state.rows, st.session_state.name]


st.title("Guests")
if st.checkbox("Show", True, key="show"):
    st.text_input("Name", key="name")
st.slider("Seats", 1, 20, key="seats")
st.selectbox("Table", ["A", "B", "C"], key="table")
st.button("Add", on_click=add)
st.table({"guest": st.session_state.rows})
"""
TEST = """
import sys
from streamlit.testing.v1 import AppTest

app = AppTest.from_file(sys.argv[1], default_timeout=60).run()
for name in ("Ada", "Bob", "Cem"):
    app.text_input(key="name").set_value(name).run()
    app.button[0].click().run()
app.slider(key="seats").set_value(7).run()
app.selectbox(key="table").set_value("B").run()
app.checkbox(key="show").set_value(False).run()
app.run()
"""
STEPS = [
    *(
        part
        for name in ("Ada", "Bob", "Cem")
        for part in ("--set", f"name={name}", "--click", "Add")
    ),
    *("--set", "seats=7", "--set", "table=B", "--set", "show=false", "--rerun"),
]


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.split("\\n")[0] if __doc__ else None)
    parser.add_argument("--repeat", type=int, default=5)
    repeat = parser.parse_args().repeat
    with tempfile.TemporaryDirectory() as folder:
        app = Path(folder, "app.py")
        app.write_text(APP, encoding="utf-8")
        commands = {
            "bare AppTest": [sys.executable, "-c", TEST, str(app)],
            "trace_app.py": [
                sys.executable, str(SCRIPT), str(app), "--python", sys.executable, *STEPS,
            ],
        }  # fmt: skip
        walls: dict[str, list[float]] = {name: [] for name in commands}
        works: dict[str, list[float]] = {name: [] for name in commands}
        # In turn, so that a busy moment of the machine meets both.
        for number in range(repeat):
            print(f"round {number + 1} of {repeat}", file=sys.stderr)
            for name, command in commands.items():
                wall, work = measure(command)
                walls[name].append(wall)
                works[name].append(work)
    for title, times in (("elapsed", walls), ("processor", works)):
        bare, traced = min(times["bare AppTest"]), min(times["trace_app.py"])
        print(f"{title:9}  bare AppTest {bare:.2f} s, trace_app.py {traced:.2f} s, "
              f"ratio {traced / bare:.2f}")  # fmt: skip
    return 0


def measure(command: list[str]) -> tuple[float, float]:
    """Return the elapsed and the processor seconds of a command and its children."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    elapsed, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode not in (0, 1) or "Error" in done.stdout:
        raise SystemExit(f"{command[1]}: {done.stdout}{done.stderr}")
    used = (after.ru_utime - before.ru_utime) + (after.ru_stime - before.ru_stime)
    return elapsed, used


if __name__ == "__main__":
    sys.exit(main())

"""Apps that crash, hang, print or hold odd values: the trace tells of it and ends."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from tracer.traces import trace

Write = Callable[..., Path]


def test_endless_loop_is_a_step_with_its_line(write: Write) -> None:
    app = write('if st.checkbox("Loop", key="loop"):\n    while True: pass\n')
    start = time.monotonic()
    done = trace(app, "--set", "loop=true", "--rerun", "--timeout", "3")
    assert time.monotonic() - start < 60
    assert done.code == 1
    assert done.lines[-2:] == [
        "  x hang  the run did not end within the time limit; it was at app.py:4",
        "nothing lost",
    ]


def test_first_run_that_does_not_end(write: Write, tmp_path: Path) -> None:
    app = write("import time\n\ntime.sleep(600)\n")
    hang = "the run did not end within the time limit; it was at app.py:5"
    page = tmp_path / "trace.html"
    done = trace(app, "--rerun", "--timeout", "1", "--html", str(page))
    assert done.code == 2
    assert done.lines == [f"  x hang  {hang}", "nothing lost"]
    assert done.err == f"trace_app.py: {hang}\n"
    assert hang in page.read_text(encoding="utf-8")
    done = trace(app, "--timeout", "1", "--format", "json")
    assert done.code == 2
    assert done.total["failure"] == {"kind": "hang", "message": hang, "step": 0}


def test_first_run_that_ends_the_process(write: Write) -> None:
    done = trace(write("import os\n\nos._exit(7)\n"))
    assert done.code == 2
    assert done.lines == ["  x died  the app's process ended with exit code 7", "nothing lost"]
    assert done.err == "trace_app.py: the app's process ended with exit code 7\n"


def test_endless_rerun_is_a_step(write: Write) -> None:
    app = write('if st.checkbox("Loop", key="loop"):\n    st.rerun()\n')
    done = trace(app, "--set", "loop=true", "--timeout", "3")
    assert done.code == 1
    *told, hang, lost = done.lines
    assert told[:5] == [
        "run 1  load  (1 widget)",
        "run 2  set loop=true",
        "run 3  st.rerun at app.py:4",
        "run 4  st.rerun at app.py:4",
        "run 5  st.rerun at app.py:4",
    ]
    runs = int(told[-1].split()[1])
    assert told[5:] == [f"({runs - 6} more runs of this step)", f"run {runs}  st.rerun at app.py:4"]
    assert hang == (
        f"  x hang  the app kept rerunning: {runs - 1} runs within the time limit, "
        "the last for st.rerun at app.py:4"
    )
    assert lost == "nothing lost"


def test_process_that_ends_is_a_step(write: Write) -> None:
    app = write('import os\n\nif st.checkbox("End", key="end"):\n    os._exit(7)\n')
    done = trace(app, "--set", "end=true")
    assert done.code == 1
    assert "  x died  the app's process ended with exit code 7" in done.lines


def test_app_that_does_not_compile(write: Write) -> None:
    done = trace(write("if True\n"))
    assert "  x exception  SyntaxError: expected ':' (app.py, line 3) at app.py:3" in done.lines
    assert "Traceback" not in done.err


def test_what_the_app_prints_is_kept_apart(write: Write) -> None:
    app = write('import sys\n\nprint("hello")\nprint("oops", file=sys.stderr)\n')
    done = trace(app, "--format", "json")
    assert done.code == 0
    assert "hello" not in done.out + done.err
    assert "oops" not in done.out + done.err


def test_a_child_of_the_app_does_not_outlive_the_trace(write: Write, tmp_path: Path) -> None:
    pid = tmp_path / "pid"
    app = write(
        "import subprocess\n\n"
        'child = subprocess.Popen(["sleep", "600"])\n'
        f"open({str(pid)!r}, 'w').write(str(child.pid))\n"
    )
    trace(app)
    status = Path(f"/proc/{pid.read_text()}/status")
    assert not status.exists() or "zombie" in status.read_text()


def test_values_that_cannot_be_pickled_or_shown(write: Write) -> None:
    app = write(
        "import threading\n\nss = st.session_state\n"
        "class Odd:\n    def __repr__(self):\n        raise SystemExit\n\n\n"
        "ss.lock = threading.Lock()\n"
        "ss.odd = Odd()\n"
        "ss.loop = []\n"
        "ss.loop.append(ss.loop)\n"
        "ss.huge = list(range(1_000_000))\n"
        "ss.numbers = (n for n in range(3))\n"
    )
    done = trace(app, "--rerun")
    assert done.code == 0
    assert "+ lock  <lock>  app.py:11" in done.out
    assert "+ odd  <Odd>" in done.out
    assert "+ loop  […]" in done.out
    assert "… 1000000 in all]" in done.out


def test_ticking_fragment_is_announced_and_can_be_played(write: Write) -> None:
    app = write(
        "ss = st.session_state\n\n\n@st.fragment(run_every=60)\ndef clock():\n"
        '    ss.ticks = ss.get("ticks", 0) + 1\n\n\nclock()\n'
    )
    done = trace(app, "--tick", "--expect", "ticks=2")
    assert done.code == 0
    assert "a browser may differ: 1 fragment(s) with run_every" in done.out

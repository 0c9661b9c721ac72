"""Threads, processes, bare mode and parallel fragments."""

from __future__ import annotations

import runpy
from collections.abc import Callable, Iterator
from pathlib import Path

import harness
import pytest
from proving import proves
from sessions import session, texts
from streamlit.runtime.state import session_state_proxy
from streamlit.testing.v1 import AppTest


@pytest.fixture(autouse=True)
def _no_state_of_other_threads() -> Iterator[None]:
    """Forget the state that threads without a session share in this process."""
    session_state_proxy._mock_session_state = None
    yield
    session_state_proxy._mock_session_state = None


WORKER = """
import threading, streamlit as st
seen = []
def work():
    seen.append(st.session_state.get("name", "missing"))
    seen.append(st.session_state.get("left_by_thread", "nothing"))
    st.session_state.left_by_thread = name
    st.markdown("drawn by the thread")
name = st.session_state.name
thread = threading.Thread(target=work)
thread.start()
thread.join()
st.text(seen)
st.text("left_by_thread" in st.session_state)
"""


@proves(
    "A thread that the script starts has no session.",
    "It finds none of the session's keys, and what it writes goes into one hidden state that the "
    "threads of all sessions share.",
    "What it draws appears nowhere.",
    "The one trace is the warning `missing ScriptRunContext` in the server's log.",
)
def test_bare_thread_shares_a_state_with_the_threads_of_other_sessions() -> None:
    shown = []
    with harness.streamlit_warnings() as logged:
        for name in ("ann", "bob"):
            app = session(WORKER)
            app.session_state["name"] = name
            app.run()
            assert not app.markdown
            shown.append(texts(app))
    assert shown == [["['missing', 'nothing']", "False"], ["['missing', 'ann']", "False"]]
    assert logged
    assert all("missing ScriptRunContext" in line for line in logged)


@proves(
    "A thread that the script starts has no session.",
    example="examples/mistakes/thread_writes_state.py",
)
def test_result_of_a_bare_thread_never_arrives(app: AppTest) -> None:
    assert texts(app) == texts(app.run()) == ["Result: nothing"]
    assert "result" not in app.session_state


@proves(
    "A thread pool inside one run works that way without a warning.",
    example="examples/threads/plain_values.py",
)
def test_plain_values_in_and_results_out(app: AppTest) -> None:
    assert texts(app) == ["Rome: 4 degrees\nLima: 4 degrees"]
    with harness.streamlit_warnings() as logged:
        app.multiselect(key="cities").set_value(["Oslo"]).run()
    assert texts(app) == ["Oslo: 4 degrees"]
    assert app.session_state.weather == ["Oslo: 4 degrees"]
    assert not logged


@proves(
    "A thread that outlives its run with it still meets the widgets of that run:",
    "assigning to their keys raises `StreamlitWidgetAlreadyInstantiatedError`, and what it draws "
    "is lost.",
)
def test_thread_with_an_attached_context_keeps_the_rules_of_its_run() -> None:
    app = session(
        "import threading, streamlit as st\n"
        "from streamlit.runtime.scriptrunner import add_script_run_ctx\n"
        "def work():\n"
        "    go.wait(5)\n"
        "    st.session_state.plain = 'late'\n"
        "    st.text('drawn late')\n"
        "    try:\n"
        "        st.session_state.note = 'late'\n"
        "    except Exception as error:\n"
        "        raised.append(type(error).__name__)\n"
        "if 'worker' not in st.session_state:\n"
        "    go, raised = threading.Event(), []\n"
        "    thread = threading.Thread(target=work)\n"
        "    add_script_run_ctx(thread)\n"
        "    thread.start()\n"
        "    st.session_state.worker = thread, go, raised\n"
        "st.text_input('Note', key='note')\n"
    ).run()
    thread, go, raised = app.session_state.worker
    go.set()
    thread.join()
    assert raised == ["StreamlitWidgetAlreadyInstantiatedError"]
    assert app.run().session_state.plain == "late"
    assert texts(app) == []
    assert app.session_state.note == ""


@proves(
    "A session-scoped cache called from a bare thread raises `StreamlitAPIException`.",
    since="1.53",
    otherwise="unexpected keyword argument 'scope'",
)
def test_session_scoped_cache_refuses_a_bare_thread() -> None:
    script = (
        "import threading, streamlit as st\n"
        "@st.cache_data(scope='{}')\n"
        "def load(): return 'loaded'\n"
        "got = []\n"
        "def work():\n"
        "    try: got.append(load())\n"
        "    except Exception as error: got.append(type(error).__name__)\n"
        "thread = threading.Thread(target=work)\n"
        "thread.start()\n"
        "thread.join()\n"
        "st.text(got[0])\n"
        "st.text(load())\n"
    )
    app = session(script.format("session")).run()
    assert texts(app) == ["StreamlitAPIException", "loaded"]
    assert texts(session(script.format("global")).run()) == ["loaded", "loaded"]


@proves(
    "A spawned child process imports the main script again, as `__mp_main__` and without a "
    "session.",
    example="examples/threads/processes/app.py",
)
def test_child_process_imports_the_main_script(app: AppTest) -> None:
    assert texts(app) == []
    app.checkbox(key="compute").check().run(timeout=30)
    assert texts(app) == ["49, where app.py was imported as __mp_main__, without a session"]


@proves(
    "Under plain `python app.py` there is no session either: widgets return their defaults and "
    "leave no key in `st.session_state`, and `st.stop()` and `st.rerun()` do nothing.",
    example="examples/threads/bare_mode.py",
)
def test_bare_mode(app: AppTest, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert texts(app) == ["In session state: True"]
    capfd.readouterr()
    # This process's main thread has no session, as under `python`.
    runpy.run_path(str(harness.REPOSITORY / "examples/threads/bare_mode.py"), run_name="__main__")
    assert "name='Ada', in session state: False" in capfd.readouterr().out

    script = tmp_path / "app.py"
    script.write_text(
        "import streamlit as st\nst.stop()\nst.rerun()\nst.text('reached')\nend = 1\n"
    )
    assert runpy.run_path(str(script), run_name="__main__")["end"] == 1
    assert texts(AppTest.from_file(str(script)).run()) == []


@proves(
    "`@st.fragment(parallel=True)` runs beside the script in a full run, and does have the "
    "session.",
    "The script below it goes on before its writes are there.",
    since="1.58",
    otherwise="unexpected keyword argument 'parallel'|no attribute 'fragment'",
)
def test_parallel_fragment_runs_beside_the_script() -> None:
    script = (
        "import threading, streamlit as st\n"
        "st.session_state.name = 'ann'\n"
        "script_went_on = threading.Event()\n"
        "@st.fragment(parallel={parallel})\n"
        "def load():\n"
        "    st.session_state.waited_in_vain = not script_went_on.wait({patience})\n"
        "    st.session_state.seen = st.session_state.name\n"
        "load()\n"
        "st.text('seen' in st.session_state)\n"
        "script_went_on.set()\n"
    )
    app = session(script.format(parallel=True, patience=10)).run()
    assert texts(app) == ["False"]
    assert app.session_state.seen == "ann"
    assert not app.session_state.waited_in_vain

    in_order = session(script.format(parallel=False, patience=0.05)).run()
    assert texts(in_order) == ["True"]
    assert in_order.session_state.waited_in_vain


@proves(
    "Two of them that read, change and write one key lose an update.",
    example="examples/mistakes/parallel_lost_update.py",
    since="1.58",
    otherwise="unexpected keyword argument 'parallel'|no attribute 'fragment'",
)
def test_parallel_fragments_lose_an_update(app: AppTest, run: Callable[..., AppTest]) -> None:
    assert app.session_state.total == 1
    assert app.run().session_state.total == 2

    own_keys = run("examples/threads/parallel_own_keys.py")
    assert texts(own_keys.run()) == ["Total before this run: 2"]
    assert texts(own_keys.run()) == ["Total before this run: 4"]

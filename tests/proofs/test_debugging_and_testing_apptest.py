"""Writing tests with AppTest: seeding, running, raising, and how tests disturb each other.

What older Streamlit versions do not have is imported in the tests that need it, since their runs
collect this module too.
"""

from __future__ import annotations

import inspect
import runpy
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import harness
import pytest
import streamlit as st
from proving import proves
from sessions import session, texts
from streamlit.runtime.state import session_state_proxy
from streamlit.testing.v1 import AppTest

pytestmark = pytest.mark.about_apptest

TESTED = harness.REPOSITORY / "examples/debugging/tested"


@proves("`run()` does not raise what the app raises.")
def test_exceptions_of_the_app_land_in_app_exception() -> None:
    app = session("import streamlit as st\nst.text('shown')\n1 / 0\nst.text('never')\n").run()
    assert [error.type for error in harness.raised_on_page(app)] == ["ZeroDivisionError"]
    assert [element.value for element in app.text] == ["shown"]


@proves("Cookies and headers cannot be seeded.")
def test_cookies_and_headers_cannot_be_seeded() -> None:
    from streamlit.testing.v1.errors import AppTestError

    script = "import streamlit as st\nst.text(len(st.context.cookies) + len(st.context.headers))\n"
    assert texts(session(script).run()) == ["0"]
    for name in ("cookies", "headers"):
        app = session(script)
        app.context[name] = {"visitor": "ann"}
        with pytest.raises(AppTestError, match=name):
            app.run()


@proves("Without `app.user` the app sees the e-mail address `test@example.com`.")
def test_seeds_and_the_default_user() -> None:
    app = session(
        "import streamlit as st\n"
        "st.text(st.user.email)\n"
        "st.text(st.session_state.get('name'))\n"
        "st.text(st.query_params.get('q'))\n"
        "st.text(st.secrets.get('key'))\n"
    )
    app.session_state["name"] = "ann"
    app.query_params["q"] = "tea"
    app.secrets["key"] = "k"
    assert texts(app.run()) == ["test@example.com", "ann", "tea", "k"]
    app.user = {"email": "ann@example.com"}
    assert texts(app.run())[0] == "ann@example.com"


@proves(
    "Assigning `app.session_state[key]` of a drawn widget changes it as code would, without its "
    "`on_change`.",
    "With a `set_value` in the same step, `set_value` wins.",
)
def test_assigning_a_drawn_widgets_key_fires_no_callback() -> None:
    app = session(
        "import streamlit as st\n"
        "def changed(): st.session_state.fired += 1\n"
        "st.session_state.setdefault('fired', 0)\n"
        "st.text_input('Name', key='name', on_change=changed)\n"
    ).run()
    app.session_state["name"] = "assigned"
    app.run()
    assert app.text_input[0].value == app.session_state.name == "assigned"
    assert app.session_state.fired == 0

    app.text_input[0].set_value("set")
    app.session_state["name"] = "assigned again"
    app.run()
    assert app.text_input[0].value == app.session_state.name == "set"
    assert app.session_state.fired == 1


@proves("It takes a file, and cannot reach a page that is a function.")
def test_page_functions_are_out_of_reach(tmp_path: Path) -> None:
    (tmp_path / "page_two.py").write_text("import streamlit as st\nst.text('a file')\n")
    (tmp_path / "app.py").write_text(
        "import streamlit as st\n"
        "def home(): st.text('home')\n"
        "def other(): st.text('a function')\n"
        "two = st.Page('page_two.py', title='Second')\n"
        "st.navigation([st.Page(home), two, st.Page(other)]).run()\n"
    )
    app = AppTest.from_file(str(tmp_path / "app.py"), default_timeout=10).run()
    assert texts(app) == ["home"]
    assert texts(app.switch_page("page_two.py").run()) == ["a file"]
    for name in ("Second", "other", "home"):
        with pytest.raises(ValueError, match="Could not find page"):
            app.switch_page(name)


@proves(
    'A data editor is edited by assigning `{"edited_rows": {0: {"a": 9}}, "added_rows": [], '
    '"deleted_rows": []}` to its key, a dataframe\'s selection in the same way.'
)
def test_tables_are_edited_through_their_state() -> None:
    app = session(
        "import pandas as pd, streamlit as st\n"
        "frame = pd.DataFrame({'a': [1, 2]})\n"
        "st.text(st.data_editor(frame, key='editor')['a'].tolist())\n"
        "st.dataframe(frame, key='table', on_select='rerun')\n"
        "st.text(st.session_state.table['selection']['rows'])\n"
    ).run()
    assert texts(app) == ["[1, 2]", "[]"]
    app.session_state["editor"] = {
        "edited_rows": {0: {"a": 9}},
        "added_rows": [],
        "deleted_rows": [],
    }
    app.session_state["table"] = {"selection": {"rows": [1], "columns": [], "cells": []}}
    assert texts(app.run()) == texts(app.run()) == ["[9, 2]", "[1]"]


@proves(
    '`app.file_uploader(key="file").upload("a.csv", b"...")` uploads, and the file stays in later '
    "runs.",
    since="1.56",
    otherwise="no attribute 'file_uploader'",
)
def test_upload() -> None:
    app = session(
        "import streamlit as st\n"
        "file = st.file_uploader('File', key='file')\n"
        "st.text(file and (file.name, file.getvalue()))\n"
    ).run()
    app.file_uploader(key="file").upload("a.csv", b"1,2").run()
    assert texts(app) == texts(app.run()) == ["('a.csv', b'1,2')"]


@pytest.fixture
def _own_secrets() -> Iterator[None]:
    secrets = st.secrets
    yield
    st.secrets = secrets


@pytest.mark.usefixtures("_own_secrets")
@proves(
    "A run longer than the timeout, an endless `st.rerun()` too, raises `RuntimeError` in the "
    "test.",
    "Seeded secrets then stay in `st.secrets` for the tests that follow.",
)
def test_timeout_raises_and_leaves_the_secrets_behind() -> None:
    endless = AppTest.from_string("import streamlit as st\nst.rerun()", default_timeout=0.1)
    slow = AppTest.from_string("import time\ntime.sleep(0.3)", default_timeout=0.1)
    for app in (endless, slow):
        app.secrets["key"] = "of another test"
        with pytest.raises(RuntimeError, match="timed out"):
            app.run()
        show = session("import streamlit as st\nst.text(st.secrets.get('key'))\n")
        assert texts(show.run()) == ["of another test"]


@proves(
    "Setting a disabled widget raises `AppTestError`.",
    since="1.63",
    otherwise="No module named 'streamlit.testing.v1.errors'",
)
def test_disabled_widget() -> None:
    from streamlit.testing.v1.errors import AppTestError

    app = session("import streamlit as st\nst.checkbox('Tick', disabled=True, key='tick')\n").run()
    with pytest.raises(AppTestError, match="disabled"):
        app.checkbox(key="tick").check()


@proves("`AppTest.from_function` sees neither closures nor the test's imports.")
def test_from_function_has_no_closure() -> None:
    limit = 3

    def uses_closure() -> None:
        import streamlit as st

        st.text(limit)

    def uses_import() -> None:
        import streamlit as st

        st.text(time.time())

    def takes_argument(limit: int) -> None:
        import streamlit as st

        st.text(limit)

    for script in (uses_closure, uses_import):
        app = AppTest.from_function(script, default_timeout=10).run()
        assert [error.type for error in harness.raised_on_page(app)] == ["NameError"]
    assert texts(AppTest.from_function(takes_argument, args=(limit,)).run()) == ["3"]


@proves(
    "Streamlit logs a default beside a state value once a process, so a second test never sees the "
    "warning.",
    since="1.56",
    otherwise=r"assert \[0, 0\] == \[1, 0\]",
)
def test_default_and_state_warning_comes_once() -> None:
    script = (
        "import streamlit as st\n"
        "st.session_state.setdefault('name', 'a')\n"
        "st.text_input('Name', 'b', key='name')\n"
    )
    counts = []
    for _ in range(2):
        with harness.streamlit_warnings() as logged:
            session(script).run()
        counts.append(sum("created with a default value" in line for line in logged))
    assert counts == [1, 0]


@proves(
    "Cached functions keep their results from one test to the next, even between two apps whose "
    "function has the same source.",
    "Modules of the app stay imported, with what their globals hold.",
)
def test_caches_and_modules_outlive_a_test(run: Callable[..., AppTest]) -> None:
    cached = "import random, streamlit as st\n@st.cache_data\ndef load(): return random.random()\n"
    first = session(cached + "st.text(load())\n").run()
    second = session(cached + "st.text(load())\nst.title('Another app')\n").run()
    assert texts(first) == texts(second)
    st.cache_data.clear()
    assert texts(second.run()) != texts(first)

    run("examples/mistakes/module_state/app.py").button[0].click().run()
    assert texts(run("examples/mistakes/module_state/app.py")) == ["Items: ['tea']", "Count: 1"]


@proves(
    "A fresh `AppTest` spends most of its first run looking for components in all installed "
    "packages.",
    "This `conftest.py` makes it look once, and empties the caches before each test:",
    example="examples/debugging/tested/app.py",
)
def test_component_scan_dominates_a_fresh_apptest(monkeypatch: pytest.MonkeyPatch) -> None:
    from streamlit.components.v2 import manifest_scanner

    # However many caches stand around it: other tests may have remembered it, too.
    really_scan: Any = inspect.unwrap(manifest_scanner.scan_component_manifests)
    scans: list[float] = []

    def scan(*args: Any, **kwargs: Any) -> Any:
        started = time.perf_counter()
        found = really_scan(*args, **kwargs)
        scans.append(time.perf_counter() - started)
        return found

    monkeypatch.setattr(manifest_scanner, "scan_component_manifests", scan)
    shares = []
    for _ in range(3):
        scans.clear()
        app = session("import streamlit as st\nst.text('ready')\n")
        started = time.perf_counter()
        app.run()
        shares.append(sum(scans) / (time.perf_counter() - started))
        assert len(scans) == 1
        app.run()
        assert len(scans) == 1
    assert max(shares) > 0.5

    conftest = runpy.run_path(str(TESTED / "conftest.py"))
    scans.clear()
    numbers = []
    for _ in range(3):
        inspect.unwrap(conftest["empty_caches"])()
        app = session(
            "import random, streamlit as st\n"
            "@st.cache_data\n"
            "def number(): return random.random()\n"
            "st.text(number())\n"
        )
        numbers += texts(app.run())
    assert len(scans) == 1
    assert len(set(numbers)) == 3


@proves(
    "A callback called straight from a test, outside a run, reads and writes a state that all "
    "tests share."
)
def test_callback_outside_a_run_uses_a_state_of_the_process() -> None:
    def add() -> None:
        st.session_state.count = st.session_state.get("count", 0) + 1

    try:
        for count in (1, 2):
            add()
            assert st.session_state.count == count
        app = session("import streamlit as st\nst.text('count' in st.session_state)\n").run()
        assert texts(app) == ["False"]
    finally:
        session_state_proxy._mock_session_state = None


@proves("See `examples/debugging/tested/`:", example="examples/debugging/tested/app.py")
def test_shell_command_runs_the_tests_that_catch_the_bug(tmp_path: Path) -> None:
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "pytest",
            "-q",
            "-p",
            "no:cacheprovider",
            "examples/debugging/tested",
        ],
        cwd=harness.REPOSITORY,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout
    assert "2 passed" in done.stdout

    tests = runpy.run_path(str(TESTED / "test_app.py"))
    source = (TESTED / "app.py").read_text(encoding="utf-8")
    broken = source.replace("for row in rows:", "for number, row in enumerate(rows):").replace(
        'key=f"note_{row}"', 'key=f"note_{number}"'
    )
    assert broken != source
    kept = tests["test_deleting_a_row_keeps_the_note_of_the_other"]
    kept(session(source).run())
    with pytest.raises(AssertionError):
        kept(session(broken).run())

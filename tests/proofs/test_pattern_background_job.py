"""The background job pattern: start, poll, finish, cancel, fail, and two sessions at once."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from typing import Any

import harness
import pytest
from proving import proves
from streamlit.testing.v1 import AppTest

EXAMPLE = "examples/patterns/background_job.py"


@pytest.fixture(autouse=True)
def sessions() -> Iterator[list[AppTest]]:
    """Collect the sessions of a test and end their jobs, for the pool waits for its threads."""
    opened: list[AppTest] = []
    yield opened
    for app in opened:
        if job := app.session_state.get("job"):
            job["cancelled"].set()
            job["future"].exception(timeout=10)


def start(app: AppTest, text: str) -> dict[str, Any]:
    """Enter ``text``, press start, and return the job that lies in session state."""
    app.text_area(key="text").set_value(text).run()
    app.button[0].click().run()
    job: dict[str, Any] = app.session_state.job
    return job


@proves("While the job runs the page stays usable.", example=EXAMPLE)
def test_page_is_usable_while_the_job_runs(app: AppTest, sessions: list[AppTest]) -> None:
    sessions.append(app)
    assert not app.button[0].disabled
    with harness.streamlit_warnings() as logged:
        job = start(app, "word " * 1000)
        assert app.button[0].disabled
        assert [button.label for button in app.button] == ["Start", "Cancel"]
        while not job["progress"]["share"]:
            time.sleep(0.01)
        app.text_area(key="text").set_value("typed meanwhile").run()
    assert not job["future"].done()
    assert app.session_state.text == "typed meanwhile"
    assert app.session_state.job is job
    assert app.progress[0].text == "Counting"
    assert not logged


@proves("When it ends, the next poll frees the start button and shows the result.", example=EXAMPLE)
def test_result_arrives_with_the_next_poll(app: AppTest, sessions: list[AppTest]) -> None:
    sessions.append(app)
    job = start(app, "one two three")
    assert job["future"].result(timeout=10) == 3
    app.run()
    assert app.success[0].value == "3 words"
    assert not app.button[0].disabled
    assert not app.progress

    start(app, "four")["future"].result(timeout=10)
    assert app.run().success[0].value == "1 words"


@proves("When it ends, the next poll frees the start button and shows the result.", example=EXAMPLE)
def test_cancelled_and_failed_jobs_say_so(app: AppTest, sessions: list[AppTest]) -> None:
    sessions.append(app)
    job = start(app, "word " * 1000)
    app.button[1].click().run()
    assert job["future"].result(timeout=10) is None
    assert app.run().info[0].value == "Cancelled"
    assert not app.button[0].disabled

    failed: Future[int] = Future()
    failed.set_exception(ValueError("no words"))
    app.session_state.job["future"] = failed
    assert app.run().error[0].value == "The job failed: no words"


@proves("While the job runs the page stays usable.", example=EXAMPLE)
def test_two_sessions_have_a_job_each(
    app: AppTest, run: Callable[..., AppTest], sessions: list[AppTest]
) -> None:
    other = run(EXAMPLE)
    sessions += [app, other]
    mine, theirs = start(app, "word " * 1000), start(other, "one")
    assert theirs["future"].result(timeout=10) == 1
    assert other.run().success[0].value == "1 words"
    assert app.run().button[0].disabled
    assert not mine["future"].done()

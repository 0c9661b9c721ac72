"""The steps of a trace as a test for pytest, which drives the app with AppTest."""

from __future__ import annotations

import ast
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

from tracing.records import Wanted
from tracing.steps import Step
from tracing.story import Scene, Story

# What AppTest calls the widgets that a page calls by these names.
_NAMES = {
    "date_time_input": "datetime_input",
    "form_submit_button": "button",
}
_UNABLE = {
    "download_button": "AppTest cannot click a download button",
    "link_button": "AppTest cannot click a link button",
}


def test_file(story: Story, steps: Sequence[Step], app: Path) -> str:
    """Return the text of a test file that repeats the steps and asserts what the trace has seen.

    What AppTest cannot do ends the test with a comment that says so. Where AppTest differs from a
    browser, what a browser would see stands in a comment, and the key is asserted no more.
    """
    body = list(_body(story, steps))
    name = "".join(c if c.isalnum() else "_" for c in app.stem)
    return "\n".join(
        [
            f'"""What a trace of {app.name} has seen on Streamlit {story.told.streamlit}."""',
            "",
            "from streamlit.testing.v1 import AppTest",
            "",
            "",
            f"def test_{name}():",
            f"    app = AppTest.from_file({str(app.resolve())!r}, default_timeout=30)",
            *(f"    {line}" for line in body),
            "",
        ]
    )


def _body(story: Story, steps: Sequence[Step]) -> Iterator[str]:
    wanted: dict[int, Wanted] = {
        event.step: event for event in story.told.events if isinstance(event, Wanted)
    }
    untrusted: set[str] = set()
    for number, step in enumerate(steps):
        scenes = [scene for scene in story.scenes if scene.step == number]
        yield f"# {step.text}"
        line = _action(step, wanted.get(number))
        if line.startswith("#"):
            yield line
            yield "return"
            return
        yield from filter(None, line.split("\n"))
        if scenes and scenes[-1].number:
            yield "assert not app.exception" if not _raises(scenes) else "assert app.exception"
            if any(scene.fragment for scene in scenes):
                yield "# AppTest runs the whole script here, a browser only the fragment"
                untrusted |= {change.name for scene in story.scenes for change in scene.changes}
            yield from _assertions(scenes, untrusted)
        if step.do == "expect" and step.request["key"] not in untrusted:
            yield from _expected(step)


def _raises(scenes: Sequence[Scene]) -> bool:
    ending = scenes[-1].ending_reason
    return ending is not None and ending.code in ("exception", "input")


def _action(step: Step, wanted: Wanted | None) -> str:
    request = step.request
    match step.do:
        case "load":
            return "\n".join(_opening(request))
        case "rerun":
            return "app.run()"
        case "state":
            return f"app.session_state[{request['key']!r}] = {request['value']!r}"
        case "page":
            return f"app.switch_page({request['target']!r}).run()"
        case "expect":
            return ""
        case "set" | "click" | "submit" if wanted is not None:
            return _widget(step, wanted)
        case "upload" if wanted is not None:
            return "# AppTest: app.file_uploader(key=...).upload(name, data).run()"
    return f"# AppTest cannot do this step ({step.do})"


def _opening(request: Any) -> Iterator[str]:
    for key, value in request["state"].items():
        yield f"app.session_state[{key!r}] = {value!r}"
    for key, values in parse_qs(request["query"], keep_blank_values=True).items():
        yield f"app.query_params[{key!r}] = {values[0] if len(values) == 1 else values!r}"
    yield "app.run()"


def _widget(step: Step, wanted: Wanted) -> str:
    if wanted.kind in _UNABLE:
        return f"# {_UNABLE[wanted.kind]}"
    kind = _NAMES.get(wanted.kind, wanted.kind)
    key = wanted.key if wanted.key and not wanted.key.startswith("FormSubmitter:") else None
    if key is not None:
        found = f"app.{kind}(key={key!r})"
    else:
        found = f"next(w for w in app.{kind} if w.label == {wanted.label!r})"
    if wanted.clicked:
        return f"{found}.click().run()"
    value = _python(step.request["value"], wanted.kind)
    run = "" if wanted.form else ".run()"
    return f"{found}.set_value({value}){run}"


def _python(value: Any, kind: str) -> str:
    if kind in ("text_input", "text_area", "selectbox", "radio") and value is not None:
        return repr(value if isinstance(value, str) else json.dumps(value))
    return repr(value)


# Where AppTest, which always sends what the server holds, does otherwise than a browser.
_OTHERWISE = ("resent", "gate", "switch-page", "section", "page")


def _assertions(scenes: Sequence[Scene], untrusted: set[str]) -> Iterator[str]:
    state = scenes[-1].state
    names = dict.fromkeys(change.name for scene in scenes for change in scene.changes)
    differing = {
        change.name
        for scene in scenes
        for change in scene.changes
        if change.reason.code in _OTHERWISE
    }
    for key in names:
        value = state.get(key)
        if key.startswith('"') or (value is not None and not _is_literal(value.text)):
            continue
        line = (
            f"assert {key!r} not in app.session_state"
            if value is None
            else f"assert app.session_state[{key!r}] == {value.text}"
        )
        if key in differing:
            yield f"# AppTest differs from a browser here: {line}"
            untrusted.add(key)
        elif key not in untrusted:
            yield line


def _is_literal(text: str) -> bool:
    try:
        ast.literal_eval(text)
    except (ValueError, SyntaxError):
        return False
    return "…" not in text and "***" not in text


def _expected(step: Step) -> Iterator[str]:
    key = step.request["key"]
    if step.request["missing"]:
        yield f"assert {key!r} not in app.session_state"
    else:
        yield f"assert app.session_state[{key!r}] == {step.request['value']!r}"

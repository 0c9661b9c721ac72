"""The steps of a trace: from the command line or a JSON script to what the app's process does."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlencode


class BadStepError(Exception):
    """A step that cannot be understood; the message says what to write."""


@dataclass(frozen=True)
class Step:
    """One thing that the user does. ``request`` is what the app's process is told."""

    do: str
    text: str
    request: Mapping[str, Any] = field(default_factory=dict)

    @property
    def runs(self) -> bool:
        """Say whether the step is something that happens at the page."""
        return self.do not in ("state", "expect")


# How each option is written, for messages and for --help.
FORMS = {
    "set": "KEY_OR_LABEL=VALUE",
    "click": "KEY_OR_LABEL",
    "submit": "FORM",
    "page": "PAGE",
    "query": "NAME=VALUE",
    "state": "KEY=VALUE",
    "upload": "KEY_OR_LABEL=FILE",
    "edit": "KEY[ROW,COLUMN]=VALUE",
    "expect": "KEY=VALUE",
}
MOST_REPEATS = 1000  # of one step
BARE = ("rerun", "reload", "tick", "dismiss")  # steps without an argument
_EDIT = re.compile(
    r"(?P<key>.+?)(?:\[(?P<row>\d+),(?P<column>[^\]]+)\]|(?P<sign>[+-]))=(?P<value>.*)"
)


def parse_option(name: str, text: str) -> Step:
    """Return the step of one option of the command line. Raises ``BadStepError``."""
    _check_characters(text, f"--{name}")
    if name in ("click", "submit", "page"):
        return make(name, text)
    if name == "edit":
        return _edit_option(text)
    if name == "expect" and text.startswith("!"):
        return make("expect", {text[1:]: MISSING})
    key, sign, value = text.partition("=")
    if not sign or not key:
        raise BadStepError(f"--{name} {text}: write --{name} {FORMS[name]}")
    return make(name, {key: value if name in ("query", "upload") else parse_value(value)})


class _Missing:
    def __repr__(self) -> str:
        return "missing"


MISSING = _Missing()


def parse_value(text: str) -> Any:
    """Return what ``text`` means as JSON, or the text itself."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return text


def _edit_option(text: str) -> Step:
    found = _EDIT.fullmatch(text)
    if found is None:
        raise BadStepError(
            f"--edit {text}: write --edit KEY[ROW,COLUMN]=VALUE, KEY+={{...}} for a new row, "
            "or KEY-=ROW to delete one"
        )
    key, value = found["key"], parse_value(found["value"])
    if found["sign"] == "+":
        return make("edit", {key: {"add": value}})
    if found["sign"] == "-":
        return make("edit", {key: {"delete": value}})
    change = {"row": int(found["row"]), "column": found["column"], "value": value}
    return make("edit", {key: change})


def parse_script(text: str) -> list[Step]:
    """Return the steps of a JSON script: a list of objects with one action each.

    Raises ``BadStepError`` with the position of what cannot be understood.
    """
    try:
        script = json.loads(text)
    except ValueError as error:
        raise BadStepError(f"the script is not JSON: {error}") from error
    except RecursionError:
        raise BadStepError("the script is nested too deep") from None
    if not isinstance(script, list):
        raise BadStepError(
            'the script is no list: write [{"set": {"name": "Ada"}}, {"click": "Save"}]'
        )
    steps: list[Step] = []
    for number, entry in enumerate(script, 1):
        if not isinstance(entry, dict) or len(entry) != 1:
            raise BadStepError(
                f'step {number}: write an object with one action, {{"click": "Save"}}'
            )
        _check_characters(json.dumps(entry, ensure_ascii=False), f"step {number}")
        [(name, argument)] = entry.items()
        try:
            steps += _script_step(name, argument)
        except BadStepError as error:
            raise BadStepError(f"step {number}: {error}") from error
    return steps


def _check_characters(text: str, where: str) -> None:
    """Raise ``BadStepError`` where ``text`` is no Unicode text, which no page could send."""
    try:
        text.encode()
    except UnicodeEncodeError as error:
        found = ascii(text[error.start])
        raise BadStepError(f"{where}: {found} is no character: write UTF-8") from None


def _script_step(name: str, argument: Any) -> list[Step]:
    if name in BARE:
        times = 1 if argument in (True, None, "") else argument
        if type(times) is not int or not 1 <= times <= MOST_REPEATS:
            raise BadStepError(f'"{name}" takes true, or a number from 1 to {MOST_REPEATS}')
        return [make(name, "")] * times
    if name in ("click", "submit", "page"):
        if not isinstance(argument, str):
            raise BadStepError(f'"{name}" takes a name')
        return [make(name, argument)]
    if name not in FORMS or not isinstance(argument, dict):
        known = ", ".join([*FORMS, *BARE])
        raise BadStepError(f"{name!r} is no action with an object; actions are {known}")
    if name == "edit":
        return [make(name, {key: change}) for key, change in argument.items()]
    return [make(name, {key: value}) for key, value in argument.items()]


def make(name: str, argument: Any) -> Step:
    """Return a step from its name and its argument: a text, or one key with its value."""
    if name in BARE:
        return Step(name, name, {"do": name})
    if name in ("click", "submit", "page"):
        return Step(name, f"{name} {argument}", {"do": name, "target": argument})
    [(key, value)] = argument.items()
    if name == "query":
        return Step("query", f"query {key}={value}", {"do": "query", "pair": (key, value)})
    if name == "state":
        text = f"state {key}={json.dumps(value, ensure_ascii=False)}"
        return Step("state", text, {"do": "state", "key": key, "value": value})
    if name == "expect":
        if value is MISSING:
            return Step("expect", f"expect !{key}", _expectation(key, None, True))
        text = f"expect {key}={json.dumps(value, ensure_ascii=False)}"
        return Step("expect", text, _expectation(key, value, False))
    if name == "upload":
        return _upload(key, value)
    if name == "edit":
        return _edit(key, value)
    shown = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return Step("set", f"set {key}={shown}", {"do": "set", "target": key, "value": value})


def _expectation(key: str, value: Any, missing: bool) -> dict[str, Any]:
    return {"do": "expect", "key": key, "value": value, "missing": missing}


def _upload(key: str, path: Any) -> Step:
    if not isinstance(path, str):
        raise BadStepError(f"--upload {key}: the file is a path, not {path!r}")
    file = Path(path)
    try:
        data = base64.b64encode(file.read_bytes()).decode()
    except (OSError, ValueError) as error:  # ValueError: no file has such a name
        reason = getattr(error, "strerror", None) or error
        raise BadStepError(f"--upload {key}={path}: {reason}") from error
    files = [{"name": file.name, "data": data}]
    request = {"do": "upload", "target": key, "files": files}
    return Step("upload", f"upload {key}={file.name}", request)


def _edit(key: str, change: Any) -> Step:
    if not isinstance(change, dict):
        raise BadStepError(
            '"edit" takes {"row": 0, "column": "price", "value": 9}, {"add": {...}} …'
        )
    if isinstance(change.get("add"), dict):
        text = f"edit {key} + {json.dumps(change['add'], ensure_ascii=False)}"
    elif _is_row(change.get("delete")):
        text = f"edit {key} - row {change['delete']}"
    elif "value" in change and _is_row(change.get("row")) and _is_column(change.get("column")):
        value = json.dumps(change["value"], ensure_ascii=False)
        text = f"edit {key}[{change['row']},{change['column']}]={value}"
    else:
        raise BadStepError(
            '"edit" takes "row" (a number from 0), "column" (its name) and "value", or "add" with '
            'an object, or "delete" with a number from 0'
        )
    return Step("edit", text, {"do": "edit", "target": key, "change": change})


def _is_row(value: Any) -> bool:
    return type(value) is int and value >= 0


def _is_column(value: Any) -> bool:
    return isinstance(value, str) or _is_row(value)


def with_load(steps: Sequence[Step]) -> list[Step]:
    """Put the opening of the app before the steps; leading queries and states belong to it.

    A query further down opens the new address, which starts a new session.
    """
    pairs: list[tuple[str, str]] = []
    state: dict[str, Any] = {}
    rest = list(steps)
    while rest and rest[0].do in ("query", "state"):
        first = rest.pop(0)
        if first.do == "query":
            pairs.append(first.request["pair"])
        else:
            state[first.request["key"]] = first.request["value"]
    texts = [step.text for step in steps[: len(steps) - len(rest)]]
    request = {"do": "load", "query": urlencode(pairs), "state": state}
    opening = Step("load", ", ".join(["load", *texts]), request)
    return [opening, *(_address(step) if step.do == "query" else step for step in rest)]


def _address(step: Step) -> Step:
    return Step("reload", step.text, {"do": "reload", "query": urlencode([step.request["pair"]])})

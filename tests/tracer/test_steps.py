"""Steps as the command line and scripts write them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from tracing.steps import BadStepError, Step, make, parse_option, parse_script, with_load


@pytest.mark.parametrize(
    ("name", "text", "request_"),
    [
        ("set", "name=Ada", {"do": "set", "target": "name", "value": "Ada"}),
        ("set", "n=7", {"do": "set", "target": "n", "value": 7}),
        ("set", "on=true", {"do": "set", "target": "on", "value": True}),
        ("set", "tags=[1, 2]", {"do": "set", "target": "tags", "value": [1, 2]}),
        ("set", "eq=a=b", {"do": "set", "target": "eq", "value": "a=b"}),
        ("set", "name=", {"do": "set", "target": "name", "value": ""}),
        ("click", "Save it", {"do": "click", "target": "Save it"}),
        ("page", "two.py", {"do": "page", "target": "two.py"}),
        ("edit", "t[0,a b]=9", {"do": "edit", "target": "t",
                                "change": {"row": 0, "column": "a b", "value": 9}}),
        ("edit", 't+={"a": 1}', {"do": "edit", "target": "t", "change": {"add": {"a": 1}}}),
        ("edit", "t-=2", {"do": "edit", "target": "t", "change": {"delete": 2}}),
        ("expect", "n=7", {"do": "expect", "key": "n", "value": 7, "missing": False}),
        ("expect", "!n", {"do": "expect", "key": "n", "value": None, "missing": True}),
    ],
)  # fmt: skip
def test_option(name: str, text: str, request_: dict[str, Any]) -> None:
    assert parse_option(name, text).request == request_


@pytest.mark.parametrize(
    ("name", "text", "advice"),
    [
        ("set", "name", "write --set KEY_OR_LABEL=VALUE"),
        ("set", "=x", "write --set KEY_OR_LABEL=VALUE"),
        ("edit", "t=9", "KEY[ROW,COLUMN]=VALUE"),
        ("edit", "t+=9", '"add" with an object'),
        ("upload", "f=no/such/file", "No such file"),
    ],
)
def test_option_that_makes_no_sense(name: str, text: str, advice: str) -> None:
    with pytest.raises(BadStepError) as error:
        parse_option(name, text)
    assert advice in str(error.value)


def test_script_says_the_same_as_options(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_text("a\n1\n")
    script = [
        {"query": {"a": "1"}},
        {"state": {"user": "ann"}},
        {"set": {"name": "Ada", "n": 3}},
        {"click": "Save"},
        {"rerun": 2},
        {"dismiss": 1},
        {"upload": {"file": str(file)}},
        {"edit": {"t": {"row": 1, "column": "a", "value": 2}}},
        {"expect": {"n": 3}},
    ]
    options = [
        ("query", "a=1"),
        ("state", "user=ann"),
        ("set", "name=Ada"),
        ("set", "n=3"),
        ("click", "Save"),
    ]
    steps = parse_script(json.dumps(script))
    assert steps[:5] == [parse_option(name, text) for name, text in options]
    assert steps[5:7] == [make("rerun", "")] * 2
    assert [step.do for step in steps[7:]] == ["dismiss", "upload", "edit", "expect"]


@pytest.mark.parametrize(
    ("script", "advice"),
    [
        ("{", "not JSON"),
        ("{}", "the script is no list"),
        ('[{"click": "a", "set": {}}]', "step 1: write an object with one action"),
        ('[{"click": "a"}, {"press": "b"}]', "step 2: 'press' is no action"),
        ('[{"click": 3}]', 'step 1: "click" takes a name'),
        ('[{"edit": {"t": 3}}]', 'step 1: "edit" takes'),
    ],
)
def test_script_that_makes_no_sense(script: str, advice: str) -> None:
    with pytest.raises(BadStepError) as error:
        parse_script(script)
    assert advice in str(error.value)


def test_leading_queries_and_states_belong_to_the_load() -> None:
    options = [("query", "a=1"), ("state", "k=2"), ("click", "Go"), ("query", "a=2")]
    load, click, reload = with_load([parse_option(name, text) for name, text in options])
    assert load == Step("load", "load, query a=1, state k=2", load.request)
    assert load.request == {"do": "load", "query": "a=1", "state": {"k": 2}}
    assert click.do == "click"
    assert reload.request == {"do": "reload", "query": "a=2"}

"""The queries, put to stand-ins that load a skill by a rule."""

from __future__ import annotations

import json
import shlex
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from agent_evals.world import World
from installation.bundle import NAME

from evals.running.triggers import DECOYS, read_triggers
from evals.running.workspaces import answer_in

Run = Callable[[list[str]], int]
# Loads the skill for what names Streamlit, which is what a careless agent does.
CARELESS = """
import json, pathlib, sys
prompt = pathlib.Path(sys.argv[1]).read_text()
query = prompt.partition("<request>")[2].partition("</request>")[0].lower()
load = [sys.argv[3]] if "streamlit" in query else []
pathlib.Path(sys.argv[2], "answer.json").write_text(json.dumps({"load": load}))
"""


def test_careless_agent_is_right_about_most(
    run: Run, world: World, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    script = tmp_path / "careless.py"
    script.write_text(CARELESS)
    command = f"{shlex.join([sys.executable, str(script)])} {{prompt_file}} {{workspace}} {NAME}"
    arguments = ["--agent", command, "--out", str(world.out), "--triggers", "--jobs", "2"]
    assert run([*arguments, "--format", "json"]) == 0
    scores = json.loads(capsys.readouterr().out)
    assert {name: score["total"] for name, score in scores.items()} == {
        "all": 20,
        "should load it": 10,
        "should not": 10,
    }
    names_it = [
        (trigger["should_trigger"], "streamlit" in trigger["query"].lower())
        for trigger in read_triggers()
    ]
    assert scores["should load it"]["right"] == names_it.count((True, True)) < 10
    assert scores["should not"]["right"] == names_it.count((False, False)) < 10
    prompt = (world.out / "trigger-01/prompt.txt").read_text()
    assert all(f"- {name}: " in prompt for name in (NAME, *DECOYS))
    assert read_triggers()[0]["query"] in prompt
    assert run(arguments) == 0
    assert capsys.readouterr().out.splitlines()[1].split()[:2] == ["all", f"{_right(scores)}/20"]


def _right(scores: dict[str, dict[str, int]]) -> int:
    return scores["should load it"]["right"] + scores["should not"]["right"]


@pytest.mark.parametrize(
    ("written", "printed", "found"),
    [
        ('{"load": []}', '{"load": ["a"]}', {"load": []}),
        (None, 'I think:\n{"load": ["a"]}\n', {"load": ["a"]}),
        (None, '{"load": ["a"]}\n{"load": ["b"]}', {"load": ["b"]}),
        (None, '{\n"load": ["a"]\n}', {"load": ["a"]}),
        ("no JSON", '{"load": ["a"]}', {"load": ["a"]}),
        ("[1]", "nothing", {}),
        (None, "", {}),
        ('{"q1": 1.50, "q2": 2}', "", {"q1": "1.50", "q2": 2}),
    ],
)
def test_answer_is_the_file_or_what_is_printed_last(
    tmp_path: Path, written: str | None, printed: str, found: dict[str, object]
) -> None:
    if written is not None:
        (tmp_path / "answer.json").write_text(written)
    assert answer_in(tmp_path, printed) == found

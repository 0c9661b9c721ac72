"""The two lists that other tools read: the tasks as test cases, and what loads the skill."""

from __future__ import annotations

import json
from collections import Counter

import harness
from installation.bundle import NAME

from evals.grading.tasks import all_tasks
from evals.running.index import COMMAND, INDEX, index_text
from evals.running.triggers import DECOYS, TRIGGERS, read_triggers


def test_index_says_what_the_tasks_say() -> None:
    drifted = INDEX.read_text(encoding="utf-8") != index_text()
    assert not drifted, f"evals.json is not what the tasks say: run {COMMAND}"


def test_index_has_what_the_guide_asks_for() -> None:
    index = json.loads(INDEX.read_text(encoding="utf-8"))
    assert index["skill_name"] == NAME
    assert [entry["name"] for entry in index["evals"]] == [task.id for task in all_tasks()]
    assert [entry["id"] for entry in index["evals"]] == list(range(1, len(index["evals"]) + 1))
    for entry in index["evals"]:
        assert entry.keys() == {"id", "name", "prompt", "expected_output", "files", "assertions"}
        assert f"evals/tasks/{entry['name']}/starter/app.py" in entry["files"]
        assert all((harness.REPOSITORY / path).is_file() for path in entry["files"])
        assert entry["assertions"]


def test_index_gives_no_solution_away() -> None:
    assert not {"accepted", "rejected"} & set(INDEX.read_text(encoding="utf-8").split("/"))


def test_triggers_are_twenty_half_of_them_for_the_skill() -> None:
    triggers = read_triggers()
    assert all(trigger.keys() == {"query", "should_trigger"} for trigger in triggers)
    assert Counter(trigger["should_trigger"] for trigger in triggers) == {True: 10, False: 10}
    queries = {" ".join(trigger["query"].lower().split()) for trigger in triggers}
    assert len(queries) == 20


def test_triggers_do_not_name_the_skill_or_a_decoy() -> None:
    text = TRIGGERS.read_text(encoding="utf-8")
    assert not [name for name in (NAME, *DECOYS) if name in text]

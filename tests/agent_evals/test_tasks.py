"""The graders tell right from wrong: every known solution of every task gets its verdict."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import harness
import pytest

from evals.grading.grade import Graders, graders
from evals.grading.tasks import Task, all_tasks
from matrix.releases import RELEASED

TASKS = all_tasks()
IDS = [task.id for task in TASKS]


@pytest.fixture(scope="session")
def grading(request: pytest.FixtureRequest) -> Iterator[Graders]:
    with graders(Path(request.config.getoption("--environments"))) as lent:
        yield lent


@pytest.mark.graders
@pytest.mark.parametrize("task", TASKS, ids=IDS)
def test_grader_tells_right_from_wrong(task: Task, grading: Graders, tmp_path: Path) -> None:
    def failed(name: str, overlay: Path | None = None) -> set[str]:
        verdicts = grading.grade(task, task.lay_out(tmp_path / name, overlay))
        assert [verdict.check for verdict in verdicts] == list(task.checks())
        for verdict in verdicts:
            print(f"{name}: {verdict.check}: {verdict.evidence or 'passed'}")
        return {verdict.check for verdict in verdicts if not verdict.passed}

    for name, overlay in task.overlays("accepted").items():
        assert not failed(name, overlay), f"{name} solves the task, and is rejected"
    fell = failed("starter")
    assert fell, "the starter solves the task already"
    for name, overlay in task.overlays("rejected").items():
        found = failed(name, overlay)
        assert found, f"{name} does not solve the task, and is accepted"
        fell |= found
    idle = task.checks().keys() - fell
    assert not idle, f"nothing that is wrong fails {', '.join(sorted(idle))}"


@pytest.mark.parametrize("task", TASKS, ids=IDS)
def test_task_is_whole(task: Task) -> None:
    assert re.fullmatch(r"[a-z0-9_]+", task.id)
    assert task.checks()
    assert all(text.endswith(".") for text in task.checks().values())
    assert (task.starter / "app.py").is_file()
    assert "reference" in task.overlays("accepted")
    assert task.overlays("rejected"), "a grader needs a plausible wrong solution to reject"
    assert task.streamlit in RELEASED
    pin = task.starter / "requirements.txt"
    pinned = re.findall(r"streamlit==([\d.]+)\.\d+", pin.read_text()) if pin.exists() else []
    assert pinned == ([] if task.streamlit == max_version() else [task.streamlit])


@pytest.mark.parametrize("task", [task for task in TASKS if task.hard], ids=lambda task: task.id)
def test_hard_task_turns_on_a_claim(task: Task) -> None:
    documents = [harness.REPOSITORY / "SKILL.md", *(harness.REPOSITORY / "references").glob("*.md")]
    text = " ".join(" ".join(path.read_text(encoding="utf-8").split()) for path in documents)
    assert task.turns_on
    assert task.turns_on in text, "turns_on is no sentence of the skill"


def max_version() -> str:
    return list(RELEASED)[-1]

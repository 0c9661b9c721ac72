"""Would an agent load this skill? Queries, put to it beside the descriptions of other skills."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from installation.bundle import NAME, read_bundle

from evals.grading.verdicts import Verdict, as_grading
from evals.running.runs import Result, Run
from evals.running.scores import scored
from evals.running.workspaces import ANSWER, ROOT, answer_in

TRIGGERS = ROOT / "evals/triggers.json"
# Skills that a project may have besides, near to this one and far.
DECOYS = {
    "building-streamlit-dashboards": "Layout, theming, charts, metrics and deployment of Streamlit "
    "dashboards. Use when arranging pages or columns, styling, plotting or publishing an app.",
    "speeding-up-python": "Profiles Python code and makes it faster: caching, vectorising, reading "
    "large files, parallel work. Use when something takes too long or too much memory.",
    "react-state-management": "State in React apps: hooks, context, routers, stores. Use when a "
    "component loses, duplicates or does not update its state.",
    "web-sessions-and-cookies": "Server-side sessions, cookies and logins in Flask, Django and "
    "FastAPI. Use when a session is empty, expires or is shared.",
    "notebooks-and-widgets": "Jupyter notebooks, ipywidgets, Dash and Gradio interfaces. Use when "
    "building or debugging interactive notebooks and demos.",
}
_PROMPT = """\
You are about to help a developer. These skills are at hand; each is loaded only where it helps:

{skills}

Which of them would you load for the following request? Do not do what it asks.

<request>
{query}
</request>

Write your answer to the file {answer} as one line of JSON: {{"load": ["name of a skill"]}}, with \
an empty list for none."""


def read_triggers() -> list[dict[str, Any]]:
    """Return the queries of ``triggers.json``, each with whether it should load the skill."""
    found: list[dict[str, Any]] = json.loads(TRIGGERS.read_text(encoding="utf-8"))
    return found


def trigger_runs(skills: str) -> list[Run]:
    """Return a run for each query."""
    listed = _listed()
    return [
        Run(
            f"trigger-{number:02}",
            _PROMPT.format(skills=listed, query=trigger["query"], answer=ANSWER),
            lambda workspace: None,
            partial(_judge, trigger["should_trigger"]),
            skills,
        )
        for number, trigger in enumerate(read_triggers(), start=1)
    ]


def trigger_scores(runs: Sequence[Run], results: Mapping[str, Result]) -> dict[str, Any]:
    """Return how many queries were decided right: all, those that should load it, and those not."""
    expected = [trigger["should_trigger"] for trigger in read_triggers()]
    decided = [
        (should, results[run.place].solved)
        for should, run in zip(expected, runs, strict=True)
        if run.place in results
    ]
    kinds = {"all": (True, False), "should load it": (True,), "should not": (False,)}
    return {
        name: scored([right for should, right in decided if should in kind])
        for name, kind in kinds.items()
    }


def _listed() -> str:
    description = read_bundle(ROOT).frontmatter["description"]
    skills = sorted({**DECOYS, NAME: description}.items())
    return "\n".join(f"- {name}: {text}" for name, text in skills)


def _judge(should: bool, workspace: Path, printed: str) -> dict[str, Any]:
    answer = answer_in(workspace, printed).get("load")
    right = isinstance(answer, list) and (NAME in answer) == should
    text = f"{NAME} is {'loaded' if should else 'not loaded'}."
    evidence = f"loads {json.dumps(answer)}" if isinstance(answer, list) else "gave no list"
    return as_grading([Verdict("loads", text, right, evidence)])

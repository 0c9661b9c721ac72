"""A small skill with a record of four versions, which facts.py answers from."""

from __future__ import annotations

import json
from pathlib import Path

DOCUMENT = """\
# Tables

## Edits

A keyed editor keeps its edits. An editor without a key loses them. Give it a key.

- A **selection** is kept by `st.dataframe`.
- A callback sees the upload.

| question | answer |
|---|---|
| May I assign it? | It raises. |
"""
CLAIMS = (
    ("A keyed editor keeps its edits.", "--++", "1.58", None),
    ("An editor without a key loses them.", "++++", None, None),
    ("A **selection** is kept by `st.dataframe`.", "???+", None, None),
    ("A callback sees the upload.", "...+", None, None),
    ("It raises.", "++--", None, "1.50"),
    ("This sentence was changed since.", "++++", None, None),
)
RECIPE: dict[str, object] = {"claim": "Keep the frame constant.", "outcomes": "?+++"}
DECISIONS = {
    "topics": [
        {
            "title": "Tables",
            "decisions": [
                {
                    "since": "1.58",
                    "claim": "A keyed editor keeps its edits.",
                    "below": "Keep the frame constant.",
                    "words": "grid",
                    "example": "examples/frame.py",
                }
            ],
        }
    ]
}
VERSIONS = ("1.40", "1.50", "1.58", "1.67")


def write_skill(root: Path) -> Path:
    """Write the skill below ``root``; return it."""
    lines: list[dict[str, object]] = [{"document": "references/tables.md", "section": "Edits"}]
    lines += [
        {
            "claim": sentence,
            "shown_by": "browser" if outcomes.startswith(".") else "apptest",
            "since": since,
            "until": until,
            "outcomes": outcomes,
        }
        for sentence, outcomes, since, until in CLAIMS
    ]
    lines += [{"document": "references/versions.md", "section": "Tables"}, RECIPE]
    versions = {version: {"streamlit": f"{version}.0"} for version in VERSIONS}
    files = {
        "record/versions.json": json.dumps(
            {"recorded": "2026-01-02", "python": "3.11", "versions": versions}
        ),
        "record/claims.jsonl": "".join(json.dumps(line) + "\n" for line in lines),
        "record/decisions.json": json.dumps(DECISIONS),
        "references/tables.md": DOCUMENT,
    }
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root

"""Run the `run:` steps of an action or a workflow as a GitHub runner does."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

_EXPRESSION = re.compile(r"\$\{\{\s*(.+?)\s*\}\}")


def read(path: Path) -> dict[str, Any]:
    """Return an action or a workflow; its key `on` stays a text."""
    text = re.sub(r"^on:", '"on":', path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    document = yaml.safe_load(text)
    assert isinstance(document, dict)
    return document


def expressions(value: object) -> Iterator[str]:
    """Yield every expression (`${{ ... }}`) in a text, or in a mapping of texts."""
    for text in value.values() if isinstance(value, Mapping) else [value]:
        yield from _EXPRESSION.findall(str(text))


def run_step(
    step: Mapping[str, Any],
    *,
    cwd: Path,
    environment: Mapping[str, str],
    values: Mapping[str, str],
    folder: Path,
) -> subprocess.CompletedProcess[str]:
    """Run the step's script with bash, from a file in ``folder``.

    ``values`` is what its expressions in `env:` stand for: an expression in the script itself
    would be code that somebody else has written.
    """
    assert not list(expressions(step["run"]))
    given = {
        name: _EXPRESSION.sub(lambda found: values[found[1]], str(text))
        for name, text in step.get("env", {}).items()
    }
    script = folder / "step.sh"
    script.write_text(step["run"], encoding="utf-8")
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", str(script)],
        cwd=cwd,
        env={**os.environ, **environment, **given},
        capture_output=True,
        text=True,
        check=False,
    )

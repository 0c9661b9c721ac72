"""A small bundle with everything that binds: the tests copy it and break one thing at a time."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from reporting.finding import Finding
from validation.reading import read_skill
from validation.skill import Skill

DOCUMENT = """\
---
name: tiny-skill
description: Shows how a bundle is bound to its proofs.
license: Apache-2.0
metadata:
  version: "1.0.0"
---

# Tiny skill

A button is `True` for one run. Use a flag instead.

```python examples/basics/flag.py since=1.36
if st.button("Open"):
    st.session_state.open = True
```

| place | survives |
|---|---|
| a plain key | yes |

For tables, read [tables](references/tables.md).
"""
REFERENCE = """\
# Tables

- A keyed table keeps its edits:

  ```python examples/mistakes/late.py
  st.session_state.level = 1  # raises: StreamlitAPIException
  ```

- The page shows the old rows. Why?
"""
FLAG = '''\
"""Keep a flag."""

import streamlit as st

st.title("Flag")


def main():
    if st.button("Open"):
        st.session_state.open = True

    st.write(st.session_state)


main()
'''
LATE = '''\
"""BAD: write after the widget."""

import streamlit as st

st.slider("Level", key="level")
st.session_state.level = 1  # raises: StreamlitAPIException
'''
PROOFS = '''\
"""What the documents state."""

from proving import proves, states_no_behaviour, waits_for_browser

waits_for_browser("The page shows the old rows.", because="there is no page")
states_no_behaviour("A keyed table keeps its edits:")


@proves("A button is `True` for one run.", example="examples/basics/flag.py")
def test_button(app):
    assert app.button[0].value


@proves("| a plain key | yes |")
def test_plain_key():
    assert True is not None
'''
MANIFEST = """\
name: tiny-skill
version: "1.0.0"
license: Apache-2.0
streamlit:
  target: "1.67"
  tested: ["1.67"]
python: ">=3.11"
bundle:
  - LICENSE
  - SKILL.md
  - examples
  - references
  - scripts
  - skill.yaml
tools:
  - script: scripts/tool.py
    summary: Does something.
budgets:
  skill_tokens: 2500
  bundle_bytes: 1000000
"""
FILES = {
    "SKILL.md": DOCUMENT,
    "LICENSE": "Apache License\n",
    "references/tables.md": REFERENCE,
    "examples/basics/flag.py": FLAG,
    "examples/mistakes/late.py": LATE,
    "tests/proofs/test_tiny.py": PROOFS,
    "scripts/tool.py": "print('tool')\n",
    "scripts/installation/bundle.py": (
        'BUNDLE = ("LICENSE", "SKILL.md", "examples", "references", "scripts", "skill.yaml")\n'
    ),
    "skill.yaml": MANIFEST,
}


def write_bundle(root: Path, changed: Mapping[str, str | None] | None = None) -> Skill:
    """Write the bundle below ``root``, with some files ``changed`` or (None) left out; read it."""
    for name, text in {**FILES, **(changed or {})}.items():
        path = root / name
        if text is None:
            path.unlink(missing_ok=True)
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
    return read_skill(root)


def changed(name: str, old: str, new: str) -> dict[str, str]:
    """Return one file of the bundle with ``old``, which it has exactly once, replaced."""
    assert FILES[name].count(old) == 1, f"{old!r} must stand in {name} exactly once"
    return {name: FILES[name].replace(old, new)}


def places(findings: list[Finding]) -> list[str]:
    """Return findings as "code file:line:column", sorted."""
    return sorted(f"{f.code} {Path(f.path).name}:{f.line}:{f.column}" for f in findings)

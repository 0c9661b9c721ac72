"""A widget's key is written like a path into a record that session state holds.

Why: a key is one flat name, dots and brackets included. The record never changes; the widget's
value lands under a key of that long name.

Bad:
    st.session_state.setdefault("profile", {"city": "Oslo"})
    st.text_input("City", key="profile.city")

Good:
    st.session_state.setdefault("ada/city", record["city"])
    st.text_input("City", key="ada/city")  # and gather the record from the flat keys

Limits: reports only a constant key whose part before the first dot or bracket is itself a key that
the file fills with a dictionary or an object, and that is nowhere read by its long name.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from checking.model.facts import StateAccess, WidgetCall
from checking.model.module import Module
from checking.rule import Problem, StateRule

RULE = StateRule(
    code="SS115",
    name="key-is-no-path",
    severity="error",
    explanation=__doc__ or "",
    cure="Use flat keys, and gather the record from them.",
    bad="examples/mistakes/dotted_key.py",
    bad_line="st.text_input(",
    good="examples/widgets/flat_keys.py",
)


@RULE.looks_at(WidgetCall)
def check(widget: WidgetCall, module: Module) -> Iterator[Problem]:
    """Report the key that looks into another one."""
    if widget.key is None or not (path := re.match(r"(\w+)[.\[]", widget.key)):
        return
    record = path[1]
    filled = any(
        isinstance(access.value, ast.Dict | ast.Call)
        for access in module.accesses(record, "write", "setdefault")
    )
    known = any(access.key == widget.key for access in module.all(StateAccess))
    if filled and not known:
        yield Problem(
            widget.arguments["key"],
            f'st.session_state["{record}"] does not change: "{widget.key}" is one flat key',
            "Seed a flat key from the record above the widget, and gather the record from the flat "
            "keys.",
        )

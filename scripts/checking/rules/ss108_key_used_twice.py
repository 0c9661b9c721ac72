"""Two widgets of one run have the same key.

Why: the second one raises StreamlitDuplicateElementKey, also in the sidebar, in another tab, or in
an `st.empty` that held the first.

Bad:
    st.text_input("City", key="city")
    st.sidebar.text_input("City", key="city")

Good:
    st.text_input("City", key="city")
    st.sidebar.text_input("Home", key="home")

Limits: constant keys, and a second widget that is certainly drawn after the first in the same
function.
"""

from __future__ import annotations

from collections.abc import Iterator

from checking.model.dominance import dominates
from checking.model.facts import WidgetCall
from checking.model.module import Module
from checking.rule import Problem, StateRule

RULE = StateRule(
    code="SS108",
    name="key-used-twice",
    severity="error",
    explanation=__doc__ or "",
    cure="Give each widget a key of its own.",
    bad="examples/mistakes/key_used_twice.py",
    bad_line="st.sidebar.text_input(",
    good="examples/patterns/two_way_unit_converter.py",
)


@RULE.looks_at(WidgetCall)
def check(widget: WidgetCall, module: Module) -> Iterator[Problem]:
    """Report the widget that an equally named one dominates."""
    if widget.key is None:
        return
    for earlier in module.widgets(widget.key):
        if dominates(earlier, widget):
            yield Problem(
                widget.arguments["key"],
                f'this raises StreamlitDuplicateElementKey: key="{widget.key}" is that of the '
                f"{earlier.name} on line {earlier.node.lineno}",
                "Give this widget a key of its own; to show one value twice, write the other key "
                "in on_change.",
            )
            return

"""A cached function draws a widget.

Why: a cached result is the same for all users and runs nothing, so the widget is drawn, and read,
by the first caller only. Streamlit shows CachedWidgetWarning in the app.

Bad:
    @st.cache_data
    def area():
        side = st.number_input("Side")
        return side * side

Good:
    @st.cache_data
    def load_orders(user):
        return query(user)

    load_orders(st.selectbox("User", USERS))

Limits: widgets inside the cached function itself.
"""

from __future__ import annotations

from collections.abc import Iterator

from checking.model.facts import WidgetCall
from checking.model.module import Module
from checking.rule import Problem, StateRule

RULE = StateRule(
    code="SS403",
    name="widget-in-cached",
    severity="error",
    explanation=__doc__ or "",
    cure="Draw the widget outside, and pass its value.",
    bad="examples/mistakes/widget_in_cached.py",
    bad_line="st.number_input(",
    good="examples/isolation/user_as_argument.py",
)


@RULE.looks_at(WidgetCall)
def check(widget: WidgetCall, module: Module) -> Iterator[Problem]:
    """Report the widget under a cache."""
    if widget.block.scope.cached is None:
        return
    yield Problem(
        widget.node,
        f"this {widget.name} is drawn for the first caller only, and Streamlit warns on the page: "
        "a cached result runs nothing of the function",
        "Draw it outside, and pass its value as an argument.",
    )

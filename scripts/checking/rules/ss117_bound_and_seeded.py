"""A widget that is bound to the URL starts with something else than its default.

Why: a value equal to the widget's default is left out of the URL. After a reload the URL says
nothing, the seed is set again, and the user's choice of the default is gone.

Bad:
    st.session_state.setdefault("sort", "price")
    st.selectbox("Sort by", ["name", "price"], key="sort", bind="query-params")

Good:
    st.selectbox("Sort by", ["name", "price"], index=1, key="sort", bind="query-params")

Limits: reports only a constant key that is set, by a guard or a setdefault, above the widget in the
same function.
"""

from __future__ import annotations

from collections.abc import Iterator

from checking.model.dominance import above
from checking.model.facts import StateAccess, WidgetCall
from checking.model.module import Module
from checking.rule import Problem, StateRule

RULE = StateRule(
    code="SS117",
    name="bound-and-seeded",
    severity="warning",
    explanation=__doc__ or "",
    cure="Pass the start value as the default, and drop the seed.",
    since=(1, 55),
    bad="examples/mistakes/bound_and_seeded.py",
    bad_line="st.session_state.setdefault(",
    good="examples/patterns/shareable_filters.py",
)


@RULE.looks_at(WidgetCall)
def check(widget: WidgetCall, module: Module) -> Iterator[Problem]:
    """Report the seed of a bound widget."""
    if widget.key is None or module.constant(widget.arguments.get("bind")) != "query-params":
        return
    for access in module.accesses(widget.key, "setdefault", "write"):
        if _seeds(access, widget) and not _is_default(access, widget, module):
            yield Problem(
                access.node,
                "a reload turns the widget's default back into this value: the URL leaves the "
                "default out, so the key is set again",
                f"Drop this line, and give the {widget.name} its start value by "
                f"{widget.command.default}=.",
            )


def _seeds(access: StateAccess, widget: WidgetCall) -> bool:
    guarded = access.kind == "setdefault" or widget.key in access.block.absent
    return guarded and above(access, widget)


def _is_default(access: StateAccess, widget: WidgetCall, module: Module) -> bool:
    stored = module.constant(access.value)
    if widget.default is not None:
        return stored is not ... and stored == module.constant(widget.default)
    return stored in widget.command.neutral

"""A widget in a form decides about another one in the same form, and nothing follows it.

Why: no value of a form reaches the script before its submit. The second widget keeps the options
for the old value, and the form is submitted with a pair that does not belong together.

Bad:
    with st.form("address"):
        country = st.selectbox("Country", list(CITIES))
        st.selectbox("City", CITIES[country])
        st.form_submit_button("Save")

Good:
    country = st.selectbox("Country", list(CITIES))
    with st.form("address"):
        st.selectbox("City", CITIES[country])
        st.form_submit_button("Save")

Limits: reports only a widget whose own arguments read the other one's result, or that stands in an
`if` which tests it, and of several that follow the same one the first.
"""

from __future__ import annotations

from collections.abc import Iterator

from checking.model.facts import Branch, WidgetCall
from checking.model.module import Module
from checking.rule import Problem, StateRule

RULE = StateRule(
    code="SS313",
    name="driver-inside-form",
    severity="error",
    explanation=__doc__ or "",
    cure="Move the widget that decides out of the form.",
    bad="examples/mistakes/driver_inside_form.py",
    bad_line='st.selectbox("City"',
    good="examples/forms/driver_outside.py",
)
_FOLLOWS = ("args", "kwargs", "on_click", "on_change", "key")


@RULE.looks_at_module
def check(module: Module) -> Iterator[Problem]:
    """Report each widget of a form that decides about others, at the first of them."""
    told: set[tuple[WidgetCall, object]] = set()
    for widget in module.all(WidgetCall):
        driver = _driver(widget, module) if widget.form is not None else None
        if driver is None or (driver, widget.form) in told:
            continue
        told.add((driver, widget.form))
        what = f'"{driver.label}"' if driver.label else f"the {driver.name}"
        yield Problem(
            widget.node,
            f"this {widget.name} does not follow {what}: nothing in a form reaches the app "
            "before the submit",
            f"Put {what} above the form.",
        )


def _driver(widget: WidgetCall, module: Module) -> WidgetCall | None:
    """Return the widget of the same form whose result this one's arguments or branches read."""
    arguments = [node for name, node in widget.arguments.items() if name not in _FOLLOWS]
    tests = [
        branch.node.test for branch in module.all(Branch) if branch.body in widget.block.chain()
    ]
    for node in (*arguments, *tests):
        for driver in module.widgets_read_in(node):
            if driver.form == widget.form and not driver.command.trigger:
                return driver
    return None

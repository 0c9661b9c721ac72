"""A form has no submit button, so nothing in it ever reaches the app.

Why: the values of a form are sent by its submit button only. Without one the page shows a warning,
and every widget in the form keeps returning its default.

Bad:
    with st.form("guest"):
        st.text_input("Name", key="name")
    st.button("Greet")

Good:
    with st.form("guest"):
        st.text_input("Name", key="name")
        st.form_submit_button("Greet")

Limits: reports only a `with` whose body draws inputs by Streamlit commands and calls nothing of the
app's own, which might draw the button.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from checking.model.facts import Call, WidgetCall
from checking.model.module import Module
from checking.rule import Problem, StateRule

RULE = StateRule(
    code="SS307",
    name="form-without-submit",
    severity="error",
    explanation=__doc__ or "",
    cure="Add st.form_submit_button to the form.",
    bad="examples/mistakes/form_without_submit.py",
    bad_line='with st.form("guest")',
    good="examples/forms/batch.py",
)


@RULE.looks_at(Call)
def check(call: Call, module: Module) -> Iterator[Problem]:
    """Report the form that nobody can submit."""
    if call.path != "streamlit.form":
        return
    item = module.parent(call.node)
    if not isinstance(item, ast.withitem):
        return
    inside = [
        each.name
        for each in module.all(WidgetCall)
        if each.form is not None and each.form.node is call.node
    ]
    if "form_submit_button" in inside or not inside:
        return
    if _may_draw_it(item, module) or _is_used_again(item.optional_vars, module):
        return
    yield Problem(
        call.node,
        "nothing in this form ever reaches the app: it has no st.form_submit_button",
        "Add one inside the form, or leave the form out.",
    )


def _may_draw_it(item: ast.withitem, module: Module) -> bool:
    """Say whether the body calls something that is no Streamlit command and no builtin type."""
    opened = module.parent(item)
    assert opened is not None  # the `with`
    return any(
        isinstance(part, ast.Yield | ast.YieldFrom)
        or (isinstance(part, ast.Call) and _is_foreign(part.func, module))
        for part in ast.walk(opened)
    )


def _is_foreign(function: ast.expr, module: Module) -> bool:
    if isinstance(function, ast.Attribute):
        return module.value(function.value) is None and function.attr not in _METHODS
    name = getattr(function, "id", "")
    path = module.path_of(function) or name
    return not path.startswith("streamlit.") and path not in _HARMLESS


def _is_used_again(name: ast.expr | None, module: Module) -> bool:
    """Say whether a name for the form is used, perhaps to draw the button later."""
    if not isinstance(name, ast.Name):
        return name is not None
    uses = [n for n in ast.walk(module.tree) if isinstance(n, ast.Name) and n.id == name.id]
    return len(uses) > 1


_HARMLESS = frozenset(
    ("len", "list", "range", "str", "int", "float", "sorted", "enumerate", "zip", "dict", "tuple")
)
_METHODS = frozenset(("items", "keys", "values", "get", "index", "format", "join", "unique"))

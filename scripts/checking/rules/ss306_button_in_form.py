"""A button or a download button stands in a form, where only submit buttons may.

Why: Streamlit raises StreamlitAPIException at the button, and the rest of the form is not drawn.

Bad:
    with st.form("guest"):
        st.text_input("Name", key="name")
        st.button("Save")

Good:
    with st.form("guest"):
        st.text_input("Name", key="name")
        st.form_submit_button("Save")

Limits: a form that is opened in the same function.
"""

from __future__ import annotations

from collections.abc import Iterator

from checking.model.facts import WidgetCall
from checking.model.module import Module
from checking.rule import Problem, StateRule

RULE = StateRule(
    code="SS306",
    name="button-in-form",
    severity="error",
    explanation=__doc__ or "",
    cure="Use st.form_submit_button, or move the button out of the form.",
    bad="examples/mistakes/button_in_form.py",
    bad_line="st.button(",
    good="examples/forms/batch.py",
)


@RULE.looks_at(WidgetCall)
def check(widget: WidgetCall, module: Module) -> Iterator[Problem]:
    """Report the button that submits nothing."""
    if widget.form is None or widget.name not in ("button", "download_button"):
        return
    yield Problem(
        widget.node,
        f"this raises StreamlitAPIException: st.{widget.name} can't be in a form",
        "Make it a form_submit_button; a form may have several."
        if widget.name == "button"
        else "Put it below the form.",
    )

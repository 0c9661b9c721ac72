"""A widget in a form has an on_change, which only the submit button may have.

Why: inside a form nothing reaches the server before the submit. Streamlit raises
StreamlitInvalidFormCallbackError, a StreamlitAPIException.

Bad:
    with st.form("address"):
        st.selectbox("Country", COUNTRIES, on_change=country_changed)
        st.form_submit_button("Save")

Good:
    with st.form("address"):
        st.selectbox("Country", COUNTRIES, key="country")
        st.form_submit_button("Save", on_click=save)

Limits: a form that is opened in the same function.
"""

from __future__ import annotations

from collections.abc import Iterator

from checking.model.facts import WidgetCall
from checking.model.module import Module
from checking.rule import Problem, StateRule

RULE = StateRule(
    code="SS305",
    name="form-callback",
    severity="error",
    explanation=__doc__ or "",
    cure="Move the callback to the submit button.",
    bad="examples/mistakes/callback_in_form.py",
    bad_line="st.selectbox(",
    good="examples/forms/batch.py",
)
# These raise in a form, with a callback or without.
_NEVER = ("button", "download_button", "menu_button", "chat_input")


@RULE.looks_at(WidgetCall)
def check(widget: WidgetCall, module: Module) -> Iterator[Problem]:
    """Report the callback of an input in a form."""
    if widget.form is None or widget.callback is None:
        return
    if widget.name == "form_submit_button" or widget.name in _NEVER:
        return
    parameter = widget.command.callback
    yield Problem(
        widget.callback.node,
        f"this raises StreamlitAPIException: in a form only the submit button may have a callback, "
        f"not this {widget.name}",
        f"Move the work to on_click= of the form_submit_button, or drop {parameter}= and put the "
        f"{widget.name} above the form.",
    )

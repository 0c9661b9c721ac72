"""A callback gets the result of an input through `args=`, one run too old.

Why: `args` are stored when the button is drawn. Text that the user types before clicking arrives
with the click, and the callback runs before the script draws the button with the new text.

Bad:
    note = st.text_input("Note")
    st.button("Save", on_click=save, args=(note,))

Good:
    st.text_input("Note", key="note")
    st.button("Save", on_click=save)  # save() reads st.session_state.note

Limits: reports only inputs whose value can arrive together with the click: typed text and numbers,
tables, and everything in the form of a submit button.
"""

from __future__ import annotations

from collections.abc import Iterator

from checking.model.facts import WidgetCall
from checking.model.module import Module
from checking.rule import Problem, StateRule

RULE = StateRule(
    code="SS304",
    name="stale-args",
    severity="error",
    explanation=__doc__ or "",
    cure="Read the input by its key in the callback.",
    bad="examples/mistakes/stale_args.py",
    bad_line="st.button(",
    good="examples/callbacks/read_keys_in_callback.py",
)
_TYPED = ("text_input", "text_area", "number_input", "data_editor")


@RULE.looks_at(WidgetCall)
def check(widget: WidgetCall, module: Module) -> Iterator[Problem]:
    """Report the argument that holds what an input returned in the last run."""
    callback = widget.callback
    if callback is None:
        return
    for given in filter(None, (callback.args, callback.kwargs)):
        for source in module.widgets_read_in(given):
            if _arrives_with_the_click(source, widget):
                what = f'"{source.label}"' if source.label else f"the {source.name}"
                yield Problem(
                    given,
                    f"the callback gets the value of {what} from before the click: args are kept "
                    "from the last run",
                    f"Give the {source.name} a key, and read st.session_state in the callback.",
                )
                return


def _arrives_with_the_click(source: WidgetCall, widget: WidgetCall) -> bool:
    if source.form is not None:
        return source.form == widget.form and not source.command.trigger
    return source.name in _TYPED and widget.form is None

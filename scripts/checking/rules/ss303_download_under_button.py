"""A download button stands under another button, so a download wipes the result off the page.

Why: a click on it reruns the app, and in that run the outer button is False. The file arrives, but
the result and the download button are gone.

Bad:
    if st.button("Make report"):
        st.download_button("Download", make_report(), "report.csv")

Good:
    if st.button("Make report"):
        st.session_state.report = make_report()
    if "report" in st.session_state:
        st.download_button("Download", st.session_state.report, "report.csv", on_click="ignore")

Limits: silent with on_click="ignore" (1.43 and later), which reruns nothing, in dialogs and
fragments, and where nothing but the download button itself is shown under the outer one.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from checking.model.facts import Call, WidgetCall
from checking.model.module import Module
from checking.rule import Edit, Fix, Problem, StateRule

RULE = StateRule(
    code="SS303",
    name="download-under-button",
    severity="warning",
    explanation=__doc__ or "",
    cure='Keep the result in session state, and pass `on_click="ignore"`.',
    bad="examples/mistakes/download_wipes_result.py",
    bad_line="st.download_button(",
    good="examples/callbacks/keep_the_result.py",
)

_CHARTS = ("altair", "area", "bar", "line", "plotly", "pydeck", "scatter", "vega_lite")
_RESULTS = "audio code dataframe html image json latex map markdown metric pyplot table text video"
SHOWS = frozenset(
    f"streamlit.{name}"
    for name in (*_RESULTS.split(), "write", "write_stream", *(f"{name}_chart" for name in _CHARTS))
)


@RULE.looks_at(WidgetCall)
def check(widget: WidgetCall, module: Module) -> Iterator[Problem]:
    """Report the download button that needs another click to be drawn."""
    if widget.name != "download_button" or widget.dynamic:
        return
    buttons = [button for block in widget.block.chain() for button in block.triggers]
    scope = widget.block.scope
    if not buttons or scope.fragment or scope.dialog:
        return
    if module.constant(widget.arguments.get("on_click")) == "ignore":
        return
    if not _shows_more(widget, module):
        return
    button = buttons[0]
    what = f'"{button.label}"' if button.label else f"the {button.name}"
    can_ignore = module.versions.lowest >= (1, 43)
    yield Problem(
        widget.node,
        f"a download takes the result off the page: it reruns the app, and {what} is not clicked "
        "then",
        'Add on_click="ignore", which reruns nothing.'
        if can_ignore and "on_click" not in widget.arguments
        else "Keep the result in session state, and draw the download button whenever it is there.",
        fix=_ignoring(widget, module) if can_ignore else None,
    )


def _shows_more(widget: WidgetCall, module: Module) -> bool:
    """Say whether the click on the outer button shows a result, too: more than a fixed text."""
    outer = [block for block in widget.block.chain() if block.triggers][-1]
    for other in module.all(WidgetCall):
        if not other.command.trigger and outer in other.block.chain():
            return True
    return any(
        call.path in SHOWS
        and outer in call.block.chain()
        and call.node.args
        and not isinstance(call.node.args[0], ast.Constant)
        for call in module.all(Call)
    )


def _ignoring(widget: WidgetCall, module: Module) -> Fix | None:
    arguments = [*widget.node.args, *(keyword.value for keyword in widget.node.keywords)]
    if "on_click" in widget.arguments or not arguments:
        return None
    end = max(module.span(argument)[1] for argument in arguments)
    return Fix((Edit(end, end, ', on_click="ignore"'),))

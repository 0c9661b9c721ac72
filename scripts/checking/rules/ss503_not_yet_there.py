"""A parameter or command is used that the app's Streamlit does not have yet.

Why: an unknown parameter raises TypeError, an unknown command AttributeError. What to do instead on
that version is a question for `scripts/facts.py`.

Bad:
    st.text_input("Name", key="name", persist_state="session")  # on Streamlit 1.58

Good:
    st.session_state._name = st.session_state.name
    st.text_input("Name", key="_name", on_change=keep)

Limits: reports only where the project says which Streamlit it uses (or --streamlit does), and only
what concerns state.
"""

from __future__ import annotations

from collections.abc import Iterator

from checking.model.facts import Call, ImportedAttribute, WidgetCall
from checking.model.module import Module
from checking.rule import Problem, StateRule
from checking.streamlit_widgets import Version

RULE = StateRule(
    code="SS503",
    name="not-yet-there",
    severity="error",
    explanation=__doc__ or "",
    cure="Ask scripts/facts.py for the recipe of that version, or raise the pin.",
    until=(1, 63),
    bad="examples/keeping_values/persist_pages/app.py",
    bad_line="key=",
    good="examples/keeping_values/shadow_key/app.py",
    shown_on=(1, 54),
)
# The first version with each, below the newest one that an app may be pinned to.
PARAMETERS: dict[tuple[str, str | None], Version] = {
    ("*", "persist_state"): (1, 59),
    ("*", "bind"): (1, 55),
    ("text_input", "live"): (1, 64),
    ("dialog", "on_dismiss"): (1, 48),
    ("rerun", "scope"): (1, 37),
    ("fragment", "key"): (1, 63),
    ("tabs", "on_change"): (1, 55),
    ("expander", "on_change"): (1, 55),
    ("cache_data", "scope"): (1, 53),
    ("cache_resource", "scope"): (1, 53),
}
COMMANDS: dict[str, Version] = {
    "navigation": (1, 36),
    "Page": (1, 36),
    "fragment": (1, 37),
    "dialog": (1, 37),
    "pagination": (1, 58),
}


@RULE.looks_at(ImportedAttribute)
def check_command(used: ImportedAttribute, module: Module) -> Iterator[Problem]:
    """Report the command that is too new."""
    since = COMMANDS.get(used.path.removeprefix("streamlit."))
    if since is not None and module.versions.highest < since:
        yield Problem(used.node, _message(f"st.{used.path[10:]}", since, "AttributeError"), _HELP)


@RULE.looks_at(WidgetCall)
def check_widget(widget: WidgetCall, module: Module) -> Iterator[Problem]:
    """Report the parameter of a widget that is too new."""
    for name, node in widget.arguments.items():
        since = PARAMETERS.get((widget.name, name)) or PARAMETERS.get(("*", name))
        if since is not None and module.versions.highest < since:
            yield Problem(node, _message(f"{name}=", since, "TypeError"), _HELP)


@RULE.looks_at(Call)
def check_call(call: Call, module: Module) -> Iterator[Problem]:
    """Report the parameter of another command that is too new."""
    command = call.path.removeprefix("streamlit.")
    for keyword in call.node.keywords:
        since = PARAMETERS.get((command, keyword.arg))
        if since is not None and module.versions.highest < since:
            yield Problem(keyword.value, _message(f"{keyword.arg}=", since, "TypeError"), _HELP)


_HELP = "Raise the pin, or ask scripts/facts.py for what to do on that version."


def _message(what: str, since: Version, error: str) -> str:
    return f"this raises {error}: {what} exists since Streamlit {since[0]}.{since[1]}"

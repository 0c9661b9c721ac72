"""A page reads the key of a widget that another page draws.

Why: the key of a widget is dropped in the first run that does not draw it, and a page switch is
such a run. The page finds the value in its first run, and not in the next one.

Bad:
    st.selectbox("User", USERS, key="user")          # pages/profile.py
    st.write(st.session_state.get("user"))           # pages/orders.py

Good:
    st.selectbox("User", USERS, key="user", persist_state="session")

Limits: needs all pages of the app, so give the folder; reports only a constant key that one page
draws, that no other file writes, and that has no persist_state and no bind.
"""

from __future__ import annotations

from collections.abc import Iterator

from checking.model.facts import StateAccess, WidgetCall
from checking.model.module import Module
from checking.project import App, Project
from checking.rule import Problem, StateRule

RULE = StateRule(
    code="SS501",
    name="widget-of-another-page",
    severity="error",
    explanation=__doc__ or "",
    cure='Pass `persist_state="session"` (1.59+), or copy the value to a plain key.',
    bad="examples/mistakes/widget_of_another_page/app.py",
    bad_line="st.session_state.get(",
    good="examples/keeping_values/persist_pages/app.py",
)


@RULE.looks_at_project
def check(project: Project) -> Iterator[tuple[Module, Problem]]:
    """Report the reads of what is gone."""
    for app in project.apps:
        if app.complete:
            yield from _of_app(project, app)


def _of_app(project: Project, app: App) -> Iterator[tuple[Module, Problem]]:
    scripts = [page.module for page in app.pages if page.function is None]
    if not app.navigation:
        scripts.append(app.entrypoint)  # it is a page of its own there
    for reader in scripts:
        if len(project.closure(reader)) > 1:
            continue  # what it imports may draw or write the key
        for access in reader.all(StateAccess):
            if access.kind not in ("read", "get") or access.key is None:
                continue
            owner = _owner(access.key, project, app, scripts)
            if owner is None or owner[0] is reader:
                continue
            module, widget = owner
            cure = (
                f'Give that {widget.name} persist_state="session".'
                if reader.versions.lowest >= (1, 59)
                else f"Copy the value of that {widget.name} to a plain key in on_change=, and read "
                "the plain key here."
            )
            yield (
                reader,
                Problem(
                    access.node,
                    f'"{access.key}" is gone in the second run of this page: the {widget.name} in '
                    f"{module.path}:{widget.node.lineno} is not drawn here",
                    cure,
                ),
            )


def _owner(
    key: str, project: Project, app: App, scripts: list[Module]
) -> tuple[Module, WidgetCall] | None:
    """Return the only widget with a key, if a page draws it and nothing else writes the key."""
    found: list[tuple[Module, WidgetCall]] = []
    modules = {m.path: m for s in (app.entrypoint, *scripts) for m in project.closure(s)}
    for module in modules.values():
        for access in module.all(StateAccess):
            if access.kind in ("write", "setdefault") and access.key in (key, None):
                return None
        found += [(module, widget) for widget in module.widgets(key)]
    if len(found) != 1 or found[0][0] not in scripts:
        return None
    widget = found[0][1]
    keeps = widget.dynamic or "persist_state" in widget.arguments or "bind" in widget.arguments
    return None if keeps or widget.command.trigger else found[0]

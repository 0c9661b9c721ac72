"""Finding the widget or the page that a step names."""

from __future__ import annotations

import difflib
import os
from collections.abc import Sequence

from . import versions
from .elements import Node
from .wires import NotPossibleError


def widget_called(wanted: str, nodes: Sequence[Node], what: str) -> Node:
    """Return the one of ``nodes`` with that key, else with that label.

    Raises ``NotPossibleError`` where there is none, or several labels are the same.
    """
    for named in (versions.user_key, None):
        found = [node for node in nodes if (named(node.id) if named else node.label) == wanted]
        if len(found) == 1:
            return found[0]
        if len(found) > 1:
            raise NotPossibleError(f"{len(found)} widgets are labelled {wanted!r}: give them keys")
    raise unknown(what, wanted, [shown(node) for node in nodes])


def page_called(wanted: str, pages: Sequence[versions.PageInfo], script: str) -> versions.PageInfo:
    """Return the page with that title, that address, or that path from the entrypoint ``script``.

    Raises ``NotPossibleError`` where it is not exactly one.
    """
    names = [_names(page, script) for page in pages]
    found = [page for page, called in zip(pages, names) if wanted in called]
    if len(found) != 1:
        raise unknown("page", wanted, [" or ".join(sorted(called)[:2]) for called in names])
    return found[0]


def unknown(what: str, wanted: str, there: Sequence[str]) -> NotPossibleError:
    """Return the error that says what is there instead, and what is spelled alike."""
    close = difflib.get_close_matches(wanted, [name.strip('"') for name in there], 1, 0.6)
    hint = f" (did you mean {close[0]!r}?)" if close else ""
    listed = ", ".join(there[:40]) or "none"
    return NotPossibleError(f"no {what} {wanted!r} on the page{hint}; there: {listed}")


def shown(node: Node) -> str:
    """Return what a user calls a widget: its key, else its label in quotes."""
    key = versions.user_key(node.id)
    # A submit button has a key that Streamlit made; its label is what a user knows.
    return f'"{node.label}"' if key is None or key.startswith("FormSubmitter:") else key


def _names(page: versions.PageInfo, script: str) -> set[str]:
    folder = os.path.dirname(script)
    relative = os.path.relpath(page.path, folder).replace(os.sep, "/") if page.path else ""
    names = {page.title, page.title.replace("_", " "), page.url, relative}
    return names - {""}

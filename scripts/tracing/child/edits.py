"""The edits of a data editor: what its page sends, and where they stand on the page."""

from __future__ import annotations

import importlib
import json
from typing import Any

from .elements import Node
from .wires import NotPossibleError


def rows_of(node: Node) -> int:
    """Return the number of rows of the frame that a data editor was given."""
    pyarrow = importlib.import_module("pyarrow")
    holder = getattr(node.proto, "arrow_data", node.proto)  # since 1.6x a message of its own
    return int(pyarrow.ipc.open_stream(holder.data).read_all().num_rows)


def edits(pending: dict[str, Any], change: dict[str, Any], rows: int) -> dict[str, Any]:
    """Return the edits of a table of ``rows`` rows with one more.

    ``change`` has ``row`` and ``column`` and ``value``, or ``add``, or ``delete``. Rows count as
    in the frame, and those that were added follow. Raises ``NotPossibleError``.
    """
    added, deleted = pending["added_rows"], pending["deleted_rows"]
    if "add" in change:
        added.append(change["add"])
        return pending
    row = int(change["delete"] if "delete" in change else change["row"])
    if row >= rows + len(added) or row in deleted:
        raise NotPossibleError(f"has no row {row}")
    if row >= rows and "delete" in change:
        del added[row - rows]
    elif "delete" in change:
        pending["deleted_rows"] = sorted({*deleted, row})
        pending["edited_rows"].pop(str(row), None)
    elif row >= rows:
        added[row - rows][change["column"]] = change["value"]
    else:
        cells = pending["edited_rows"].setdefault(str(row), {})
        cells[change["column"]] = change["value"]
    return pending


def shown_edit(
    node: Node, pending: dict[str, Any], change: dict[str, Any], rows: int
) -> dict[str, Any]:
    """Return the change in the table's own words: its column labels, no deleted rows."""
    deleted = pending["deleted_rows"]
    if "add" in change:
        return {"add": {}, "rows": rows + len(pending["added_rows"]) - len(deleted)}
    name = "delete" if "delete" in change else "row"
    row = int(change[name])
    shown = {**change, name: row - sum(other < row for other in deleted)}
    if column := change.get("column"):
        configured = json.loads(node.proto.columns or "{}").get(column) or {}
        shown["column"] = configured.get("label") or column
    return shown

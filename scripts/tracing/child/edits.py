"""The edits of a data editor: what its page sends, and where they stand on the page."""

from __future__ import annotations

import importlib
import json
from typing import Any

from . import versions
from .elements import Node
from .wires import NotPossibleError

TAKEN_BACK_SINCE = (1, 60)  # a cell that is edited back to its value is no edit any more


def frame_of(node: Node) -> Any:
    """Return the frame that a data editor was given, as a table of pyarrow."""
    pyarrow = importlib.import_module("pyarrow")
    holder = getattr(node.proto, "arrow_data", node.proto)  # since 1.6x a message of its own
    return pyarrow.ipc.open_stream(holder.data).read_all()


def edits(
    node: Node, pending: dict[str, Any], change: dict[str, Any], frame: Any
) -> dict[str, Any]:
    """Return the edits of a table with one more, as the page would send them.

    ``change`` has ``row`` and ``column`` and ``value``, or ``add``, or ``delete``. Rows count as
    in the frame, and those that were added follow. A cell that shows the value already stays as it
    is. Raises ``NotPossibleError``.
    """
    added, deleted, rows = pending["added_rows"], pending["deleted_rows"], frame.num_rows
    if "add" in change:
        defaults = {name: column.get("default") for name, column in _configured(node).items()}
        added.append(_as_added({**defaults, **change["add"]}, frame))
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
        cells = {**added[row - rows], change["column"]: change["value"]}
        added[row - rows] = _as_added(cells, frame)
    else:
        pending["edited_rows"] = _edited(pending["edited_rows"], change, frame)
    return pending


def _edited(
    edited: dict[str, dict[str, Any]], change: dict[str, Any], frame: Any
) -> dict[str, dict[str, Any]]:
    row, column, value = str(change["row"]), change["column"], change["value"]
    cells = dict(edited.get(row, {}))
    is_original = _is_original(value, frame, int(row), column)
    if is_original and (versions.VERSION >= TAKEN_BACK_SINCE or column not in cells):
        cells.pop(column, None)
    else:
        cells[column] = value
    return _in_a_pages_order({**edited, row: cells} if cells else _without(edited, row))


def _without(edited: dict[str, Any], row: str) -> dict[str, Any]:
    return {other: cells for other, cells in edited.items() if other != row}


def _in_a_pages_order(edited: dict[str, Any]) -> dict[str, Any]:
    """Return the rows in the order of their numbers, as JavaScript keeps them."""
    return dict(sorted(edited.items(), key=lambda item: int(item[0])))


def _is_original(value: Any, frame: Any, row: int, column: str) -> bool:
    if frame.column_names.count(column) != 1:
        return False
    original = frame.column(column)[row].as_py()
    if isinstance(value, str) and hasattr(original, "isoformat"):
        try:
            return bool(type(original).fromisoformat(value) == original)
        except ValueError:
            return False
    return bool(value == original) and isinstance(value, bool) == isinstance(original, bool)


def _as_added(cells: dict[str, Any], frame: Any) -> dict[str, Any]:
    """Return the cells of an added row as a page sends them: in the table's order, none empty."""
    names = [*(name for name in cells if name not in frame.column_names), *frame.column_names]
    return {name: cells[name] for name in names if cells.get(name) is not None}


def shown_edit(
    node: Node, pending: dict[str, Any], change: dict[str, Any], frame: Any
) -> dict[str, Any]:
    """Return the change in the table's own words: its column labels, no deleted rows."""
    deleted = pending["deleted_rows"]
    if "add" in change:
        return {"add": {}, "rows": frame.num_rows + len(pending["added_rows"]) - len(deleted)}
    name = "delete" if "delete" in change else "row"
    row = int(change[name])
    shown = {**change, name: row - sum(other < row for other in deleted)}
    if column := change.get("column"):
        shown["column"] = _configured(node).get(column, {}).get("label") or column
    return shown


def _configured(node: Node) -> dict[str, dict[str, Any]]:
    """Return what the app says of each column with ``column_config=``, of those that stay."""
    columns = json.loads(node.proto.columns or "{}")
    return {name: column for name, column in columns.items() if column}

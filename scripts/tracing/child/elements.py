"""The elements that a page consists of, as its messages build them up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

Path = tuple[int, ...]


@dataclass
class Node:
    """An element or a block of the page, where it stands, and the run that drew it."""

    kind: str
    proto: Any
    run: str
    fragment: str
    script: str
    is_block: bool
    hidden: bool = False  # in a dialog that was closed

    @property
    def id(self) -> str:
        """The id of a widget, "" where the element is none."""
        found = getattr(self.proto, "id", "")
        return found if isinstance(found, str) else ""

    @property
    def form(self) -> str:
        """The id of the form that the widget stands in, "" outside forms."""
        return str(getattr(self.proto, "form_id", "") or "")

    @property
    def label(self) -> str:
        """What stands beside the widget on the page."""
        for name in ("label", "placeholder", "body"):
            if text := getattr(self.proto, name, ""):
                return str(text)
        return ""


class Page:
    """What the page shows: nodes by their place, cleared as a browser clears them."""

    def __init__(self) -> None:
        self.nodes: dict[Path, Node] = {}
        self.run = ""
        self.fragments: Sequence[str] = ()

    def start_run(self, run: str, fragments: Sequence[str]) -> None:
        """Note which run draws from now on, and which fragments it is for."""
        self.run, self.fragments = run, tuple(fragments)

    def draw(self, message: Any) -> Node | None:
        """Apply a delta message and return the node that it draws."""
        delta = message.delta
        path = tuple(message.metadata.delta_path)
        kind = delta.WhichOneof("type")
        if kind not in ("new_element", "add_block"):
            return None
        is_block = kind == "add_block"
        holder = delta.add_block if is_block else delta.new_element
        name = holder.WhichOneof("type") or ""
        node = Node(
            name,
            getattr(holder, name) if name else holder,
            self.run,
            str(getattr(delta, "fragment_id", "")),
            str(getattr(message.metadata, "active_script_hash", "")),
            is_block,
        )
        if not is_block:
            self._drop_below(path)
        self.nodes[path] = node
        return node

    def _drop_below(self, path: Path) -> None:
        below = [other for other in self.nodes if other[: len(path)] == path]
        for other in below:
            del self.nodes[other]

    def clear_stale(self) -> None:
        """Drop what the run that has ended was responsible for and did not draw again."""
        if self.fragments:
            replaced = {
                path
                for path, node in self.nodes.items()
                if node.is_block and node.fragment in self.fragments and node.run == self.run
            }
            stale = [
                path
                for path, node in self.nodes.items()
                if node.run != self.run
                and (
                    node.fragment in self.fragments
                    or any(path[:depth] in replaced for depth in range(1, len(path)))
                )
            ]
        else:
            stale = [path for path, node in self.nodes.items() if node.run != self.run]
        for path in stale:
            self.nodes.pop(path, None)
        self._drop_orphans()

    def _drop_orphans(self) -> None:
        # A container that is gone took its contents with it; the first two levels are the page's.
        for path in sorted(self.nodes):
            if any(path[:depth] not in self.nodes and depth > 1 for depth in range(2, len(path))):
                self.nodes.pop(path, None)

    def leave(self, main_script: str) -> None:
        """Drop what pages have drawn; what the main script drew stays (since 1.36)."""
        self.nodes = {
            path: node
            for path, node in self.nodes.items()
            if main_script and node.script == main_script
        }

    def widgets(self) -> Iterator[Node]:
        """Yield the nodes that have an id, in the order of the page."""
        for path in sorted(self.nodes):
            if self.nodes[path].id:
                yield self.nodes[path]

    def open_dialog(self) -> Node | None:
        """Return the dialog that lies over the page."""
        shown = (node for node in self.nodes.values() if node.kind == "dialog" and not node.hidden)
        return next((node for node in shown if node.proto.is_open), None)

    def close(self, dialog: Node) -> list[str]:
        """Hide a dialog and what stands in it; return the ids of its widgets."""
        [place] = [path for path, node in self.nodes.items() if node is dialog]
        inside = [node for path, node in self.nodes.items() if path[: len(place)] == place]
        for node in inside:
            node.hidden = True
        return [node.id for node in inside if node.id]

    def forms(self) -> list[Node]:
        """Return the forms of the page."""
        return [node for node in self.nodes.values() if node.kind == "form"]

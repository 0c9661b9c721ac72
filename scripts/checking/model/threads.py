"""Functions that run in a thread of their own."""

from __future__ import annotations

import ast

from checking.model.builder import Builder
from checking.model.values import Function

# Where the function stands among the arguments: by name, or by position.
_TAKES: dict[str, tuple[str, int]] = {
    "threading.Thread": ("target", 1),
    "threading.Timer": ("function", 1),
    "_thread.start_new_thread": ("function", 0),
    "asyncio.to_thread": ("func", 0),
}
_POOLS = (
    "concurrent.futures.ThreadPoolExecutor",
    "concurrent.futures.thread.ThreadPoolExecutor",
    "multiprocessing.pool.ThreadPool",
    "multiprocessing.dummy.Pool",
)
_METHODS: dict[str, tuple[str, int]] = {
    **{
        f"{pool}.{method}": ("fn" if method == "submit" else "func", 0)
        for pool in _POOLS
        for method in ("submit", "map", "apply", "apply_async", "map_async", "imap", "starmap")
    },
    **{
        f"asyncio.{loop}.run_in_executor": ("func", 1)
        for loop in ("get_event_loop", "get_running_loop", "new_event_loop")
    },
}


def hand_over(builder: Builder, node: ast.Call, path: str) -> None:
    """Mark the function that a call runs in a thread, where it is one of this module."""
    place = _TAKES.get(path) or _METHODS.get(path)
    if place is None:
        return
    name, position = place
    given = next((k.value for k in node.keywords if k.arg == name), None)
    if given is None and position < len(node.args):
        given = node.args[position]
    function = builder.module.values.get(given) if given is not None else None
    if isinstance(function, Function):
        function.scope.threads.append(node)

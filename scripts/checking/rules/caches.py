"""Code that runs under a cache which all sessions share."""

from __future__ import annotations

import ast

from checking.model.module import Module
from checking.model.scopes import Scope


def cache_of_all(scope: Scope, module: Module) -> str | None:
    """Return the name of the cached function that a scope is (in), ``None`` where there is none.

    One with ``scope="session"`` is no such function, nor one whose scope is computed.
    """
    cached = scope.cached
    if cached is None:
        return None
    if isinstance(cached.node, ast.Call) and any(
        keyword.arg == "scope" and module.constant(keyword.value) != "global"
        for keyword in cached.node.keywords
    ):
        return None
    for each in scope.chain():
        if cached in each.decorators:
            return each.name
    return None

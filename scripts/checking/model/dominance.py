"""Which of two facts runs before the other, and whether one runs whenever the other does."""

from __future__ import annotations

from typing import Protocol

from checking.model.scopes import Block


class Placed(Protocol):
    """Any fact."""

    @property
    def block(self) -> Block:
        """Where it stands."""

    @property
    def order(self) -> int:
        """When it runs within its scope."""


def above(first: Placed, second: Placed) -> bool:
    """Say whether ``first`` stands above ``second`` in the same scope, wherever that is."""
    return first.block.scope is second.block.scope and first.order < second.order


def dominates(first: Placed, second: Placed) -> bool:
    """Say whether ``first`` has always run when ``second`` runs, in the same pass over the scope.

    So it stands above, in the same block or in one around it. A ``with`` is as good as its
    surroundings; the body of an ``if``, a loop, a ``try`` or a lambda is not.
    """
    home = first.block.solid
    return above(first, second) and any(block is home for block in second.block.chain())


def together(first: Placed, second: Placed) -> bool:
    """Say whether the two stand in the same block, so that both run or neither does."""
    return first.block.unit is second.block.unit


def certain(fact: Placed) -> bool:
    """Say whether the fact happens in every run of its scope that no exception ends."""
    return fact.block.unit.kind == "scope"

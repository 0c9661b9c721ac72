"""Several modules that make up one app, or several apps of one repository."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checking.model.module import Module


class Project:
    """The modules that are checked together, by their paths."""

    def __init__(self, modules: Iterable[Module]) -> None:
        self.modules: dict[str, Module] = {}
        for module in modules:
            self.modules[module.path] = module
            module.project = self

    def __iter__(self) -> Iterator[Module]:
        return iter(self.modules.values())

"""The modules that are checked together, and the apps that they make up."""

from __future__ import annotations

import ast
import os
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from typing import NamedTuple

from checking.imports import Files
from checking.model.facts import Call, WidgetCall
from checking.model.module import Module
from checking.model.scopes import Scope
from checking.model.values import Function, Imported, Value


class Page(NamedTuple):
    """A page of an app: a script, or a function of a module; ``node`` declares it, if anything."""

    module: Module
    function: Scope | None = None
    node: ast.AST | None = None


class App(NamedTuple):
    """An entrypoint and the pages that are known.

    ``navigation`` says that ``st.navigation`` runs them, else they stand in a ``pages`` folder.
    ``complete`` says that every page is known: none is computed.
    """

    entrypoint: Module
    pages: tuple[Page, ...]
    navigation: bool
    complete: bool


class Project:
    """The modules that belong together. Other files are read when an import asks for them."""

    def __init__(
        self,
        modules: Iterable[Module],
        files: Files | None = None,
        read: Callable[[str], Module | None] = lambda path: None,
    ) -> None:
        self.modules: dict[str, Module] = {}
        for module in modules:
            self.modules[module.path] = module
            module.project = self
        self.files = files or Files(self.modules)
        self._read = read
        self._others: dict[str, Module | None] = {}
        self._imports: dict[str, tuple[Module, ...]] = {}

    def __iter__(self) -> Iterator[Module]:
        return iter(self.modules.values())

    def imported(self, importer: Module, dotted: str) -> Module | None:
        """Return the module of this project that ``dotted`` names in ``importer``, or is in."""
        found = self.files.imported(importer.path, dotted)
        return self._module(found[0]) if found is not None else None

    def _module(self, path: str) -> Module | None:
        if path in self.modules:
            return self.modules[path]
        if path not in self._others:
            self._others[path] = other = self._read(path)
            if other is not None:
                other.project = self
        return self._others[path]

    def definition(self, user: Module, value: Value | None) -> tuple[Module, Value] | None:
        """Return where in the project a thing is defined that ``user`` imports, and what it is."""
        seen: set[tuple[str, str]] = set()
        while isinstance(value, Imported):
            found = self.files.imported(user.path, value.path)
            home = self._module(found[0]) if found is not None else None
            if found is None or home is None or len(found[1]) != 1:
                return None
            name = found[1][0]
            if (home.path, name) in seen:
                return None
            seen.add((home.path, name))
            user, value = home, home.scopes[0].names.get(name)
        return (user, value) if value is not None else None

    def closure(self, module: Module) -> list[Module]:
        """Return a module and all of this project that it imports, directly or not."""
        found = {module.path: module}
        waiting = [module]
        while waiting:
            for other in self.imports_of(waiting.pop()):
                if other.path not in found:
                    found[other.path] = other
                    waiting.append(other)
        return list(found.values())

    def imports_of(self, module: Module) -> tuple[Module, ...]:
        """Return the modules of this project that a module itself imports."""
        if module.path not in self._imports:
            found = {self.imported(module, dotted) for dotted in sorted(module.imports)}
            found -= {None, module}
            self._imports[module.path] = tuple(m for m in found if m is not None)
        return self._imports[module.path]

    def release(self) -> None:
        """Cut the circles between the objects, so that their memory is free at once."""
        for module in (*self.modules.values(), *self._others.values()):
            if module is not None:
                module.release()
        self.modules.clear()
        self._others.clear()
        self._imports.clear()

    @cached_property
    def apps(self) -> tuple[App, ...]:
        """The apps: every script that draws something, that nothing imports and that is no page."""
        imported = {module.path for user in self for module in self.imports_of(user)}
        scripts = [m for m in self if m.path not in imported and _draws(m)]
        apps = [self._app(m) for m in scripts if not _in_pages_folder(m.path)]
        pages = {page.module.path for app in apps for page in app.pages if page.function is None}
        return tuple(app for app in apps if app.entrypoint.path not in pages)

    def _app(self, entrypoint: Module) -> App:
        modules = self.closure(entrypoint)
        declared = [(m, call) for m in modules for call in m.calls("streamlit.Page")]
        navigation = any(True for m in modules for _ in m.calls("streamlit.navigation"))
        if not navigation:
            folder = os.path.join(os.path.dirname(entrypoint.path), "pages")
            inside = os.path.normpath(folder)
            pages = [m for m in self if os.path.dirname(os.path.normpath(m.path)) == inside]
            return App(entrypoint, tuple(Page(m) for m in pages), False, True)
        found = [self._page(entrypoint, module, call) for module, call in declared]
        known = tuple(page for page in found if page is not None)
        return App(entrypoint, known, True, len(known) == len(found) > 0)

    def _page(self, entrypoint: Module, module: Module, call: Call) -> Page | None:
        given = [*call.node.args, *(k.value for k in call.node.keywords if k.arg == "page")]
        if not given:
            return None
        script = module.constant(given[0])
        if isinstance(script, str):
            path = self.files.script(entrypoint.path, script)
            page = self.modules.get(path) if path is not None else None
            return Page(page, None, call.node) if page is not None else None
        found = self.definition(module, module.value(given[0]))
        if found is not None and isinstance(found[1], Function):
            return Page(found[0], found[1].scope, call.node)
        value = module.value(given[0])
        return Page(module, value.scope, call.node) if isinstance(value, Function) else None


def _in_pages_folder(path: str) -> bool:
    return os.path.basename(os.path.dirname(os.path.normpath(path))) == "pages"


def _draws(module: Module) -> bool:
    places = [widget.block for widget in module.all(WidgetCall)]
    places += [call.block for call in module.all(Call) if call.path.startswith("streamlit.")]
    return any(block.scope.kind == "module" for block in places)

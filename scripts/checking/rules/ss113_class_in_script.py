"""An object kept in session state is compared by a class that the script itself defines.

Why: each run executes the script anew, and so defines a new class. The object that the state keeps
is of the old one: `isinstance` is false, and an Enum member or a dataclass is equal to nothing new.

Bad:
    class Status(Enum):
        OPEN = "open"

    st.session_state.setdefault("status", Status.OPEN)
    if st.session_state.status == Status.OPEN:
        ...

Good:
    from task_models import Status  # an imported module is executed once

Limits: reports only `isinstance`, and `==`, `!=`, `is` with a member of an Enum or a new dataclass,
of a value read directly from session state that no widget owns; silent in imported modules.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from checking.model.module import Module
from checking.model.values import Class, StateValue
from checking.project import Project
from checking.rule import Problem, StateRule

RULE = StateRule(
    code="SS113",
    name="class-in-script",
    severity="error",
    explanation=__doc__ or "",
    cure="Move the class into an imported module.",
    bad="examples/mistakes/class_in_main_script.py",
    bad_line='st.write("The ',
    good="examples/widgets/classes_from_a_module/app.py",
)
_ENUMS = frozenset(f"enum.{name}" for name in ("Enum", "IntEnum", "StrEnum", "Flag", "IntFlag"))


@RULE.looks_at_project
def check(project: Project) -> Iterator[tuple[Module, Problem]]:
    """Report the comparisons of stored objects with what this run has defined."""
    for module in project:
        for problem in _comparisons(module):
            # What another file imports is executed once.
            if not any(module in project.imports_of(other) for other in project):
                yield module, problem


def _comparisons(module: Module) -> Iterator[Problem]:
    if "class" not in module.text:
        return
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Compare):
            sides = (node.left, node.comparators[0])
            if isinstance(node.ops[0], ast.Eq | ast.NotEq | ast.Is | ast.IsNot):
                for stored, other in (sides, sides[::-1]):
                    name = _new_object(other, module)
                    if name and _stored(stored, module):
                        yield _problem(node, name, "this comparison fails")
        elif (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Name)
            and node.func.id == "isinstance"
            and len(node.args) == 2
            and isinstance(of := module.value(node.args[1]), Class)
            and _stored(node.args[0], module)
        ):
            yield _problem(node, of.scope.name, "this isinstance is false")


def _problem(node: ast.expr, name: str, what: str) -> Problem:
    return Problem(
        node,
        f"{what} from the second run on: each run defines another {name}, and session state keeps "
        "an object of an earlier one",
        f"Move {name} into a module of its own and import it, or keep plain values.",
    )


def _stored(node: ast.expr, module: Module) -> bool:
    value = module.value(node)
    return (
        isinstance(value, StateValue)
        and not any(module.widgets(value.key))
        and isinstance(node, ast.Attribute | ast.Subscript)
        and any(
            access.kind == "setdefault" or value.key in access.block.absent
            for access in module.accesses(value.key, "write", "setdefault")
        )
    )


def _new_object(node: ast.expr, module: Module) -> str | None:
    """Return the class of an Enum member or a new dataclass of this script."""
    if isinstance(node, ast.Attribute) and isinstance(of := module.value(node.value), Class):
        bases = getattr(of.scope.node, "bases", [])
        return of.scope.name if any(module.path_of(base) in _ENUMS for base in bases) else None
    if isinstance(node, ast.Call) and isinstance(of := module.value(node.func), Class):
        decorators = getattr(of.scope.node, "decorator_list", [])
        made = [each.func if isinstance(each, ast.Call) else each for each in decorators]
        if any(module.path_of(each) == "dataclasses.dataclass" for each in made):
            return of.scope.name
    return None

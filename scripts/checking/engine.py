"""Run rules over modules: build each model once, hand every fact to the rules that asked for it."""

from __future__ import annotations

import ast
import gc
import sys
import warnings
from collections.abc import Callable, Collection, Mapping, Sequence
from functools import partial

from reporting.finding import Finding

from checking.general import SYNTAX_ERROR, UNREADABLE
from checking.imports import Files, groups
from checking.model.builder import build
from checking.model.facts import Fact
from checking.model.module import Module
from checking.project import Project
from checking.rule import Problem, StateRule, Versions
from checking.sources import concerns_streamlit, decode

File = tuple[str, bytes]
# A long chain of `elif` is a deep tree; the parser stops long before this.
_DEEPEST = 6000


def check_text(
    text: str, path: str, rules: Sequence[StateRule], versions: Versions | None = None
) -> list[Finding]:
    """Return the findings of one source text, by line. A syntax error is a finding."""
    return check_contents([(path, text.encode("utf-8", "surrogatepass"))], rules, versions)


def check_contents(
    contents: Sequence[File], rules: Sequence[StateRule], versions: Versions | None = None
) -> list[Finding]:
    """Return the findings of files, by path and line."""
    files, together = plan(contents)
    found = [
        finding
        for group in together
        for finding in check_group(group, files, dict(contents).get, rules, versions)
    ]
    return sorted(found, key=place)


def plan(contents: Sequence[File]) -> tuple[Files, list[list[File]]]:
    """Return all files by their names, and those that concern Streamlit in independent groups."""
    concerned = [file for file in contents if concerns_streamlit(file[1])]
    files = Files(path for path, _ in contents)
    return files, [[concerned[n] for n in group] for group in groups(files, concerned)]


def around(contents: Mapping[str, bytes], paths: Collection[str]) -> dict[str, bytes]:
    """Return the files without those groups of Streamlit files that have none of ``paths``."""
    _, together = plan(list(contents.items()))
    foreign = {
        path
        for group in together
        if not any(path in paths for path, _ in group)
        for path, _ in group
    }
    return {path: content for path, content in contents.items() if path not in foreign}


def check_group(
    group: Sequence[File],
    files: Files,
    read: Callable[[str], bytes | None],
    rules: Sequence[StateRule],
    versions: Versions | None = None,
) -> list[Finding]:
    """Return the findings of files that belong together; ``read`` gives others that they import."""
    versions = versions or Versions()
    holding = [rule for rule in rules if rule.holds_on(versions)]
    findings: list[Finding] = []
    modules: list[Module] = []
    # Syntax trees are many objects that live long, which the collector would visit in vain.
    collecting = gc.isenabled()
    gc.disable()
    try:
        for path, content in group:
            model = _model(path, content, versions)
            if isinstance(model, Finding):
                findings.append(model)
            else:
                modules.append(model)
        project = Project(modules, files, partial(_other, read, versions))
        for module in project:
            findings += _check_module(module, holding)
        for rule in holding:
            for project_check in rule.project_checks:
                findings += [_finding(rule, *found) for found in project_check(project)]
        project.release()
    finally:
        if collecting:
            gc.enable()
    # Two ways to the same conclusion are one finding.
    return sorted({place(finding): finding for finding in findings}.values(), key=place)


def _other(read: Callable[[str], bytes | None], versions: Versions, path: str) -> Module | None:
    content = read(path)
    model = _model(path, content, versions) if content is not None else None
    return model if isinstance(model, Module) else None


def _model(path: str, content: bytes, versions: Versions) -> Module | Finding:
    try:
        text = decode(content)
    except (LookupError, UnicodeDecodeError) as error:
        return UNREADABLE.at(
            path, f"this file cannot be decoded: {error}", help="Save it as UTF-8."
        )
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(max(limit, _DEEPEST))
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of the app's escapes and comparisons: not our subject
            module = build(text, path)
    except SyntaxError as error:
        line, column = error.lineno or 1, error.offset or 1
        version = f"Python {sys.version_info[0]}.{sys.version_info[1]}"
        return SYNTAX_ERROR.at(
            path,
            f"{version} cannot read this file: {error.msg}",
            line=max(line, 1),
            column=max(column, 1),
            help="Where the app's own Python is newer, run the checker with that.",
        )
    except ValueError as error:
        return UNREADABLE.at(path, f"this file cannot be parsed: {error}", help="Remove the byte.")
    except (RecursionError, MemoryError):
        return UNREADABLE.at(
            path, "this file is nested too deeply to be checked", help="Split the expression."
        )
    finally:
        sys.setrecursionlimit(limit)
    module.versions = versions
    return module


def place(finding: Finding) -> tuple[object, ...]:
    """Return what findings are sorted by, and told apart by."""
    return finding[:-1]  # all but the repair, which has no order


def _check_module(module: Module, rules: Sequence[StateRule]) -> list[Finding]:
    findings = []
    for rule in rules:
        for kind, check in rule.fact_checks:
            facts: Sequence[Fact] = module.all(kind)
            for fact in facts:
                findings += [_finding(rule, module, problem) for problem in check(fact, module)]
        for module_check in rule.module_checks:
            findings += [_finding(rule, module, problem) for problem in module_check(module)]
    return findings


def _finding(rule: StateRule, module: Module, problem: Problem) -> Finding:
    node = problem.node
    assert isinstance(
        node, ast.expr | ast.stmt | ast.keyword | ast.arg | ast.excepthandler | ast.alias
    )
    column = module.column(node.lineno, node.col_offset)
    return Finding(
        module.path,
        node.lineno,
        column,
        rule.code,
        rule.severity,
        problem.message,
        problem.help,
        # Of a statement with a body only its first line is meant.
        node.lineno
        if isinstance(node, ast.stmt) and hasattr(node, "body")
        else node.end_lineno or node.lineno,
        problem.fix,
    )

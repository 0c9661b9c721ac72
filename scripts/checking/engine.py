"""Run rules over modules: build each model once, hand every fact to the rules that asked for it."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Sequence

from reporting.finding import Finding

from checking.general import SYNTAX_ERROR, UNREADABLE
from checking.model.builder import build
from checking.model.facts import Fact
from checking.model.module import Module
from checking.project import Project
from checking.rule import Problem, StateRule, Versions
from checking.sources import concerns_streamlit, decode

# A long chain of `elif` is a deep tree; the parser stops long before this.
_DEEPEST = 6000


def check_text(
    text: str, path: str, rules: Sequence[StateRule], versions: Versions | None = None
) -> list[Finding]:
    """Return the findings of one source text, by line. A syntax error is a finding."""
    return check_contents([(path, text.encode("utf-8", "surrogatepass"))], rules, versions)


def check_contents(
    contents: Iterable[tuple[str, bytes]],
    rules: Sequence[StateRule],
    versions: Versions | None = None,
) -> list[Finding]:
    """Return the findings of files that belong together, by path and line."""
    versions = versions or Versions()
    holding = [rule for rule in rules if rule.holds_on(versions)]
    findings: list[Finding] = []
    modules: list[Module] = []
    for path, content in contents:
        if not concerns_streamlit(content):
            continue
        model = _model(path, content)
        if isinstance(model, Finding):
            findings.append(model)
        else:
            model.versions = versions
            modules.append(model)
    project = Project(modules)
    for module in project:
        findings += _check_module(module, holding)
    for rule in holding:
        for project_check in rule.project_checks:
            findings += [_finding(rule, *found) for found in project_check(project)]
    # Two ways to the same conclusion are one finding.
    return sorted(set(findings))


def _model(path: str, content: bytes) -> Module | Finding:
    import sys

    try:
        text = decode(content)
    except (LookupError, UnicodeDecodeError) as error:
        return UNREADABLE.at(
            path, f"this file cannot be decoded: {error}", help="Save it as UTF-8."
        )
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(max(limit, _DEEPEST))
    try:
        return build(text, path)
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
        problem.fix,
    )

"""TOML and YAML in fences."""

from __future__ import annotations

import re

from documents.toml_text import toml_parser
from documents.yaml_nodes import syntax_error

from validation.fences.problem import CodeProblem, has_bracketed_placeholder, line_of, problem_at

_PLACE = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")
_SECOND_RULE = re.compile(r"\A---\n.*?^---\n", re.DOTALL | re.MULTILINE)


def toml_problem(code: str) -> CodeProblem | None:
    """Return why ``code`` is no TOML, or None; nothing is judged where Python has no parser."""
    if (parser := toml_parser()) is None:
        return None
    try:
        parser.loads(code)
    except parser.TOMLDecodeError as error:
        return _toml_error(code, str(error))
    except RecursionError:
        return CodeProblem(1, 1, "nested too deeply to parse")
    except ValueError:  # a number with more digits than Python converts
        return None
    return None


def _toml_error(code: str, text: str) -> CodeProblem | None:
    message = _PLACE.sub("", text)
    message = message[:1].lower() + message[1:]
    place = _PLACE.search(text)
    if place and place[1]:
        problem = CodeProblem(int(place[1]), int(place[2]), message)
    else:
        problem = problem_at(code, len(code.rstrip()), message)
    return None if has_bracketed_placeholder(line_of(code, problem.line)) else problem


def yaml_problem(code: str) -> CodeProblem | None:
    """Return why ``code`` is no stream of YAML documents, or None.

    Templates, lines with placeholders, and a whole Markdown file shown with its frontmatter are
    taken for what they are.
    """
    error = syntax_error(code)
    if error is None:
        return None
    line = line_of(code, error.line) or line_of(code, error.line - 1)
    if has_bracketed_placeholder(line) or "{{" in code or "{%" in code or _ELISION.search(code):
        return None
    if (markdown := _SECOND_RULE.match(code)) and error.line > markdown[0].count("\n"):
        return None
    return CodeProblem(error.line, error.column, error.message)


_ELISION = re.compile(r"^\s*(?:\.\.\.|…)\s*$", re.MULTILINE)

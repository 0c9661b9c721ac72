"""Python in fences: modules, fragments, interpreter sessions and IPython cells."""

from __future__ import annotations

import ast
import re
import warnings
from collections.abc import Iterator
from dataclasses import replace

from validation.fences.problem import CodeProblem, has_placeholder, line_of

# ast.parse keeps a tree of everything; beyond this size nobody reads the block either.
LARGEST = 200_000
_PROMPT = re.compile(r"^(\s*)(?:>>>|\.\.\.)(?: |$)")
_MAGIC = re.compile(r"^(\s*)(?:[%!].*|[\w.]+\?{1,2})$", re.MULTILINE)
_SIGNATURE = re.compile(r"[A-Za-z_][\w.]*(?=\()")
# What Python 3.12 added (PEP 695); an older one that runs this file must not call it an error.
_TYPE_PARAMETERS = re.compile(r"\s*(?:class|def|async def)\s+\w+\[|\s*type\s+\w+.*=")
_NAME_TO_FILL_IN = re.compile(r"\b(?:from|import|def|class)\s+[\w.]*\{\w+\}")
_LEADING_COMMENTS = re.compile(r"\A\s*(?:#.*\s*)*")
_COMMENTED_BODY = re.compile(r"(:[ \t]*(?:#.*)?\n[ \t]+)#.*")


def python_problem(code: str) -> CodeProblem | None:
    """Return why ``code`` is not Python, or None.

    The indented inside of a function, an interpreter session (``>>>``) and IPython's ``%magic``
    and ``!command`` lines are Python too; a line with a placeholder is not judged.
    """
    if len(code) > LARGEST:
        return None
    if ">>> " in code:
        return _session_problem(code)
    problem = _parse(code)
    line = line_of(code, problem.line) if problem else ""
    if problem is None or has_placeholder(line) or _TYPE_PARAMETERS.match(line):
        return None
    if _NAME_TO_FILL_IN.search(line):
        return None
    if any(_parse(form) is None for form in _fragment_forms(code)):
        return None
    if problem.message.startswith("positional argument follows") and "..." in code:
        return None
    return problem


def _parse(code: str) -> CodeProblem | None:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of invalid escapes, which are no syntax errors
            ast.parse(code)
    except SyntaxError as error:
        return CodeProblem(error.lineno or 1, max(error.offset or 1, 1), error.msg)
    except ValueError as error:
        return CodeProblem(1, 1, str(error))
    except (RecursionError, MemoryError):
        return CodeProblem(1, 1, "nested too deeply to parse")
    return None


def _fragment_forms(code: str) -> Iterator[str]:
    """Yield ``code`` completed in the ways in which a document leaves things out."""
    if code.lstrip().startswith("%%"):  # a cell that IPython hands to something else
        yield ""
    if signature := _SIGNATURE.match(code):  # of a function, without def and a body
        name = signature[0].replace(".", "_")
        yield f"def {name}{code[signature.end() :].rstrip()}: ..."
    for form in (code, _MAGIC.sub(r"\1pass", code)):
        # A comment may stand for the body that it follows from.
        form = _COMMENTED_BODY.sub(r"\1...", form)
        yield form
        first = _LEADING_COMMENTS.sub("", form).split(maxsplit=1)[:1]
        if form[:1] in " \t\n":
            yield f"if 1:\n{form}"
        elif first and first[0].rstrip(":") in ("except", "finally"):
            yield f"try:\n    ...\n{form}"
        elif first and first[0].rstrip(":") in ("elif", "else"):
            yield f"if 1:\n    ...\n{form}"


def _session_problem(code: str) -> CodeProblem | None:
    """Check the statements of an interpreter session, each where it stands."""
    statement: list[str] = []
    start = 0
    for number, line in enumerate([*code.split("\n"), ""], start=1):
        prompt = _PROMPT.match(line)
        if statement and not (prompt and line.lstrip().startswith("...")):
            problem = _parse("\n".join(statement) + "\n")
            if problem and not has_placeholder(statement[min(problem.line, len(statement)) - 1]):
                row = min(problem.line, len(statement))
                indent = len(line_of(code, start + row - 1)) - len(statement[row - 1])
                return replace(problem, line=start + row - 1, column=problem.column + indent)
            statement = []
        if prompt and line.lstrip().startswith(">>>"):
            start = number
            statement = [line[prompt.end() :]]
        elif prompt and statement:
            statement.append(line[prompt.end() :])
    return None

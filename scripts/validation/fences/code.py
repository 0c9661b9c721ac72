"""SK202-SK206, SK208: every fence parses as the language that it names."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from documents.blocks import CodeBlock
from reporting.finding import Finding
from reporting.rules import Rule

from validation.fences.data_code import toml_problem, yaml_problem
from validation.fences.json_code import comments_in, json_problem
from validation.fences.problem import CodeProblem
from validation.fences.python_code import python_problem
from validation.fences.shell_code import shell_problem
from validation.skill import Document, Skill

PYTHON = Rule(
    "SK202",
    "python-syntax",
    "error",
    "A block marked as Python is not Python. An agent copies it as it stands. Interpreter\n"
    "sessions, IPython cells, indented fragments and lines with <placeholders> or ... are told\n"
    "apart; if the block is something else, name that language, or `text`.",
)
JSON = Rule(
    "SK203",
    "json-syntax",
    "error",
    "A block marked as JSON is not JSON, nor a fragment of it, nor JSON lines, nor JSON with\n"
    "comments (which SK208 reports). Correct it, or mark it as what it is.",
)
TOML = Rule(
    "SK204",
    "toml-syntax",
    "error",
    "A block marked as TOML is not TOML. Correct it, or mark it as what it is.",
)
YAML = Rule(
    "SK205",
    "yaml-syntax",
    "error",
    "A block marked as YAML is not YAML; templates and placeholders are told apart. The usual\n"
    "cause is an unquoted colon and space inside a value, or a tab.",
)
SHELL = Rule(
    "SK206",
    "shell-syntax",
    "error",
    "A quote, bracket, here-document or keyword of a shell block has no counterpart: the shell\n"
    "would wait for more or stop. Mark a session with output as `console`, prose as `text`.",
)
JSON_COMMENTS = Rule(
    "SK208",
    "json-with-comments",
    "warning",
    "A block marked as JSON has comments or trailing commas; no JSON parser takes it. Mark it as\n"
    "`jsonc` if what reads the file accepts them, else remove them.",
)
RULES: tuple[Rule, ...] = (PYTHON, JSON, TOML, YAML, SHELL, JSON_COMMENTS)

Parser = Callable[[str], "CodeProblem | None"]
_LANGUAGES: dict[str, tuple[Rule, Parser]] = {
    **dict.fromkeys(("python", "py", "python3", "pycon", "doctest"), (PYTHON, python_problem)),
    **dict.fromkeys(("ipython", "ipython3"), (PYTHON, python_problem)),
    "json": (JSON, json_problem),
    **dict.fromkeys(("jsonc", "jsonl", "ndjson"), (JSON, json_problem)),
    "toml": (TOML, toml_problem),
    **dict.fromkeys(("yaml", "yml"), (YAML, yaml_problem)),
    **dict.fromkeys(("bash", "sh", "shell", "zsh"), (SHELL, shell_problem)),
    **dict.fromkeys(
        ("console", "shell-session", "shellsession", "terminal"),
        (SHELL, lambda code: shell_problem(code, session=True)),
    ),
}


def check(skill: Skill) -> Iterator[Finding]:
    """Yield the blocks of all Markdown files that do not parse."""
    for page in skill.pages:
        for block in page.blocks:
            if block.language in _LANGUAGES and block.closed:
                yield from _block(page, block)


def _block(page: Document, block: CodeBlock) -> Iterator[Finding]:
    rule, parse = _LANGUAGES[block.language]
    problem = parse(block.code)
    help = ""
    if problem is not None:
        message = f"this {block.language} block does not parse: {problem.message}"
    elif block.language == "json" and (problem := comments_in(block.code)) is not None:
        rule, help = JSON_COMMENTS, "mark the block as jsonc"
        message = f"JSON has no place for {problem.message}"
    else:
        return
    line, column = place(block, problem)
    yield rule.at(page.shown, message, line=line, column=column, help=help)


def place(block: CodeBlock, problem: CodeProblem) -> tuple[int, int]:
    """Return the line and column in the document of a problem inside ``block``."""
    row = max(1, min(problem.line, len(block.columns)))
    if not block.columns:
        return block.line, block.column
    if problem.line > row:  # at the end of the code: behind its last character
        return block.first_line + row - 1, block.columns[-1] + len(block.code_lines[-1])
    return block.first_line + row - 1, block.columns[row - 1] + problem.column - 1

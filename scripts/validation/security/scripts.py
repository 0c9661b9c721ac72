"""SK516-SK518: scripts that wait for somebody, or hand text to a shell, and blanket permission."""

from __future__ import annotations

import ast
import re
import warnings
from collections.abc import Iterator

from documents.places import Places
from documents.yaml_nodes import Node
from reporting.finding import Finding
from reporting.rules import Rule

from validation.skill import Skill, TextFile

PROMPTS = Rule(
    "SK516",
    "script-prompts",
    "warning",
    "A script asks for input (input(), getpass, read -p). An agent has no keyboard: the call\n"
    "hangs or fails. Take arguments or environment variables. A script that first asks whether\n"
    "there is a terminal (isatty) is not reported.",
)
SHELL_TRUE = Rule(
    "SK517",
    "shell-true",
    "warning",
    "A script starts a command with shell=True, so that characters in a file name or argument\n"
    "are commands. Pass a list of arguments and leave the shell out.",
)
BLANKET = Rule(
    "SK518",
    "bash-without-pattern",
    "warning",
    "`allowed-tools` grants Bash for everything: any command runs without the user being asked.\n"
    "Grant what the skill needs: Bash(git:*) Bash(python scripts/check.py:*).",
)
RULES: tuple[Rule, ...] = (PROMPTS, SHELL_TRUE, BLANKET)

_PROMPT = re.compile(r"\binput\(|\bgetpass\(")
_READ = re.compile(
    r"^[ \t]*(?:if\s+|while\s+)?read\s+(?:-[a-zA-Z]*\s+)*?-[a-zA-Z]*p\b", re.MULTILINE
)
_BASH = re.compile(r"(?<![\w(])Bash(?:\((?:\*{1,2}|:\*|\*:\*)?\))?(?![\w(])")


def check(skill: Skill) -> Iterator[Finding]:
    """Yield prompts and shells in the scripts, and a blanket permission in the frontmatter."""
    for file in skill.texts:
        if file.name.endswith(".py"):
            yield from _python(file)
        elif file.name.endswith((".sh", ".bash", ".zsh")) and "[ -t 0" not in file.text:
            places = Places(file.text)
            for found in _READ.finditer(file.text):
                line, column = places.at(found.start() + found[0].index("read"))
                yield PROMPTS.at(
                    file.shown,
                    "this script waits for somebody to type",
                    line=line,
                    column=column,
                    help="take an argument or an environment variable",
                )
    yield from _allowed_tools(skill)


def _python(file: TextFile) -> Iterator[Finding]:
    prompts = _PROMPT.search(file.text) is not None and "isatty(" not in file.text
    if not prompts and "shell=True" not in re.sub(r"\s", "", file.text):
        return
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            tree = ast.parse(file.text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        place = _place(node, file.text)
        if prompts and _name(node.func) in ("input", "getpass", "getpass.getpass"):
            message = f"{_name(node.func)}() waits for somebody to type"
            help = "take an argument or an environment variable"
            yield PROMPTS.at(file.shown, message, line=place[0], column=place[1], help=help)
        for keyword in node.keywords:
            value = keyword.value
            if keyword.arg == "shell" and isinstance(value, ast.Constant) and value.value is True:
                line, column = _place(keyword, file.text)
                message = "shell=True hands the command to a shell"
                help = "pass a list of arguments without it"
                yield SHELL_TRUE.at(file.shown, message, line=line, column=column, help=help)


def _name(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
        return f"{node.value.id}.{node.attr}"
    return node.id if isinstance(node, ast.Name) else ""


def _place(node: ast.Call | ast.keyword, text: str) -> tuple[int, int]:
    line = text.split("\n")[node.lineno - 1]
    # The tree counts bytes, findings count characters.
    return node.lineno, len(line.encode()[: node.col_offset].decode(errors="replace")) + 1


def _allowed_tools(skill: Skill) -> Iterator[Finding]:
    main = skill.main
    if main is None or "allowed-tools" not in main.frontmatter.entries:
        return
    value = main.frontmatter.entries["allowed-tools"][1]
    for node in value.items or (value,):
        for offset in _blankets(node, main.frontmatter.text):
            line, column = main.frontmatter.place(offset)
            yield BLANKET.at(
                main.shown,
                "Bash without a pattern runs any command unasked",
                line=line,
                column=column,
                help="name the commands: Bash(git:*)",
            )


def _blankets(node: Node, text: str) -> Iterator[int]:
    for found in _BASH.finditer(text, node.start, node.end):
        yield found.start()

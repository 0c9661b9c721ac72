"""Every command in the documents can be given: its program, files, options and names exist.

What some commands do is shown by tests of their own: the README's two blocks by
``.ci/readme_commands.py``, its table by ``tests/clients/test_ways_to_install.py``, outputs by the
``test_*documents.py`` of the checker and the tracer, the rest by the tests of each program.
"""

from __future__ import annotations

import functools
import re
import subprocess
import sys
from pathlib import Path

import pytest
from clients.test_ways_to_install import WAYS
from documentation.commands import DOCUMENTS, Command, commands
from harness import REPOSITORY

BIN = Path(sys.executable).parent
ALL = [command for document in DOCUMENTS for command in commands(document)]
# A reader puts something of their own in these places.
PLACEHOLDER = re.compile(r"app\.py|[A-Z][A-Z_]*|PATH_TO_.*|path/to/.*|OWNER/REPO.*|v\d.*")
# Words of a subcommand, before its options and arguments.
SUBCOMMANDS = {
    "git": 1,
    "uv": 2,
    "streamlit": 1,
    "pip": 1,
    "matrix": 1,
}
# The shell's own, and the system's, which no test here can know better.
TRUSTED = {".", "sudo", "apt-get", "mkdir", "cp", "ln"}
# Clients that are run by the tests of the table that they stand in.
CLIENTS = {"npx", "claude", "gh"}


@functools.cache
def help_of(*program: str) -> str:
    """Return what a program says about itself, in the whole width of its options."""
    option = "-h" if program[0] == "git" else "--help"
    done = subprocess.run(
        [*program, option],
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
        check=False,
    )
    said = done.stdout + done.stderr
    assert done.returncode in (0, 129), said
    return said


def judged(command: Command) -> str:
    """Return what is wrong with a command, "" where nothing is."""
    name, *arguments = command.words
    name = name.removeprefix(".venv/bin/")
    if name in TRUSTED:
        return ""
    if name in CLIENTS:
        lines = " && ".join(WAYS.values())
        return "" if " ".join(command.words) in lines else "is in no line that a test runs"
    if name in ("python", "python3"):
        if arguments[0] == "-c":
            compile(arguments[1], command.place, "exec")
            return ""
        if arguments[0] == "-m":
            if arguments[1] == "venv":
                return ""
            name, *arguments = arguments[1:]
            return _options((sys.executable, "-m", name), name, arguments)
        name, *arguments = arguments
    if name == "bash":
        return "" if (REPOSITORY / arguments[0]).is_file() else "there is no such file"
    if name.endswith(".py"):
        name = re.sub(
            r"^(?:PATH_TO_CLONE|\.agents/skills/using-streamlit-session-state)/", "", name
        )
        if not (PLACEHOLDER.fullmatch(name) or (REPOSITORY / name).is_file()):
            return "there is no such file"
        return _options((sys.executable, name), name, arguments)
    if name == "pip":
        return _options((sys.executable, "-m", "pip"), name, arguments)
    program = BIN / name
    if not (program.exists() or name == "git"):
        return "no such program comes with the development packages"
    return _options((str(program) if program.exists() else name,), name, arguments)


def _options(program: tuple[str, ...], name: str, arguments: list[str]) -> str:
    count = SUBCOMMANDS.get(name, 0)
    rest = arguments[count:]
    if name == "nox" and "--" in rest:
        rest = rest[: rest.index("--")]
    options = [word.split("=")[0] for word in rest if re.match(r"--?[a-z]", word)]
    known = help_of(*program, *arguments[:count]) if options else ""
    unknown = [
        option
        for option in options
        if not re.search(rf"(?<![\w-]){re.escape(option)}(?![\w-])", known)
    ]
    if unknown:
        return f"{name} has no option {unknown[0]}"
    gone = [word for word in rest if _is_path(word) and not (REPOSITORY / word).exists()]
    return f"{gone[0]} is not there" if gone else ""


def _is_path(word: str) -> bool:
    """Say whether a word names a file of this repository."""
    if PLACEHOLDER.fullmatch(word) or word.startswith(
        (".agents/", ".nox/", "my-", "https:", "-", "~")
    ):
        return False
    return bool(re.fullmatch(r"[\w.-]+(?:/[\w.-]+)+|[\w-]+\.(?:py|md|txt|toml)", word))


def test_the_documents_have_commands() -> None:
    assert {"README.md", "CONTRIBUTING.md", "SKILL.md", "docs/check-app-precision.md"} <= {
        command.place.partition(":")[0] for command in ALL
    }
    assert len(ALL) > 40


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_command_can_be_given(document: str) -> None:
    wrong = {
        f"{command.place}: {' '.join(command.words)}": problem
        for command in ALL
        if command.place.startswith(f"{document}:") and (problem := judged(command))
    }
    assert wrong == {}


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("python scripts/gone.py", "there is no such file"),
        ("python scripts/check_app.py --no-such", "scripts/check_app.py has no option --no-such"),
        ("python scripts/check_app.py --exp SS1", "scripts/check_app.py has no option --exp"),
        ("python scripts/check_app.py examples/gone.py", "examples/gone.py is not there"),
        ("python -m matrix boundaries --no-such", "matrix has no option --no-such"),
        ("pytest -q tests/gone", "tests/gone is not there"),
        ("npx skills@2 add OWNER/REPO", "is in no line that a test runs"),
        ("nosuch run", "no such program comes with the development packages"),
        ("bash .ci/gone", "there is no such file"),
    ],
)
def test_what_is_wrong_is_seen(line: str, problem: str) -> None:
    assert judged(Command("README.md:1", tuple(line.split()))) == problem


def test_sessions_and_markers_exist() -> None:
    """Those that the documents name for nox and for pytest."""
    listed = subprocess.run(
        [str(BIN / "nox"), "--list"], cwd=REPOSITORY, capture_output=True, text=True, check=True
    ).stdout
    marked = help_of(sys.executable, "-m", "pytest", "--markers", "tests/documentation")
    for command in ALL:
        program, words = command.words[0].rpartition("/")[2], list(command.words)
        if program == "nox" and "-s" in words:
            named = [word for word in words[words.index("-s") + 1 :] if word != "--"]
            named = named[: named.index("--")] if "--" in named else named
            for name in named:
                if name[0] != "-" and "/" not in name:
                    assert re.search(rf"^[*-] {re.escape(name.split('(')[0])}\b", listed, re.M)
        if program == "pytest" and "-m" in words:
            expression = words[words.index("-m") + 1]
            for name in set(re.findall(r"\w+", expression)) - {"and", "or", "not"}:
                assert f"@pytest.mark.{name}:" in marked

"""Which lines differ from a commit, so that only what somebody changed is reported."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Collection, Mapping, Sequence

_HUNK = re.compile(rb"@@ -\S+ \+(\d+)(?:,(\d+))? @@")
_ESCAPE = re.compile(rb"\\([0-7]{3}|.)", re.DOTALL)
_ESCAPED = {b"t": b"\t", b"n": b"\n", b"r": b"\r", b"a": b"\a", b"b": b"\b", b"f": b"\f"}
_ESCAPED[b"v"] = b"\v"

Lines = Collection[int]


class GitError(Exception):
    """Git could not say; the message is one line for the user."""


def changed_lines(base: str, folder: str) -> Mapping[str, Lines]:
    """Return the changed lines of each file of the repository around ``folder``, by its real path.

    Counted from where the branch left ``base``, as a pull request does, up to the files as they
    are now; of a file that Git does not know, every line. Raises GitError.
    """
    top = os.fsdecode(_git(folder, "rev-parse", "--show-toplevel").removesuffix(b"\n"))
    start = _start(base, folder)
    diff = _git(
        top,
        *("-c", "core.quotePath=false", "diff", "--unified=0", "--find-renames", "--text"),
        *("--no-color", "--no-ext-diff", "--no-textconv", "--ignore-submodules"),
        *("--src-prefix=a/", "--dst-prefix=b/", start, "--"),
    )
    real = os.path.realpath(top)
    found: dict[str, Lines] = {
        os.path.join(real, name): lines for name, lines in _read(diff).items()
    }
    untracked = _git(top, "ls-files", "--others", "--exclude-standard", "-z")
    for name in untracked.split(b"\0"):
        if name:
            found[os.path.join(real, os.fsdecode(name))] = range(1, 2**31)
    return found


def _start(base: str, folder: str) -> str:
    """Return the commit where the branch left ``base``."""
    try:
        commit = _git(
            folder, "rev-parse", "--verify", "--quiet", "--end-of-options", base + "^{commit}"
        )
    except GitError as error:
        if str(error):
            raise
        raise GitError(
            f"--diff: git knows no commit {base!r} here; name a branch, a tag or a commit "
            "(in CI, check out with its history)"
        ) from None
    found = _run(folder, ["merge-base", commit.decode().strip(), "HEAD"])
    if found.returncode:
        raise GitError(
            f"--diff: {base} and HEAD have no common commit here; fetch more history "
            "(git fetch --unshallow)"
        )
    return found.stdout.decode().strip()


def _git(folder: str, *arguments: str) -> bytes:
    ended = _run(folder, arguments)
    if ended.returncode:
        said = ended.stderr.decode(errors="replace").strip().partition("\n")[0]
        raise GitError(f"--diff: {said}" if said else "")
    return ended.stdout


def _run(folder: str, arguments: Sequence[str]) -> subprocess.CompletedProcess[bytes]:
    environment = {**os.environ, "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0"}
    try:
        return subprocess.run(
            ["git", *arguments], cwd=folder, capture_output=True, check=False, env=environment
        )
    except FileNotFoundError:
        raise GitError("--diff needs git, which is not on PATH") from None


def _read(diff: bytes) -> dict[str, set[int]]:
    """Return the lines that a diff without context adds or changes, by the path in it."""
    found: dict[str, set[int]] = {}
    current: set[int] = set()
    left = 0
    for line in diff.split(b"\n"):
        if left and line[:1] in b"+-\\":
            left -= line[:1] == b"+"
        elif line.startswith(b"+++ "):
            current = found.setdefault(_name(line[4:]), set())
        elif hunk := _HUNK.match(line):
            first, left = int(hunk[1]), int(hunk[2] or 1)
            current.update(range(first, first + left))
    return found


def _name(text: bytes) -> str:
    text = text.removesuffix(b"\t")
    if text.startswith(b'"'):
        text = _ESCAPE.sub(_unescaped, text[1:-1])
    return os.fsdecode(text.removeprefix(b"b/"))


def _unescaped(found: re.Match[bytes]) -> bytes:
    code = found[1]
    return bytes([int(code, 8)]) if len(code) == 3 else _ESCAPED.get(code, code)

"""Whatever stands in a folder, each problem is one line and the rest is still checked."""

from __future__ import annotations

import os
import socket
import time
from pathlib import Path

import pytest
from validation import files, folders, reading
from validation.checks import check_skill
from validation.reading import read_skill
from validator.skills import HEAD, MAIN, Files, Folder, LinkTo, findings_in, write_skill

BROKEN = '# Broken\n\n```json\n{"a" 1}\n```\n'
# Each of these must not keep the problem in BROKEN, beside it, from being found.
OBSTACLES: dict[str, Files] = {
    "empty": {"references/a.md": ""},
    "binary": {"references/a.md": bytes(range(256)) * 100},
    "UTF-16": {"references/a.md": "# A\n".encode("utf-16")},
    "Latin-1": {"references/a.md": "# é\n".encode("latin-1")},
    "NUL": {"references/a.md": b"# A\n\0\n"},
    "folder called SKILL.md": {"SKILL.md": Folder()},
    "missing link": {"references/a.md": LinkTo("nowhere")},
    "loop of links": {"references/a.md": LinkTo("b.md"), "references/b.md": LinkTo("a.md")},
    "loop of folders": {"references/all": LinkTo("..")},
    "link to a device": {"references/a.md": LinkTo("/dev/zero")},
    "no frontmatter": {"SKILL.md": "# D\n"},
    "YAML bomb": {
        "SKILL.md": "---\nname: demo\ndescription: d\nmetadata:\n"
        + "  a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
        + "".join(f"  a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 30))
        + "---\n# D\n"
    },
    "deep YAML": {"SKILL.md": f"---\nname: {'[' * 20_000}\n---\n"},
    "deep YAML in blocks": {"SKILL.md": f"---\n{'- ' * 20_000}x\n---\n"},
    "deep JSON": {"references/a.md": f"```json\n{'[' * 100_000}\n```\n"},
    "deep Python": {"references/a.md": f"```python\nx = {'-' * 50_000}1\n```\n"},
    "deep brackets": {"references/a.md": f"```python\nx = {'(' * 50_000}\n```\n"},
    "deep TOML": {"references/a.md": f"```toml\nx = {'[' * 50_000}\n```\n"},
    "deep YAML block": {"references/a.md": f"```yaml\n{'[' * 50_000}\n```\n"},
    "deep shell": {"references/a.md": f"```bash\n{'$(' * 50_000}\n```\n"},
    "many digits": {
        "references/a.md": f"```json\n{'9' * 10_000}\n```\n```toml\nx = {'9' * 10_000}\n```\n"
    },
    "strange name": {os.fsdecode(b"references/\xff\n.md"): "# A\n"},
    "control characters": {"SKILL.md": f"{HEAD}# D\x1b[31m\x07\x0b\x0c\x85\u2028\n"},
}


@pytest.mark.parametrize("obstacle", OBSTACLES.values(), ids=list(OBSTACLES))
def test_the_rest_is_checked(obstacle: Files, tmp_path: Path) -> None:
    root = write_skill(tmp_path, {**obstacle, "references/broken.md": BROKEN})
    found = findings_in(root)
    assert ("SK203", "references/broken.md", 4) in [(f.code, f.path, f.line) for f in found]
    assert all("\n" not in finding.message for finding in found)


def test_fifty_megabytes_are_not_read(tmp_path: Path) -> None:
    root = write_skill(tmp_path, {"references/broken.md": BROKEN})
    with (root / "SKILL.md").open("wb") as file:
        file.truncate(50_000_000)
    start = time.process_time()
    found = findings_in(root)
    assert time.process_time() - start < 1
    assert [(f.code, f.path) for f in found if f.path == "SKILL.md"] == [("SK904", "SKILL.md")]
    assert "50.0 MB" in next(f.message for f in found if f.code == "SK904")
    assert "SK203" in {f.code for f in found}


def test_what_may_not_be_read_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = write_skill(tmp_path, {"references/a.md": "# A\n", "references/broken.md": BROKEN})
    _forbid(monkeypatch, "a.md")
    found = [(f.code, f.path, f.message) for f in findings_in(root)]
    message = "cannot be read: Permission denied"
    assert ("SK901", "references/a.md", message) in found
    assert "SK203" in {code for code, _, _ in found}


def test_a_folder_that_cannot_be_listed_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = write_skill(tmp_path, {"references/a.md": "# A\n"})
    listed = os.scandir

    def scandir(path: str) -> object:
        if str(path).rstrip("/").endswith("references"):
            raise PermissionError(13, "Permission denied")
        return listed(path)

    monkeypatch.setattr("validation.folders.os.scandir", scandir)
    found = [(f.code, f.path, f.message) for f in read_skill(root, "").problems]
    assert found == [("SK901", "references", "cannot list this folder: Permission denied")]


def test_a_socket_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = write_skill(tmp_path, {})
    monkeypatch.chdir(root)
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("sock")
        assert [(f.code, f.path) for f in read_skill(root, "").problems] == [("SK901", "sock")]


def test_too_many_files_are_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = write_skill(tmp_path, {f"data/{number}.txt": "x" for number in range(30)})
    assert read_skill(root, "").problems == ()
    monkeypatch.setattr(folders, "MOST_ENTRIES", 20)
    assert [(f.code, f.path) for f in read_skill(root, "").problems] == [("SK906", ".")]


def test_too_much_text_is_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = write_skill(tmp_path, {"a.txt": "x" * 600, "b.txt": "x" * 600, "c.txt": "x" * 600})
    monkeypatch.setattr(reading, "LARGEST_TOTAL", 1_000)
    skill = read_skill(root, "")
    assert [(f.code, f.path) for f in skill.problems] == [("SK906", "c.txt")]
    assert [file.name for file in skill.texts] == ["a.txt", "b.txt"]


def test_a_file_that_vanishes_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = write_skill(tmp_path, {"references/a.md": "# A\n"})
    listing = folders.list_folder(root)
    (root / "references" / "a.md").unlink()
    monkeypatch.setattr(reading, "list_folder", lambda _: listing)
    (problem,) = read_skill(root, "").problems
    assert (problem.code, problem.message) == ("SK901", "cannot be read: No such file or directory")


# Markdown and shell that a careless parser takes minutes for.
SLOW = {
    "brackets": "[" * 20_000,
    "links": "[a](" * 10_000,
    "images": "![" * 20_000,
    "emphasis": "*a **a " * 10_000,
    "backticks": "".join("`" * n + " " for n in range(1, 400)),
    "quotes": ">" * 20_000,
    "lists": "- " * 10_000,
    "comments": "<!-- " * 10_000,
    "tags": "<a href=" * 10_000,
    "definitions": "[a]: b\n" * 10_000 + "[a]" * 5_000,
    "curls": "curl https://x " * 5_000 + "|",
    "pipes": "curl https://x " + "| " * 20_000,
    "runners": "npx " * 20_000,
    "installs": "pip install " * 5_000 + "://",
    "base64": "A1b" * 200_000,
    "headings": "# a\n" * 20_000,
    "globs": "a/*" * 20_000,
    "paths": "`scripts/" * 10_000,
    "one line": "word " * 150_000,
    "table": "| a " * 2_000 + "|\n" + "|-" * 2_000 + "|\n" + ("| x " * 2_000 + "|\n") * 5,
    "joiners": "a\u200d" * 50_000,
    "shell": "```bash\n" + "((" * 20_000 + "\n```\n",
    "heredocs": "```bash\n" + "<<E " * 10_000 + "\n" + "x\n" * 10_000 + "```\n",
    "sessions": "```python\n" + ">>> x = (\n" * 5_000 + "```\n",
    "json lines": "```json\n" + '{"a": 1}\n' * 10_000 + "x\n```\n",
}


@pytest.mark.parametrize("text", SLOW.values(), ids=list(SLOW))
def test_time_is_bounded(text: str, tmp_path: Path) -> None:
    root = write_skill(tmp_path, {"SKILL.md": MAIN + text + "\n", "scripts/x.py": "x = 1\n"})
    start = time.process_time()
    list(check_skill(read_skill(root, "")))
    assert time.process_time() - start < 4


def _forbid(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """Make opening ``name`` fail, as permissions do for everybody but root."""
    opened = files._open_without_waiting

    def opener(path: str, flags: int) -> int:
        if path.endswith(name):
            raise PermissionError(13, "Permission denied")
        return opened(path, flags)

    monkeypatch.setattr(files, "_open_without_waiting", opener)

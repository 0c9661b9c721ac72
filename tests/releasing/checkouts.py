"""Git repositories to release from: a tiny one with all that states a version, and this one."""

from __future__ import annotations

import subprocess
from pathlib import Path

from clients.copies import clone_of_the_repository

FILES = {
    "skill.yaml": 'name: tiny\nversion: "1.2.0"\nbudgets:\n  bundle_bytes: 1000\n',
    "SKILL.md": '---\nname: tiny\nmetadata:\n  version: "1.2.0"\n---\n\n# Tiny\n',
    "pyproject.toml": '[project]\nname = "tiny"\nversion = "1.2.0"\n',
    "README.md": "# Tiny\n\n```yaml\n  - rev: v0\n    rev: v1.2.0\n```\n",
    "CHANGELOG.md": "# Changelog\n\n## 1.2.0\n\n- New.\n\n## 1.1.9\n\n- Old.\n",
}


def git(folder: Path, *arguments: str) -> str:
    """Run Git in ``folder`` as nobody in particular; return what it prints."""
    settings = ["-c", "user.name=a", "-c", "user.email=a@b.example", "-c", "commit.gpgsign=false"]
    settings += ["-c", "protocol.file.allow=always", "-c", "tag.gpgsign=false"]
    command = ["git", "-C", str(folder), *settings, *arguments]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def commit(folder: Path, message: str = "all") -> str:
    """Commit everything in ``folder``, which becomes a repository; return the commit."""
    if not (folder / ".git").exists():
        git(folder, "init", "--quiet", "--initial-branch", "main")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--allow-empty", "--message", message)
    return git(folder, "rev-parse", "HEAD")


def tiny(folder: Path, **changed: str) -> Path:
    """Write and commit the tiny checkout; ``changed`` are texts by file name without ending."""
    folder.mkdir()
    for name, text in FILES.items():
        (folder / name).write_text(changed.get(name.split(".")[0], text), encoding="utf-8")
    commit(folder)
    return folder


def this_repository(folder: Path) -> Path:
    """Commit what this repository holds, as it stands, in the new ``folder``."""
    clone_of_the_repository(folder)
    for script in (*folder.glob("scripts/*.py"), *folder.glob("**/*.sh")):
        script.chmod(0o755)  # as they are tracked
    commit(folder)
    return folder

"""Which agent reads skills from where.

Sources, read in November 2026: the documentation of each client (code.claude.com/docs/en/skills,
cursor.com/docs/skills, docs.github.com "About agent skills", developers.openai.com/codex/skills,
geminicli.com/docs/cli/skills, docs.windsurf.com/windsurf/cascade/skills) and the table in the
README of the npm client `skills`.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from installation.errors import InstallError

# Where the bundle goes in a project and in a home folder; most agents read both.
SHARED = ".agents/skills"


@dataclass(frozen=True)
class Agent:
    """A client: its name, and its own skills folder in a project and in a home folder.

    Both are "" for a client that reads ``.agents/skills`` itself.
    """

    title: str
    in_project: str = ""
    in_home: str = ""


AGENTS = {
    "claude": Agent("Claude Code", ".claude/skills", ".claude/skills"),
    "codex": Agent("Codex"),
    "copilot": Agent("GitHub Copilot"),
    "cursor": Agent("Cursor"),
    "gemini": Agent("Gemini CLI"),
    # Today's Windsurf reads .agents/skills too; earlier ones read only their own folder.
    "windsurf": Agent("Windsurf", ".windsurf/skills", ".codeium/windsurf/skills"),
}


@dataclass(frozen=True)
class Place:
    """A project, or the user's home: ``root`` is its real path, ``home`` says which of the two."""

    root: Path
    home: bool

    def shown(self, path: Path) -> str:
        """Return ``path`` as it is told to the user: short where it lies below the root."""
        if self.root not in path.parents:
            return str(path)
        return ("~/" if self.home else "") + path.relative_to(self.root).as_posix()

    def shared_folder(self) -> Path:
        """Return the real path of ``.agents/skills``, which may not exist yet."""
        return folder_inside(self.root, SHARED)

    def own_folder(self, agent: Agent) -> Path | None:
        """Return the real path of the folder that only ``agent`` reads, None where it needs none.

        That is the case for a client that reads the shared folder, also through a link.
        """
        relative = agent.in_home if self.home else agent.in_project
        if not relative:
            return None
        root = self.root
        configured = os.environ.get("CLAUDE_CONFIG_DIR", "").strip()
        if self.home and agent.title == "Claude Code" and configured:
            root, relative = Path(os.path.realpath(configured)), "skills"
        folder = folder_inside(root, relative)
        return None if folder == self.shared_folder() else folder

    def uses_claude(self) -> bool:
        """Say whether there are traces of Claude Code."""
        configured = self.home and os.environ.get("CLAUDE_CONFIG_DIR", "").strip()
        traces = (".claude",) if self.home else (".claude", "CLAUDE.md")
        return bool(configured) or any(os.path.lexists(self.root / trace) for trace in traces)


def folder_inside(root: Path, relative: str) -> Path:
    """Return the real path of the folder ``root/relative``, of which the end may be missing.

    Raises ``InstallError`` where a symbolic link on the way leads out of ``root``, to ``root`` or
    to nothing, and where something on the way is no folder.
    """
    path = root
    for part in relative.split("/"):
        path = path / part
        if not os.path.lexists(path):
            continue
        real = Path(os.path.realpath(path))
        if root not in real.parents:
            raise InstallError(
                f"{path} is a symbolic link to {real}, which is no folder below {root}; replace it "
                "by a folder, or name the agents to install for without it (--agent)"
            )
        if not real.is_dir():
            kind = "a symbolic link to nothing" if path.is_symlink() else "not a folder"
            raise InstallError(f"{path} is {kind}; move it away and run the same command again")
        path = real
    return path

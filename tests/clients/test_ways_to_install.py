"""Each line of the README's table installs the skill, run as it stands there.

`https://github.com/OWNER/REPO` leads to a repository on this machine, which a release was published
to. Node's and Claude's own clients are from npm. GitHub's is in no registry that is asked here, so
what it does with a repository is done by hand, after its source (cli/cli, internal/skills).
"""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
from pathlib import Path

import pytest
import yaml
from clients.copies import NAME, REPOSITORY, run
from documents.frontmatter import split_frontmatter
from releasing.checkouts import git

README = (REPOSITORY / "README.md").read_text(encoding="utf-8")
WAYS = dict(re.findall(r"^\| ([^|`]+) \| `([^`]+)` \|$", README.split("\n## ")[1], re.MULTILINE))
DOCUMENT = "# Notes\n\nNothing to do with skills.\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = tmp_path / "project"
    folder.mkdir()
    (folder / "notes.md").write_text(DOCUMENT, encoding="utf-8")
    git(folder, "init", "--quiet")
    return folder


@pytest.fixture
def home(origin: Path, tmp_path: Path) -> Path:
    """Return a home folder whose Git finds the address of the README at ``origin``."""
    folder = tmp_path / "home"
    folder.mkdir()
    addresses = ["https://github.com/OWNER/REPO.git", "https://github.com/OWNER/REPO"]
    lines = [f"\tinsteadOf = {address}\n" for address in addresses]
    (folder / ".gitconfig").write_text(
        f'[url "{origin}"]\n{"".join(lines)}[protocol "file"]\n\tallow = always\n'
    )
    return folder


def follow(line: str, project: Path, home: Path, *programs: Path) -> str:
    """Run a line in the project; return what it printed.

    ``programs`` are folders to look for commands first.
    """
    own = {name: value for name, value in os.environ.items() if not _is_of_an_agent(name)}
    settings = os.environ.get("NPM_CONFIG_USERCONFIG", str(Path.home() / ".npmrc"))
    environment = {
        **own,
        "HOME": str(home),
        "PATH": os.pathsep.join([*map(str, programs), os.environ["PATH"]]),
        "DISABLE_TELEMETRY": "1",
        "CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC": "1",
        "npm_config_yes": "true",  # as if somebody had agreed to fetch the client
        "npm_config_userconfig": settings,
    }
    done = subprocess.run(
        ["bash", "-c", line],
        cwd=project,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=900,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert (project / "notes.md").read_text(encoding="utf-8") == DOCUMENT
    return done.stdout


def with_path(line: str, placeholder: str, path: Path) -> str:
    """Return the line with a path for its placeholder."""
    assert placeholder in line
    return line.replace(placeholder, shlex.quote(str(path)))


def _is_of_an_agent(variable: str) -> bool:
    """Say whether a variable is for an agent that these tests happen to be run by."""
    return variable.upper().startswith(("CLAUDE", "ANTHROPIC"))


def assert_installed(skill: Path) -> None:
    """Assert that the folder is whole and accepted."""
    validated = run(REPOSITORY / "scripts/validate.py", skill)
    assert validated.returncode == 0, validated.stdout + validated.stderr
    checked = run(skill / "scripts/check_app.py", skill / "examples/mistakes/nested_buttons.py")
    assert (checked.returncode, "SS301" in checked.stdout) == (1, True)


def test_the_table_has_every_way_that_is_tested_here() -> None:
    assert list(WAYS) == [
        "Node 22",
        "Claude Code",
        "GitHub CLI 2.90",
        "an unpacked release",
        "Git, as a submodule",
        "a clone, as a link",
    ]


@pytest.mark.client
def test_with_npm(project: Path, home: Path, npm_clients: Path) -> None:
    follow(WAYS["Node 22"], project, home, npm_clients / "node/bin")
    skill = project / ".agents/skills" / NAME
    assert_installed(skill)
    assert not (skill / "tests").exists()
    lock = json.loads((project / "skills-lock.json").read_bytes())
    assert lock["skills"][NAME]["ref"] == "lean"
    assert run(REPOSITORY / "scripts/install.py", project, "--verify").returncode == 0


@pytest.mark.client
def test_as_a_plugin_of_claude_code(project: Path, home: Path, npm_clients: Path) -> None:
    """Claude Code lists the plugin with one skill, and keeps a whole copy of it."""
    programs = npm_clients / ".bin"
    printed = follow(WAYS["Claude Code"], project, home, programs)
    assert f"Successfully installed plugin: {NAME}@{NAME} (scope: project)" in printed
    settings = json.loads((project / ".claude/settings.json").read_bytes())
    assert settings["enabledPlugins"] == {f"{NAME}@{NAME}": True}
    (skill,) = (home / ".claude/plugins/cache").glob(f"{NAME}/{NAME}/*/skills/{NAME}")
    assert_installed(skill)
    details = follow(f"claude plugin details {NAME}", project, home, programs)
    assert re.search(rf"Skills \(1\) +{NAME}\n", details)


@pytest.mark.client
def test_claude_code_accepts_the_marketplace(
    project: Path, home: Path, npm_clients: Path, origin: Path
) -> None:
    (released,) = origin.parent.glob(f"{NAME}-*")
    line = with_path("claude plugin validate --strict RELEASE", "RELEASE", released)
    assert "Validation passed" in follow(line, project, home, npm_clients / ".bin")


def test_as_githubs_client_does_it(project: Path, origin: Path) -> None:
    """It takes the one `skills/NAME` of the branch and writes the frontmatter anew."""
    command = shlex.split(WAYS["GitHub CLI 2.90"])
    assert command[:3] == ["gh", "skill", "install"]
    assert command[3] == "OWNER/REPO"
    name, branch = command[4].split("@")
    names = git(origin, "ls-tree", "-r", "--name-only", branch).splitlines()
    found = [path for path in names if path.rpartition("/")[2] == "SKILL.md"]
    assert found == [f"skills/{name}/SKILL.md"]
    skill = project / ".agents/skills" / name
    skill.mkdir(parents=True)
    archive = project.parent / "skill.tar"
    git(origin, "archive", "--output", str(archive), f"{branch}:skills/{name}")
    subprocess.run(["tar", "-xf", archive, "-C", skill], check=True)
    text = (skill / "SKILL.md").read_text(encoding="utf-8")
    front = split_frontmatter(text)
    keys = yaml.safe_load(front.text)
    assert keys["name"] == name
    keys["metadata"] |= {"github-repo": "https://github.com/OWNER/REPO", "github-ref": branch}
    body = "\n".join(text.split("\n")[front.end_line :])
    written = f"---\n{yaml.safe_dump(keys, sort_keys=True, width=1000)}---\n{body}"
    (skill / "SKILL.md").write_text(written, encoding="utf-8")
    assert_installed(skill)
    verified = run(REPOSITORY / "scripts/install.py", project, "--verify")
    assert verified.returncode == 0, verified.stdout


def test_by_copying_an_unpacked_release(project: Path, home: Path, origin: Path) -> None:
    (released,) = origin.parent.glob(f"{NAME}-*")
    line = with_path(WAYS["an unpacked release"], "PATH_TO_RELEASE", released)
    follow(line, project, home)
    assert_installed(project / ".agents/skills" / NAME)


def test_as_a_submodule(project: Path, home: Path) -> None:
    follow(WAYS["Git, as a submodule"], project, home)
    assert_installed(project / ".agents/skills" / NAME)
    modules = (project / ".gitmodules").read_text(encoding="utf-8")
    assert f"path = .agents/skills/{NAME}" in modules


def test_as_a_link_to_a_clone(project: Path, home: Path, origin: Path) -> None:
    clone = origin.parent / NAME
    follow(with_path(WAYS["a clone, as a link"], "PATH_TO_CLONE", clone), project, home)
    assert (project / ".agents/skills" / NAME).resolve() == clone.resolve()
    assert_installed(project / ".agents/skills" / NAME)


def test_with_our_installer_from_an_unpacked_release(project: Path, origin: Path) -> None:
    (released,) = origin.parent.glob(f"{NAME}-*")
    installed = run(released / f"skills/{NAME}/scripts/install.py", project)
    assert (installed.returncode, installed.stderr) == (0, "")
    assert_installed(project / ".agents/skills" / NAME)

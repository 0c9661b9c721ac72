"""The repository is built, published and offered as the workflow does it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from clients.copies import NAME, run
from harness import REPOSITORY
from releasing.checkouts import commit, git, this_repository
from releasing.steps import read, run_step

WORKFLOW = read(REPOSITORY / ".github/workflows/release.yml")


def release(root: Path, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Run `python -m release` in the checkout at ``root``."""
    command = [sys.executable, "-B", "-m", "release", *map(str, arguments)]
    return subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return this_repository(tmp_path_factory.mktemp("checkout") / NAME)


@pytest.fixture(scope="module")
def version(checkout: Path) -> str:
    return release(checkout, "--check").stdout.split()[1]


@pytest.fixture
def origin(checkout: Path, tmp_path: Path) -> Path:
    """Return a bare repository that the checkout pushes to, with what it has committed."""
    bare = tmp_path / "origin.git"
    git(tmp_path, "init", "--quiet", "--bare", str(bare))
    if git(checkout, "remote"):
        git(checkout, "remote", "remove", "origin")
    git(checkout, "remote", "add", "origin", str(bare))
    git(checkout, "push", "--quiet", "origin", "main")
    return bare


def test_two_builds_are_the_same_and_install(checkout: Path, version: str, tmp_path: Path) -> None:
    for name in ("one", "two"):
        built = release(checkout, tmp_path / name)
        assert (built.returncode, built.stderr) == (0, "")
    files = sorted(path.name for path in (tmp_path / "one").iterdir())
    assert files == ["SHA256SUMS", f"{NAME}-{version}.tar.gz", f"{NAME}-{version}.zip"]
    for file in files:
        assert (tmp_path / "one" / file).read_bytes() == (tmp_path / "two" / file).read_bytes()
    subprocess.run(
        ["sha256sum", "--check", "--quiet", "SHA256SUMS"], cwd=tmp_path / "one", check=True
    )
    subprocess.run(["tar", "-xzf", f"one/{files[1]}"], cwd=tmp_path, check=True)
    (tmp_path / "project").mkdir()
    skill = tmp_path / f"{NAME}-{version}/skills/{NAME}"
    assert run(skill / "scripts/install.py", tmp_path / "project").returncode == 0
    verified = run(checkout / "scripts/install.py", tmp_path / "project", "--verify")
    assert verified.returncode == 0, verified.stdout


def test_what_is_in_the_way_is_said_and_nothing_is_written(checkout: Path, tmp_path: Path) -> None:
    root = tmp_path / "clone"
    git(tmp_path, "clone", "--quiet", str(checkout), str(root))
    skill = root / "SKILL.md"
    skill.write_text(skill.read_text("utf-8").replace("references/widgets.md", "gone.md"), "utf-8")
    (root / "examples/large.py").write_text("# much\n" * 2_000_000)
    refused = release(root, "--tag", "v99.0.0", tmp_path / "out")
    assert (refused.returncode, refused.stdout) == (2, "")
    lines = refused.stderr.splitlines()
    assert [line.partition(": ")[0] for line in lines] == ["release"] * 4
    assert "SKILL.md and 1 more: not committed" in lines[0]
    assert "the tag v99.0.0 does not name the version" in lines[1]
    assert "over its budget of 1,000,000" in lines[2]
    assert "the distribution does not validate: " in lines[3]
    assert not (tmp_path / "out").exists()
    (tmp_path / "out").mkdir()
    (tmp_path / "out/mine.txt").touch()
    assert "out is not an empty folder" in release(root, tmp_path / "out").stderr


def test_the_notes_are_the_newest_entry(checkout: Path) -> None:
    notes = release(checkout, "--notes").stdout.strip()
    assert notes.startswith("- ")
    assert notes in (checkout / "CHANGELOG.md").read_text(encoding="utf-8")
    assert "\n## " not in notes


def test_the_workflow_publishes(checkout: Path, version: str, origin: Path, tmp_path: Path) -> None:
    """Its own steps, with a pip and a gh that only write down what they were asked."""
    tag = f"v{version}"
    git(checkout, "tag", tag)
    asked = tmp_path / "asked"
    for program in ("pip", "gh"):
        stand_in = tmp_path / "bin" / program
        stand_in.parent.mkdir(exist_ok=True)
        stand_in.write_text(
            f'#!/bin/sh\nprintf "%s\\n" {program} "$@" "token $GH_TOKEN" >> {asked}\n'
        )
        stand_in.chmod(0o755)
    environment = {
        "GITHUB_REF_NAME": tag,
        "RUNNER_TEMP": str(tmp_path),
        "PATH": f"{tmp_path / 'bin'}:{Path(sys.executable).parent}:{os.environ['PATH']}",
    }
    assert "push" in WORKFLOW["on"]
    for step in WORKFLOW["jobs"]["release"]["steps"]:
        if "run" in step:
            done = run_step(
                step,
                cwd=checkout,
                environment=environment,
                values={"github.token": "secret"},
                folder=tmp_path,
            )
            assert done.returncode == 0, done.stderr
    requirements = checkout / "actions/validate-skill/requirements.txt"
    words = asked.read_text(encoding="utf-8").splitlines()
    assert words[: words.index("gh")][-2] == requirements.relative_to(checkout).as_posix()
    told = words[words.index("gh") :]
    assert told[1:4] == ["release", "create", tag]
    assert told[4:7] == sorted(map(str, (tmp_path / "release").iterdir()))
    assert told[-1] == "token secret"
    assert any(line.startswith("- The skill: ") for line in told)
    assert git(origin, "ls-tree", "--name-only", "lean").splitlines() == [
        ".claude-plugin",
        "LICENSE",
        "README.md",
        "skills",
    ]
    assert git(origin, "rev-parse", f"v{version.split('.')[0]}") == git(
        checkout, "rev-parse", "HEAD"
    )


def test_the_branch_grows_by_a_commit_for_each_change(
    checkout: Path, version: str, origin: Path, tmp_path: Path
) -> None:
    publish = ["bash", "release/publish.sh", str(tmp_path / "out")]
    assert release(checkout, tmp_path / "out").returncode == 0
    for _ in range(2):
        subprocess.run(publish, cwd=checkout, check=True)
    assert git(origin, "log", "--format=%s", "lean") == f"Release {version}"
    # Another distribution is there meanwhile: ours becomes the next commit, not a forced one.
    other = git(origin, "rev-parse", "lean^{tree}:skills")
    changed = git(origin, "commit-tree", other, "-p", "lean", "-m", "Release 0.9.0")
    git(origin, "update-ref", "refs/heads/lean", changed)
    subprocess.run(publish, cwd=checkout, check=True)
    assert git(origin, "log", "--format=%s", "lean").splitlines() == [
        f"Release {version}",
        "Release 0.9.0",
        f"Release {version}",
    ]
    assert git(checkout, "status", "--porcelain") == ""


def test_publishing_needs_something_to_publish_and_a_place(checkout: Path, tmp_path: Path) -> None:
    def publish(*arguments: str) -> subprocess.CompletedProcess[str]:
        command = ["bash", str(checkout / "release/publish.sh"), *arguments]
        return subprocess.run(command, cwd=checkout, capture_output=True, text=True, check=False)

    assert publish().returncode == 2
    empty = publish(str(tmp_path))
    assert (empty.returncode, empty.stdout) == (2, "")
    assert "holds no .tar.gz: run python -m release" in empty.stderr


def test_the_tag_of_an_older_commit_is_refused(
    checkout: Path, version: str, tmp_path: Path
) -> None:
    root = tmp_path / "clone"
    git(tmp_path, "clone", "--quiet", str(checkout), str(root))
    git(root, "tag", "--force", f"v{version}")
    commit(root, "later")
    refused = release(root, "--check")
    assert refused.returncode == 2
    assert f"release: the tag v{version} is on commit " in refused.stderr

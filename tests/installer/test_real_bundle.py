"""The repository's own bundle: what is in it, how large it is, and that its installer works."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest
from installation.bundle import BUNDLE, NAME, read_bundle
from installer.world import REPOSITORY, World, snapshot

SOURCES = sorted((REPOSITORY / "scripts/installation").glob("*.py"))
MEGABYTE = 1_000_000
LARGEST = 200_000


def run(script: Path, *arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run the script as a user does, with warnings as errors, in a folder of no importance."""
    command = [sys.executable, "-W", "error", str(script), *arguments]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)


def test_it_holds_knowledge_examples_scripts_manifest_and_licence_only() -> None:
    bundle = read_bundle(REPOSITORY)
    assert {path.split("/")[0] for path in bundle.files} == {path.split("/")[0] for path in BUNDLE}
    assert not [path for path in bundle.files if path.startswith("scripts/valid")]
    hidden = [path for path in bundle.files if any(part[0] in "._" for part in path.split("/"))]
    assert [path for path in hidden if not path.endswith("/__init__.py")] == []
    assert bundle.version == "1.0.0"
    assert bundle.frontmatter["name"] == NAME


def test_it_is_small() -> None:
    bundle = read_bundle(REPOSITORY)
    assert bundle.size < MEGABYTE
    assert max(len(file.content) for file in bundle.files.values()) <= LARGEST


def test_the_two_commands_of_the_readme(world: World, tmp_path: Path) -> None:
    """Install from anywhere, then check and remove with the installed copy, which stays clean."""
    installed = run(REPOSITORY / "scripts/install.py", str(world.project), cwd=tmp_path)
    assert (installed.returncode, installed.stderr) == (0, "")
    own = world.target / "scripts/install.py"
    verified = run(own, "--verify", ".", cwd=world.project)
    assert (verified.returncode, verified.stderr) == (0, "")
    assert "as installed" in verified.stdout
    assert not list(world.target.rglob("__pycache__"))
    removed = run(own, "--uninstall", ".", cwd=world.project)
    assert (removed.returncode, removed.stderr) == (0, "")
    assert snapshot(world.project) == {}


def test_it_does_not_install_into_itself(tmp_path: Path) -> None:
    refused = run(REPOSITORY / "scripts/install.py", str(REPOSITORY), cwd=tmp_path)
    assert refused.returncode == 2
    assert "is the skill itself" in refused.stderr
    assert not (REPOSITORY / ".agents").exists()


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_the_installer_is_written_for_python_3_9_and_its_standard_library(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"), feature_version=(3, 9))
    imported = {
        name.split(".")[0]
        for node in ast.walk(tree)
        for name in (
            [alias.name for alias in node.names]
            if isinstance(node, ast.Import)
            else [node.module or ""]
            if isinstance(node, ast.ImportFrom)
            else []
        )
    }
    assert imported <= sys.stdlib_module_names | {"installation"}


def test_the_thin_script_parses_where_the_library_would_not() -> None:
    text = (REPOSITORY / "scripts/install.py").read_text(encoding="utf-8")
    ast.parse(text, feature_version=(3, 5))
    assert "__future__" not in text

"""Other validators accept the repository and an installed copy."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from clients.copies import NAME, REPOSITORY, clone_of_the_repository, run

pytestmark = pytest.mark.client


@pytest.fixture(scope="session", params=["repository", "installed copy"])
def skill(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the skill in a folder of its name, as the specification wants it."""
    folder = tmp_path_factory.mktemp("skill")
    if request.param == "repository":
        return clone_of_the_repository(folder / NAME)
    assert run(REPOSITORY / "scripts/install.py", folder).returncode == 0
    return folder / ".agents/skills" / NAME


def judged_by(command: str, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    program = Path(sys.executable).with_name(command)
    call = [str(program if program.exists() else shutil.which(command)), *map(str, arguments)]
    return subprocess.run(call, capture_output=True, text=True, check=False)


def test_skills_ref(skill: Path) -> None:
    judged = judged_by("agentskills", "validate", skill)
    assert judged.returncode == 0, judged.stdout + judged.stderr
    assert "Valid skill" in judged.stdout


# A rule's explanation that names what it looks for, and test cases with made-up secrets.
FALSE_ALARMS = {
    ("AS-022", "scripts/validation/security/scripts.py"),
    ("XP-SK-003", "tests/validator/cases_security.py"),
}


def test_agnix(skill: Path) -> None:
    judged = judged_by("agnix", "--format", "json", skill)
    found = {
        (item["rule"], item["file"].split(f"{NAME}/")[-1])
        for item in json.loads(judged.stdout)["diagnostics"]
        if item["level"] != "info"
    }
    assert found - FALSE_ALARMS == set()
    assert judged.returncode == 0


def test_skillsaw(skill: Path) -> None:
    judged = judged_by("skillsaw", "lint", "--strict", "--no-progress", "--format", "json", skill)
    found = [item for item in json.loads(judged.stdout)["violations"] if item["severity"] != "info"]
    assert found == []
    assert judged.returncode == 0

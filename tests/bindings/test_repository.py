"""What this repository binds together beyond what the validator can know."""

from __future__ import annotations

import harness
import yaml
from validation.manifest.checks import check
from validation.reading import read_skill

from matrix.releases import RELEASED, TARGET

MANIFEST = yaml.safe_load((harness.REPOSITORY / "skill.yaml").read_text(encoding="utf-8"))


def test_the_manifest_is_clean() -> None:
    assert list(check(read_skill(harness.REPOSITORY))) == []


def test_the_tested_versions_are_those_of_the_matrix() -> None:
    assert ".".join(map(str, harness.TARGET_VERSION)) == TARGET == MANIFEST["streamlit"]["target"]
    assert list(RELEASED) == MANIFEST["streamlit"]["tested"]


def test_every_script_but_the_validator_is_a_tool_of_the_bundle() -> None:
    scripts = {path.name for path in (harness.REPOSITORY / "scripts").glob("*.py")}
    assert sorted(scripts - {"validate.py"}) == sorted(
        tool["script"].rpartition("/")[2] for tool in MANIFEST["tools"]
    )

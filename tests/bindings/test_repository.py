"""What this repository binds together beyond what the validator can know."""

from __future__ import annotations

import ast

import harness
import yaml
from validation.manifest.checks import check
from validation.reading import read_skill

MANIFEST = yaml.safe_load((harness.REPOSITORY / "skill.yaml").read_text(encoding="utf-8"))


def test_the_manifest_is_clean() -> None:
    assert list(check(read_skill(harness.REPOSITORY))) == []


def test_the_tested_versions_are_those_of_the_matrix() -> None:
    tree = ast.parse((harness.REPOSITORY / "noxfile.py").read_text(encoding="utf-8"))
    released = next(
        ast.literal_eval(node.value)
        for node in tree.body
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "RELEASED"
    )
    target = ".".join(map(str, harness.TARGET_VERSION))
    assert target == MANIFEST["streamlit"]["target"]
    assert sorted({*released, target}) == MANIFEST["streamlit"]["tested"]


def test_every_script_is_a_tool() -> None:
    scripts = sorted(path.name for path in (harness.REPOSITORY / "scripts").glob("*.py"))
    assert scripts == sorted(tool["script"].rpartition("/")[2] for tool in MANIFEST["tools"])

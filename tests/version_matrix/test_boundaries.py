"""Moving any boundary by one tested version is noticed, by the record and by a run."""

from __future__ import annotations

import functools
import shutil
from dataclasses import replace
from pathlib import Path

import harness
import pytest
from proof_record.reading import read_record
from validation.reading import read_skill
from validation.record.checks import check

from matrix.boundaries import contradictions, moved_boundaries
from matrix.claims import ProvenClaim, proven_claims
from matrix.judging import judge
from matrix.outcomes import Outcomes
from matrix.releases import RELEASED

NOT_OF_THE_SKILL = shutil.ignore_patterns(".*", "__pycache__", "node_modules")


@functools.cache
def ranged() -> list[ProvenClaim]:
    return [claim for claim in proven_claims(harness.REPOSITORY) if claim.bounds]


def test_the_record_contradicts_every_moved_boundary() -> None:
    moved = list(moved_boundaries(read_record(harness.REPOSITORY)))
    assert len(moved) > 60
    assert [change for change in moved if not change.noticed_on] == []


def test_the_record_agrees_with_every_boundary_as_it_is() -> None:
    record = read_record(harness.REPOSITORY)
    assert [claim for claim in record.claims if claim.since or claim.until]
    for claim in record.claims:
        if claim.since or claim.until:
            assert list(contradictions(claim, record)) == []


def test_both_sides_of_every_boundary_are_tested_versions() -> None:
    minors = [tuple(map(int, version.split("."))) for version in RELEASED]
    for claim in ranged():
        for since, until in claim.bounds:
            if since:
                major, minor = map(int, since.split("."))
                assert {(major, minor), (major, minor - 1)} <= set(minors), claim.sentence
            if until:
                major, minor = map(int, until.split("."))
                assert {(major, minor), (major, minor + 1)} <= set(minors), claim.sentence


@pytest.mark.parametrize("shift", [-1, 1], ids=["earlier", "later"])
def test_a_run_fails_where_a_boundary_is_moved(shift: int) -> None:
    """Every fifth claim; what its tests show is what the right boundary says."""
    versions = list(RELEASED)
    record = read_record(harness.REPOSITORY)
    sample = [claim for claim in ranged() if claim.carriers[0].marker.since in versions][::5]
    assert sample
    for claim in sample:
        since = claim.carriers[0].marker.since
        runs = {version: _run(version, claim, since) for version in versions}
        assert not [f for f in judge([claim], runs, record) if f.code == "VM101"]
        neighbour = versions[versions.index(since) + shift]
        found = [f for f in judge([_moved(claim, neighbour)], runs, record) if f.code == "VM101"]
        named = since if shift > 0 else neighbour
        assert [f for f in found if f"on {named}," in f.message], claim.sentence


@pytest.mark.parametrize("moved", ["1.49", "1.51"])
def test_the_validator_fails_where_a_proof_moves_its_boundary(moved: str, tmp_path: Path) -> None:
    root = tmp_path / "skill"
    shutil.copytree(harness.REPOSITORY, root, ignore=NOT_OF_THE_SKILL)
    proof = root / "tests/proofs/test_versions.py"
    source = proof.read_text(encoding="utf-8")
    assert not [found for found in check(read_skill(root)) if found.code == "SK852"]
    proof.write_text(source.replace('since="1.50"', f'since="{moved}"', 1), encoding="utf-8")
    found = [finding for finding in check(read_skill(root)) if finding.code == "SK852"]
    assert found
    assert "test_versions.py" in found[0].path
    assert f"since {moved} here, since 1.50 in the record" in found[0].message


def _run(version: str, claim: ProvenClaim, since: str) -> Outcomes:
    versions = list(RELEASED)
    shown = "passed" if versions.index(version) >= versions.index(since) else "contrary"
    tests = dict.fromkeys(claim.proofs, (shown, ""))
    return Outcomes(version, "", "", "3.11", {}, "", tests, {})


def _moved(claim: ProvenClaim, since: str) -> ProvenClaim:
    carriers = (
        replace(carrier, marker=replace(carrier.marker, since=since)) for carrier in claim.carriers
    )
    return claim._replace(carriers=tuple(carriers))

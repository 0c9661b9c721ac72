"""What runs show is compared with ranges and record, and the difference is named."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from typing import Any

import harness
import pytest
from proof_record.reading import Record
from reporting.writers import write_github
from validation.claims.ledger import Carrier
from validation.claims.markers import Marker, Sentence

from matrix import command, outcomes
from matrix.claims import ProvenClaim, proven_claims
from matrix.judging import RULES, judge, stopped
from matrix.outcomes import Outcomes
from matrix.recording import make_record
from matrix.releases import RELEASED

TEST = "test_keys"
PROOF = f"tests/proofs/test_a.py::{TEST}"


def claim(since: str = "", until: str = "", test: str = TEST) -> ProvenClaim:
    sentence = Sentence("Keys are text.", 4, 3)
    marker = Marker("proves", 4, 1, (sentence,), test, since=since, until=until)
    carrier = Carrier("tests/proofs/test_a.py", marker, sentence)
    return ProvenClaim("Keys are text.", "SKILL.md", "Rules", 12, (carrier,))


def ran(version: str, shown: str, why: str = "", example: str = "passed") -> Outcomes:
    packages = {"streamlit": f"{version}.0"}
    tests, examples = {PROOF: (shown, why)}, {"examples/a.py": (example, why)}
    return Outcomes(version, "", "2026-11-23", "3.11", packages, "", tests, examples)


def record(one: ProvenClaim, **shown: str) -> Record:
    """Make the record of runs given as ``v1_58="passed"``."""
    names = ((version.removeprefix("v").replace("_", "."), what) for version, what in shown.items())
    return make_record([one], {version: ran(version, what) for version, what in names})


def found(one: ProvenClaim, known: Record, *runs: Outcomes) -> list[str]:
    findings = judge([one], {run.version: run for run in runs}, known)
    return [f"{f.path}:{f.line} {f.code} {f.message} | {f.help}" for f in findings]


def test_what_is_as_recorded_is_no_finding() -> None:
    plain, ranged = claim(), claim(since="1.59")
    known = record(plain, v1_58="nothing", v1_59="passed")
    assert [line.outcomes for line in known.claims] == ["?+"]
    assert found(plain, known, ran("1.58", "nothing"), ran("1.59", "passed")) == []
    known = record(ranged, v1_58="contrary", v1_59="passed")
    assert [line.outcomes for line in known.claims] == ["-+"]
    assert found(ranged, known, ran("1.58", "contrary"), ran("1.59", "passed")) == []


def test_a_difference_names_claim_versions_reason_and_command() -> None:
    known = record(claim(), v1_58="passed", v1_59="passed")
    why = "AssertionError: a key is a number"
    (line,) = found(claim(), known, ran("1.58", "nothing", why), ran("1.59", "nothing", why))
    assert line.startswith("SKILL.md:12 VM102 is not shown on 1.58, 1.59, where the record says")
    assert "Keys are text." in line
    assert f"{PROOF}: {why}" in line
    assert "nox -s proofs record" in line


@pytest.mark.parametrize(
    ("version", "shown"), [("1.58", "passed"), ("1.58", "failed"), ("1.59", "failed")]
)
def test_a_boundary_that_is_not_shown_is_found(version: str, shown: str) -> None:
    one = claim(since="1.59")
    known = record(one, v1_58="contrary", v1_59="passed")
    lines = found(one, known, ran(version, shown))
    assert [line for line in lines if f"VM101 on {version}, " in line and "since=1.59" in line]


def test_proofs_of_one_claim_must_state_one_range() -> None:
    one, other = claim(since="1.59"), claim(since="1.60", test="test_other")
    both = one._replace(carriers=one.carriers + other.carriers)
    lines = found(both, record(one, v1_59="passed"), ran("1.59", "passed"))
    assert [line for line in lines if "VM101 proofs state different ranges" in line]


def test_a_claim_or_range_that_is_not_recorded_is_found() -> None:
    known = record(claim(), v1_59="passed")
    empty = known._replace(claims=())
    (line,) = found(claim(), empty, ran("1.59", "passed"))
    assert "VM103 the record does not have: Keys are text." in line
    lines = found(claim(since="1.59"), known, ran("1.59", "passed"))
    assert [line for line in lines if "VM103 the record has since None" in line]
    gone = claim()._replace(sentence="Keys are numbers.")
    lines = found(gone, known, ran("1.59", "passed"))
    assert [line for line in lines if "VM103 no proof shows any more: Keys are text." in line]


def test_an_example_that_changed_is_found() -> None:
    known = record(claim(), v1_59="passed")
    (line,) = found(claim(), known, ran("1.59", "passed", example="nothing"))
    assert line.startswith("examples/a.py:1 VM102 is not shown on 1.59")


def test_a_claim_that_stopped_being_true_becomes_an_annotation() -> None:
    known = record(claim(), v1_67="passed")
    assert list(stopped([claim()], ran("1.68", "passed"), known)) == []
    findings = list(stopped([claim()], ran("1.68", "nothing", "AssertionError: no"), known))
    text = write_github(findings, RULES, checked={}, tool="matrix")
    assert text.startswith("::error file=SKILL.md,line=12,")
    assert "holds on 1.67 but not on Streamlit 1.68.0: Keys are text." in text
    assert "AssertionError: no" in text


def test_what_only_a_browser_shows_is_kept_when_no_browser_ran() -> None:
    one = claim()
    carriers = (
        Carrier("tests/browser/test_a.py", one.carriers[0].marker, one.carriers[0].sentence),
    )
    one = one._replace(carriers=carriers)
    seen = ran("1.67", "passed")._replace(
        tests={"tests/browser/test_a.py::test_keys": ("passed", "")}
    )
    runs = {version: ran(version, "passed") for version in ("1.66", "1.67")}
    first = make_record([one], runs, browser=seen)
    assert [line.outcomes for line in first.claims] == [".+"]
    assert make_record([one], runs, known=first).claims == first.claims
    assert [line.outcomes for line in make_record([one], runs).claims] == [".."]


def test_the_claims_of_the_project_have_places() -> None:
    claims = proven_claims(harness.REPOSITORY)
    assert len(claims) > 400
    assert all(claim.section and claim.line > 1 and claim.proofs for claim in claims)


def test_a_part_run_anew_does_not_make_the_rest_fresh(tmp_path: Path) -> None:
    file, part = tmp_path / "1.59.json", ran("1.59", "nothing")
    outcomes.update(file, ran("1.59", "passed")._replace(sources="old"), whole=True)
    outcomes.update(file, part._replace(sources="new", examples={}), whole=False)
    known = outcomes.read(file)
    assert known
    assert known.sources == "old"
    assert known.tests == part.tests
    assert known.examples == {"examples/a.py": ("passed", "")}


def test_a_damaged_file_of_outcomes_is_none(tmp_path: Path) -> None:
    assert outcomes.read(tmp_path / "none.json") is None
    for content in ("", "{}", "[]", '{"tests": {"a": 1}, "examples": {}}'):
        (tmp_path / "1.59.json").write_text(content, encoding="utf-8")
        assert outcomes.read(tmp_path / "1.59.json") is None


def test_every_source_changes_the_fingerprint(tmp_path: Path) -> None:
    seen = set()
    for name in ("SKILL.md", "examples/a.py", "tests/proofs/test_a.py", "tests/harness.py"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("1", encoding="utf-8")
        seen.add(outcomes.fingerprint(tmp_path))
    (tmp_path / "README.md").write_text("1", encoding="utf-8")
    seen.add(outcomes.fingerprint(tmp_path))
    assert len(seen) == 4


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["judge"], "nothing is known of any version: run nox"),
        (["judge", "1.52"], "nothing is known of 1.52: run nox"),
        (["record"], "nothing is known of 1.28, "),
        (["newest"], "the newest release was not run: run nox -s newest"),
    ],
)
def test_without_outcomes_one_line_says_what_to_do(
    arguments: list[str], message: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command.run([*arguments, "--outcomes", str(tmp_path)]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert message in said.err
    assert said.err.count("\n") == 1


def test_the_workflow_makes_a_job_of_each_version() -> None:
    path = harness.REPOSITORY / ".ci/proof_sessions.py"
    spec = importlib.util.spec_from_file_location("proof_sessions", path)
    assert spec
    assert spec.loader
    module: Any = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    listed = [{"name": "proofs", "session": f"proofs({version})"} for version in RELEASED]
    sessions = module.proof_sessions([*listed, {"name": "judge", "session": "judge"}])
    assert sessions == [f"proofs({version})" for version in RELEASED]
    assert json.loads(json.dumps(sessions)) == sessions

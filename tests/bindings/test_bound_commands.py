"""The bindings from the command line: a mistake is shown, mended, and counted."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import validate
from bindings.bundle import changed, write_bundle

TABLES = "references/tables.md"
LATE = "examples/mistakes/late.py"


@pytest.fixture
def bundle(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    root = tmp_path / "tiny-skill"
    root.mkdir()
    write_bundle(root)
    monkeypatch.chdir(root)
    return root


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, list[str], str]:
    """Run the validator on the bundle; return exit code, lines of stdout, and stderr."""
    code = validate.main([*arguments, "."])
    captured = capsys.readouterr()
    return code, captured.out.splitlines(), captured.err


def test_the_share_that_is_proven_is_the_last_line(
    bundle: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, lines, _ = run(capsys, "--select", "SK6,SK7,SK8")
    assert code == 0
    assert lines[-1] == (
        "claims: 3 of 4 statements proven by tests (75.0 %), 1 wait for a browser, 0 without proof"
    )
    code, lines, _ = run(capsys, "--select", "SK6,SK7,SK8", "--format", "json")
    assert json.loads("\n".join(lines))["summary"]["notes"][-1].startswith("claims: 3 of 4")


def test_a_block_is_blamed_and_mended(bundle: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_bundle(bundle, changed("SKILL.md", '"Open"', '"Shut"'))
    code, lines, _ = run(capsys, "--select", "SK6,SK7,SK8")
    assert code == 1
    assert lines[0].startswith("SKILL.md:14:15: SK603 not-verbatim: examples/basics/flag.py:9 has")
    assert '    -if st.button("Shut"):' in lines
    assert '    +if st.button("Open"):' in lines
    code, lines, told = run(capsys, "--fix", "--select", "SK6,SK7,SK8")
    assert code == 0
    assert told == "SKILL.md:14: rewritten from examples/basics/flag.py:9-10\n"
    assert run(capsys, "--fix", "--select", "SK6,SK7,SK8")[2] == ""


def test_a_document_that_cannot_be_written(
    bundle: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    write_bundle(bundle, changed("SKILL.md", '"Open"', '"Shut"'))

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    code, _, told = run(capsys, "--fix")
    assert code == 2
    assert "No space left on device" in told
    assert "Traceback" not in told


@pytest.mark.parametrize(
    ("name", "old", "new", "place"),
    [
        ("SKILL.md", "session_state.open", "session_state.opem", "SKILL.md:15:"),
        ("SKILL.md", "for one run", "for two runs", "SKILL.md:11:"),
        (TABLES, "raises: StreamlitA", "raises: Streamlita", f"{TABLES}:6:"),
        (LATE, "raises: StreamlitA", "raises: Streamlita", f"{LATE}:6:"),
        ("skill.yaml", "  - references", "  - refrences", "skill.yaml:12:"),
        ("SKILL.md", "name: tiny-skill", "name: tiny-skil", "skill.yaml:1:"),
    ],
)  # fmt: skip
def test_a_change_is_told_with_file_and_line(
    bundle: Path, capsys: pytest.CaptureFixture[str], name: str, old: str, new: str, place: str
) -> None:
    write_bundle(bundle, changed(name, old, new))
    code, lines, _ = run(capsys)
    assert code == 1
    assert any(line.startswith(place) for line in lines)


def test_the_ledger(bundle: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, lines, _ = run(capsys, "--claims")
    assert code == 0
    assert lines[:2] == [
        'SKILL.md:11:1: proven       "A button is `True` for one run."',
        "    tests/proofs/test_tiny.py::test_button",
    ]
    code, lines, _ = run(capsys, "--claims", "--format", "json")
    assert json.loads("\n".join(lines))["skills"][0]["counts"]["proven"] == 3
    code, _, told = run(capsys, "--claims", "--format", "sarif")
    assert code == 2
    assert "use text or json" in told

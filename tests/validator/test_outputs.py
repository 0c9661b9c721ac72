"""What the four formats print, character for character, and that machines can read it."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from reporting.finding import Finding
from reporting.rules import Rule
from reporting.writers import WRITERS, printable, summary
from sarif_logs import read_log

RULES = {
    "SK101": Rule("SK101", "no-frontmatter", "error", "Explained\nin two lines."),
    "SK307": Rule("SK307", "file-not-mentioned", "warning", "Explained."),
}
FINDINGS = [
    Finding("a/SKILL.md", 1, 2, "SK101", "error", "begins wrong: 100%", "do this\n- old\n+ new"),
    Finding("b, c:d.md", 3, 4, "SK307", "warning", "nobody\nmentions it"),
]
CHECKED = {"skills": 1, "files": 1200}


def write(format: str, findings: list[Finding] = FINDINGS) -> str:
    notes = ["one note"] if findings else []
    return WRITERS[format](findings, RULES, tool="validate.py", checked=CHECKED, notes=notes)


def test_text() -> None:
    assert write("text") == (
        "a/SKILL.md:1:2: SK101 no-frontmatter: begins wrong: 100%\n"
        "    help: do this\n"
        "    - old\n"
        "    + new\n"
        "b, c:d.md:3:4: SK307 file-not-mentioned: nobody\\nmentions it\n"
        "1 error, 1 warning (1 skill, 1,200 files checked)\n"
        "one note\n"
    )


def test_text_without_findings() -> None:
    assert write("text", []) == "no findings (1 skill, 1,200 files checked)\n"


def test_summary_counts() -> None:
    assert summary([FINDINGS[0]] * 2) == "2 errors"
    assert summary([FINDINGS[1]] * 1000) == "1,000 warnings"


def test_json_is_the_documented_object() -> None:
    assert json.loads(write("json")) == {
        "version": 1,
        "tool": "validate.py",
        "findings": [
            {
                "code": "SK101",
                "name": "no-frontmatter",
                "severity": "error",
                "path": "a/SKILL.md",
                "line": 1,
                "column": 2,
                "message": "begins wrong: 100%",
                "help": "do this\n- old\n+ new",
            },
            {
                "code": "SK307",
                "name": "file-not-mentioned",
                "severity": "warning",
                "path": "b, c:d.md",
                "line": 3,
                "column": 4,
                "message": "nobody\nmentions it",
                "help": "",
            },
        ],
        "summary": {
            "checked": CHECKED,
            "errors": 1,
            "warnings": 1,
            "codes": {"SK101": 1, "SK307": 1},
            "notes": ["one note"],
        },
    }


def test_github_escapes_what_its_commands_are_made_of() -> None:
    assert write("github") == (
        "::error file=a/SKILL.md,line=1,col=2,title=SK101 no-frontmatter"
        "::begins wrong: 100%25%0Ado this%0A- old%0A+ new\n"
        "::warning file=b%2C c%3Ad.md,line=3,col=4,title=SK307 file-not-mentioned"
        "::nobody%0Amentions it\n"
        "::notice title=validate.py::one note\n"
    )
    assert write("github", []) == ""


def test_sarif_is_valid_and_complete() -> None:
    run = read_log(write("sarif"))
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["SK101", "SK307"]
    assert run["tool"]["driver"]["rules"][0]["fullDescription"]["text"] == "Explained in two lines."
    first, second = run["results"]
    assert (first["ruleId"], first["ruleIndex"], first["level"]) == ("SK101", 0, "error")
    place = second["locations"][0]["physicalLocation"]
    assert place["region"] == {"startLine": 3, "startColumn": 4}
    assert place["artifactLocation"] == {"uri": "b%2C%20c%3Ad.md"}


def test_sarif_without_findings_says_that_the_tool_ran() -> None:
    run = read_log(write("sarif", []))
    assert run["results"] == []
    assert run["invocations"][0]["executionSuccessful"]


def test_sarif_address_of_an_absolute_path() -> None:
    path = "/home/é/" + os.fsdecode(b"\xff") + ".md"
    finding = Finding(path, 1, 1, "SK101", "error", "x")
    location = read_log(write("sarif", [finding]))["results"][0]["locations"][0]
    uri = location["physicalLocation"]["artifactLocation"]["uri"]
    assert uri == "file:///home/%C3%A9/%FF.md"


@pytest.mark.parametrize("format", WRITERS)
def test_a_path_that_is_no_unicode_can_be_written(format: str, tmp_path: Path) -> None:
    path = os.fsdecode(b"\xff\n.md")
    text = write(format, [Finding(path, 1, 1, "SK101", "error", "x")])
    (tmp_path / "out").write_text(text, encoding="utf-8", errors="backslashreplace")
    assert "\n.md" not in text


def test_terminals_get_no_control_characters() -> None:
    assert printable("a\x1b[31m\u202eb\u200b\tc é😀") == r"a\x1b[31m\u202eb\u200b\tc é😀"

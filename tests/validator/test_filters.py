"""Which findings ``--select``, ``--ignore`` and ``noqa`` comments let through."""

from __future__ import annotations

from pathlib import Path

import pytest
from reporting.filters import parse_codes, silenced, wanted
from reporting.finding import Finding
from validation.cli import run
from validator.skills import HEAD, write_skill

CODES = ("SK101", "SK301", "SK305", "SK513")


@pytest.mark.parametrize(
    ("select", "ignore", "kept"),
    [
        ("", "", "SK101 SK301 SK305 SK513"),
        ("SK3", "", "SK301 SK305"),
        ("sk301, SK101", "", "SK101 SK301"),
        ("", "SK3", "SK101 SK513"),
        ("", "SK", ""),
        ("SK3", "SK305", "SK301"),
        ("SK305", "SK3", "SK305"),
        ("SK3", "SK3", ""),
        ("SK SK513", "SK5", "SK101 SK301 SK305 SK513"),
    ],
)
def test_the_longer_match_wins(select: str, ignore: str, kept: str) -> None:
    findings = [Finding("x", 1, 1, code, "error", "m") for code in CODES]
    chosen = wanted(findings, select=parse_codes(select, CODES), ignore=parse_codes(ignore, CODES))
    assert [finding.code for finding in chosen] == kept.split()


@pytest.mark.parametrize("codes", ["SK999", "E501", "SK101,nonsense", "SK3011"])
def test_an_unknown_code_is_refused(codes: str) -> None:
    with pytest.raises(ValueError, match="there is no rule"):
        parse_codes(codes, CODES)


@pytest.mark.parametrize(
    ("line", "codes"),
    [
        ("x = input()  # noqa: SK516", {"SK516"}),
        ("x = input()  #noqa:SK516,SK517 # more", {"SK516", "SK517"}),
        ("x  # noqa: E501, SK516", {"E501", "SK516"}),
        ("[a](b.md) <!-- noqa: SK301 -->", {"SK301"}),
        ("<!--noqa: SK301 SK302--> and <!-- noqa: SK303 -->", {"SK301", "SK302", "SK303"}),
        ("x  # noqa", set()),
        ("noqa: SK301", set()),
        ("", set()),
    ],
)
def test_comments_that_silence(line: str, codes: set[str]) -> None:
    assert silenced(line) == codes


def test_a_comment_silences_its_own_line_and_code_only(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = write_skill(
        tmp_path,
        {
            "SKILL.md": HEAD
            + "[a](gone.md) <!-- noqa: SK301 -->\n[b](gone.md)\n[c](gone.md) <!-- noqa: SK302 -->\n"
            "Run scripts/a.py.\n",
            "scripts/a.py": "input()  # noqa: SK516\ninput()\n",
        },
    )
    assert run(["--format", "github", str(root)]) == 1
    places = [line.split(",")[1] for line in capsys.readouterr().out.splitlines()]
    assert places == ["line=7", "line=8", "line=2"]

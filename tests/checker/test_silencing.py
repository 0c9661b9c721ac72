"""Comments that silence findings, and those that silence nothing."""

from __future__ import annotations

from collections.abc import Collection

import pytest
from checking.engine import check_text
from checking.filtering import Filters
from checking.fixing import apply_fixes, fixable
from checking.rules import all_rules
from checking.selection import Selection
from reporting.finding import Finding

HEAD = "import streamlit as st\n"
CODES = [rule.code for rule in all_rules().values() if rule.default]


def left(source: str, enabled: Collection[str] = CODES) -> list[Finding]:
    rules = [all_rules()[code] for code in enabled]
    text = HEAD + source
    filters = Filters(enabled, all_rules(), Selection())
    return filters.left({"app.py": text.encode()}, check_text(text, "app.py", rules))


def codes_and_lines(findings: list[Finding]) -> list[tuple[str, int]]:
    return [(finding.code, finding.line) for finding in findings]


@pytest.mark.parametrize(
    "comment",
    [
        "# noqa: SS202",
        "#noqa:SS202",
        "# NOQA : ss202",
        "# noqa: E501, SS202",
        "# noqa: E501 SS202 the name comes from elsewhere",
        "# type: ignore # noqa: SS202",
        "# noqa",
        "# noqa: whatever",
    ],
)
def test_a_comment_silences_its_line(comment: str) -> None:
    source = "st.session_state.items = 1"
    assert codes_and_lines(left(source)) == [("SS202", 2)]
    assert left(f"{source}  {comment}\n") == []
    assert codes_and_lines(left(f"{source}\nx = 1  # noqa\n")) == [("SS202", 2)]


def test_a_comment_counts_on_every_line_of_the_expression() -> None:
    call = 'st.session_state.city = st.text_input(\n    "City",\n    st.session_state.city,\n)'
    assert codes_and_lines(left(call)) == [("SS101", 2)]
    assert left(f"{call}  # noqa: SS101\n") == []
    assert left(call.replace('"City",', '"City",  # noqa: SS101')) == []
    assert [f.code for f in left(f"{call}\nx = 1  # noqa: SS101\n")] == ["SS101", "SS903"]


def test_a_comment_stands_after_a_text_or_a_joined_line() -> None:
    assert left('st.session_state.items = """\na\nb"""  # noqa: SS202\n') == []
    assert left("st.session_state.items = \\\n    1  # noqa: SS202\n") == []


def test_what_only_looks_like_a_comment_silences_nothing() -> None:
    assert codes_and_lines(left('st.session_state.items = "# noqa: SS202"\n')) == [("SS202", 2)]
    assert left('"""Write `# noqa: SS202` there."""\n') == []


@pytest.mark.parametrize(
    ("line", "message", "column", "repaired"),
    [
        ("x = 1  # noqa: SS101", "SS101 finds nothing here", 16, "x = 1"),
        ("x = 1  # noqa: SS101 # type: int", "SS101 finds nothing here", 16, "x = 1  # type: int"),
        ("x = 1  # noqa: E501, SS101", "SS101 finds nothing here", 22, "x = 1  # noqa: E501"),
        ("x = 1  # noqa: SS777", "there is no rule SS777", 16, "x = 1"),
        (
            "st.session_state.items = 1  # noqa: SS101, SS202",
            "SS101 finds nothing here",
            37,
            "st.session_state.items = 1  # noqa: SS202",
        ),
        ("    # noqa: SS101", "SS101 finds nothing here", 13, ""),
    ],
)
def test_a_comment_that_silences_nothing_is_found_and_removed(
    line: str, message: str, column: int, repaired: str
) -> None:
    (found,) = left(f"{line}\n")
    assert (found.code, found.line, found.column) == ("SS903", 2, column)
    assert found.message == f"this comment silences nothing: {message}"
    assert found.fix
    text, made = apply_fixes((HEAD + line + "\n").encode(), [found.fix.edits])
    assert (text.decode(), made) == (f"{HEAD}{repaired}\n", 1)
    assert left(f"{repaired}\n") == []


def test_a_comment_with_a_reason_is_not_removed() -> None:
    found = left("x = 1  # noqa: SS101 since the reader of this file wants it\n")
    assert [finding.code for finding in found] == ["SS903"]
    assert fixable(found) == []


@pytest.mark.parametrize(
    "source",
    [
        "x = 1  # noqa\n",  # whose it is, nobody knows
        "x = 1  # noqa: E501, SSL1\n",
        "x = 1  # noqa: SS101, SS903\n",
        "x = (  # noqa: SS101\n",  # what does not parse was not checked
    ],
)
def test_a_comment_that_may_be_of_use_is_left_alone(source: str) -> None:
    assert [finding.code for finding in left(source) if finding.code != "SS901"] == []


def test_a_comment_about_a_rule_that_did_not_run_is_left_alone() -> None:
    source = "x = 1  # noqa: SS101\n"
    assert left(source, enabled=["SS202", "SS903"]) == []
    assert left(source, enabled=["SS101"]) == []
    assert len(left(source, enabled=["SS101", "SS903"])) == 1


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_are_counted_as_the_parser_does(end: str) -> None:
    source = end.join(["x = 1", "\fy = 2", "st.session_state.items = 1  # noqa: SS202", ""])
    assert left(source) == []
    (found,) = left(source.replace("SS202", "SS202, SS201"))
    assert (found.line, found.column) == (4, 44)

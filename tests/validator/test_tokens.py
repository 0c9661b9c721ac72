"""Tokens are counted exactly where that is possible, and estimated well where not."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from documents import tokens
from documents.tokens import count_tokens, estimate_tokens, tokens_above
from harness import REPOSITORY
from validation import budgets
from validation.reading import read_skill
from validator.skills import HEAD, findings_in, write_skill

DOCUMENTS = sorted([*REPOSITORY.glob("*.md"), *REPOSITORY.glob("references/*.md")])


@pytest.fixture(autouse=True)
def without_memory() -> None:
    tokens._encoder.cache_clear()


@pytest.fixture
def no_encoder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "bpe_openai", None)


@pytest.mark.parametrize(
    ("text", "number"), [("", 0), ("hello world", 2), ("a" * 8, 1), ("日本語", 2), ("\n\n", 1)]
)
def test_counting_is_exact(text: str, number: int) -> None:
    assert (count_tokens(text).number, count_tokens(text).exact) == (number, True)


def test_long_texts_are_counted_too() -> None:
    assert count_tokens("word " * 250_000).number == pytest.approx(250_000, abs=20)


@pytest.mark.usefixtures("no_encoder")
def test_an_estimate_says_that_it_is_one() -> None:
    count = count_tokens("hello world")
    assert not count.exact
    assert str(count) == "about 2 tokens (estimated; pip install bpe-openai to count)"


def test_the_estimate_is_near_on_every_document_here() -> None:
    assert len(DOCUMENTS) >= 3
    errors = {
        path.name: estimate_tokens(text) / count_tokens(text).number - 1
        for path in DOCUMENTS
        if (text := path.read_text(encoding="utf-8"))
    }
    assert all(-0.15 < error < 0.15 for error in errors.values()), errors
    assert abs(sum(errors.values()) / len(errors)) < 0.1, errors


def test_no_document_here_has_fewer_bytes_a_token_than_is_assumed() -> None:
    for path in DOCUMENTS:
        text = path.read_text(encoding="utf-8")
        assert len(text.encode()) / count_tokens(text).number > tokens.FEWEST_BYTES


def test_a_text_far_below_the_limit_needs_no_encoder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tokens, "_encoder", lambda: pytest.fail("not needed"))
    assert tokens_above("word " * 3_000, 5_000) is None


def test_the_limit_itself_is_allowed() -> None:
    text = "word " * 5_000
    exact = count_tokens(text).number
    assert tokens_above(text, exact) is None
    above = tokens_above(text, exact - 1)
    assert above is not None
    assert above.number == exact


@pytest.mark.usefixtures("no_encoder")
def test_a_finding_from_an_estimate_says_so(tmp_path: Path) -> None:
    root = write_skill(tmp_path, {"SKILL.md": HEAD + "word " * 6_000})
    (finding,) = [finding for finding in findings_in(root) if finding.code == "SK402"]
    assert finding.message == (
        "the body has about 6,000 tokens (estimated; pip install bpe-openai to count), "
        "over the 5,000 of the specification"
    )


@pytest.mark.usefixtures("no_encoder")
def test_an_estimate_that_may_be_wrong_is_no_finding(tmp_path: Path) -> None:
    root = write_skill(tmp_path, {"SKILL.md": HEAD + "word " * 5_500})
    assert [finding for finding in findings_in(root) if finding.code == "SK402"] == []


@pytest.mark.usefixtures("no_encoder")
def test_this_skill_keeps_its_budgets_where_tokens_are_estimated() -> None:
    assert list(budgets.check(read_skill(REPOSITORY))) == []

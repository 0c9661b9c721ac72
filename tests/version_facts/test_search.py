"""What the words of a user find in the real record."""

from __future__ import annotations

import pytest
from facts_lookup.answer import Fact, facts_on
from facts_lookup.search import matching
from facts_lookup.words import query_words, stem, words_of
from harness import REPOSITORY
from proof_record.reading import read_record


@pytest.fixture(scope="module")
def facts() -> list[Fact]:
    return list(facts_on(read_record(REPOSITORY), "1.67", REPOSITORY))


@pytest.mark.parametrize(
    ("search", "part"),
    [
        ("selectbox options", "keeps a value that is still among changed options"),
        ("persist_state", "Widgets take `persist_state`."),
        ("st.fragment", "`st.fragment"),
        ("dialog on_dismiss", "on_dismiss"),
        ("everything twice", "I must enter everything twice"),
        ("jumps back", "it jumps back"),
        ("upload again", "file"),
        ("file uploader reset", "uploader"),
        ("url parameters", "quer"),
        ("double click", "double click"),
        ("dropdown loses its choice when the list changes", "options"),
        ("write-back of data_editor", "with fixed rows keeps its edits"),
        ("logout", "logout"),
        ("AppTest switch_page", "switch_page"),
        ("modal", "dialog"),
        ("cache per user", "user"),
        ("run_every", "run_every"),
        ("key of a hidden widget", "hidden"),
    ],
)
def test_words_find_what_is_about_them(facts: list[Fact], search: str, part: str) -> None:
    first = [fact.text for fact in matching(facts, search)[:5]]
    assert [text for text in first if part in text], first


@pytest.mark.parametrize("search", ["", "the of and", "zebra", "st streamlit"])
def test_words_that_find_nothing(facts: list[Fact], search: str) -> None:
    assert matching(facts, search) == []


def test_more_of_the_words_come_first(facts: list[Fact]) -> None:
    def has_all(fact: Fact) -> bool:
        text = f"{fact.section} {fact.text} {fact.words}".lower()
        return all(word in text for word in ("rerun", "callback", "fragment"))

    found = [has_all(fact) for fact in matching(facts, "rerun callback fragment")]
    assert found[:4] == [True] * 4
    assert not all(found)


def test_every_decision_is_found_by_its_own_words(facts: list[Fact]) -> None:
    for fact in facts:
        if fact.words:
            assert fact in matching(facts, fact.words)[:8], fact.words


def test_stems() -> None:
    assert {stem(word) for word in ("reset", "resets", "resetting")} == {"reset"}
    assert stem("queries") == stem("query")
    assert stem("on_change") == "on_change"
    assert query_words("Why is the `on_change` of st.selectbox NOT called?") == (
        "on_change",
        "selectbox",
        "call",
    )
    assert words_of("on_change fires") == {"on_change", "chang", "fir"}

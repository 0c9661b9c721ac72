"""The search by what users say."""

from __future__ import annotations

import pytest

from gallery.catalogue import read_catalogue
from gallery.symptoms import (
    SHOWN_BY,
    Symptom,
    likeness,
    matching_examples,
    matching_symptoms,
    read_symptoms,
    stems,
)

SYMPTOMS = read_symptoms()
EXAMPLES = read_catalogue()


@pytest.mark.parametrize("symptom", SYMPTOMS, ids=lambda symptom: symptom.words)
def test_every_symptom_leads_to_examples(symptom: Symptom) -> None:
    assert symptom.examples, "name an example in the table's row, or in gallery/symptoms.py"
    assert set(symptom.examples) <= set(EXAMPLES)
    assert symptom.answer


def test_no_entry_of_the_table_is_out_of_use() -> None:
    assert set(SHOWN_BY) <= {symptom.words.lower() for symptom in SYMPTOMS}


def test_words_of_two_tables_stand_once() -> None:
    words = [symptom.words.lower() for symptom in SYMPTOMS]
    assert len(words) == len(set(words))
    assert "it is always one behind" in words


@pytest.mark.parametrize(
    ("query", "example"),
    [
        ("resets when I go back", "mistakes/share_by_return_value/app"),
        ("twice", "mistakes/feedback_default"),
        ("one behind", "mistakes/one_behind"),
        ("the wrong row is deleted", "mistakes/index_keys"),
        ("sees another user's data", "mistakes/module_state/app"),
        ("the dialog reopens by itself", "mistakes/dialog_reopens"),
        ("logged out after reload", "patterns/login_gate/app"),
        ("DOWNLOAD WIPES RESULTS", "mistakes/download_wipes_result"),
    ],
)
def test_search_finds_the_right_page_first(query: str, example: str) -> None:
    best = matching_symptoms(query, SYMPTOMS)[0]
    assert f"examples/{example}.py" in best.examples


def test_search_in_the_apps_own_words() -> None:
    best = matching_examples("undo and redo", EXAMPLES.values())[0]
    assert best.name == "examples/patterns/undo_redo.py"


@pytest.mark.parametrize("query", ["", "the of it", "xylophone"])
def test_nothing_found(query: str) -> None:
    assert matching_symptoms(query, SYMPTOMS) == []
    assert matching_examples(query, EXAMPLES.values()) == []


def test_likeness() -> None:
    assert stems("It resets, the forms reset") == {"reset", "form"}
    assert likeness("reset", "it is reset") > likeness("reset", "it is empty") > 0
    assert likeness("wrong row", "the wrong row") > likeness("wrong row", "a row that is wrong")
    assert likeness("wrong", "right") == 0

"""What the gallery knows about the examples, the quotes, the cures and the symptoms."""

from __future__ import annotations

import examples_catalogue
import pytest

from gallery import handing_over
from gallery.catalogue import ROOT, TOPICS, read_catalogue
from gallery.cures import CURES, SHOWS_ITS_CURE, mistakes_cured_by
from gallery.quotes import Segment, read_quotes, split_by_quotes

EXAMPLES = read_catalogue()


def test_catalogue_has_every_example_in_the_order_of_the_topics() -> None:
    assert sorted(EXAMPLES) == [each.name for each in examples_catalogue.all_examples()]
    topics = list(dict.fromkeys(each.topic for each in EXAMPLES.values()))
    assert topics == [topic for topic in TOPICS if topic in topics]


@pytest.mark.parametrize("name", EXAMPLES)
def test_example_says_what_it_is_and_what_to_try(name: str) -> None:
    example = EXAMPLES[name]
    assert example.summary
    assert example.title
    assert example.advice, "no st.caption in literals"
    assert example.is_mistake == (example.topic == "mistakes")
    assert not example.summary.startswith("BAD")


def test_addresses_and_titles_are_distinct() -> None:
    assert len({each.slug for each in EXAMPLES.values()}) == len(EXAMPLES)
    assert len({(each.topic, each.title) for each in EXAMPLES.values()}) == len(EXAMPLES)


def test_address_is_made_of_the_path() -> None:
    assert EXAMPLES["examples/basics/one_owner.py"].slug == "basics-one-owner"
    assert EXAMPLES["examples/patterns/login_gate/app.py"].slug == "patterns-login-gate"


def test_helper_modules_have_names_of_their_own() -> None:
    """Apps of one process share the imported modules, so a name may stand for one file only."""
    helpers = [
        path.stem
        for example in EXAMPLES.values()
        for path in example.files[1:]
        if not path.stem.startswith(("page_", "test_", "conftest"))
    ]
    assert sorted(helpers) == sorted(set(helpers))


def test_every_mistake_stands_beside_its_cure() -> None:
    mistakes = {name for name, example in EXAMPLES.items() if example.is_mistake}
    assert mistakes == set(CURES) | SHOWS_ITS_CURE
    assert not set(CURES) & SHOWS_ITS_CURE
    assert all(not EXAMPLES[cure].is_mistake for cure in CURES.values())


def test_cure_knows_its_mistakes() -> None:
    mistakes = mistakes_cured_by("examples/basics/reset_by_assigning.py")
    assert "examples/mistakes/delete_to_clear.py" in mistakes
    assert all(CURES[mistake] == "examples/basics/reset_by_assigning.py" for mistake in mistakes)


def test_every_block_of_the_documents_is_quoted_where_it_stands() -> None:
    quotes = read_quotes()
    rule = quotes["examples/mistakes/assign_after_widget.py"][0]
    lines = (ROOT / "examples/mistakes/assign_after_widget.py").read_text().splitlines()
    assert lines[rule.first - 1] == 'st.slider("Level", key="level")'
    assert lines[rule.last - 1].lstrip().startswith("st.session_state.level = 50")
    assert (rule.document, rule.heading) == ("SKILL.md", "Rules")
    blocks = sum(
        document.read_text().count("```python examples/")
        for document in (ROOT / "SKILL.md", *(ROOT / "references").glob("*.md"))
    )
    assert sum(map(len, quotes.values())) == blocks


@pytest.mark.parametrize("name", sorted(read_quotes()))
def test_segments_show_the_whole_source(name: str) -> None:
    source = (ROOT / name).read_text()
    segments = split_by_quotes(source, read_quotes()[name])
    shown = [line for segment in segments for line in segment.code.splitlines() if line.strip()]
    assert shown == [line for line in source.splitlines() if line.strip()]
    lines = source.splitlines()
    assert all(lines[each.first - 1] == each.code.splitlines()[0] for each in segments)
    assert any(each.quote for each in segments)


def test_source_without_quotes_is_one_segment() -> None:
    assert split_by_quotes("\na = 1\n\nb = 2\n", []) == [Segment(2, "a = 1\n\nb = 2", None)]


@pytest.mark.parametrize(
    "name", ["../streamlit_app.py", "examples/../streamlit_app.py", "examples/no.py", "/etc/passwd"]
)
def test_only_examples_are_run(name: str) -> None:
    with pytest.raises(ValueError, match="example"):
        handing_over.entrypoint_called(name)


def test_example_called_by_its_name() -> None:
    for name, example in EXAMPLES.items():
        assert handing_over.entrypoint_called(name) == example.entrypoint


def test_address_of_a_frame() -> None:
    framed = handing_over.address("examples/basics/one_owner.py", "abc", theme="dark")
    assert framed == (
        "/?embed=true&embed_options=run:examples/basics/one_owner.py"
        "&embed_options=watch:abc&embed_options=dark_theme"
    )


def test_address_of_a_tab() -> None:
    """Without ``embed`` the frontend would forget the app on another of its pages."""
    assert handing_over.address("examples/basics/one_owner.py") == (
        "/?embed=true&embed_options=run:examples/basics/one_owner.py&embed_options=show_toolbar"
        "&embed_options=show_padding&embed_options=show_colored_line"
    )

"""The gallery as a whole: its navigation and its front page with the search."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import groupby
from typing import Literal

import streamlit as st

from gallery.catalogue import TOPICS, Example
from gallery.example_page import show_example
from gallery.navigation import Gallery, read_content
from gallery.symptoms import matching_examples, matching_symptoms

FRONT = "Find your symptom"
HEARD = (
    "I must enter everything twice",
    "always one behind",
    "empty after I come back",
    "wrong row",
    "somebody else's data",
    "F5",
)
SHOWN = 6  # results of each kind


def show() -> None:
    """Draw the page that the address asks for."""
    st.set_page_config("Session state gallery", ":material/gallery_thumbnail:", layout="wide")
    examples, quotes, symptoms = read_content()
    gallery = Gallery(examples, quotes, symptoms, {})
    home = st.Page(
        lambda: _show_front(gallery),
        title=FRONT,
        icon=":material/search:",
        url_path="start",
        default=True,
    )
    for example in examples.values():
        gallery.pages[example.name] = st.Page(
            _page(example, gallery),
            title=example.title,
            icon=TOPICS[example.topic][1],
            url_path=example.slug,
        )
    page = st.navigation([home, *gallery.pages.values()], position="hidden")
    with st.sidebar:
        st.page_link(home)
        _show_topics(gallery, page.url_path)
    page.run()


def _page(example: Example, gallery: Gallery) -> Callable[[], None]:
    return lambda: show_example(example, gallery)


def _show_topics(gallery: Gallery, path: str) -> None:
    """Draw the links to all pages. One of another topic than the last page's opens its own."""
    topic = next((each.topic for each in gallery.examples.values() if each.slug == path), "")
    if topic != st.session_state.get("shown/topic", ""):
        st.session_state["shown/topic"] = topic
        _kept_open("sidebar").add(topic)
    for examples in _open_topics("sidebar", gallery, "compact"):
        with st.container(gap="xxsmall"):
            for example in examples:
                st.page_link(gallery.pages[example.name], icon="")


def _open_topics(
    place: str, gallery: Gallery, look: Literal["default", "compact"]
) -> Iterator[list[Example]]:
    """Draw a section for each topic; yield those that are open, inside their section.

    There are hundreds of links, so closed sections have none. Streamlit closes an expander of the
    entrypoint with every page, so what is open is kept beside it.
    """
    kept = _kept_open(place)
    in_order = groupby(gallery.examples.values(), lambda example: example.topic)
    examples = {topic: list(found) for topic, found in in_order}
    for topic, (title, icon) in TOPICS.items():
        found = examples.get(topic, [])
        key = f"{place}/{topic}"
        st.session_state[key] = topic in kept
        section = st.expander(
            f"{title} ({len(found)})",
            icon=icon,
            type=look,
            key=key,
            on_change=_keep,
            args=(kept, topic, key),
        )
        if section.open:
            with section:
                yield found


def _kept_open(place: str) -> set[str]:
    kept: set[str] = st.session_state.setdefault(f"open/{place}", set())
    return kept


def _keep(kept: set[str], topic: str, key: str) -> None:
    if st.session_state[key]:
        kept.add(topic)
    else:
        kept.discard(topic)


def _show_front(gallery: Gallery) -> None:
    st.title(FRONT)
    st.markdown(
        f"{len(gallery.examples)} small apps about `st.session_state`, each one running beside its "
        "state and its source. Mistakes stand next to their cures."
    )
    query = st.text_input(
        "What do users say?",
        key="q",
        bind="query-params",
        placeholder="resets when I go back, twice, one behind …",
        icon=":material/search:",
        live=True,
    )
    if query:
        _show_results(query, gallery)
        return
    st.pills(
        "Often heard",
        HEARD,
        key="heard",
        on_change=_search_for_pill,
    )
    for examples in _open_topics("front", gallery, "default"):
        for example in examples:
            gallery.link(example.name)


def _search_for_pill() -> None:
    st.session_state.q = st.session_state.heard or ""


def _show_results(query: str, gallery: Gallery) -> None:
    symptoms = matching_symptoms(query, gallery.symptoms)[:SHOWN]
    for symptom in symptoms:
        with st.container(border=True):
            st.markdown(f"**“{symptom.words}”**")
            st.markdown(symptom.answer)
            for name in symptom.examples:
                if name in gallery.examples:
                    gallery.link(name)
            st.caption(symptom.document)
    examples = matching_examples(query, gallery.examples.values())[:SHOWN]
    if examples:
        st.subheader("Apps that speak of it", divider="gray")
        for example in examples:
            gallery.link(example.name)
    if not symptoms and not examples:
        st.info("No symptom and no app has these words. Try fewer, or other ones.")

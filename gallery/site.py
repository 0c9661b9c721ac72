"""The gallery as a whole: its navigation and its front page with the search."""

from __future__ import annotations

from collections.abc import Callable

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
    sections = {"Gallery": [home]}
    for topic, (title, icon) in TOPICS.items():
        sections[title] = []
        for example in (each for each in examples.values() if each.topic == topic):
            page = st.Page(
                _page(example, gallery), title=example.title, icon=icon, url_path=example.slug
            )
            gallery.pages[example.name] = page
            sections[title].append(page)
    st.navigation(sections, expanded=True).run()


def _page(example: Example, gallery: Gallery) -> Callable[[], None]:
    return lambda: show_example(example, gallery)


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
    for topic, (title, icon) in TOPICS.items():
        found = [each for each in gallery.examples.values() if each.topic == topic]
        with st.expander(f"{title} ({len(found)})", icon=icon, expanded=topic == "basics"):
            for example in found:
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

"""The page of one example: the app in a frame, its state, its source, its counterpart."""

from __future__ import annotations

import uuid

import streamlit as st

from gallery import handing_over
from gallery.catalogue import ROOT, Example
from gallery.cures import CURES, mistakes_cured_by
from gallery.inspector import show_state
from gallery.navigation import Gallery
from gallery.quotes import split_by_quotes

FRAME_HEIGHT = 420


def show_example(example: Example, gallery: Gallery) -> None:
    """Draw the page of ``example``; a mistake stands beside its cure."""
    st.title(example.title)
    st.markdown(example.summary)
    cure = gallery.examples.get(CURES.get(example.name, ""))
    if cure is not None:
        bad, good = st.columns(2, gap="medium")
        with bad:
            st.badge("Mistake", icon=":material/close:", color="red")
            _show_app(example, example)
        with good:
            st.badge("Cure", icon=":material/check:", color="green")
            _show_app(cure, example)
        bad, good = st.columns(2, gap="medium")
        with bad:
            _show_source(example, gallery)
        with good:
            _show_source(cure, gallery)
            gallery.link(cure.name)
        return
    if example.is_mistake:
        st.badge("Mistake", icon=":material/close:", color="red")
    live, state = st.columns([3, 2], gap="medium")
    with live:
        name = _show_frame(example, example)
    with state, st.container(border=True):
        st.markdown("**Session state**")
        show_state(name)
    _show_source(example, gallery)
    mistakes = [name for name in mistakes_cured_by(example.name) if name in gallery.examples]
    if mistakes:
        st.subheader("The mistakes that this cures", divider="gray")
        for name in mistakes:
            gallery.link(name)


def _show_app(example: Example, page: Example) -> None:
    name = _show_frame(example, page)
    with st.container(border=True):
        st.markdown("**Session state**")
        show_state(name)


def _show_frame(example: Example, page: Example) -> str:
    """Draw the running ``example`` on the page of ``page``; return the name it is watched under."""
    st.markdown(f"**{'Watch' if example.is_mistake else 'Try'}:** {example.advice}")
    place = f"{page.slug}/{example.slug}"
    if place not in st.session_state:
        # The theme is noted with it: another address would restart the app.
        st.session_state[place] = uuid.uuid4().hex[:12], st.context.theme.type or ""
    name, theme = st.session_state[place]
    with st.container(border=True):
        st.iframe(
            handing_over.address(example.name, name, theme=theme),
            height=FRAME_HEIGHT,
            alt=f"The running app {example.title}",
        )
    with st.container(horizontal=True, vertical_alignment="center"):
        st.button(
            "Start again",
            key=f"again/{place}",
            icon=":material/restart_alt:",
            help="A new session of this app, as after F5.",
            on_click=st.session_state.pop,
            args=(place,),
        )
        st.link_button(
            "Open in a tab",
            handing_over.address(example.name),
            icon=":material/open_in_new:",
            help="The same app in a session of its own, without the gallery around it.",
        )
    if example.has_pages:
        st.caption(
            "This app has pages of its own, so its navigation is inside the frame. "
            "A tab of its own has more room."
        )
    return str(name)


def _show_source(example: Example, gallery: Gallery) -> None:
    st.subheader("Source", divider="gray")
    names = [path.relative_to(example.entrypoint.parent).as_posix() for path in example.files]
    places = st.tabs(names) if len(names) > 1 else [st.container()]
    for place, path in zip(places, example.files, strict=True):
        quotes = gallery.quotes.get(path.relative_to(ROOT).as_posix(), [])
        with place:
            for segment in split_by_quotes(path.read_text(encoding="utf-8"), quotes):
                quote = segment.quote
                if quote is None:
                    st.code(segment.code, language="python")
                    continue
                with st.container(border=True):
                    where = f"{quote.document}, {quote.heading}"
                    st.badge(where, icon=":material/format_quote:", color="violet")
                    st.code(segment.code, language="python")
                    st.caption(f"Lines {quote.first} to {quote.last}")
    st.code(f"streamlit run {example.name}", language="bash")

"""What the pages of the gallery share: the examples, the quotes, and the way to a page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import streamlit as st

from gallery.catalogue import Example, read_catalogue
from gallery.quotes import Quote, read_quotes
from gallery.symptoms import Symptom, read_symptoms


@dataclass(frozen=True)
class Gallery:
    """The examples by name, their quoted lines by file, the symptoms, and the pages by example."""

    examples: dict[str, Example]
    quotes: dict[str, list[Quote]]
    symptoms: list[Symptom]
    pages: dict[str, Any]

    def link(self, name: str) -> None:
        """Draw a link to the page of the example called ``name``, with what the app is about."""
        example = self.examples[name]
        mistake = " :red-badge[mistake]" if example.is_mistake else ""
        with st.container(gap=None):
            st.page_link(self.pages[name], label=f"**{example.title}**{mistake}", icon="")
            st.caption(example.summary)


@st.cache_resource(ttl="20s", show_spinner=False)
def read_content() -> tuple[dict[str, Example], dict[str, list[Quote]], list[Symptom]]:
    """Read examples and documents; an edit of theirs shows after some seconds."""
    return read_catalogue(), read_quotes(), read_symptoms()

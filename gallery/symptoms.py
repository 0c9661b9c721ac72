"""From a user's words ("it is one behind") to the pages that show why, and what to do."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from gallery.catalogue import ROOT, Example
from gallery.quotes import documents

# Where a row of the documents' tables names no example: the pages that show it, best first.
_SHOWN_BY = {
    "I must enter everything twice": ("mistakes/feedback_default", "mistakes/stale_args"),
    "it jumps back": (
        "mistakes/feedback_default",
        "mistakes/moving_slider_bounds",
        "mistakes/loaded_every_run",
    ),
    "It keeps the old record": ("mistakes/ignored_default", "widgets/key_per_record"),
    "`value=` is ignored": ("mistakes/ignored_default", "mistakes/loaded_every_run"),
    "It is always one behind": ("mistakes/one_behind", "mistakes/stale_args"),
    "The second button makes all disappear": (
        "mistakes/nested_buttons",
        "mistakes/widget_under_button",
    ),
    "download wipes my results": ("mistakes/download_wipes_result",),
    "Empty after I come back": (
        "mistakes/share_by_return_value/app",
        "keeping_values/persist_pages/app",
        "keeping_values/hidden_widget",
    ),
    "It is empty when I come back": (
        "keeping_values/hidden_widget",
        "mistakes/stop_above_widget",
        "debugging/page_keys/app",
    ),
    "It acts on the wrong row": ("mistakes/index_keys", "mistakes/selection_by_position"),
    "the table reverts my edit": ("mistakes/editor_write_back", "mistakes/editor_stale_args"),
    "The rest of the page is stale": ("fragments/stale_outside",),
    "the dialog reopens": ("mistakes/dialog_reopens",),
    "the form reacts late": ("mistakes/driver_inside_form", "mistakes/callback_in_form"),
    "I see somebody else's data": (
        "mistakes/module_state/app",
        "mistakes/cart_in_resource",
        "mistakes/user_left_out_of_cache_key",
    ),
    "state is empty in my thread": ("mistakes/thread_writes_state",),
    "Only after F5": ("isolation/lifetimes/app", "basics/initialise_once"),
    "only by a link": ("patterns/login_gate/app", "mistakes/pages_after_login"),
    "F5 logs me out": ("patterns/login_gate/app", "isolation/lifetimes/app"),
    "`on_change` does not fire": ("callbacks/who_fires", "mistakes/callback_in_form"),
}

SHOWN_BY = {words.lower(): names for words, names in _SHOWN_BY.items()}

# Words that say the same to somebody who searches.
SAME = (
    {"reset", "empty", "gone", "lost", "lose", "forget", "vanish", "disappear", "wipe", "clear"},
    {"twice", "double", "again", "second"},
    {"late", "lag", "behind", "old", "stale", "outdated"},
    {"back", "return", "come", "go"},
    {"user", "somebody", "other", "another"},
    {"reload", "refresh", "f5"},
    {"error", "exception", "raise", "crash"},
)
# Words that say nothing about a symptom.
NOISE = re.compile(
    r"an?|and|are|as|at|be|but|by|do|does|for|from|has|have|i|if|in|is|its?|make|me|my|no|not|of|on"
    r"|or|our|so|that|the|their|them|then|there|this|to|was|we|what|when|which|with|you"
)
QUOTED = re.compile(r'"([^"]+)"')
PATH = re.compile(r"`examples/([a-z_0-9/]+?)(?:\.py|/)?`")


@dataclass(frozen=True)
class Symptom:
    """What users say, what the table's other cells say about it, and the examples' names."""

    words: str
    answer: str
    document: str
    examples: tuple[str, ...]


def read_symptoms() -> list[Symptom]:
    """Return what users say, from every table of the documents whose first column quotes them.

    Words that several tables quote stand once, with the first table's answer.
    """
    found: dict[str, Symptom] = {}
    every = (
        symptom
        for document in documents()
        for line in (ROOT / document).read_text(encoding="utf-8").splitlines()
        if line.startswith('| "')
        for symptom in _symptoms_of(line, document)
    )
    for symptom in every:
        found.setdefault(symptom.words.lower(), symptom)
    return list(found.values())


def _symptoms_of(row: str, document: str) -> Iterable[Symptom]:
    said, *answers = (cell.strip() for cell in row.strip().strip("|").split(" | "))
    named = tuple(_name(path) for path in PATH.findall(row))
    text = " ".join(cell.rstrip(".") + "." for cell in answers if cell and not PATH.search(cell))
    for words in QUOTED.findall(said):
        shown = named or tuple(_name(path) for path in SHOWN_BY.get(words.lower(), ()))
        yield Symptom(words, re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", text), document, shown)


def _name(path: str) -> str:
    folder = ROOT / "examples" / path
    path = f"{path}/app" if (folder / "app.py").is_file() else path
    return f"examples/{path}.py"


def stems(text: str) -> set[str]:
    """Return the words of ``text`` that say something, without endings."""
    words = re.findall(r"[a-z0-9]+", text.lower())
    return {_stem(word) for word in words if not NOISE.fullmatch(word)}


def _stem(word: str) -> str:
    for ending in ("ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word.removesuffix(ending)
            return word[:-1] if len(word) > 3 and word[-1] == word[-2] else word
    return word.removesuffix("e") if len(word) > 4 else word


SAME_STEMS = tuple(frozenset(_stem(word) for word in group) for group in SAME)


def likeness(query: str, text: str) -> float:
    """Return how well ``text`` answers ``query``: 1 for every word of it, a bit less for a synonym.

    A text that repeats the query's words in their order comes before one that has them scattered.
    """
    asked, found = stems(query), stems(text)
    score = 0.0
    for word in asked:
        if word in found:
            score += 1
        elif any(word in group and group & found for group in SAME_STEMS):
            score += 0.6
    if score and " ".join(query.lower().split()) in text.lower():
        score += 0.5
    return score / len(asked) if asked else 0.0


def matching_symptoms(query: str, symptoms: Iterable[Symptom]) -> list[Symptom]:
    """Return the symptoms that ``query`` is about, best first."""
    scored = [(likeness(query, each.words), each) for each in symptoms]
    kept = [(score, each) for score, each in scored if score >= 0.4]
    return [each for _, each in sorted(kept, key=lambda pair: -pair[0])]


def matching_examples(query: str, examples: Iterable[Example]) -> list[Example]:
    """Return the examples whose title, summary or advice ``query`` is about, best first."""
    scored = [
        (likeness(query, f"{each.title} {each.summary} {each.advice} {each.slug}"), each)
        for each in examples
    ]
    kept = [(score, each) for score, each in scored if score >= 0.5]
    return [each for _, each in sorted(kept, key=lambda pair: -pair[0])]

"""SK7xx: a sentence that states a behaviour is shown by a test that carries it."""

from __future__ import annotations

from reporting.rules import Rule

HOMELESS = Rule(
    "SK701",
    "sentence-not-found",
    "error",
    "A test carries a sentence that stands in no document. The sentence was changed or removed\n"
    "and its proof was not, so nobody knows any longer what the test shows. Sentences are\n"
    "compared with white space folded and Markdown marks included; a table row with its pipes.\n"
    "Copy the sentence from the document again, after making sure that the test still shows it.",
)
UNPROVEN = Rule(
    "SK702",
    "unproven",
    "warning",
    "A unit of a document states something, and no test carries it. Units are paragraphs, list\n"
    "items and table cells, each divided after `.`, `!`, `?`, `;` and `:` before white space.\n"
    "No proof is asked for a unit that begins with an imperative from a closed list\n"
    "(documents/advice.py), also after a clause such as `If ..., `; that is a question; that is\n"
    "in quotation marks; or that has no word outside code and links. Of a table row that states\n"
    "something every cell counts, except links and paths; a version alone in its cell is shown\n"
    "by `since=` of a proof in its row. Carry the sentence in `@proves(...)` on a test that\n"
    "shows it, declare it with `waits_for_browser(...)` or, where nothing could show it,\n"
    "`states_no_behaviour(...)`.",
)
MALFORMED = Rule(
    "SK703",
    "malformed-marker",
    "error",
    "A marker cannot be read without running it, or says something impossible: a sentence that\n"
    "is no literal, a keyword that it does not have, a marker that decorates no test, a range\n"
    "of versions that is none, a test file that does not parse. Write every sentence as a\n"
    "literal.",
)
EMPTY = Rule(
    "SK704",
    "empty-proof",
    "error",
    "A test that carries a sentence cannot fail, or pytest never runs it: no `assert`, no\n"
    "`pytest.raises` and no call of a function named assert..., expect... or shows...; a name\n"
    "that pytest does not collect or that a later function takes; a skip or an xfail. Assert\n"
    "what the sentence says, so that the contrary behaviour fails the test.",
)
ONE_SIDED = Rule(
    "SK705",
    "one-sided-boundary",
    "error",
    "A proof names a version boundary but not how it fails on the other side (`otherwise=`), or\n"
    "the other way round. A boundary is shown from both sides: inside it the test passes,\n"
    "outside it fails for the stated reason. Give `otherwise=` a regular expression that\n"
    "matches the error.",
)
CONTRADICTION = Rule(
    "SK706",
    "contradictory-markers",
    "error",
    "Two markers say different things about the same words: proven by a test and waiting for a\n"
    "browser, or shown by one of these and declared as no behaviour. Keep the one that is true.",
)
EXAMPLE_GONE = Rule(
    "SK707",
    "marker-example-missing",
    "error",
    "A marker names an example that is no Python file below examples/. Correct the path;\n"
    "capital letters count.",
)
VERSION_NOTE = Rule(
    "SK708",
    "version-note",
    "error",
    "A note such as (1.59+), `since 1.59`, `below 1.59` or `until 1.58` names a version where\n"
    "Streamlit changed, and no proof has that boundary. In a statement it is the proof of that\n"
    "statement that must carry it in `since=` or `until=`; for a note in advice, in a heading or\n"
    "in a README there must be some proof with it. Older than the target needs none. Versions\n"
    "from memory are wrong too often.",
)
RULES: tuple[Rule, ...] = (
    HOMELESS,
    UNPROVEN,
    MALFORMED,
    EMPTY,
    ONE_SIDED,
    CONTRADICTION,
    EXAMPLE_GONE,
    VERSION_NOTE,
)

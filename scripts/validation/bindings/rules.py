"""SK6xx: every Python block is a piece of a running example."""

from __future__ import annotations

from reporting.rules import Rule

UNBOUND = Rule(
    "SK601",
    "unbound-block",
    "error",
    "A Python block names no example. A bundle with a skill.yaml shows no code that nothing runs:\n"
    "write ```python examples/<topic>/<app>.py, and let the block be lines of that file.",
)
NO_EXAMPLE = Rule(
    "SK602",
    "example-missing",
    "error",
    "A block names an example that is no Python file below examples/ of this bundle. Correct the\n"
    "path; it is written from the root of the bundle, and capital letters count.",
)
NOT_VERBATIM = Rule(
    "SK603",
    "not-verbatim",
    "error",
    "A block differs from the example it names. It must be consecutive whole lines of that file,\n"
    "without the indentation they share, nothing left out, and no blank line at either end. The\n"
    "example is the source: change it there, then let `validate.py --fix` rewrite the document.",
)
INFO_WORD = Rule(
    "SK604",
    "info-word",
    "error",
    "A word of a block's info string is unknown or malformed. After the language come the path of\n"
    "the example and, where they matter, `since=1.59` and `until=1.64`: the first and last minor\n"
    "version of Streamlit where the block holds.",
)
DECLARATION = Rule(
    "SK605",
    "declaration",
    "error",
    "An example declares what its tests cannot look for. `# raises: Type` at the end of a line\n"
    "names one exception class: a builtin one, one of Streamlit's, or one that the file defines\n"
    "or imports. `# logs: text` names a part of what Streamlit logs.",
)
UNREACHABLE = Rule(
    "SK606",
    "example-unreachable",
    "warning",
    "No block shows this example, no document names it and no test opens it, so nobody will find\n"
    "it and nothing shows that it does what it was written for. Name it, prove something with it,\n"
    "or remove it.",
)
NO_LANGUAGE = Rule(
    "SK607",
    "block-language",
    "error",
    "A code block has no language, or one that is not known here, or is made by indentation; so\n"
    "nothing can tell whether it is Python that must be bound to an example. Write a fence with\n"
    "its language; what is no code is `text`.",
)
RULES: tuple[Rule, ...] = (
    UNBOUND,
    NO_EXAMPLE,
    NOT_VERBATIM,
    INFO_WORD,
    DECLARATION,
    UNREACHABLE,
    NO_LANGUAGE,
)

"""The passages of a document, as facts.py shows them."""

from __future__ import annotations

from facts_lookup.passages import read_passages

DOCUMENT = """\
---
name: x
---

# Title

First sentence
goes on. See [more](more.md#part).

## Table

Intro:

| value | rerun | page |
|---|---|---|
| plain `a | b` key | yes | [no](x.md) |
| other | | no |

| question | answer |
|---|---|
| Why? | So. |

- One item
  over two lines.
- Another.

1. Numbered.

````text
| not | a | row |
```
- no item
````

<!-- generated: x -->
Last.
"""


def test_rows_items_and_paragraphs() -> None:
    assert [(found.line, found.section, found.text) for found in read_passages(DOCUMENT)] == [
        (7, "Title", "First sentence goes on. See more."),
        (12, "Table", "Intro:"),
        (16, "Table", "plain `a | b` key | rerun: yes | page: no"),
        (17, "Table", "other | page: no"),
        (21, "Table", "Why? → So."),
        (23, "Table", "One item over two lines."),
        (25, "Table", "Another."),
        (27, "Table", "Numbered."),
        (36, "Table", "Last."),
    ]


def test_the_source_is_what_stands_there() -> None:
    sources = [found.source for found in read_passages(DOCUMENT)]
    assert sources[0] == "First sentence goes on. See [more](more.md#part)."
    assert sources[2] == "| plain `a | b` key | yes | [no](x.md) |"


def test_an_empty_document() -> None:
    assert list(read_passages("")) == []
    assert list(read_passages("---\n---\n")) == []

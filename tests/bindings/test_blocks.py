"""The code-block reader knows the place of every line, wherever the block stands."""

from __future__ import annotations

import pytest
from documents.blocks import read_blocks
from hypothesis import given
from hypothesis import strategies as st


@pytest.mark.parametrize(
    ("markdown", "code", "columns", "closed"),
    [
        ("```py\na\n```\n", "a\n", (1,), True),
        ("~~~py\n```\n~~~", "```\n", (1,), True),
        ("````py\n```\n````", "```\n", (1,), True),
        ("   ```py\n   a\n     b\n  ```", "a\n  b\n", (4, 4), True),
        ("- x\n\n  ```py\n  a\n\n    b\n  ```\n", "a\n\n  b\n", (3, 1, 3), True),
        ("> ```py\n> a\n>b\n>\n> ```\n", "a\nb\n\n", (3, 2, 2), True),
        ("1. > - ```py\n   >   a\n   >   ```\n", "a\n", (8,), True),
        ("-\t```py\n\tabc\n\t\tx\n\t```\n", "abc\n\tx\n", (2, 2), True),
        ("```py\na", "a", (1,), False),
        ("```py\na\n", "a\n", (1,), False),
        ("```py", "", (), False),
        ("```py\n```", "", (), True),
        ("> ```py\n> a\n\ntext\n", "a\n", (3,), False),
        ("```py\r\na\r\n```\r\n", "a\n", (1,), True),
        ("```py\na\u2028b\x0cc\n```\n", "a\u2028b\x0cc\n", (1,), True),
    ],
)
def test_code_columns_and_end(
    markdown: str, code: str, columns: tuple[int, ...], closed: bool
) -> None:
    (block,) = read_blocks(markdown)
    assert (block.code, block.columns, block.closed) == (code, columns, closed)
    assert block.language == "py"


def test_info_words() -> None:
    (block,) = read_blocks("```Python  examples/a.py since=1.59 until=1.64\n```")
    assert block.language == "python"
    assert block.example == "examples/a.py"
    assert block.options == {"since": "1.59", "until": "1.64"}


CODE_LINES = st.lists(st.text("ab \t#", max_size=8), max_size=5)
PREFIXES = st.sampled_from([("", ""), ("> ", "> "), ("- ", "  "), ("> 1. ", ">    ")])


@given(
    before=st.lists(st.sampled_from(["text", "", "# h"]), max_size=3),
    code=CODE_LINES,
    prefix=PREFIXES,
    closed=st.booleans(),
)
def test_every_code_line_is_found_at_its_place(
    before: list[str], code: list[str], prefix: tuple[str, str], closed: bool
) -> None:
    first, rest = prefix
    lines = [*before, "", f"{first}```text", *(rest + line for line in code)]
    if closed:
        lines.append(f"{rest}```")
    (block,) = read_blocks("\n".join(lines) + "\n")
    assert block.line == len(before) + 2
    assert block.closed == closed
    assert block.code_lines == tuple(code)
    for number, (line, column) in enumerate(
        zip(block.code_lines, block.columns, strict=True), start=block.first_line
    ):
        assert lines[number - 1][column - 1 :] == line
    assert block.end_line == len(lines)

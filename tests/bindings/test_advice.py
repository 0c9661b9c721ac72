"""Advice needs no proof; everything that may be a statement does."""

from __future__ import annotations

import pytest
from documents.advice import is_advice, statements_among
from documents.inline import mask_inline
from documents.markdown import parse_markdown
from documents.sentences import read_units

ADVICE = """
Use a callback.
use `st.rerun()`;
**Reset by assigning, never by `del`.**
(Keep the frame that you pass constant.)
Do not write to it.
Don't write to it.
Do it in a callback.
Never assign below the widget.
Always give a key.
Only read it there.
Then use a form.
Instead, use a form.
So keep the key.
Please read [this](a.md).
When the widget is hidden, copy the value first.
If it jumps back, then look at the key:
Below 1.67, read [versions](a.md) before using `bind`.
For pages, hidden widgets, URLs and logins, read [keeping values](a.md).
Before the widget, never after it, write the key? No: ask.
To edit a record, load flat keys once:
In a callback – and only there – write to it.
Call `init()` at the top.
Set the key.
Return a copy from it.
Clear the flag.
Why does it jump back?
**Which Streamlit?**
"I must type it twice"
"It jumps back", "my `value=` is ignored"
“It is empty.”
`st.rerun()`
[widgets](references/widgets.md)
`a`, `b`; [c](d.md)
1.36
Reset
""".strip().splitlines()

CLAIMS = """
A button is `True` for one run.
`setdefault` evaluates its argument in every rerun, so guard anything slow.
The script runs from the top.
Callbacks run first.
When the widget is hidden, its value is dropped.
If the app reruns, the value, the key and the callback are new.
In a callback, the reset of a key lasts.
In a callback, load order matters.
To the user, load order matters.
Before 1.59, use of `persist_state` raised.
Call order follows the page.
Return values of callbacks are dropped.
Reset buttons need a callback.
Set comparisons fail.
State is per tab.
Show more is a button.
Use cases are many.
Clear keys are dropped.
Never twice.
Always the first tab wins.
Only the fragment reruns.
Do buttons keep it.
yes
no
"No" means gone.
A "reset" is "a write".
Assigning to the key raises.
Keys
**One owner for a widget's value.**
Settled values stay.
Tokens (`st.user`) expire.
""".strip().splitlines()


@pytest.mark.parametrize("text", ADVICE)
def test_advice(text: str) -> None:
    assert is_advice(mask_inline(text))


@pytest.mark.parametrize("text", CLAIMS)
def test_claims(text: str) -> None:
    assert not is_advice(mask_inline(text))


@pytest.mark.parametrize(
    ("row", "stated"),
    [
        ("`get` | returns `None`", [True, True]),
        ("`get` | `None`", [False, False]),
        ("1.36 | it exists", [True, True]),
        ("✓ | it exists", [True, True]),
        ("`a.b` | yes | [a](b.md)", [True, True, False]),
        ("it resets | `examples/a/b.py`", [True, False]),
        ("it resets | `examples/a/b.py`, [a](b.md)", [True, False]),
        ("it resets | `key=`", [True, True]),
        ("Use a form. | 1.36", [False, False]),
        ("Use a form. It resets. | –", [False, True, True]),
        ('"It jumps" | two owners | [a](b.md)', [False, True, False]),
    ],
)
def test_a_row_that_states_something_is_stated_whole(row: str, stated: list[bool]) -> None:
    columns = row.count("|") + 1
    text = f"{'|'.join('h' * columns)}\n{'|'.join(['-'] * columns)}\n{row}\n`code` | ✓"
    units = list(read_units(parse_markdown(text).tokens, text))
    assert statements_among(units)[: len(stated)] == stated
    assert not any(statements_among(units)[len(stated) :])

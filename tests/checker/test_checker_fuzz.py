"""No source crashes the checker, and one that has nothing to do with Streamlit finds nothing."""

from __future__ import annotations

import ast
import contextlib
import io
import random
import sysconfig
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from checking.cli import run
from checking.engine import check_contents
from checking.rules import all_rules
from fuzzing import bounded, writes_only_below
from harness import REPOSITORY
from hypothesis import given
from hypothesis import strategies as st

RULES = list(all_rules().values())
MUTANTS = 10_000
# What a rule may trip over, put in the place of any expression.
ODD = [
    *("st", "st.session_state", "st.session_state.k", "ss['k']", "st.button('x')", "None", "-1"),
    *("st.text_input('a', key='k')", "await x", "lambda: st.button('x')", "(y := st.columns(2))"),
    *("[st.button(i) for i in x]", "{**st.session_state}", "st.form('f')", "f'{x}'", "x[1:2]"),
    *("st.sidebar", "not x", "x or y", "x if y else z", "'k' in st.session_state"),
]
HEAD = "import streamlit as st\nfrom streamlit import session_state as ss\n"


def small_apps() -> list[str]:
    """Return the sources of examples, the mistakes among them, that are not long."""
    paths = sorted((REPOSITORY / "examples").rglob("*.py"))
    texts = [path.read_text(encoding="utf-8") for path in paths]
    return [text for text in texts if len(text) < 1000]


def mutants(count: int) -> Iterator[str]:
    """Yield programs made from the examples by replacing, dropping and repeating their parts."""
    chance = random.Random(20261123)
    texts = small_apps()
    while count:
        tree = ast.parse(chance.choice(texts))
        for _ in range(chance.randint(1, 4)):
            mutate(tree, chance)
        try:
            text = ast.unparse(tree)
        except (ValueError, AttributeError, TypeError, RecursionError):
            continue  # no program came out; the next one
        yield HEAD + text
        count -= 1


def odd(chance: random.Random) -> ast.expr:
    """Return one of the odd expressions, a new one each time: it may be mutated, too."""
    return ast.parse(chance.choice(ODD), mode="eval").body


def mutate(tree: ast.Module, chance: random.Random) -> None:
    """Replace, drop or repeat one part of a tree."""
    node = chance.choice([*ast.walk(tree)])
    fields = [name for name in node._fields if getattr(node, name, None) is not None]
    if not fields:
        return
    name = chance.choice(fields)
    value = getattr(node, name)
    if isinstance(value, list) and value:
        at = chance.randrange(len(value))
        action = chance.choice(("drop", "repeat", "replace", "nest"))
        if action == "drop" and len(value) > 1:
            del value[at]
        elif action == "repeat":
            value.insert(at, value[at])
        elif action == "nest" and isinstance(value[at], ast.stmt):
            test = odd(chance)
            value[at] = ast.If(test=test, body=[value[at]], orelse=[])
        elif isinstance(value[at], ast.expr):
            value[at] = odd(chance)
    elif isinstance(value, ast.expr):
        setattr(node, name, odd(chance))


def test_mutated_programs_do_not_crash_it() -> None:
    sources = [(f"{number}.py", text.encode()) for number, text in enumerate(mutants(MUTANTS))]
    assert len(sources) == MUTANTS
    findings = check_contents(sources, RULES)
    # Nearly all are still Python, and most still apps, so the rules have worked.
    codes = Counter(found.code for found in findings)
    assert codes["SS902"] == 0
    assert codes["SS901"] < MUTANTS / 20
    assert codes.total() - codes["SS901"] > MUTANTS / 20


def test_cut_and_mixed_bytes_do_not_crash_it() -> None:
    chance = random.Random(7)
    sources = []
    for number, text in enumerate(small_apps() * 8):
        raw = bytearray(text.encode())
        for _ in range(chance.randint(1, 6)):
            at = chance.randrange(len(raw))
            raw[at : at + chance.randint(0, 9)] = chance.randbytes(chance.randint(0, 3))
        sources.append((f"{number}.py", bytes(raw[: chance.randint(1, len(raw))])))
    for found in check_contents(sources, RULES):
        assert found.line >= 1
        assert found.column >= 1


NAMED = st.sampled_from(
    ["app.py", "pages/1_a.py", "a.md", "b.ipynb", "pyproject.toml", "requirements.txt", "x.bin"]
)
PARTS = (
    "import streamlit as st\n|st.text_input('a', key='k')\n|if st.button('b'):\n|    |\n|\t|# noqa|"
    "# noqa: SS101\n|[tool.streamlit-state]\n|select = [|'SS1'|]|ignore = |```python\n|```\n|{|}|"
    '"cells": [|"cell_type": "code"|"source": |,|:|streamlit==1.52\n|x = |st.session_state|'
    ".a|['a']|del |('|')|\\|\x00|\ufeff|\r|é|# coding: latin-1\n|%pip\n|1"
)
CONTENTS = st.one_of(
    st.lists(st.sampled_from([*PARTS.split("|"), "|"]), max_size=30).map(
        lambda parts: "".join(parts).encode()
    ),
    st.sampled_from(small_apps()).map(str.encode),
    st.binary(max_size=80),
)
OPTIONS = st.sampled_from([[], ["--fix"], ["--fix", "--dry-run"], ["--format", "sarif"]])


@given(st.dictionaries(NAMED, CONTENTS, max_size=4), OPTIONS)
def test_any_folder_is_checked_and_only_it_is_written(
    files: dict[str, bytes], options: list[str]
) -> None:
    told, complaint = io.StringIO(), io.StringIO()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for file, content in files.items():
            (folder / file).parent.mkdir(exist_ok=True)
            (folder / file).write_bytes(content)
        with (
            bounded(),
            writes_only_below(folder),
            contextlib.redirect_stdout(told),
            contextlib.redirect_stderr(complaint),
        ):
            code = run([*options, name])
        if "--fix" not in options or "--dry-run" in options:
            assert all((folder / file).read_bytes() == files[file] for file in files)
    assert code in (0, 1, 2)
    assert "Traceback" not in told.getvalue() + complaint.getvalue()
    if code == 2:
        assert complaint.getvalue().splitlines()[-1].startswith("check_app.py: ")


def test_the_standard_library_has_no_session_state() -> None:
    folder = Path(sysconfig.get_paths()["stdlib"])
    # As if each were an app: without this line none would be looked at.
    disguise = b"\nimport streamlit as _streamlit\n"
    paths = sorted(folder.glob("*.py")) + sorted(folder.glob("[a-c]*/*.py"))
    sources = [(str(path), path.read_bytes() + disguise) for path in paths]
    assert len(sources) > 200
    findings = check_contents(sources, RULES)
    assert [found for found in findings if found.code != "SS902"] == []

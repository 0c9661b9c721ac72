"""Every Python block is a verbatim piece of the example it names."""

from __future__ import annotations

import importlib
import inspect
from pathlib import Path

import pytest
import streamlit.errors
from bindings.bundle import DOCUMENT, FILES, changed, places, write_bundle
from validation.bindings.checks import check
from validation.bindings.regions import closest_region, dedent, verbatim_region
from validation.bindings.streamlit_errors import STREAMLIT_ERRORS

FENCE = "```python examples/basics/flag.py since=1.36\n"
LATE = "examples/mistakes/late.py"
CODE = 'if st.button("Open"):\n    st.session_state.open = True\n'


def test_the_bundle_is_bound(tmp_path: Path) -> None:
    assert list(check(write_bundle(tmp_path))) == []


def test_a_skill_without_a_manifest_is_not_bound(tmp_path: Path) -> None:
    files = {**changed("SKILL.md", FENCE, "```python\n"), "skill.yaml": None}
    assert list(check(write_bundle(tmp_path, files))) == []


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (FENCE, "```python\n", "SK601 SKILL.md:13:1"),
        (FENCE, "```py since=1.36\n", "SK601 SKILL.md:13:1"),
        (FENCE, "```py3\n", "SK601 SKILL.md:13:1"),
        (FENCE, "```Python3\n", "SK601 SKILL.md:13:1"),
        (FENCE, "```python examples/basics/flog.py\n", "SK602 SKILL.md:13:11"),
        (FENCE, "```python examples/basics/Flag.py\n", "SK602 SKILL.md:13:11"),
        (FENCE, "```python ./examples/basics/flag.py\n", "SK602 SKILL.md:13:11"),
        (FENCE, "```python ../tiny/examples/basics/flag.py\n", "SK602 SKILL.md:13:11"),
        (FENCE, "```python scripts/tool.py\n", "SK602 SKILL.md:13:11"),
        (FENCE, "```pyhton examples/basics/flag.py\n", "SK607 SKILL.md:13:1"),
        (FENCE, "```\n", "SK607 SKILL.md:13:1"),
        (FENCE, FENCE[:-1] + " until=1.36\n", None),
        (FENCE, FENCE[:-1] + " until=1.9\n", "SK604 SKILL.md:13:1"),
        (FENCE, FENCE[:-1] + " until=1.67.0\n", "SK604 SKILL.md:13:1"),
        (FENCE, FENCE[:-1] + " until=\n", "SK604 SKILL.md:13:1"),
        (FENCE, FENCE[:-1] + " since=1.40\n", "SK604 SKILL.md:13:1"),
        (FENCE, FENCE[:-1] + " from=1.40\n", "SK604 SKILL.md:13:1"),
        (FENCE, FENCE[:-1] + " examples/mistakes/late.py\n", "SK604 SKILL.md:13:1"),
        ("open = True", "open = Tru", "SK603 SKILL.md:15:32"),
        ("    st.session_state.open", "  st.session_state.open", "SK603 SKILL.md:15:3"),
        ('if st.button("Open"):', 'If st.button("Open"):', "SK603 SKILL.md:14:1"),
        ('"Open"):\n', '"Open"):\n\n', "SK603 SKILL.md:15:1"),
        (CODE, CODE + "\n", "SK603 SKILL.md:16:1"),
        (CODE, "\n" + CODE, "SK603 SKILL.md:14:1"),
        (CODE, "\nst.write(st.session_state)\n", "SK603 SKILL.md:14:1"),
        (CODE, "st.session_state.open = True\n\n", "SK603 SKILL.md:15:1"),
        (CODE, CODE + "\nst.write(state)\n", "SK603 SKILL.md:17:12"),
        (CODE, CODE + "st.write(st.session_state)\n", "SK603 SKILL.md:16:1"),
        (CODE, "    " + CODE.replace("\n   ", "\n       "), "SK603 SKILL.md:14:1"),
        (CODE, "", "SK603 SKILL.md:13:1"),
        (CODE, "print('something else')\n", "SK603 SKILL.md:14:1"),
        (
            "Use a flag instead.\n",
            "Use a flag instead.\n\n    indented = 1\n",
            "SK607 SKILL.md:13:5",
        ),
        (
            "Use a flag instead.\n",
            "Use a flag instead.\n\n    ~indented = 1\n",
            "SK607 SKILL.md:13:5",
        ),
        (
            "Use a flag instead.\n",
            "Use a flag instead.\n\n>     indented = 1\n",
            "SK607 SKILL.md:13:7",
        ),
        ("Use a flag instead.\n", "Use a flag instead.\n\n```toml\na = 1\n```\n", None),
    ],
)
def test_blocks(tmp_path: Path, old: str, new: str, expected: str | None) -> None:
    skill = write_bundle(tmp_path, changed("SKILL.md", old, new))
    found = [place for place in places(list(check(skill))) if not place.startswith("SK606")]
    assert found == ([expected] if expected else [])


def test_languages_that_need_no_example(tmp_path: Path) -> None:
    languages = (
        "bash console css csv diff html ini json jsonc markdown mermaid sh shell sql text toml yaml"
    )
    fences = "\n".join(f"```{language}\nx\n```\n" for language in languages.split())
    assert list(check(write_bundle(tmp_path, {"references/more.md": f"# More\n\n{fences}"}))) == []


def test_a_block_in_a_list_is_held_against_its_example(tmp_path: Path) -> None:
    skill = write_bundle(tmp_path, changed("references/tables.md", "level = 1  #", "level = 2  #"))
    (finding,) = check(skill)
    assert places([finding]) == ["SK603 tables.md:6:28"]
    assert "examples/mistakes/late.py:6 has 'st.session_state.level = 1" in finding.message
    first, *diff = finding.help.split("\n")
    assert "validate.py --fix" in first
    assert diff[-2:] == [
        "-st.session_state.level = 2  # raises: StreamlitAPIException",
        "+st.session_state.level = 1  # raises: StreamlitAPIException",
    ]


def test_the_same_region_may_be_shown_twice(tmp_path: Path) -> None:
    twice = DOCUMENT + f"\n{FENCE}{CODE}```\n"
    assert list(check(write_bundle(tmp_path, {"SKILL.md": twice}))) == []


@pytest.mark.parametrize(
    ("declaration", "fault"),
    [
        ("# raises: ValueError", False),
        ("# raises: StreamlitDuplicateElementKey", False),
        ("# raises: OurError", False),
        ("# raises: IntegrityError", False),
        ("# raises: DataError", False),
        ("# logs: anything at all", False),
        ("# raises an eyebrow", True),
        ("# raises: StreamlitAPIexception", True),
        ("# raises: KeyError, ValueError", True),
        ("# raises: KeyError because", True),
        ("# raises:", True),
        ("# raise: KeyError", True),
        ("# Raises: KeyError", True),
        ("# raises: sqlite3.Error", True),
        ("# raises: print", True),
        ("# raises: str", True),
        ("# logs:", True),
        ("# log: something", True),
    ],
)
def test_declarations(tmp_path: Path, declaration: str, fault: bool) -> None:
    text = FILES["examples/basics/flag.py"] + (
        "\nfrom sqlite3 import IntegrityError\nfrom sqlite3 import (\n    DataError,\n)\n"
        "class OurError(Exception):\n    pass\n\n"
        f"raise main()  {declaration}\n"
    )
    found = places(list(check(write_bundle(tmp_path, {"examples/basics/flag.py": text}))))
    assert found == (["SK605 flag.py:24:15"] if fault else [])


def test_a_declaration_stands_on_a_line_of_code(tmp_path: Path) -> None:
    text = FILES["examples/basics/flag.py"] + "# raises: ValueError\n"
    [found] = check(write_bundle(tmp_path, {"examples/basics/flag.py": text}))
    assert places([found]) == ["SK605 flag.py:16:1"]
    assert found.message == "the declaration stands on no line of code"


@pytest.mark.parametrize(
    ("declaration", "message"),
    [
        ("# logs:", "write # logs: and a part of what is logged"),
        (
            "# raises: A, B",
            "write # raises: and the name of one exception class, and nothing after it",
        ),
        (
            "# raises: Odd",
            "Odd is no exception of Python or Streamlit, and examples/basics/flag.py has no such "
            "name",
        ),
    ],
)
def test_what_is_said_of_a_declaration(tmp_path: Path, declaration: str, message: str) -> None:
    text = FILES["examples/basics/flag.py"] + f"main()  {declaration}\n"
    [found] = check(write_bundle(tmp_path, {"examples/basics/flag.py": text}))
    assert found.message == message


def test_the_list_of_streamlit_exceptions_is_that_of_streamlit() -> None:
    modules = [
        streamlit.errors,
        importlib.import_module("streamlit.runtime.caching.cache_errors"),
        importlib.import_module("streamlit.elements.lib.policies"),
    ]
    there = {
        name
        for module in modules
        for name, value in inspect.getmembers(module, inspect.isclass)
        if issubclass(value, BaseException)
    }
    own = {name for name, value in inspect.getmembers(streamlit.errors, inspect.isclass)}
    assert there >= STREAMLIT_ERRORS
    assert {name for name in own & there if name != "Error"} <= STREAMLIT_ERRORS


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({"examples/basics/lost.py": "x = 1\n"}, ["SK606 lost.py:1:1"]),
        ({"examples/lost/app.py": "x = 1\n", "examples/lost/page_a.py": ""}, ["SK606 app.py:1:1"]),
        ({"examples/basics/named.py": "x = 1\n", "references/more.md": "# More\n\nSee "
          "`examples/basics/named.py`.\n"}, []),
        ({"examples/found/app.py": "x = 1\n", "examples/found/page_a.py": "",
          "references/more.md": "# More\n\nSee `examples/found/`.\n"}, []),
        ({"examples/found/app.py": "x = 1\n", "examples/found/page_a.py": "",
          "references/more.md": "# More\n\nSee `examples/found/page_a.py`.\n"}, []),
        ({"examples/basics/opened.py": "x = 1\n",
          "tests/proofs/test_more.py": "APP = 'examples/basics/opened.py'\n"}, []),
        ({"examples/basics/data.csv": "a,b\n"}, []),
    ],
)  # fmt: skip
def test_reachability(tmp_path: Path, files: dict[str, str], expected: list[str]) -> None:
    assert places(list(check(write_bundle(tmp_path, files)))) == expected


def test_a_copy_without_tests_does_not_know_what_they_open(tmp_path: Path) -> None:
    files = {"examples/basics/lost.py": "x = 1\n", "tests/proofs/test_tiny.py": None}
    assert list(check(write_bundle(tmp_path, files))) == []


SOURCE = dedent(FILES["examples/basics/flag.py"].split("\n"))


def test_a_run_is_found_dedented() -> None:
    region = verbatim_region(CODE.splitlines(), SOURCE)
    assert region is not None
    assert region.line == 9
    assert verbatim_region((), SOURCE) is None
    assert verbatim_region(["", *CODE.splitlines()], SOURCE) is None


@pytest.mark.parametrize(
    ("code", "line", "length"),
    [
        ('if st.button("Close"):\n    st.session_state.open = True', 9, 2),
        ('if st.button("Open"):\n    pass\n    st.session_state.open = True', 9, 2),
        (
            'if st.button("Open"):\n    st.session_state.open = True\nst.write(st.session_state)',
            9,
            4,
        ),
        ("def main(one):", 8, 1),
        ("def main():\n    st.write(st.session_state)", 8, 5),
        ('"""Keep a flag."""\nmain()', 1, 15),
    ],
)
def test_the_closest_run(code: str, line: int, length: int) -> None:
    region = closest_region(code.split("\n"), SOURCE)
    assert region is not None
    assert (region.line, len(region.lines)) == (line, length)


@pytest.mark.parametrize(
    "code",
    [
        "",
        "\n\n",
        "x = 1",
        "while True:\n    break",
        '"""Keep a flag."""\nwhile waits():\n    pass\nmain()',
        "def main(one):\n    while waits(one):\n        yield one.next()",
    ],
)
def test_no_run_is_close(code: str) -> None:
    assert closest_region(code.split("\n"), SOURCE) is None


@pytest.mark.parametrize(
    ("code", "source", "line", "length"),
    [
        ("pass\nx = 1", "\nx = 1", 2, 1),  # a run begins with no blank line
        ("x = 1\npass", "x = 1\n", 1, 1),  # nor does it end with one
        ("\n\n\nx = 2\n\n\n", "x = 1", 1, 1),
        ("}#\n", "}", 1, 1),
        ("x = 1\n\n\npass", "x = 1\n\npass\n}", 1, 3),  # its last line is that of the code
        ("value = compute(2)\nmore()\n\n}\n}", "value = compute(2)\n\n}\n}", 1, 4),  # as long
        ("pass\nx = 1", "x = 1\ngo()\nx = 1", 1, 1),  # a line of the code is found only once
        ("if xx:\nif x:", "if x:", 1, 1),  # three fifths of it
        ("level", "label", 1, 1),  # three fifths of a line
        ("x = 2", "x = 1\n\nx = 1", 1, 1),  # two that read alike
        ("return y\nmore()", "x = 1\nreturn y\n}\nif x:\npass", 2, 1),  # rivals do not overlap
        ("a" + "-=" * 150, "b" + "-=" * 150, 1, 1),  # a long line of few letters
    ],
)
def test_the_closest_run_of_other_lines(code: str, source: str, line: int, length: int) -> None:
    region = closest_region(code.split("\n"), source.split("\n"))
    assert region is not None
    assert (region.line, len(region.lines)) == (line, length)


@pytest.mark.parametrize(
    ("code", "source"),
    [
        ("x = 2\nx = 3", "x = 1"),
        ("more()\npass", "pass"),
        ("x", "y"),
        ("a = first(3)", "a = first(1)\n\nb = other()\n\na = first(2)"),
        ("a = first(3)", "a = first(1)\na = first(2)"),
        (f"a = {'f' * 99}(3)", f"a = {'f' * 99}(22)\na = {'f' * 99}(1)"),  # the best below another
    ],
)
def test_no_run_of_other_lines_is_clearly_the_closest(code: str, source: str) -> None:
    assert closest_region(code.split("\n"), source.split("\n")) is None


@pytest.mark.parametrize(("shown", "most"), [(2, 3), (6, 3), (8, 4)])
def test_a_block_may_leave_out_three_lines_or_half_as_many_as_it_shows(
    shown: int, most: int
) -> None:
    first, last = f"first = begin({'1' * 50})", f"last = finish({'9' * 50})"
    rest = ["alpha()", "below()", "clock()", "digit()", "empty()", "focus()"][: shown - 2]
    for left_out in (most, most + 1):
        source = [first, *["x"] * left_out, *rest, last]
        region = closest_region([f"{first}  # one", *rest, f"{last}  # two"], source)
        assert (region is not None and len(region.lines) == len(source)) == (left_out == most)


@pytest.mark.parametrize(
    ("fence", "message", "cure"),
    [
        ("```pyhton examples/basics/flag.py\n", "this block has the unknown language pyhton", ""),
        ("```\n", "this block has no language", ""),
        (
            "```python EXAMPLES/basics/FLAG.PY\n",
            "EXAMPLES/basics/FLAG.PY is no Python file below examples/",
            "did you mean examples/basics/flag.py?",
        ),
        (
            "```python examples/basics/flog.py\n",
            "examples/basics/flog.py is no Python file below examples/",
            "did you mean examples/basics/flag.py?",
        ),
        ("```python zzz.py\n", "zzz.py is no Python file below examples/", ""),
        (
            "```python\n",
            "this Python block names no example",
            "write the example's path after the language",
        ),
        (f"{FENCE[:-1]} until=\n", "until= has no version", ""),
        (f"{FENCE[:-1]} from=1.40\n", "from= is no word that is known here", ""),
        (f"{FENCE[:-1]} since=1.36\n", "since= is given twice", ""),
        (
            f"{FENCE[:-1]} {LATE}\n",
            "examples/mistakes/late.py is a second path",
            "",
        ),
    ],
)
def test_what_is_said_of_a_fence(tmp_path: Path, fence: str, message: str, cure: str) -> None:
    skill = write_bundle(tmp_path, changed("SKILL.md", FENCE, fence))
    [found] = [finding for finding in check(skill) if finding.code != "SK606"]
    assert (found.message, found.help or "") == (message, cure)


def test_one_example_is_meant(tmp_path: Path) -> None:
    files = {
        **changed("SKILL.md", FENCE, "```python examples/basics/flog.py\n"),
        "examples/basics/flags.py": "",
    }
    [found] = [finding for finding in check(write_bundle(tmp_path, files)) if finding.line == 13]
    assert found.help == "did you mean examples/basics/flag.py?"


NOWHERE = (
    "copy whole consecutive lines from examples/basics/flag.py; --fix finds none that are similar "
    "enough"
)


@pytest.mark.parametrize(
    ("old", "new", "message", "cure"),
    [
        (CODE, "pass\n", "these lines are nowhere in examples/basics/flag.py", NOWHERE),
        (CODE, "", "this block shows nothing of examples/basics/flag.py", NOWHERE),
        (
            CODE,
            f"{CODE}st.write(st.session_state)\n",
            "examples/basics/flag.py:11 has '' here",
            "python scripts/validate.py --fix makes it:",
        ),
        (
            CODE,
            f"{CODE}more()\n",
            "examples/basics/flag.py has no such line after line 10",
            "python scripts/validate.py --fix makes it:",
        ),
        (
            CODE,
            "def main():\n    st.write(st.session_state)\n",
            "examples/basics/flag.py:9 has '    if st.button(\"Open\"):' here",
            "python scripts/validate.py --fix makes it:",
        ),
        (
            CODE,
            'if st.button("Open"):\n    st.session_state.open = True\n\nst.write(state)\n',
            "examples/basics/flag.py:12 has 'st.write(st.session_state)' here",
            "python scripts/validate.py --fix makes it:",
        ),
        (
            "Use a flag instead.\n",
            "Use a flag instead.\n\n    indented = 1\n",
            "this block is made by indentation and has no language",
            "put it into a fence",
        ),
    ],
)
def test_what_is_said_of_a_block(
    tmp_path: Path, old: str, new: str, message: str, cure: str
) -> None:
    skill = write_bundle(tmp_path, changed("SKILL.md", old, new))
    [found] = [finding for finding in check(skill) if finding.code != "SK606"]
    assert (found.message, found.help.split("\n")[0]) == (message, cure)


def test_an_example_that_nothing_leads_to(tmp_path: Path) -> None:
    [found] = check(write_bundle(tmp_path, {"examples/basics/lost.py": "x = 1\n"}))
    assert found.message == "nothing leads to this example"

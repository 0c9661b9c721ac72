"""SS501 on apps with several pages, by ``pages/`` and by ``st.navigation``."""

from __future__ import annotations

import pytest
from checking.engine import check_contents
from checking.rule import Versions
from checking.rules import all_rules

RULE = all_rules()["SS501"]
HEAD = "import streamlit as st\n"
DRAWS = 'st.text_input("Name", key="name")\n'
READS = 'st.write(st.session_state.get("name"))\n'
NAVIGATION = 'st.navigation([st.Page("one.py"), st.Page("two.py")]).run()\n'


def found(files: dict[str, str], versions: Versions | None = None) -> list[tuple[str, int]]:
    """Return path and line of what the rule finds in an app."""
    contents = [(path, (HEAD + text).encode()) for path, text in files.items()]
    return [(each.path, each.line) for each in check_contents(contents, [RULE], versions)]


@pytest.mark.parametrize(
    "files",
    [
        {"app.py": NAVIGATION, "one.py": DRAWS, "two.py": READS},
        {"app.py": 'st.write("Home")\n', "pages/one.py": DRAWS, "pages/two.py": READS},
    ],
    ids=["navigation", "a pages folder"],
)
def test_a_page_that_reads_what_another_draws(files: dict[str, str]) -> None:
    assert found(files) == [(list(files)[2], 2)]


def test_the_entrypoint_is_a_page_of_a_pages_folder() -> None:
    files = {"app.py": DRAWS, "pages/one.py": 'st.write("One")\n', "pages/two.py": READS}
    assert found(files) == [("pages/two.py", 2)]
    assert found({"app.py": DRAWS, "pages/two.py": READS}) == [("pages/two.py", 2)]


@pytest.mark.parametrize(
    "files",
    [
        {"app.py": DRAWS + NAVIGATION, "one.py": 'st.write("One")\n', "two.py": READS},
        {"app.py": NAVIGATION, "one.py": DRAWS.replace('"name"', '"name", bind="query-params"')},
        {
            "app.py": NAVIGATION,
            "one.py": DRAWS.replace('key="name"', 'key="name", persist_state="session"'),
            "two.py": READS,
        },
        {"app.py": NAVIGATION, "one.py": DRAWS, "two.py": DRAWS + READS},
        {
            "app.py": 'st.session_state.setdefault("name", "Ada")\n' + NAVIGATION,
            "one.py": DRAWS,
            "two.py": READS,
        },
        {"app.py": NAVIGATION, "one.py": DRAWS, "two.py": "import helper\n" + READS}
        | {"helper.py": DRAWS},
        {
            "app.py": "st.navigation([st.Page(path) for path in PATHS]).run()\n",
            "one.py": DRAWS,
            "two.py": READS,
        },
    ],
    ids=[
        "the entrypoint draws it on every page",
        "bound",
        "persistent",
        "drawn by both",
        "written elsewhere",
        "drawn by what it imports",
        "pages that are computed",
    ],
)
def test_it_is_silent(files: dict[str, str]) -> None:
    assert found(files) == []


def test_the_cure_is_one_of_the_version() -> None:
    contents = [("app.py", NAVIGATION), ("one.py", DRAWS), ("two.py", READS)]
    given = [(path, (HEAD + text).encode()) for path, text in contents]
    (old,) = check_contents(given, [RULE], Versions((1, 58), (1, 58)))
    (new,) = check_contents(given, [RULE], Versions((1, 59), (1, 59)))
    assert "persist_state" in new.help
    assert "persist_state" not in old.help

"""Apps of several files: SS501 on their pages, and rules that ask what the other files do."""

from __future__ import annotations

import pytest
from checking.engine import check_contents
from checking.rule import StateRule, Versions
from checking.rules import all_rules

RULE = all_rules()["SS501"]
HEAD = "import streamlit as st\n"
DRAWS = 'st.text_input("Name", key="name")\n'
READS = 'st.write(st.session_state.get("name"))\n'
NAVIGATION = 'st.navigation([st.Page("one.py"), st.Page("two.py")]).run()\n'


def found(
    files: dict[str, str], versions: Versions | None = None, rule: StateRule = RULE
) -> list[tuple[str, int]]:
    """Return path and line of what a rule finds in an app."""
    contents = [(path, (HEAD + text).encode()) for path, text in files.items()]
    return [(each.path, each.line) for each in check_contents(contents, [rule], versions)]


APP = {"app.py": NAVIGATION, "one.py": DRAWS, "two.py": READS}
THREE = NAVIGATION.replace('("two.py")', '("two.py"), st.Page("three.py")')
FOLDER = {"app.py": 'st.write("Home")\n', "pages/one.py": DRAWS}

FIRES = {
    "navigation": APP,
    "a pages folder": FOLDER | {"pages/two.py": READS},
    "without a default": APP | {"two.py": "st.write(st.session_state.name)\n"},
    "another key is written": APP | {"app.py": "st.session_state.city = 1\n" + NAVIGATION},
}
SILENT = {
    "the entrypoint draws it on every page": APP
    | {"app.py": DRAWS + NAVIGATION, "one.py": 'st.write("One")\n'},
    "the entrypoint draws it and defines a page": APP
    | {"app.py": DRAWS + "def one(): ...\n" + NAVIGATION.replace('"one.py"', "one"), "one.py": ""},
    "bound": APP | {"one.py": DRAWS.replace('"name")', '"name", bind="query-params")')},
    "persistent": APP | {"one.py": DRAWS.replace('"name")', '"name", persist_state="session")')},
    "perhaps persistent": APP | {"one.py": DRAWS.replace('"name")', '"name", **options)')},
    "a button": APP | {"one.py": DRAWS.replace("text_input", "button")},
    "drawn by both": APP | {"two.py": DRAWS + READS},
    "drawn by two others": APP | {"app.py": THREE, "three.py": DRAWS},
    "drawn by none": APP | {"one.py": 'st.write("One")\n'},
    "read by its own page": FOLDER | {"pages/one.py": DRAWS + READS},
    "set elsewhere where it is missing": APP
    | {"app.py": 'st.session_state.setdefault("name", "Ada")\n' + NAVIGATION},
    "set elsewhere": APP | {"app.py": 'st.session_state.name = "Ada"\n' + NAVIGATION},
    "drawn by what it imports": APP | {"two.py": "import helper\n" + READS, "helper.py": DRAWS},
    "perhaps drawn by what it imports": APP
    | {
        "two.py": 'import helper\nhelper.draw("name")\n' + READS,
        "helper.py": 'def draw(key):\n    st.text_input("Name", key=key)\n',
    },
    "pages that are computed": APP
    | {"app.py": "st.navigation([st.Page(path) for path in PATHS]).run()\n"},
    "a page that is computed": APP | {"app.py": THREE.replace('"three.py"', "OTHER")},
    "only tested": APP
    | {"two.py": 'if "name" in st.session_state:\n    st.write("You are known")\n'},
    "a computed key": APP
    | {"one.py": 'st.text_input("Name")\n', "two.py": "st.write(st.session_state[key])\n"},
}


@pytest.mark.parametrize("files", FIRES.values(), ids=FIRES)
def test_a_page_that_reads_what_another_draws(files: dict[str, str]) -> None:
    assert found(files) == [(list(files)[2], 2)]


def test_the_entrypoint_is_a_page_of_a_pages_folder() -> None:
    files = {"app.py": DRAWS, "pages/one.py": 'st.write("One")\n', "pages/two.py": READS}
    assert found(files) == [("pages/two.py", 2)]
    assert found({"app.py": DRAWS, "pages/two.py": READS}) == [("pages/two.py", 2)]


@pytest.mark.parametrize("files", SILENT.values(), ids=SILENT)
def test_it_is_silent(files: dict[str, str]) -> None:
    assert found(files) == []


def test_the_cure_is_one_of_the_version() -> None:
    given = [(path, (HEAD + text).encode()) for path, text in APP.items()]
    (old,) = check_contents(given, [RULE], Versions((1, 58), (1, 58)))
    (new,) = check_contents(given, [RULE], Versions((1, 59), (1, 59)))
    assert "persist_state" in new.help
    assert "persist_state" not in old.help


GUARD = 'if "user" not in st.session_state:\n    st.session_state.page = "login"\n'
LOOP = "for k in st.session_state:\n    st.session_state[k] = st.session_state[k]\n"


def test_a_guard_may_test_what_another_file_sets() -> None:
    rule = all_rules()["SS204"]
    files = {"app.py": "import account\n" + GUARD, "account.py": "def log_in(name): ...\n"}
    assert found(files, rule=rule) == [("app.py", 3)]
    files["account.py"] = "def log_in(name):\n    st.session_state.user = name\n"
    assert found(files, rule=rule) == []


def test_a_loop_rewrites_the_keys_of_other_files() -> None:
    rule = all_rules()["SS207"]
    files = {"app.py": LOOP + NAVIGATION, "one.py": DRAWS, "two.py": 'st.button("Go")\n'}
    assert found(files, rule=rule) == []
    files["two.py"] = 'st.button("Go", key="go")\n'
    assert found(files, rule=rule) == [("app.py", 3)]

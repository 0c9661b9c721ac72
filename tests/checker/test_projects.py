"""Files that make up an app: imports, pages, entrypoints, and what other modules define."""

from __future__ import annotations

import pytest
from checking.engine import check_contents, plan
from checking.imports import Files, imports_in
from checking.model.builder import build
from checking.model.facts import FunctionDefinition
from checking.model.values import Function, Imported
from checking.project import App, Project
from checking.rules import all_rules

ST = "import streamlit as st\n"


def project(**sources: str) -> Project:
    """Return a project of files, named without their ending."""
    return Project([build(text, f"{name}.py") for name, text in sources.items()])


def app_of(found: Project) -> App:
    (app,) = found.apps
    return app


def test_what_a_source_imports() -> None:
    source = b"""
import a.b as c, d
from e import (
    f,
    g as h,
)
from . import i
from ..j.k import l  # from nothing import x
    from m import *
"""
    assert [*imports_in(source)] == [
        *("a.b", "d", "e", "e.f", "e.g", "e.h", ".", ".i", "..j.k", "..j.k.l", "m"),
    ]


def test_imports_are_found_beside_the_importer_and_above_it() -> None:
    files = Files(["./app/pages/one.py", "app/lib/__init__.py", "app/lib/draw.py", "keys.py"])
    page = "./app/pages/one.py"
    assert files.imported(page, "lib.draw.table") == ("app/lib/draw.py", ["table"])
    assert files.imported(page, "lib.version") == ("app/lib/__init__.py", ["version"])
    assert files.imported(page, "keys") == ("keys.py", [])
    assert files.imported(page, "pandas.api") is None
    assert files.imported("app/lib/draw.py", ".draw") == ("app/lib/draw.py", [])
    assert files.imported("app/lib/draw.py", ".") == ("app/lib/__init__.py", [])
    assert files.imported("app/lib/draw.py", "...keys.A") == ("keys.py", ["A"])
    assert files.imported("app/lib/draw.py", "..pages.one") == (page, [])


def test_files_that_have_nothing_to_do_with_each_other_are_checked_apart() -> None:
    sources = {
        "one/app.py": ST + "import helpers\n",
        "one/helpers.py": ST,
        "two/app.py": ST,
        "two/pages/list.py": ST,
        "three/main.py": ST + 'st.Page("views/home.py")\n',
        "three/views/home.py": ST,
        "three/other.py": ST,
        "four/notes.py": "nothing = 0\n",
    }
    _, groups = plan([(path, text.encode()) for path, text in sources.items()])
    assert sorted(sorted(path for path, _ in group) for group in groups) == [
        ["one/app.py", "one/helpers.py"],
        ["three/main.py", "three/views/home.py"],
        ["three/other.py"],
        ["two/app.py", "two/pages/list.py"],
    ]


def test_the_pages_of_a_folder() -> None:
    found = project(app=ST + "st.title('A')", lib="x = 1", **{"pages/b": ST + "st.title('B')"})
    app = app_of(found)
    assert (app.entrypoint.path, app.navigation, app.complete) == ("app.py", False, True)
    assert [page.module.path for page in app.pages] == ["pages/b.py"]


def test_the_pages_of_a_navigation() -> None:
    main = ST + (
        "from views import people\n"
        "def home(): st.title('Home')\n"
        "pages = [st.Page(home), st.Page('views/list.py', title='x'), st.Page(people.show)]\n"
        "st.navigation(pages).run()\n"
    )
    views = {"views/list": ST + "st.title('L')", "views/people": ST + "def show(): st.write(1)"}
    app = app_of(project(app=main, **views))
    assert (app.navigation, app.complete) == (True, True)
    assert [(p.module.path, p.function and p.function.name) for p in app.pages] == [
        ("app.py", "home"),
        ("views/list.py", None),
        ("views/people.py", "show"),
    ]
    computed = main.replace("st.Page(home)", "*[st.Page(f) for f in found]")
    assert not app_of(project(app=computed, **views)).complete


def test_two_apps_in_one_folder_and_a_library() -> None:
    found = project(a=ST + "st.title('A')", b=ST + "import lib\nlib.go()\nst.title(1)", lib=ST)
    assert [app.entrypoint.path for app in found.apps] == ["a.py", "b.py"]
    entry = found.modules["b.py"]
    assert [module.path for module in found.closure(entry)] == ["b.py", "lib.py"]


def test_definitions_are_followed_through_modules() -> None:
    found = project(
        app="from lib import draw\nimport lib.more as more\n",
        **{
            "lib/__init__": "from .more import draw\n",
            "lib/more": "def draw(): ...\nKEY = 'k'\n",
        },
    )
    app = found.modules["app.py"]
    for value in (app.scopes[0].names["draw"], Imported("lib.more.draw")):
        definition = found.definition(app, value)
        assert definition is not None
        home, function = definition
        assert home.path == "lib/more.py"
        assert isinstance(function, Function)
        assert function.scope is home.all(FunctionDefinition)[0].scope
    assert found.definition(app, Imported("lib.more.draw.name")) is None
    assert found.definition(app, Imported("pandas.concat")) is None
    circle = project(a="from b import x\n", b="from a import x\n")
    assert circle.definition(circle.modules["a.py"], Imported("b.x")) is None


STEPS = """
import enum

class Step(enum.Enum):
    ONE = 1

def show():
    st.session_state.setdefault("step", Step.ONE)
    if st.session_state.step == Step.ONE:
        st.write("One")
"""


@pytest.mark.parametrize("path", ["lib/steps.py", "lib/steps/__init__.py"])
@pytest.mark.parametrize(
    ("importing", "anew"),
    [
        ("import lib.steps", False),
        ("from lib import steps", False),
        ("from lib.steps import show", False),
        ("from lib.steps import *", False),
        ("import lib.other", True),
        ("import steps", True),
    ],
)
def test_the_classes_of_a_script_are_made_anew_unless_another_file_imports_it(
    importing: str, anew: bool, path: str
) -> None:
    sources = {"app.py": f"{ST}{importing}\n", path: ST + STEPS, "lib/other.py": ST}
    contents = [(path, text.encode()) for path, text in sources.items()]
    findings = check_contents(contents, [all_rules()["SS113"]])
    assert [finding.path for finding in findings] == [path] * anew

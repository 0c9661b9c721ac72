"""The model of a module: what names are, where statements stand, what runs before what."""

from __future__ import annotations

import ast

import pytest
from checking.model.builder import build
from checking.model.dominance import certain, dominates, together
from checking.model.facts import Call, FunctionDefinition, StateAccess, WidgetCall
from checking.model.module import Module

HEAD = "import streamlit as st\n"


def model(source: str) -> Module:
    return build(HEAD + source, "app.py")


def widget(module: Module, key: str) -> WidgetCall:
    (found,) = module.widgets(key)
    return found


def uses(source: str) -> list[tuple[str, str | None]]:
    return [(use.kind, use.key) for use in model(source).all(StateAccess)]


@pytest.mark.parametrize(
    "source",
    [
        "st.text_input('a', key='k')",
        "import streamlit\nstreamlit.text_input('a', key='k')",
        "import streamlit as whatever\nwhatever.text_input('a', key='k')",
        "from streamlit import text_input as ask\nask('a', key='k')",
        "from streamlit import sidebar\nsidebar.text_input('a', key='k')",
        "try:\n    import streamlit as s\nexcept OSError:\n    s = 0\ns.text_input('a', key='k')",
        "st.sidebar.text_input('a', key='k')",
        "st.columns(2)[0].text_input('a', key='k')",
        "a, b = st.columns(2)\nb.text_input('a', key='k')",
        "a, *b = st.tabs(['x', 'y'])\nb[0].text_input('a', key='k')",
        "with st.form('') as box:\n    box.container().text_input('a', key='k')",
        "for box in st.columns(2):\n    box.text_input('a', key='k')",
        "box = st.empty()\ndef draw():\n    box.text_input('a', key='k')",
        "x = [st.text_input('a', key='k') for i in range(1)]",
        "class Page:\n    def draw(self):\n        st.text_input('a', key='k')",
        "match st.query_params:\n    case {}:\n        st.text_input('a', key='k')",
        "print(y := st.text_input('a', key='k'))",
        "lambda: st.text_input('a', key='k')",
        "KEY = 'k'\nst.text_input('a', key=KEY)",
        "st.text_input('a', 'value', None, 'k')",
    ],
)
def test_widgets_are_found_in_every_spelling(source: str) -> None:
    found = widget(model(source), "k")
    assert (found.name, found.label) == ("text_input", "a")


@pytest.mark.parametrize(
    "source",
    [
        "st = object()\nst.text_input('a', key='k')",
        "def draw(st):\n    st.text_input('a', key='k')",
        "box = st.columns(2)\nbox = other\nbox[0].text_input('a', key='k')",
        "if x:\n    key = 'k'\nelse:\n    key = 'm'\nst.text_input('a', key=key)",
        "key = 'k'\nwhile x:\n    st.text_input('a', key=key)\n    key = 'm'",
        "key = 'k'\ndef draw():\n    st.text_input('a', key=key)\nkey = 'm'",
        "from other import text_input\ntext_input('a', key='k')",
        "st.dataframe([], key='k')\nst.expander('x', key='k')",
        "st.text_input(*arguments, 'k')",
    ],
)
def test_what_may_be_otherwise_is_unknown(source: str) -> None:
    assert [*model(source).widgets("k")] == []


def test_state_is_found_in_every_spelling() -> None:
    assert uses("ss = st.session_state\nss.a\nss['b']\nss.get('c', 1)\ngetattr(ss, 'd')") == [
        *[("read", "a"), ("read", "b"), ("get", "c"), ("read", "d")],
    ]
    assert uses(
        "from streamlit import session_state\nsession_state.a = session_state['b'] = 1"
    ) == [
        *[("write", "a"), ("write", "b")],
    ]
    assert uses("st.session_state.a, (x, st.session_state['b']) = 1, (2, 3)") == [
        *[("write", "a"), ("write", "b")],
    ]
    assert uses("st.session_state.update({'a': 1, k: 2}, b=3)\nst.session_state.update(x)") == [
        *[("write", "a"), ("write", None), ("write", "b"), ("write", None)],
    ]
    assert uses("'a' in st.session_state\n'b' not in st.session_state.keys()")[0::2] == [
        *[("contains", "a"), ("contains", "b")],
    ]
    assert uses("del st.session_state.a, st.session_state['b']\nst.session_state.pop('c')") == [
        *[("delete", "a"), ("delete", "b"), ("delete", "c")],
    ]
    assert uses("st.session_state.clear()\nfor k in st.session_state: pass") == [
        *[("delete", None), ("iterate", None)],
    ]
    assert uses("st.session_state.setdefault('a', 1)\nst.session_state[1] += 1") == [
        *[("setdefault", "a"), ("write", "1")],
    ]
    assert uses("(st.session_state.a for a in x)\nst.session_state[f'x{i}'] = 1") == [
        *[("read", "a"), ("write", None)],
    ]


ORDER = """
st.checkbox('0', key='top')
with st.container():
    st.checkbox('1', key='inside')
if st.session_state.x:
    st.checkbox('2', key='branch')
    with st.sidebar:
        st.checkbox('3', key='deep')
else:
    st.checkbox('4', key='other')
for i in x:
    st.checkbox('5', key='loop')
try:
    st.checkbox('6', key='tried')
except OSError:
    st.checkbox('7', key='handled')
if not st.session_state.y:
    st.stop()
st.checkbox('8', key='rest')
def draw():
    st.checkbox('9', key='function')
    if done:
        return
    st.checkbox('10', key='after')
a and st.checkbox('11', key='operand')
"""


@pytest.mark.parametrize(
    ("first", "second", "before", "both"),
    [
        ("top", "inside", True, True),
        ("inside", "branch", True, False),
        ("inside", "deep", True, False),
        ("branch", "deep", True, True),
        ("branch", "other", False, False),
        ("branch", "rest", False, False),
        ("loop", "rest", False, False),
        ("tried", "handled", False, False),
        ("tried", "rest", False, False),
        ("top", "rest", True, False),
        ("rest", "operand", True, False),
        ("top", "function", False, False),
        ("function", "after", True, False),
        ("inside", "top", False, True),
    ],
)
def test_what_has_run_before(first: str, second: str, before: bool, both: bool) -> None:
    module = model(ORDER)
    one, two = widget(module, first), widget(module, second)
    assert (dominates(one, two), together(one, two)) == (before, both)


def test_what_is_certain_in_its_scope() -> None:
    module = model(ORDER)
    keys = [found.key for found in module.all(WidgetCall) if certain(found)]
    assert keys == ["top", "inside", "function"]


def test_buttons_and_keys_that_a_test_settles() -> None:
    module = model("""
go = st.button('Go')
if go and 'a' not in st.session_state:
    st.checkbox('1', key='one')
elif 'b' in st.session_state:
    st.checkbox('2', key='two')
if not st.form('f').form_submit_button():
    st.stop()
st.checkbox('3', key='three')
x = st.button('Other') and st.checkbox('4', key='four')
""")
    found = {
        found.key: ([t.name for t in found.block.triggers], set(found.block.absent))
        for found in module.all(WidgetCall)
        if found.key
    }
    assert found == {
        "one": (["button"], {"a"}),
        "two": ([], set()),
        "three": (["form_submit_button"], set()),
        "four": (["form_submit_button", "button"], set()),
    }
    assert widget(module, "two").block.present == {"b"}


def test_containers_tell_the_form() -> None:
    module = model("""
with st.form('f'):
    left, right = st.columns(2)
    with right:
        st.checkbox('1', key='in')
    st.sidebar.checkbox('2', key='out')
left.checkbox('3', key='late')
st.checkbox('4', key='free')
""")
    inside = {found.key: found.form is not None for found in module.all(WidgetCall)}
    assert inside == {"in": True, "out": False, "late": True, "free": False}
    form = widget(module, "late").form
    assert form is not None
    assert form.key == "f"


def test_functions_know_who_runs_them() -> None:
    module = model("""
import threading, functools
from concurrent.futures import ThreadPoolExecutor
def save(x): ...
def work(): ...
@st.cache_data(ttl=5)
def load(): return [st.session_state.x]
st.button('a', on_click=functools.partial(save, 1))
st.button('b', None, None, save)
threading.Thread(target=work).start()
with ThreadPoolExecutor() as pool:
    pool.submit(work, 1)
load()
""")
    scopes = {made.scope.name: made.scope for made in module.all(FunctionDefinition)}
    assert [found.label for found in scopes["save"].callback_of] == ["a", "b"]
    assert len(scopes["work"].threads) == 2
    assert len(scopes["load"].calls) == 1
    (read,) = module.accesses("x")
    assert read.block.scope.cached is not None
    assert scopes["save"].cached is None


def test_names_stand_for_what_they_were_computed_from() -> None:
    module = model("""
city = st.session_state.city
index = OPTIONS.index(city.strip())
chosen = st.selectbox('City', OPTIONS, index=index)
st.write(f"{chosen} {index}")
""")
    (call,) = (call for call in module.all(Call) if call.path == "streamlit.write")
    assert module.keys_read_in(call.node) == ["city"]
    assert [found.name for found in module.widgets_read_in(call.node)] == ["selectbox"]
    default = module.widgets_read_in(call.node)[0].default
    assert module.keys_read_in(default)[0] == "city"


def test_places_count_characters() -> None:
    text = 'import streamlit as st\r\nx = "é\U0001f600"; st.session_state["ü"] = 1\r\n'
    module = build(text, "app.py")
    (write,) = module.all(StateAccess)
    start, end = module.span(write.node)
    assert text[start:end] == module.source(write.node) == 'st.session_state["ü"]'
    assert isinstance(write.node, ast.expr)
    assert module.column(2, write.node.col_offset) == 11
    assert module.line(2) == 'x = "é\U0001f600"; st.session_state["ü"] = 1'

"""Modules, globals and caches: what two sessions of one process share.

Two ``AppTest`` objects are two sessions of one process, as two tabs are.
"""

from __future__ import annotations

from collections.abc import Callable

import harness
from proving import proves
from sessions import session, texts
from streamlit.testing.v1 import AppTest


@proves(
    "A global or a class attribute of an imported module is one object for all sessions.",
    example="examples/mistakes/module_state/app.py",
)
def test_module_state_reaches_the_next_session(app: AppTest, run: Callable[..., AppTest]) -> None:
    assert texts(app) == ["Items: []", "Count: 0"]
    app.button[0].click().run()
    other = run("examples/mistakes/module_state/app.py")
    assert texts(app) == texts(other) == ["Items: ['tea']", "Count: 1"]
    other.button[0].click().run()
    assert texts(app.run()) == ["Items: ['tea', 'tea']", "Count: 2"]


@proves(
    "A global of the main script is made anew in every run.",
    "A callback that assigns to it changes the last run's copy, which the new run does not see.",
    example="examples/isolation/main_globals.py",
)
def test_main_script_global_never_counts(app: AppTest) -> None:
    for clicks in (1, 2, 3):
        app.button[0].click().run()
        assert texts(app) == ["Global: 0", f"State: {clicks}"]
    assert texts(app.run()) == ["Global: 0", "State: 3"]


@proves(
    "An object or a random number assigned without a guard is a new one in every run.",
    example="examples/mistakes/created_every_run.py",
)
def test_unguarded_object_is_new_in_every_run(app: AppTest, run: Callable[..., AppTest]) -> None:
    secrets = {texts(app.run())[0] for _ in range(4)}
    assert len(secrets) == 4
    app.button[0].click().run()
    assert texts(app)[1] == "Guesses: []"

    guarded = run("examples/isolation/created_once.py")
    game = guarded.session_state.game
    guarded.number_input[0].set_value(7).run()
    assert guarded.session_state.game is game
    assert game["guesses"] == [7]
    guarded.button[0].click().run()
    assert guarded.session_state.game is not game


@proves(
    "A list from a module's defaults that is put into session state without a copy is one list for "
    "all sessions, and what one user appends, the next user starts with.",
    example="examples/mistakes/shared_defaults/app.py",
)
def test_default_from_a_module_is_shared(app: AppTest, run: Callable[..., AppTest]) -> None:
    app.button[0].click().run()
    other = run("examples/mistakes/shared_defaults/app.py")
    assert texts(app) == texts(other) == ["Tags: ['new', 'mine']"]
    assert other.session_state.tags is app.session_state.tags

    harness.forget_example_modules()
    mine = run("examples/isolation/own_defaults/app.py")
    mine.button[0].click().run()
    assert texts(mine) == ["Tags: ['new', 'mine']"]
    assert texts(run("examples/isolation/own_defaults/app.py")) == ["Tags: ['new']"]


@proves(
    "`st.cache_data` gives every call a copy of its own.",
    "`st.cache_resource` gives all sessions the same object, so a change to it reaches everybody.",
    example="examples/isolation/cache_kinds.py",
)
def test_cache_data_copies_and_cache_resource_shares(
    app: AppTest, run: Callable[..., AppTest]
) -> None:
    assert texts(app) == ["cache_data: ['first']", "cache_resource: ['first']"]
    app.button[0].click().run()
    seen = ["cache_data: ['first']", "cache_resource: ['first', 'added']"]
    assert texts(app) == texts(run("examples/isolation/cache_kinds.py")) == seen

    cart = run("examples/mistakes/cart_in_resource.py")
    cart.button[0].click().run()
    assert texts(run("examples/mistakes/cart_in_resource.py")) == ["Cart: ['tea']"]


@proves(
    "The key of a cached result is the function and its arguments.",
    example="examples/isolation/user_as_argument.py",
)
def test_argument_is_part_of_the_key(app: AppTest) -> None:
    assert app.json[0].value == '["ann\'s order 1", "ann\'s order 2", "ann\'s order 3"]'
    app.selectbox(key="user").select("bob").run()
    assert "bob's order 1" in app.json[0].value
    assert "ann" not in app.json[0].value


@proves(
    "Session state or `st.user` read inside is no part of it, and a second user gets the first "
    "user's result without an error.",
    example="examples/mistakes/state_in_cached.py",
)
def test_state_and_user_are_no_part_of_the_key(app: AppTest, run: Callable[..., AppTest]) -> None:
    assert texts(app) == ["Orders of ann"]
    app.selectbox(key="user").select("bob").run()
    assert app.session_state.user == "bob"
    other = run("examples/mistakes/state_in_cached.py", user="bob")
    assert texts(app) == texts(other) == ["Orders of ann"]

    shown = []
    for email in ("ann@example.com", "bob@example.com"):
        logged_in = session(
            "import streamlit as st\n"
            "@st.cache_data\n"
            "def cached(): return st.user.email\n"
            "st.text(cached())\n"
            "st.text(st.user.email)\n"
        )
        logged_in.user = {"email": email}
        shown.append(texts(logged_in.run()))
    assert shown == [["ann@example.com"] * 2, ["ann@example.com", "bob@example.com"]]


@proves(
    "An argument whose name begins with an underscore is left out of the key.",
    example="examples/mistakes/user_left_out_of_cache_key.py",
)
def test_underscore_argument_is_no_part_of_the_key(
    app: AppTest, run: Callable[..., AppTest]
) -> None:
    app.selectbox(key="user").select("bob").run()
    other = run("examples/mistakes/user_left_out_of_cache_key.py", user="bob")
    assert texts(app) == texts(other) == ["Orders of ann"]


@proves(
    "A write to session state inside a cached function happens only in the session that misses the "
    "cache.",
    example="examples/mistakes/write_in_cached.py",
)
def test_write_in_cached_function_misses_the_second_session(
    app: AppTest, run: Callable[..., AppTest]
) -> None:
    assert texts(app) == ["Welcome, ann", "Logged in: ann"]
    other = run("examples/mistakes/write_in_cached.py")
    assert texts(other) == ["Welcome, ann", "Logged in: None"]
    assert "logged_in" not in other.session_state


@proves(
    "A widget inside a cached function puts `CachedWidgetWarning` on the page, and the result "
    "ignores what the user enters.",
    example="examples/mistakes/widget_in_cached.py",
)
def test_widget_in_cached_function_is_ignored(app: AppTest) -> None:
    (raised,) = harness.raised_on_page(app)
    assert raised.type == "CachedWidgetWarning"
    assert app.text[0].value == "Area: 4"
    app.number_input[0].set_value(5).run()
    assert app.text[0].value == "Area: 4"


@proves(
    "`load_orders.clear()` and `st.cache_data.clear()` empty a global cache for every session.",
    example="examples/isolation/user_as_argument.py",
)
def test_clear_empties_the_cache_of_the_other_session() -> None:
    script = (
        "import streamlit as st, itertools, random\n"
        "@st.cache_data\n"
        "def load(): return random.random()\n"
        "if st.button('function'): load.clear()\n"
        "if st.button('all'): st.cache_data.clear()\n"
        "st.text(load())\n"
    )
    mine, other = session(script).run(), session(script).run()
    for button in (0, 1):
        before = texts(other)
        assert texts(mine) == before == texts(other.run())
        mine.button[button].click().run()
        assert texts(other.run()) == texts(mine)
        assert texts(other) != before
        mine.run()


@proves(
    "`st.cache_data` refuses a result that cannot be pickled with `UnserializableReturnValueError`."
)
def test_cache_data_refuses_what_cannot_be_pickled() -> None:
    script = (
        "import streamlit as st, threading\n"
        "@st.{}\n"
        "def lock(): return threading.Lock()\n"
        "lock()\n"
        "st.text('ready')\n"
    )
    (raised,) = harness.raised_on_page(session(script.format("cache_data")).run())
    assert raised.type == "UnserializableReturnValueError"
    assert texts(session(script.format("cache_resource")).run()) == ["ready"]

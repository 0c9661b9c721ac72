'''The rules, one a file named after its code: ``ss101_feedback_default.py``.

How to write one. A rule file has a docstring (``--explain`` prints it), a ``RULE``, and functions
that look at facts and yield problems. ``all_rules()`` finds it by its name: no list to extend.

    """A widget under a button vanishes with the next rerun.      <- one sentence

    Why: a button is true for one run, so ...

    Bad:
        if st.button("Rename"):
            name = st.text_input("New name")

    Good:
        st.session_state.setdefault("renaming", False)
        ...

    Limits: reports only ...; silent where ...
    """

    RULE = StateRule(
        code="SS302",                  # SS1 widgets and defaults, SS2 writes and keys, SS3 buttons,
        name="widget-under-button",    # callbacks, forms, SS4 caches, threads, modules, SS5 pages
        severity="warning",            # and versions, SS9 general. "error": it certainly fails
        explanation=__doc__ or "",
        cure="Keep a flag in session state, and draw the widget under that.",  # one short sentence
        since=None, until=None,        # first and last version with the misbehaviour: (1, 50)
        default=True,                  # False: only where selected
        bad="examples/mistakes/widget_under_button.py",
        bad_line='name = st.text_input(',   # stands in every line of `bad` where it must fire
        good="examples/patterns/....py",
    )

    @RULE.looks_at(WidgetCall)         # any class of checking/model/facts.py
    def check(call: WidgetCall, module: Module) -> Iterator[Problem]:
        if call.block.triggers and ...:
            yield Problem(call.node, "what is wrong, with what consequence", "what to write")

Facts (``model/facts.py`` documents their fields): ``WidgetCall``, ``StateAccess`` (reads, writes,
deletes ... in every spelling), ``Branch`` (an ``if``), ``Call`` (of anything imported, by its full
path: ``streamlit.rerun``, ``time.time``), ``MethodCall``, ``FunctionCall``, ``FunctionDefinition``,
``Assignment``, ``ImportedAttribute``. Each has ``node``, ``block`` and ``order``.

Where it stands (``model/scopes.py``): ``fact.block.triggers`` (buttons that were clicked for it
to run), ``.absent`` and ``.present`` (keys tested by ``in``), ``.loop``, ``.enclosing("try")``,
``.chain()``; ``fact.block.scope`` with ``.cached``, ``.fragment``, ``.dialog``, ``.callback_of``,
``.threads``, ``.calls``. ``call.form`` is the form around a widget. What runs before what
(``model/dominance.py``): ``dominates(first, second)``, ``together(first, second)``,
``certain(fact)``.

Questions to the module (``model/module.py``): ``module.value(node)`` is what an expression is
known to be (``model/values.py``; ``None``: unknown), ``module.widget(node)`` the widget whose
result it is, ``module.constant(node)`` (``...`` if none), ``module.path_of(node)``,
``keys_read_in(node)``, ``widgets_read_in(node)``, ``widgets(key)``, ``accesses(key, *kinds)``,
``calls(*paths, inside=)``, ``all(Fact)``, ``parent(node)``, ``source(node)``, ``span(node)``
(offsets for ``Fix``), ``versions.lowest`` and ``.highest``, ``project`` (all modules).
``call.command`` says what ``streamlit_widgets.py`` knows: the default parameter and its neutral
constants, trigger, writable, key rules. ``@RULE.looks_at_module`` and ``@RULE.looks_at_project``
register functions that see everything at once.

Be silent when in doubt: ``None`` and ``...`` mean unknown. A repair goes into ``Problem.fix`` as
``Fix((Edit(start, end, text),), certain=True)``.

``tests/checker/test_every_rule.py`` checks each rule by itself: the docstring; ``bad`` fires on
exactly its lines; ``good`` and every example outside ``examples/mistakes`` is silent; both examples
are named by a proof (``@proves(example=...)`` in ``tests/proofs`` or ``tests/browser``, or a test
in ``tests/checker/test_bad_apps_misbehave_*.py``), which shows that the one misbehaves and the
other does not. Further cases go into
``tests/checker/cases_ss302.py``: ``FIRES`` maps a name to a source whose firing lines end in
``# <- here``, ``SILENT`` maps a name to a source on which the rule must not fire; each source gets
``import streamlit as st`` as its first line. ``check_app.py --select SS302 FILE`` tries it out.
'''

from __future__ import annotations

import os
from functools import lru_cache
from importlib import import_module

from checking.general import GENERAL
from checking.rule import StateRule


@lru_cache(maxsize=1)
def all_rules() -> dict[str, StateRule]:
    """Return every rule by its code, in the order of codes."""
    folder = os.path.dirname(__file__)
    names = sorted(
        name.removesuffix(".py")
        for name in os.listdir(folder)
        if name.startswith("ss") and name.endswith(".py")
    )
    found = [import_module(f"{__name__}.{name}").RULE for name in names]
    return {rule.code: rule for rule in (*found, *GENERAL)}

"""Edit one customer's lines, then another's: does everybody keep what is theirs?"""

import json
from typing import Any

from streamlit.testing.v1 import AppTest

from evals.grading.solution import TestedSolution, choose, shows_no_exception, texts

Pending = dict[str, dict[str, Any]]


def edit(app: AppTest, pending: Pending, row: int, quantity: int) -> None:
    """Enter a quantity as a browser does: a table sends all edits since it was first drawn."""
    editor = app.get("data_editor")[0].proto
    edits = pending.setdefault(editor.id, {})
    edits[str(row)] = {"quantity": quantity}
    states = app._tree.get_widget_states()
    found = [state for state in states.widgets if state.id == editor.id]
    sent = found[0] if found else states.widgets.add(id=editor.id)
    sent.string_value = json.dumps({"edited_rows": edits, "added_rows": [], "deleted_rows": []})
    shows_no_exception(app._run(states))


def shows(app: AppTest, *lines: str) -> None:
    found = [text for text in texts(app) if " x " in text]
    assert found == list(lines), f"the page shows {found}, not {list(lines)}"


def check_customers_are_separate(solution: TestedSolution) -> None:
    """A customer shows no other customer's quantities."""
    app = solution.app()
    pending: Pending = {}
    edit(app, pending, 0, 9)
    edit(app, pending, 1, 8)
    choose(app, "selectbox", "Customer", "Bob")
    shows(app, "Bob: 5 x Tea", "Bob: 3 x Jam")
    edit(app, pending, 1, 6)
    choose(app, "selectbox", "Customer", "Cem")
    shows(app, "Cem: 4 x Rice", "Cem: 7 x Salt")
    assert "Total: 11" in texts(app), f"the page shows {texts(app)}"


def check_edits_are_there_on_the_way_back(solution: TestedSolution) -> None:
    """A customer's edits are there again after others were shown and edited."""
    app = solution.app()
    edit(app, pending := {}, 0, 9)
    choose(app, "selectbox", "Customer", "Bob")
    edit(app, pending, 1, 6)
    choose(app, "selectbox", "Customer", "Ann")
    shows(app, "Ann: 9 x Bread", "Ann: 1 x Milk")
    shows_no_exception(app.run())
    shows(app, "Ann: 9 x Bread", "Ann: 1 x Milk")
    choose(app, "selectbox", "Customer", "Bob")
    shows(app, "Bob: 5 x Tea", "Bob: 6 x Jam")


def check_every_edit_counts(solution: TestedSolution) -> None:
    """Each of several edits in a row is what the app shows, with the right total."""
    app = solution.app()
    pending: Pending = {}
    edit(app, pending, 0, 9)
    shows(app, "Ann: 9 x Bread", "Ann: 1 x Milk")
    edit(app, pending, 1, 4)
    shows(app, "Ann: 9 x Bread", "Ann: 4 x Milk")
    edit(app, pending, 0, 3)
    shows(app, "Ann: 3 x Bread", "Ann: 4 x Milk")
    assert "Total: 7" in texts(app), f"the page shows {texts(app)}"

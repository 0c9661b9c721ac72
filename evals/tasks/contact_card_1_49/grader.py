"""Edit several times in a row, look at the other contact, come back, edit again."""

from streamlit.testing.v1 import AppTest

from evals.grading.solution import TestedSolution, shows_no_exception, texts, widget


def phone(app: AppTest, number: str) -> None:
    shows_no_exception(widget(app, "text_input", "Phone").set_value(number).run())


def look_at(app: AppTest, name: str) -> None:
    shows_no_exception(widget(app, "radio", "Contact").set_value(name).run())


def check_every_edit_counts(solution: TestedSolution) -> None:
    """Four edits in a row, of both fields, each stand in the field and on the card."""
    app = solution.app()
    for number in ("112", "113", "114"):
        phone(app, number)
        assert f"Ada: {number} (calls back)" in texts(app), f"typed {number}: {texts(app)}"
        assert widget(app, "text_input", "Phone").value == number
    for note in ("moved", "moved again", ""):
        shows_no_exception(widget(app, "text_area", "Note").set_value(note).run())
        assert f"Ada: 114 ({note or 'no note'})" in texts(app), f"typed {note!r}: {texts(app)}"


def check_each_contact_keeps_its_edits(solution: TestedSolution) -> None:
    """Edits of two contacts are there, in field and card, after looking at the other one."""
    app = solution.app()
    held = {"Ada": "111", "Bob": "222"}
    for name, number in (("Ada", "77"), ("Bob", "88"), ("Ada", "79"), ("Bob", "89")):
        look_at(app, name)
        assert widget(app, "text_input", "Phone").value == held[name], f"{name}: {texts(app)}"
        phone(app, number)
        held[name] = number
    app.run()
    assert f"Ada: {held['Ada']} (calls back)" in texts(app), f"the cards are {texts(app)}"
    assert f"Bob: {held['Bob']} (no note)" in texts(app), f"the cards are {texts(app)}"

"""Type, lock, unlock, go on: is the note still in the page and in the app?"""

from browser.app_page import AppPage

from evals.grading.solution import ServedSolution


def typed_and_locked(solution: ServedSolution) -> AppPage:
    return solution.browse().type_text("Note", "buy tea").click("Lock")


def check_note_is_shown_after_unlocking(solution: ServedSolution) -> None:
    """After Unlock, the field and the text show the note, also after two more reruns."""
    page = typed_and_locked(solution).click("Unlock")
    for _ in range(3):
        assert page.texts() == ["Saved note: buy tea"], f"the page shows {page.texts()}"
        assert page.field("Note").input_value() == "buy tea", "the field is empty"
        page.click("Refresh")


def check_locked_page_hides_the_note(solution: ServedSolution) -> None:
    """While it is locked, the page shows neither the note nor its field."""
    page = typed_and_locked(solution)
    assert page.texts() == [], f"the locked page shows {page.texts()}"
    assert page.field("Note").count() == 0, "the locked page has the field"

"""Type into the table, several times, and go back: what do the table and the sum say?"""

from browser.tables import Grid

from evals.grading.solution import ServedSolution, opened


def check_every_edit_counts(solution: ServedSolution) -> None:
    """Each of three edits in a row is in the sum above the table."""
    page = opened(solution)
    for row, (number, total) in enumerate([("10", 15), ("20", 33), ("30", 60)]):
        Grid(page).edit("guests", row, number)
        assert page.texts() == [f"Guests: {total}"], f"after edit {row + 1}: {page.texts()}"


def check_back_to_the_plan(solution: ServedSolution) -> None:
    """The button brings back table and sum, and the next edit counts."""
    page = opened(solution)
    Grid(page).edit("guests", 0, "10")
    page.click("Back to the plan")
    assert page.texts() == ["Guests: 6"], f"after the button: {page.texts()}"
    Grid(page).edit("guests", 1, "7")
    assert page.texts() == ["Guests: 11"], f"after the button and an edit: {page.texts()}"

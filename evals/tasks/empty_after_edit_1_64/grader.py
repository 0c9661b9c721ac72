"""Press Edit, look into the fields, go on, edit."""

from browser.app_page import AppPage

from evals.grading.solution import ServedSolution


def assert_profile(page: AppPage, name: str, city: str) -> None:
    held = (page.field("Name").input_value(), page.field("City").input_value())
    assert held == (name, city), f"the fields hold {held}"
    assert page.texts() == [f"{name}, {city}"], f"the page shows {page.texts()}"


def check_fields_show_the_profile(solution: ServedSolution) -> None:
    """After Edit the fields show what was loaded, and after further clicks they still do."""
    page = solution.browse().click("Edit")
    for _ in range(3):
        assert_profile(page, "Ada Berg", "Oslo")
        page.click("Check")


def check_every_edit_counts(solution: ServedSolution) -> None:
    """Edits of both fields each count and stay."""
    page = solution.browse().click("Edit")
    page.type_text("Name", "Ida Dahl")
    assert_profile(page, "Ida Dahl", "Oslo")
    page.type_text("City", "Bergen").type_text("Name", "Ida Lie").click("Check")
    assert_profile(page, "Ida Lie", "Bergen")

"""Upload, click around, go on to the next statement: what is booked, what is left?"""

from browser.app_page import AppPage

from evals.grading.solution import ServedSolution, opened

FIRST = b"day,amount\n1,40\n2,15\n"
SECOND = b"day,amount\n3,100\n"


def upload(page: AppPage, name: str, content: bytes) -> AppPage:
    files = page.page.locator("input[type=file]")
    file = {"name": name, "mimeType": "text/csv", "buffer": content}
    return page.act(lambda: files.set_input_files(file))


def check_statement_is_booked_once(solution: ServedSolution) -> None:
    """An uploaded statement counts once, whatever is clicked."""
    page = upload(opened(solution), "may.csv", FIRST).click("Refresh").click("Refresh")
    assert page.texts() == ["Booked 2 rows, 55 EUR"], f"the page shows {page.texts()}"


def check_next_statement_empties_the_uploader(solution: ServedSolution) -> None:
    """Next statement empties the uploader and keeps what was booked; another file counts."""
    page = upload(opened(solution), "may.csv", FIRST).click("Next statement")
    assert page.page.get_by_text("may.csv").count() == 0, "the file is still in the uploader"
    assert page.texts() == ["Booked 2 rows, 55 EUR"], f"the page shows {page.texts()}"
    upload(page, "june.csv", SECOND)
    assert page.texts() == ["Booked 3 rows, 155 EUR"], f"the page shows {page.texts()}"

"""Write, count the words, visit the archive, come back: is the letter still there?"""

from browser.app_page import AppPage

from evals.grading.solution import ServedSolution, opened


def come_back(page: AppPage) -> None:
    page.go_to("Archive").go_to("Letter")
    for _ in range(2):
        shown = [page.field(label).input_value() for label in ("Subject", "Body")]
        assert shown == ["tea", "please send"], f"the fields show {shown}"
        assert page.texts() == ["Draft: tea / please send"], f"the page shows {page.texts()}"
        page.click("Refresh")


def check_letter_survives_the_archive(solution: ServedSolution) -> None:
    """After a count of the words and a visit to the archive the letter is as it was."""
    page = opened(solution).type_text("Subject", "tea").type_text("Body", "please send")
    come_back(page.click("Count words"))


def check_later_edits_count(solution: ServedSolution) -> None:
    """Each of several edits of one field counts, and the last one survives the archive."""
    page = opened(solution).type_text("Subject", "tea")
    for body in ("one", "one two", "please send"):
        page.type_text("Body", body)
        assert page.texts() == [f"Draft: tea / {body}"], f"the page shows {page.texts()}"
    come_back(page)

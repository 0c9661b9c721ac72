"""Try a topic, use the idea, go on: does the headline have it, and keep it?"""

from browser.app_page import AppPage

from evals.grading.solution import ServedSolution, opened


def front_page(page: AppPage) -> str:
    return page.texts()[0]


def check_idea_becomes_the_headline(solution: ServedSolution) -> None:
    """Use idea fills the field and the front page, and both keep it through a rerun."""
    page = opened(solution).type_text("Topic", "tea").click("Use idea")
    for _ in range(2):
        shown = page.field("Headline").input_value()
        assert shown == "All about tea", f"the field shows {shown!r}"
        assert front_page(page).startswith("Front page: All about tea"), front_page(page)
        page.click("Refresh")


def check_topic_does_not_lay_out_the_page(solution: ServedSolution) -> None:
    """A change of the topic shows another idea and leaves the front page alone."""
    page = opened(solution).type_text("Topic", "tea").type_text("Topic", "rum")
    expected = ["Front page: empty, laid out 1 times", "Idea: All about rum"]
    assert page.texts() == expected, f"the page shows {page.texts()}"

"""Type, take the template, send: is what is sent what the field shows?"""

from browser.app_page import AppPage

from evals.grading.solution import ServedSolution, enter, opened


def typed(solution: ServedSolution) -> AppPage:
    page = opened(solution)
    enter(page, "Recipient", "Ada")
    enter(page, "Message", "Dear Mad")
    return page.click("Use template")


def check_template_is_sent(solution: ServedSolution) -> None:
    """After Use template, the field shows the template, and Send sends it."""
    page = typed(solution)
    shown = page.field("Message").input_value()
    assert shown == "Please pay by Friday.", f"the field shows {shown!r}"
    page.click("Send")
    sent = [text.split(": ")[1] for text in page.texts()]
    assert sent == ["Please pay by Friday."], f"sent is {sent}"


def check_recipient_stays_and_edits_count(solution: ServedSolution) -> None:
    """The recipient entered before is the letter's, and an edited template is sent as edited."""
    page = typed(solution)
    enter(page, "Message", "Please pay by Monday.")
    page.click("Send")
    assert page.texts() == ["Ada: Please pay by Monday."], f"sent is {page.texts()}"

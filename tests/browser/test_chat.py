"""Chats: what a second message, another widget and the stop button do to an answer."""

from __future__ import annotations

import ast
from collections.abc import Callable
from typing import Any

from playwright.sync_api import Locator, expect
from proving import proves

from browser.app_page import AppPage
from browser.server import wait_for

LOST = "examples/mistakes/chat_answer_lost.py"
HISTORY = "examples/patterns/chat_history.py"
STOPPED = "examples/fragments/chat_keeps_partial_answer.py"
# The answer repeats the question, so that it is still being written when it is to be interrupted.
LONG = " ".join(f"word{number}" for number in range(400))


def prompt(page: AppPage) -> Locator:
    """Return the chat input."""
    return page.page.get_by_test_id("stChatInputTextArea")


def ask(page: AppPage, question: str) -> None:
    """Send a message, and do not wait for the answer."""
    prompt(page).fill(question)
    prompt(page).press("Enter")


def history(page: AppPage) -> list[Any]:
    """Return the messages in the server's session state."""
    return list(ast.literal_eval(page.state["history"]))


def messages_shown(page: AppPage) -> Locator:
    """Return the messages on the page."""
    return page.page.get_by_test_id("stChatMessageContent")


@proves(
    "A second message stops the answer, and one that is not yet in the history is lost.",
    example=LOST,
)
def test_second_message_while_an_answer_is_written(browse: Callable[..., AppPage]) -> None:
    page = browse(LOST)
    ask(page, LONG)
    page.shows("An answer to")
    ask(page, "milk")
    whole = "An answer to milk in a few words"
    wait_for(lambda: len(history(page)) > 2, "the second answer")
    expect(messages_shown(page)).to_have_text([LONG, "milk", whole])
    page.settle()
    assert len(page.runs()) == 3
    assert history(page) == [("user", LONG), ("user", "milk"), ("assistant", f"{whole} ")]


@proves(
    '`submit_mode="disable"` greys the input out until the run ends.',
    "Other widgets still stop the answer, and the code above then writes it again.",
    example=HISTORY,
)
def test_another_widget_while_an_answer_is_written(browse: Callable[..., AppPage]) -> None:
    page = browse(HISTORY)
    expect(prompt(page)).to_be_enabled()
    ask(page, LONG)
    page.shows("Plain answer 1")
    expect(prompt(page)).to_be_disabled()
    assert len(page.runs()) == 1

    page.page.get_by_text("Cheerful", exact=True).click()
    page.shows("Cheerful answer 1")
    expect(page.page.get_by_text("Plain answer")).to_have_count(0)
    expect(prompt(page)).to_be_disabled()
    wait_for(lambda: len(page.runs()) == 3, "the stopped run and the next")
    expect(prompt(page)).to_be_enabled()
    asked, answered = history(page)
    assert asked == {"role": "user", "content": LONG, "attempt": 1}
    assert answered == {"role": "assistant", "content": f"Cheerful answer 1: {LONG} "}
    expect(messages_shown(page)).to_have_count(2)


@proves('`submit_mode="stop"` offers a button that stops the run.', example=STOPPED)
def test_stop_button(browse: Callable[..., AppPage]) -> None:
    page = browse(STOPPED)
    stop = page.page.get_by_test_id("stChatInputStopButton")
    expect(stop).to_have_count(0)
    ask(page, LONG)
    page.shows("An answer to")
    assert len(page.runs()) == 1
    page.act(stop.click)
    expect(stop).to_have_count(0)
    assert len(page.runs()) == 2
    asked, partial = history(page)
    assert asked == {"role": "user", "content": LONG}
    assert partial["content"].startswith("An answer to")
    assert not partial["content"].endswith("words ")

    ask(page, "milk")
    wait_for(lambda: len(page.runs()) == 3, "the second answer")
    expect(messages_shown(page)).to_have_text(
        [LONG, partial["content"].strip(), "milk", "An answer to milk in a few words"]
    )
    assert history(page)[1] == partial
    assert history(page)[3]["content"] == "An answer to milk in a few words "

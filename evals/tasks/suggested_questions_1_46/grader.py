"""Ask by button, by typing, by button: is everything asked once?"""

from streamlit.testing.v1 import AppTest

from evals.grading.solution import TestedSolution, shows_no_exception, texts, widget

OPEN = ["When are you open?", "From 8 to 16."]
PARK = ["Where can I park?", "Behind the house."]
TYPED = ["Is it slippery?", "Please call us about that: Is it slippery?"]


def click(app: AppTest, suggestion: str) -> None:
    shows_no_exception(widget(app, "button", suggestion).click().run())


def chat(app: AppTest) -> list[str]:
    return [text for text in texts(app) if text != "Ask the clinic"]


def check_suggestion_is_asked_once(solution: TestedSolution) -> None:
    """A suggestion and its answer appear with the click, and stay the only ones afterwards."""
    app = solution.app()
    click(app, OPEN[0])
    assert chat(app) == OPEN, f"after the click the page shows {chat(app)}"
    for _ in range(2):
        box = widget(app, "checkbox", "Large print")
        shows_no_exception((box.uncheck() if box.value else box.check()).run())
        assert chat(app) == OPEN, f"after a tick the page shows {chat(app)}"


def check_buttons_and_typing_alternate(solution: TestedSolution) -> None:
    """Clicked and typed questions stand in the history in their order, a repeated one twice."""
    app = solution.app()
    click(app, PARK[0])
    shows_no_exception(app.chat_input[0].set_value(TYPED[0]).run())
    click(app, OPEN[0])
    click(app, OPEN[0])
    assert chat(app) == PARK + TYPED + OPEN + OPEN, f"the page shows {chat(app)}"

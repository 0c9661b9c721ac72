"""Add and reset as two users: are the defaults everybody's, and the additions one's own?"""

from streamlit.testing.v1 import AppTest

from evals.grading.solution import TestedSolution, shows_no_exception, texts, widget

DEFAULTS = ("Tags: new", "Blocked: spam@example.com")


def add(app: AppTest, tag: str, sender: str) -> None:
    widget(app, "text_input", "Tag").set_value(tag)
    widget(app, "button", "Add tag").click().run()
    shows_no_exception(app)
    widget(app, "text_input", "Sender").set_value(sender)
    widget(app, "button", "Block sender").click().run()
    shows_no_exception(app)


def shows(app: AppTest, *expected: str) -> None:
    found = [text for text in texts(app) if text.startswith(("Tags", "Blocked"))]
    assert found == list(expected), f"the page shows {found}, not {list(expected)}"


def check_reset_restores_the_defaults(solution: TestedSolution) -> None:
    """Reset restores tags and blocked senders, a second time too."""
    app = solution.app()
    for tag in ("vip", "press"):
        add(app, tag, "ads@example.com")
        shows(app, f"Tags: new, {tag}", "Blocked: spam@example.com, ads@example.com")
        widget(app, "button", "Reset").click().run()
        shows(shows_no_exception(app), *DEFAULTS)


def check_users_are_separate(solution: TestedSolution) -> None:
    """Another user starts with the defaults, whatever the first has added."""
    first = solution.app()
    add(first, "vip", "ads@example.com")
    second = solution.app()
    shows(second, *DEFAULTS)
    add(second, "press", "news@example.com")
    shows(
        shows_no_exception(first.run()),
        "Tags: new, vip",
        "Blocked: spam@example.com, ads@example.com",
    )

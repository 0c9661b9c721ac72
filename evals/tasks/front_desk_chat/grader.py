"""Ask several questions: is the conversation whole, in order, and answered once?"""

from streamlit.testing.v1 import AppTest

from evals.grading.solution import TestedSolution, shows_no_exception, texts, widget

TALK = [
    ("user", "parking"),
    ("assistant", "Parking is behind the house."),
    ("user", "pets"),
    ("assistant", "Please call us."),
]


def ask(app: AppTest, question: str) -> None:
    app.chat_input[0].set_value(question).run()
    shows_no_exception(app)


def conversation(app: AppTest) -> list[tuple[str, str]]:
    found = []
    for message in app.chat_message:
        parts = [*message.markdown, *message.get("text")]
        found.append((message.name, " ".join(str(part.value) for part in parts)))
    return found


def check_whole_conversation_is_shown(solution: TestedSolution) -> None:
    """After each question the conversation is there so far, in order, nothing twice."""
    app = solution.app()
    ask(app, "parking")
    assert conversation(app) == TALK[:2], f"the chat shows {conversation(app)}"
    ask(app, "pets")
    assert conversation(app) == TALK, f"the chat shows {conversation(app)}"


def check_other_widgets_leave_it_alone(solution: TestedSolution) -> None:
    """Ticking Formal keeps the conversation, and counts for the next answer only."""
    app = solution.app()
    ask(app, "parking")
    widget(app, "checkbox", "Formal").check().run()
    assert conversation(app) == TALK[:2], f"the chat shows {conversation(app)}"
    ask(app, "pets")
    last = ("assistant", "Dear guest, Please call us.")
    assert conversation(app) == [*TALK[:3], last], f"the chat shows {conversation(app)}"


def check_each_question_is_answered_once(solution: TestedSolution) -> None:
    """answer() is called once for each question."""
    app = solution.app()
    for question in ("parking", "pets", "parking"):
        ask(app, question)
    app.run()
    assert "3 answers" in texts(app), f"the page shows {texts(app)}"

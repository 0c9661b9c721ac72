"""The chat: one answer for a question, another on request, and none lost."""

from __future__ import annotations

from collections.abc import Callable

from streamlit.testing.v1 import AppTest

PATTERN = "examples/patterns/chat_history.py"


def conversation(app: AppTest) -> list[tuple[str, str]]:
    return [(message.name, message.markdown[0].value) for message in app.chat_message]


def ask(app: AppTest, question: str) -> AppTest:
    return app.chat_input[0].set_value(question).run()


def test_every_message_is_drawn_once_and_stays(run: Callable[..., AppTest]) -> None:
    app = run(PATTERN)
    assert conversation(app) == []
    assert not app.button
    ask(app, "Who?")
    ask(app, "Why?")
    expected = [
        ("user", "Who?"),
        ("assistant", "Plain answer 1: Who?"),
        ("user", "Why?"),
        ("assistant", "Plain answer 1: Why?"),
    ]
    assert conversation(app) == expected
    app.run()
    assert conversation(app) == expected


def test_regenerate_replaces_the_last_answer_only(run: Callable[..., AppTest]) -> None:
    app = ask(ask(run(PATTERN), "Who?"), "Why?")
    for attempt in (2, 3):
        app.button[0].click().run()
        assert conversation(app) == [
            ("user", "Who?"),
            ("assistant", "Plain answer 1: Who?"),
            ("user", "Why?"),
            ("assistant", f"Plain answer {attempt}: Why?"),
        ]


def test_clear_empties_the_history(run: Callable[..., AppTest]) -> None:
    app = ask(run(PATTERN), "Who?")
    app.button[1].click().run()
    assert conversation(app) == []
    assert app.session_state["history"] == []


def test_a_question_left_without_an_answer_is_answered(run: Callable[..., AppTest]) -> None:
    question = {"role": "user", "content": "Who?", "attempt": 1}
    app = run(PATTERN, history=[question])
    assert conversation(app) == [("user", "Who?"), ("assistant", "Plain answer 1: Who?")]
    assert app.session_state["history"][-1]["role"] == "assistant"

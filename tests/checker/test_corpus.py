"""Small apps as people write them: each mistake in them is found, and nothing else is."""

from __future__ import annotations

from pathlib import Path

import pytest
from checking.engine import check_contents
from checking.rule import Versions
from checking.rules import all_rules

CORPUS = Path(__file__).parent / "corpus"
DEFAULT = [rule for rule in all_rules().values() if rule.default]
NEWEST = Versions((1, 67), (1, 67))

# The rule's name, and what the line says that it must point at; `()` where the app has no mistake.
EXPECTED: dict[str, tuple[str, ...]] = {
    "approvals.py": ('equal-widgets-in-loop: st.button("Approve")',),
    "archive_pages.py": (
        "stale-args: args=(-1, last)",
        "stale-args: args=(1, last)",
    ),
    "basket.py": (
        "method-name-key: st.session_state.items = []",
        'loop-lambda: on_click=lambda: st.session_state["items"].append(name)',
    ),
    "booking_form.py": (
        "form-callback: on_change=room_changed",
        'form-callback: key="by", on_change=print',
    ),
    "cached_account.py": (
        "state-in-cached: user = st.session_state.user",
        'state-in-cached: st.session_state["api_key"]',
    ),
    "chat_assistant.py": (),
    "city_guide.py": (),
    "dice.py": (),
    "expense_tracker.py": ('feedback-default: st.number_input("Monthly budget"',),
    "file_tools.py": ("read-only-key: st.session_state.upload = None",),
    "generated_fields.py": (),
    "goals_with_confirmation.py": ('widget-under-button: st.slider("How hard"',),
    "guest_list.py": (
        'index-key: key=f"guest_{i}"',
        'index-key: key=f"comes_{i}"',
    ),
    "image_tuner.py": (),
    "invoice_lookup.py": ('ignored-default: value=invoice["total"]',),
    "level_meter.py": (
        "reset-in-every-run: st.session_state.attempts = 0",
        'feedback-default: st.slider("Treble"',
        "write-after-widget: st.session_state.volume = 4",
    ),
    "listing_filters.py": (
        "write-after-widget: st.session_state.price = 3000",
        'write-after-widget: st.session_state["query"] = ""',
    ),
    "login_gate.py": (),
    "model_settings.py": (
        "feedback-default: index=MODELS.index(ss.model)",
        'feedback-default: ss["temperature"], 0.1',
    ),
    "note_board.py": ("callback-called: on_click=add_note()",),
    "old_release.py": (
        "removed-command: @st.experimental_memo",
        "removed-command: @st.experimental_singleton",
        "removed-command: st.experimental_get_query_params()",
        "removed-command: st.experimental_rerun()",
        "removed-command: st.experimental_set_query_params(",
    ),
    "photo_labels.py": ('same-key-in-loop: key="skip"',),
    "poll_modules": (),
    "profile.py": ('write-after-widget: st.session_state["language"] = st.selectbox(',),
    "prompt_library.py": ('feedback-default: st.text_area("Prompt"',),
    "quiz.py": ('nested-button: if st.button("Really reset"):',),
    "recipe_scaler.py": ("stale-args: args=(name, people)",),
    "report_builder.py": (
        'widget-under-button: st.selectbox("Show one year"',
        'download-under-button: st.download_button("Download", as_csv(report)',
    ),
    "sales_dashboard.py": ('state-beats-default: 50, key="threshold"',),
    "settings_store.py": (
        'guard-of-another-key: if "rows" not in st.session_state:',
        "write-after-widget: st.session_state.compact = rows > 50",
    ),
    "shop_pages": ('widget-of-another-page: st.session_state.get("customer"',),
    "signup_wizard.py": (),
    "spellings_of_state.py": (
        'feedback-default: value=session_state["height"]',
        "feedback-default: streamlit.session_state.width)",
        "write-after-widget: memory.title = memory.title.upper()",
    ),
    "split_in_functions.py": (),
    "stock_watch.py": ("state-in-thread: st.session_state.prices[symbol] = fetch(symbol)",),
    "survey_random_keys.py": (
        'volatile-key: key=f"name_{uuid.uuid4()}"',
        "volatile-key: key=str(time.time())",
    ),
    "tabs_and_forms.py": (),
    "team_editor.py": (),
    "temperatures.py": (),
    "timer_fragment.py": (),
    "upload_queue.py": (),
}


@pytest.mark.parametrize("app", EXPECTED)
def test_each_mistake_is_found_and_nothing_else(app: str) -> None:
    found = findings(CORPUS / app)
    assert [name for name, _ in found] == [text.split(": ", 1)[0] for text in EXPECTED[app]]
    for (_, line), text in zip(found, EXPECTED[app], strict=True):
        assert text.split(": ", 1)[1] in line


def test_every_app_is_in_the_table() -> None:
    assert {path.name for path in CORPUS.iterdir() if path.name != "__pycache__"} == set(EXPECTED)


def test_a_third_of_the_apps_has_no_mistake() -> None:
    assert sum(not expected for expected in EXPECTED.values()) * 3 >= len(EXPECTED)


def findings(app: Path) -> list[tuple[str, str]]:
    """Return the rule's name and the line for each default finding, in the order of the app."""
    paths = sorted(app.rglob("*.py")) if app.is_dir() else [app]
    contents = [(str(path), path.read_bytes()) for path in paths]
    names = {rule.code: rule.name for rule in all_rules().values()}
    return [
        (names[found.code], Path(found.path).read_text("utf-8").splitlines()[found.line - 1])
        for found in check_contents(contents, DEFAULT, NEWEST)
    ]

"""A trace plays the browser's part: the same steps in Chromium leave the same state behind."""

from __future__ import annotations

import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import NamedTuple

import harness
import pytest
from browser.app_page import AppPage
from playwright.sync_api import expect
from tracing.cli import parse
from tracing.command import play
from tracing.story import Story


class Act(NamedTuple):
    """What a person does, and the same as options of ``trace_app.py``."""

    do: Callable[[AppPage], object]
    options: tuple[str, ...]


def types(label: str, text: str) -> Act:
    return Act(lambda page: page.type_text(label, text), ("--set", f"{label}={text}"))


def ticks(label: str, value: bool) -> Act:
    return Act(lambda page: page.toggle(label), ("--set", f"{label}={str(value).lower()}"))


def chooses(label: str, option: str) -> Act:
    return Act(lambda page: page.choose(label, option), ("--set", f"{label}={option}"))


def opens(key: str, tab: str, row: int) -> Act:
    """Open a tab of the row of tabs number ``row``."""
    return Act(
        lambda page: page.act(page.page.get_by_role("tab", name=tab).nth(row).click),
        ("--set", f"{key}={tab}"),
    )


def clicks(button: str) -> Act:
    return Act(lambda page: page.click(button), ("--click", button))


def goes_to(title: str) -> Act:
    return Act(lambda page: page.go_to(title), ("--page", title))


def reloads() -> Act:
    return Act(lambda page: page.reload(), ("--reload",))


def fills(label: str, text: str) -> Act:
    """Type into a field of a form, which reruns nothing."""
    return Act(lambda page: page.field(label).fill(text), ("--set", f"{label}={text}"))


HIDE, SHOW = ticks("Show the field", False), ticks("Show the field", True)
RERUN = clicks("Rerun")
SCENARIOS: dict[str, tuple[Act, ...]] = {
    "mistakes/delete_to_clear.py": (types("Note", "milk"), clicks("Delete"), RERUN),
    "mistakes/assign_hidden_widget.py": (
        types("Name", "Zoe"), HIDE, clicks("Assign"), SHOW, RERUN, RERUN,
    ),
    "mistakes/seed_hidden_widget.py": (types("Name", "Zoe"), HIDE, RERUN, SHOW, RERUN),
    "mistakes/stop_above_widget.py": (
        types("Note", "typed"), clicks("Lock or unlock"), clicks("Lock or unlock"), RERUN,
    ),
    "mistakes/gate_with_stop.py": (
        clicks("Ann"), types("Note", "typed"), clicks("Log out"), clicks("Bob"), RERUN,
    ),
    "mistakes/switch_page_resets/app.py": (
        chooses("Currency", "USD"), goes_to("Cart"), goes_to("Shop"), clicks("To the cart"), RERUN,
    ),
    "mistakes/share_by_return_value/app.py": (
        chooses("User", "Bob"), goes_to("Orders"), goes_to("Profile"), reloads(),
    ),
    "mistakes/keep_alive_on_one_page/app.py": (
        types("Name", "Zoe"), goes_to("Summary"), RERUN, goes_to("Form"),
    ),
    "keeping_values/sections_on_pages/app.py": (
        ticks("Gift", True), opens("plain", "Chart", 0), opens("view", "Chart", 1), goes_to("Cart"),
        ticks("Gift", False), goes_to("Shop"), clicks("To the cart"), ticks("Gift", True),
    ),
    "mistakes/feedback_default.py": (types("City", "a"), types("City", "b"), types("City", "c")),
    "keeping_values/persist_pages/app.py": (
        chooses("User", "Bob"), types("Draft", "mine"), goes_to("Orders"), clicks("Next user"),
        goes_to("Profile"),
    ),
    "forms/clear_on_submit.py": (
        fills("Name", "Ada"), clicks("Only rerun"), clicks("Submit"), clicks("Only rerun"),
        clicks("Submit"),
    ),
    "debugging/bound_filter.py": (types("Filter", "tea"), reloads(), types("Filter", "")),
    "debugging/page_keys/app.py": (
        types("Name", "ann"), chooses("Theme", "dark"), clicks("To the second page"), RERUN,
    ),
    "debugging/dialog_answer.py": (clicks("Ask"), clicks("Yes")),
}  # fmt: skip


@pytest.mark.parametrize("app", SCENARIOS)
def test_trace_and_browser_see_the_same(browse: Callable[..., AppPage], app: str) -> None:
    path = harness.REPOSITORY / "examples" / app
    options = [option for act in SCENARIOS[app] for option in act.options]
    story = play(parse([str(path), "--python", sys.executable, *options]))
    assert story.told.failure is None

    page = browse(f"examples/{app}")
    assert page.state == traced(story, 0)
    for number, act in enumerate(SCENARIOS[app], 1):
        act.do(page)
        page.settle()
        assert page.state == traced(story, number), f"after step {number}: {act.options}"
        assert_fields(page, story, number)


def traced(story: Story, step: int) -> dict[str, str]:
    """Return what the state held after a step of the trace, as texts."""
    scenes = [scene for scene in story.scenes if scene.step <= step and scene.number]
    return {key: value.text for key, value in scenes[-1].state.items()}


def assert_fields(page: AppPage, story: Story, step: int) -> None:
    """Where the trace says that the page shows another value, look at the page."""
    for scene in story.scenes:
        for difference in scene.differences if scene.step == step else ():
            label = difference.name.strip('"').capitalize()
            expect(page.field(label)).to_have_value(difference.shown.text.strip("'"))


SERVED = [
    "mistakes/assign_hidden_widget.py",
    "mistakes/switch_page_resets/app.py",
    "keeping_values/persist_pages/app.py",
    "forms/clear_on_submit.py",
]


def play_over_a_server(*arguments: str) -> Story:
    """Trace with ``--server``, in a thread: this one may drive the Chromium of other tests."""
    request = parse([*arguments, "--python", sys.executable, "--server"])
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(play, request).result()


@pytest.mark.parametrize("app", SERVED)
def test_a_trace_over_a_real_server_tells_the_same(app: str) -> None:
    path = harness.REPOSITORY / "examples" / app
    options = [option for act in SCENARIOS[app] for option in act.options]
    plain = play(parse([str(path), "--python", sys.executable, *options]))
    served = play_over_a_server(str(path), *options)
    assert served.told.failure is None
    assert [scene.changes for scene in served.scenes] == [scene.changes for scene in plain.scenes]
    assert [scene.state for scene in served.scenes] == [scene.state for scene in plain.scenes]

"""What an interaction does to the work of a run or a callback under way."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import expect
from proving import proves

from browser.app_page import AppPage
from browser.server import wait_for

WAITS = "examples/fragments/waits_for_the_run.py"
SECONDS = "3.00"  # of work: the field shows them like this


def interrupt(page: AppPage, button: str, click: Callable[[], Any], runs: int = 2) -> None:
    """Start the work of ``button``, click elsewhere meanwhile, and wait for the end of ``runs``."""
    if page.field("Seconds of work").input_value() != SECONDS:
        page.type_text("Seconds of work", SECONDS)
    before, sleeps = len(page.runs()), page.server.sleeps(page.session)
    page.page.get_by_role("button", name=button, exact=True).click()
    wait_for(lambda: page.server.sleeps(page.session) > sleeps, "the work to begin")
    assert len(page.runs()) == before, "the work is not yet done"
    click()
    wait_for(lambda: len(page.runs()) >= before + runs, "the end of all runs")
    page.settle()


def tick_the_box(page: AppPage) -> Callable[[], Any]:
    """Return how to click something that has nothing to do with the work."""
    box = page.page.get_by_test_id("stCheckbox").filter(has_text="Something else to click")
    return box.locator("label").first.click


@pytest.mark.parametrize("button", ["Transfer in the script", "Transfer in a callback"])
@proves(
    "An interaction outside fragments stops the running script at the next element it draws or "
    "the next access to session state.",
    "A callback is stopped in the same way, so two writes with slow work between them can end "
    "half done.",
    example="examples/mistakes/half_done.py",
)
def test_transfer_that_is_interrupted(browse: Callable[..., AppPage], button: str) -> None:
    page = browse("examples/mistakes/half_done.py")
    page.click(button).shows("Yours 90, theirs 10")
    interrupt(page, button, tick_the_box(page))
    for _ in range(2):
        page.shows("Yours 80, theirs 10")
        assert (page.state["yours"], page.state["theirs"]) == ("80", "10")
        page.toggle("Something else to click")


@proves(
    "An interaction outside fragments stops the running script at the next element it draws or "
    "the next access to session state.",
    "A fragment's interaction waits for the end of the run.",
    "Plain Python between two such points is finished, beside the new run.",
    example=WAITS,
)
def test_clicks_in_and_outside_a_fragment(browse: Callable[..., AppPage]) -> None:
    page = browse(WAITS)
    inside, outside = (
        page.page.get_by_role("button", name=name, exact=True)
        for name in ("Click in the fragment", "Click outside")
    )
    interrupt(page, "Slow run", inside.click)
    whole = ["slow run starts", "slow work is done", "slow run ends"]
    assert page.kept("log") == [*whole, "fragment clicked"]
    assert page.runs()[-1].fragment
    page.shows("The work is done.")

    interrupt(page, "Slow run", outside.click)
    stopped = ["slow run starts", "outside clicked", "slow work is done"]
    assert page.kept("log")[4:] == stopped
    expect(page.page.get_by_text("The work is done.")).to_have_count(0)


@proves(
    "`finally` cannot repair it: its own write to the state is stopped too.",
    example="examples/mistakes/unlock_in_finally.py",
)
def test_finally_of_a_stopped_run(browse: Callable[..., AppPage]) -> None:
    page = browse("examples/mistakes/unlock_in_finally.py")
    page.click("Work").shows("Working: False")
    interrupt(page, "Work", tick_the_box(page))
    for _ in range(2):
        page.shows("Working: True")
        assert page.state["working"] == "True"
        page.toggle("Something else to click")


@proves(
    "A busy flag that the run takes back at its end makes the next run repeat the interrupted "
    "work.",
    example="examples/mistakes/charged_twice.py",
)
def test_work_that_is_repeated(browse: Callable[..., AppPage]) -> None:
    page = browse("examples/mistakes/charged_twice.py")
    page.click("Charge").shows("Charges: 1")
    interrupt(page, "Charge", tick_the_box(page), runs=3)
    page.shows("Charges: 3")
    assert page.kept("ledger") == ["charge"] * 3
    assert page.state["busy"] == "False"


@proves(
    "The stopped run still finishes it:",
    example="examples/callbacks/busy_lock.py",
)
def test_work_that_the_stopped_run_finishes(browse: Callable[..., AppPage]) -> None:
    page = browse("examples/callbacks/busy_lock.py")
    interrupt(page, "Charge", tick_the_box(page))
    page.shows("Job done, charges 1")
    assert page.kept("ledger") == ["charge"]
    assert page.kept("job") == {"status": "done"}
    page.toggle("Something else to click")
    assert page.kept("ledger") == ["charge"]

"""What the state inspector keeps of a run, and how the page of an example draws it."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from gallery import watching


class Broken:
    """A value whose ``repr`` raises."""

    def __repr__(self) -> str:
        """Raise."""
        raise RuntimeError


def test_what_a_run_did() -> None:
    watching.record("test", "whole script", {"kept": 1, "moved": [1], "lost": "x"})
    first = watching.last_run("test")
    assert first is not None
    assert (first.number, first.keys("added")) == (1, ["kept", "moved", "lost"])

    watching.record("test", "fragment", {"kept": 1, "moved": [1, 2], "new": None})
    second = watching.last_run("test")
    assert second is not None
    assert (second.number, second.kind) == (2, "fragment")
    assert [second.keys(each) for each in ("added", "changed", "dropped")] == [
        ["new"],
        ["moved"],
        ["lost"],
    ]
    assert second.change("kept") == ""


def test_a_value_changed_in_place_is_seen() -> None:
    items = ["tea"]
    watching.record("in place", "whole script", {"items": items})
    items.append("rum")
    watching.record("in place", "whole script", {"items": items})
    run = watching.last_run("in place")
    assert run is not None
    assert run.change("items") == "changed"


@pytest.mark.parametrize(
    ("value", "shown", "type"),
    [
        ("a\nb", r"'a\nb'", "str"),
        ("x" * 500, "'" + "x" * (watching.LONGEST - 2) + "…", "str"),
        (Broken(), "<RuntimeError in repr>", "Broken"),
    ],
)
def test_how_a_value_is_shown(value: object, shown: str, type: str) -> None:
    assert watching.describe(value) == watching.Value(shown, type)


def test_only_so_many_sessions_are_kept() -> None:
    for number in range(watching.KEPT + 1):
        watching.record(f"many {number}", "whole script", {})
    assert watching.last_run("many 0") is None
    assert watching.last_run(f"many {watching.KEPT}") is not None


def inspected(name: str) -> AppTest:
    """Return an app that draws the inspector of ``name``."""
    app = AppTest.from_string(f"from gallery.inspector import show_state\nshow_state({name!r})")
    return app.run(timeout=20)


def test_inspector_shows_keys_values_types_and_changes() -> None:
    watching.record("drawn", "whole script", {"a_b": 1, "gone": "*x*"})
    watching.record("drawn", "whole script", {"a_b": 2})
    app = inspected("drawn")
    assert not app.exception
    table = app.table[0].value
    assert table["Key"].tolist() == [r"a\_b", "gone"]
    assert table["Value"].tolist() == ["2", r"~~'\*x\*'~~"]
    assert table["Type"].tolist() == ["int", "str"]
    assert table["Last run"].tolist() == [":orange-badge[changed]", ":red-badge[dropped]"]
    assert any("Run 2" in each.value for each in app.markdown)


def test_inspector_before_the_first_run_and_with_empty_state() -> None:
    assert inspected("nobody").caption[0].value == "The app is starting."
    watching.record("empty", "whole script", {})
    assert inspected("empty").caption[0].value == "Session state is empty."

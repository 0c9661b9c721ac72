"""What a server does with the values that a page sends is what ``widget_identity_probes`` found.

The probes run apps under AppTest, which has been wrong before. Here the same widgets are drawn by
a server, and a session speaks its protocol as a browser does: it sends what was entered under the
id of each element, forgets what is not drawn any more, and takes over what the server sets.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path

import harness
from browser.server import Server
from proofs.widget_identity_probes import Outcome, opened, outcomes
from proofs.widget_identity_table import CHANGES, KINDS
from streamlit.proto.WidgetStates_pb2 import WidgetState

from served.raw_session import FirstScreen, RawSession, raw_session

APP = """\
import sys
sys.path[:0] = {folders!r}
import json
import streamlit as st
from proofs import widget_identity_probes as probes
from proofs.widget_identity_table import CHANGES, KINDS

state, query = st.session_state, st.query_params
state.rows, state.keyed = range(len(CHANGES)), query["keyed"] == "True"
state.changed = query["changed"] == "True"
probes.draw()
st.text(json.dumps([repr(KINDS[row.widget].reading(state[f"result {{number}}"]))
                    for number, row in enumerate(CHANGES)]))
"""


class ServedPage:
    """The widgets of all rows on a page of a server, and what was entered there."""

    def __init__(self, session: RawSession) -> None:
        self.session = session
        self.entered: dict[str, WidgetState] = {}

    def run(self, keyed: bool, changed: bool) -> tuple[list[str], list[str]]:
        """Run the script; return for each row the id of its widget and its value, as ``repr``."""
        self.session.query = f"keyed={keyed}&changed={changed}"
        screen = self.session.run(*self.entered.values())
        assert not screen.exceptions
        protos = {getattr(proto, "id", ""): proto for proto in screen.drawn.values()}
        self.entered = {
            identity: state
            for identity, state in self.entered.items()
            if identity in protos and not getattr(protos[identity], "set_value", False)
        }
        read: list[str] = json.loads(screen.drawn[0, len(CHANGES)].body)
        return [_identity(screen, number) for number in range(len(CHANGES))], read


def _identity(screen: FirstScreen, number: int) -> str:
    identity = str(getattr(screen.drawn[0, number, 0], "id", ""))
    assert identity, f"{CHANGES[number]} has no id"
    return identity


def served_outcomes(server: Server, keyed: bool) -> dict[tuple[str, str], Outcome]:
    """Return what each change did in a session of ``server``, by widget and name of the change."""
    twin = opened(list(range(len(CHANGES))), keyed)
    with raw_session(server, "") as session:
        page = ServedPage(session)
        identities, _ = page.run(keyed, changed=False)
        for number, row in enumerate(CHANGES):
            if KINDS[row.widget].entered is not None:
                state = twin.encoded(number, KINDS[row.widget].wanted)
                state.id = identities[number]
                page.entered[state.id] = state
        before = page.run(keyed, changed=False)
        after, later = page.run(keyed, changed=True), page.run(keyed, changed=True)

    found: dict[tuple[str, str], Outcome] = {}
    for number, row in enumerate(CHANGES):
        entered = KINDS[row.widget].entered
        values = [read[number] == repr(entered) for _, read in (before, after, later)]
        assert values[0] or entered is None, f"{row}: read {before[1][number]}"
        outcome: Outcome = "kept"
        if before[0][number] != after[0][number]:
            outcome = "reset"
        elif entered is not None and not all(values):
            outcome = "late" if values[1] else "invalid"
        found[row.widget, row.name] = outcome
    return found


def test_a_server_forgets_what_the_probes_say(
    server_of: Callable[..., Server], written: Callable[[str], Path]
) -> None:
    folders = [str(harness.REPOSITORY / "tests"), str(harness.REPOSITORY)]
    # A fork of this process would know the apps that AppTest ran in it.
    server = server_of(written(APP.format(folders=folders)), python=Path(sys.executable))
    for keyed in (True, False):
        assert served_outcomes(server, keyed) == outcomes(keyed)

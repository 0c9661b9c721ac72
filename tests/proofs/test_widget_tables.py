"""The tables of the record on what resets a widget and on what loses edits, on this Streamlit.

What is measured here goes into the record with ``nox -s proofs record``. ``nox`` compares every
version with it, and these tests the installed one.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

import harness
import pytest
from proof_record.reading import read_record
from proof_record.widgets import Row
from proofs import feedback_probes, widget_identity_probes
from proofs.feedback_probes import LOOPS
from proofs.widget_identity_table import CHANGES

LETTERS = {
    "kept": "k",
    "reset": "r",
    "invalid": "c",
    "late": "l",
    "absent": "x",
    "halved": "h",
}
VERSION = ".".join(map(str, harness.STREAMLIT_VERSION))
Measured = Mapping[tuple[str, str, str, bool], str]


def identity() -> Measured:
    """Measure what each change of a parameter does, with a key and without."""
    found = {keyed: widget_identity_probes.outcomes(keyed) for keyed in (True, False)}
    return {
        (row.widget, row.parameter, row.name, keyed): LETTERS[found[keyed][row.widget, row.name]]
        for row in CHANGES
        for keyed in (True, False)
    }


def feedback() -> Measured:
    """Measure what becomes of edits when a result goes into the default."""
    found = feedback_probes.outcomes()
    return {
        (loop.widget, loop.parameter, loop.change, keyed): LETTERS[found[number, keyed]]
        for number, loop in enumerate(LOOPS)
        for keyed in (True, False)
    }


@pytest.mark.parametrize("measure", [identity, feedback], ids=lambda measure: measure.__name__)
def test_the_table_is_as_recorded(
    measure: Callable[[], Measured], record_property: Callable[[str, object], None]
) -> None:
    name = measure.__name__
    measured = measure()
    record_property("measured", {name: [[*row, outcome] for row, outcome in measured.items()]})
    record = read_record(harness.REPOSITORY)
    rows: tuple[Row, ...] = getattr(record, name)
    recorded = {row[:4]: record.outcome(row.outcomes, VERSION) for row in rows}
    differences = [
        f"st.{widget}, {change}, {'with' if keyed else 'without'} a key, on {VERSION}: {outcome}, "
        f"recorded as {recorded.get((widget, parameter, change, keyed), 'nothing')}"
        for (widget, parameter, change, keyed), outcome in measured.items()
        if recorded.get((widget, parameter, change, keyed)) != outcome
    ]
    differences += [f"{row}: no longer measured" for row in recorded.keys() - measured.keys()]
    assert not differences, (
        "\n".join(differences) + "\nrecord anew with `nox -s proofs record` if that is right"
    )

"""``streamlit run`` with a log of what every run left in session state.

Started as a program by ``server.py``: ``observed_server.py LOG run app.py --server.port=...``.
Appends one JSON line to LOG when a script run ends: the session's id, whether the run was stopped
to rerun, whether it was a fragment's, and what session state then holds (keyed widgets and plain
keys), each value as its ``repr``.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from streamlit.runtime.scriptrunner import ScriptRunner, ScriptRunnerEvent
from streamlit.web import cli


def log_finished_runs(log: Path) -> None:
    """Make every script run of this process append its line to ``log``."""
    original = ScriptRunner._on_script_finished

    def finished(self: Any, ctx: Any, event: Any, *arguments: Any, **options: Any) -> None:
        original(self, ctx, event, *arguments, **options)
        state = self._session_state.filtered_state
        line = {
            "session": self._session_id,
            "reruns": event == ScriptRunnerEvent.SCRIPT_STOPPED_FOR_RERUN,
            "fragment": event == ScriptRunnerEvent.FRAGMENT_STOPPED_WITH_SUCCESS,
            "query": ctx.query_string,
            "state": {str(key): repr(value) for key, value in state.items()},
        }
        with log.open("a", encoding="utf-8") as file:
            file.write(json.dumps(line) + "\n")

    ScriptRunner._on_script_finished = finished


if __name__ == "__main__":
    log_finished_runs(Path(sys.argv[1]))
    cli.main(sys.argv[2:])

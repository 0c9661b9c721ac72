"""Print the sessions that run proofs as a JSON list: ``nox --list --json | proof_sessions.py``.

GitHub makes a job of each (``.github/workflows/versions.yml``).
"""

import json
import sys


def proof_sessions(listed: list[dict[str, object]]) -> list[str]:
    """Return the names by which ``nox -s`` runs the proofs, one a Streamlit version."""
    return [str(session["session"]) for session in listed if session["name"] == "proofs"]


if __name__ == "__main__":
    print(json.dumps(proof_sessions(json.load(sys.stdin))))

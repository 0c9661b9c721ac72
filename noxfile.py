"""Run the proofs on older Streamlit versions: ``nox`` for all, ``nox -s "proofs(1.58)"`` for one.

Every version gets an environment of its own whose packages are resolved as of a few days after its
release, because a Streamlit of its day does not import with today's NumPy and pandas. On a version
other than the target only the proofs that carry ``since=`` or ``until=`` run: inside their range
they must pass, outside it they must fail for the reason they state.
"""

import datetime

import nox

nox.options.default_venv_backend = "uv"
nox.options.reuse_existing_virtualenvs = True
nox.options.sessions = ["proofs"]

# The day each minor version was first released: both sides of every boundary that
# references/versions.md prints, and the newest below the target.
RELEASED = {
    "1.35": "2024-05-23",
    "1.36": "2024-06-20",
    "1.37": "2024-07-25",
    "1.47": "2025-07-16",
    "1.48": "2025-08-05",
    "1.49": "2025-08-26",
    "1.50": "2025-09-23",
    "1.51": "2025-10-29",
    "1.52": "2025-12-04",
    "1.53": "2026-01-14",
    "1.54": "2026-02-04",
    "1.55": "2026-03-03",
    "1.56": "2026-03-31",
    "1.57": "2026-04-28",
    "1.58": "2026-05-28",
    "1.59": "2026-07-06",
    "1.60": "2026-07-21",
    "1.62": "2026-08-19",
    "1.63": "2026-09-01",
    "1.64": "2026-09-15",
    "1.66": "2026-10-14",
}


@nox.session(python="3.11")
@nox.parametrize("streamlit", list(RELEASED), ids=list(RELEASED))
def proofs(session: nox.Session, streamlit: str) -> None:
    """Run the proofs that name a version under that minor version of Streamlit."""
    as_of = datetime.date.fromisoformat(RELEASED[streamlit]) + datetime.timedelta(days=4)
    packages = [f"streamlit=={streamlit}.*", "pytest", "markdown-it-py", "pyyaml"]
    session.install("--exclude-newer", as_of.isoformat(), *packages)
    session.run("pytest", "-q", "-p", "no:cacheprovider", "tests/proofs", *session.posargs)

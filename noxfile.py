"""Run the proofs on every listed version of Streamlit and compare with the record.

    nox                            all versions, then the comparison
    nox -s "proofs(1.52)" judge    one version
    nox -s proofs record           all versions, then write the record anew
    nox -s proofs -- --again       also what has not changed since it was run
    nox -s proofs -- -k rerun      some tests only, on all versions
    nox -s judge -- --format github    the comparison alone, as annotations
    nox -s traces                  trace apps on the oldest, a middle and the newest version
    nox -s newest                  the newest release: which claims stopped being true?

Every version gets an environment of its own whose packages are resolved as of a few days after its
release (`matrix/releases.py`), with today's pytest. What a version showed is kept in the cache
folder below the environments, and it is not run again until a source changes.
"""

import datetime
import re
import sys
from pathlib import Path

import nox

ROOT = Path(__file__).parent
sys.path.insert(0, str(ROOT))

from matrix import outcomes  # noqa: E402
from matrix.releases import RELEASED, as_of  # noqa: E402

nox.options.default_venv_backend = "uv"
nox.options.reuse_existing_virtualenvs = True
nox.options.sessions = ["proofs", "judge", "traces"]

PYTHON = "3.11"
TRACED = ["1.28", "1.50", "1.67"]
READERS = ["markdown-it-py", "pyyaml"]


@nox.session(python=PYTHON)
@nox.parametrize("streamlit", list(RELEASED), ids=list(RELEASED))
def proofs(session: nox.Session, streamlit: str) -> None:
    """Run the proofs under that minor version of Streamlit, unless they were."""
    session.log(f"version {list(RELEASED).index(streamlit) + 1} of {len(RELEASED)}")
    file = _outcomes_folder(session) / f"{streamlit}.json"
    options = _given_on(session)
    known = outcomes.read(file)
    fresh = known and known.sources == outcomes.fingerprint() and not known.failed
    if fresh and not session.posargs:
        session.log(f"nothing has changed since {streamlit} was run; `-- --again` runs it anyway")
        return
    day = as_of(streamlit)
    session.install("--exclude-newer", day, f"streamlit=={streamlit}.*", *READERS)
    _run(session, file, day, options)


@nox.session(python=PYTHON)
@nox.parametrize("streamlit", TRACED, ids=TRACED)
def traces(session: nox.Session, streamlit: str) -> None:
    """Compare the traces of all reasons under that minor version of Streamlit."""
    session.install("--exclude-newer", as_of(streamlit), f"streamlit=={streamlit}.*")
    # The tests run where nox does; only the traced apps run in the session's environment.
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "tests/tracer"]
    options = ["-n", "auto", "-m", "tracing_versions", "--app-python", f"{session.bin}/python"]
    session.run(*command, *options, *_given_on(session), external=True)


@nox.session(python=PYTHON)
def newest(session: nox.Session) -> None:
    """Run the proofs under the newest release; fail for each claim that stopped being true."""
    session.install("--upgrade", "streamlit", *READERS)
    file = _outcomes_folder(session) / "newest.json"
    _run(session, file, datetime.date.today().isoformat(), [])
    command = ["python", "-m", "matrix", "newest", "--outcomes", str(file.parent)]
    session.run(*command, *session.posargs)


@nox.session(python=PYTHON)
def judge(session: nox.Session) -> None:
    """Compare what all versions showed with the ranges that proofs state and with the record."""
    session.install(*READERS)
    folder = _outcomes_folder(session)
    session.run("python", "-m", "matrix", "judge", "--outcomes", str(folder), *_given_on(session))


@nox.session(python=PYTHON)
def record(session: nox.Session) -> None:
    """Write what all versions showed to the record."""
    session.install(*READERS)
    folder = _outcomes_folder(session)
    session.run("python", "-m", "matrix", "record", "--outcomes", str(folder))


def _given_on(session: nox.Session) -> list[str]:
    """Return the words after ``--`` without ``--again``, which is for this file."""
    return [option for option in session.posargs if option != "--again"]


def _outcomes_folder(session: nox.Session) -> Path:
    return session.cache_dir / "outcomes"


def _run(session: nox.Session, file: Path, day: str, options: list[str]) -> None:
    """Run pytest, keep what it showed in ``file``, and fail where a proof breaks a promise.

    ``options`` are for pytest and choose a part of the tests; without them all are run.
    """
    constraints = (ROOT / "constraints.txt").read_text(encoding="utf-8")
    session.install(*re.findall(r"^pytest(?:-xdist)?==\S+", constraints, re.MULTILINE))
    shown = file.with_suffix(".shown")
    shown.unlink(missing_ok=True)
    chosen = [] if any(option.startswith("tests/") for option in options) else ["tests/proofs"]
    command = ["pytest", "-q", "-rfE", "--tb=short", "-p", "no:cacheprovider", "-n", "auto"]
    command += ["--outcomes", str(shown), *chosen, *options]
    # Bytecode, once written, saves each process seconds of compiling what it imports.
    session.run(*command, success_codes=range(-64, 256), env={"PYTHONDONTWRITEBYTECODE": ""})
    found = outcomes.read_run(shown, day)
    if found is None:
        session.error(
            "the tests broke off before they said what they show: see above whether the process "
            "crashed or a file could not be imported"
        )
    outcomes.update(file, found, whole=not options)
    if found.failed:
        session.error(f"proofs break a promise: {', '.join(found.failed)}")

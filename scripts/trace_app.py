"""Tell what each rerun of a Streamlit app did to its session state, and why (see ``--help``)."""

import sys


def main():
    # type: () -> int
    """Run the command line, or say that this Python is too old for it."""
    # Old interpreters read this file too, so it uses nothing that they lack.
    if sys.version_info < (3, 10):  # noqa: UP036
        version = sys.version.split()[0]
        sys.stderr.write(
            "trace_app.py: this is Python " + version + "; use Python 3.10 or later to run it, "
            "and name the app's own Python with --python\n"
        )
        return 2
    from pathlib import Path

    sys.dont_write_bytecode = True  # an installed copy stays as it was installed
    sys.path.insert(0, str(Path(__file__).resolve().parent))
    from tracing.cli import main as run

    return run()


if __name__ == "__main__":
    sys.exit(main())

"""How long the checker takes, against `import ast` and against `ast.parse` of the same files.

    python benchmarks/checker.py [FOLDER] [--repeat 5]

FOLDER holds Python files (default: apps made from this bundle's examples). Prints the best times
and their ratios. The budgets: one app within 60 ms of a bare `python -c "import ast"`; a tree
within 4 times its `ast.parse`, on one core; less with several processes.
"""

from __future__ import annotations

import argparse
import ast
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "scripts"))

from checking.engine import check_contents
from checking.parallel import check_many
from checking.rule import Versions
from checking.rules import all_rules
from checking.sources import concerns_streamlit, decode, find, read

ROOT = Path(__file__).resolve().parent.parent
SCRIPT = ROOT / "scripts" / "check_app.py"


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    parser.add_argument("folder", nargs="?", metavar="FOLDER")
    parser.add_argument("--repeat", type=int, default=5)
    options = parser.parse_args()
    start_up(options.repeat)
    with tempfile.TemporaryDirectory() as made:
        folder = options.folder or write_corpus(Path(made))
        tree([folder], options.repeat)
    return 0


def start_up(repeat: int) -> None:
    """Compare checking one app with starting Python."""
    with tempfile.TemporaryDirectory() as folder:
        app = Path(folder) / "app.py"
        app.write_bytes((ROOT / "examples/patterns/wizard.py").read_bytes())
        commands = {"import ast": ["-c", "import ast"], "one app": [str(SCRIPT), str(app)]}
        times: dict[str, list[float]] = {name: [] for name in commands}
        for _ in range(repeat * 4):
            for name, command in commands.items():
                times[name].append(process(command))
    for name, values in times.items():
        print(f"{name:12} {1000 * min(values):6.1f} ms")
    over = min(times["one app"]) - min(times["import ast"])
    print(f"difference   {1000 * over:6.1f} ms (budget 60)")


def tree(folders: Sequence[str], repeat: int) -> None:
    """Compare checking a tree with parsing its files."""
    found = [(path, read(path)) for path in find(folders) if isinstance(path, str)]
    contents = [(path, content) for path, content in found if isinstance(content, bytes)]
    apps = [(path, text) for path, content in contents if (text := parsable(content))]
    rules = [rule for rule in all_rules().values() if rule.default]
    work: dict[str, Callable[[], object]] = {
        "ast.parse": lambda: [ast.parse(text) for _, text in apps],
        "check_app.py": lambda: check_contents(contents, rules),
    }
    times: dict[str, list[float]] = {name: [] for name in work}
    clock: dict[int, list[float]] = {1: [], 2: []}
    for number in range(repeat):  # in turn, so that a busy moment of the machine meets both
        print(f"round {number + 1} of {repeat}", file=sys.stderr)
        for name, call in work.items():
            start = time.process_time()
            call()
            times[name].append(time.process_time() - start)
        for jobs, spent in clock.items():
            start = time.perf_counter()
            check_many(contents, rules, Versions(), jobs)
            spent.append(time.perf_counter() - start)
    size = sum(len(text) for _, text in apps)
    print(f"{len(contents)} files, {len(apps)} of them about Streamlit, {size / 1e6:.1f} MB")
    for name, values in times.items():
        print(f"{name:12} {min(values):6.2f} s")
    print(f"ratio        {min(times['check_app.py']) / min(times['ast.parse']):6.2f} (budget 4)")
    for jobs, spent in clock.items():
        print(f"--jobs {jobs}     {min(spent):6.2f} s by the clock")


def parsable(content: bytes) -> str:
    """Return the text of a file that the checker parses, "" of one that it does not."""
    if not concerns_streamlit(content):
        return ""
    try:
        text = decode(content)
        ast.parse(text)
    except (SyntaxError, ValueError, LookupError, RecursionError):
        return ""
    return text


def process(arguments: Sequence[str]) -> float:
    """Return the seconds of processor time that a Python process takes."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, *arguments], capture_output=True, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def write_corpus(folder: Path) -> str:
    """Write apps of the size of real ones: several examples in one file, as functions and pages."""
    sources = [path.read_text("utf-8") for path in sorted((ROOT / "examples").rglob("*.py"))]
    for number in range(0, 10 * len(sources), 5):
        parts = [sources[(number * 7 + part) % len(sources)] for part in range(6)]
        (folder / f"app_{number}.py").write_text("\n".join(parts), encoding="utf-8")
    return str(folder)


if __name__ == "__main__":
    raise SystemExit(main())

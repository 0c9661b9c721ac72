"""How long the validator takes, against a bare YAML and Markdown parse of the same files.

    python benchmarks/validator.py [--skills 300] [--repeat 5]

Writes a corpus of skills into a temporary folder, checks it with both in turn, and prints the best
times and their ratio. The budget is 1.5.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path

import yaml
from markdown_it import MarkdownIt

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "scripts"))

from validate import main as validate

PROSE = (
    "session state widget value rerun callback page key form table upload cache thread user "
    "server browser default option index result message before after when while every because "
    "keeps resets returns reads writes draws shows stores raises starts stops `st.slider` "
    "`key=` `on_change` **always** *never* the a an of to in on with for from by and or not"
)
CODE = {
    "python": "import streamlit as st\n\n"
    'if "n" not in st.session_state:\n    st.session_state.n = 0\n'
    'st.button("Add", on_click=lambda: st.session_state.update(n=st.session_state.n + 1))\n',
    "bash": 'set -euo pipefail\nfor name in *.py; do\n    python "$name" --check\ndone\n',
    "json": '{"name": "demo", "steps": [1, 2, 3], "nested": {"on": true}}\n',
    "yaml": "name: demo\nsteps:\n  - run: make\n  - run: make test\n",
    "toml": '[server]\nport = 8501\naddress = "localhost"\n',
    "text": "what the command prints\nline after line\n",
}


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    parser.add_argument("--skills", type=int, default=300)
    parser.add_argument("--repeat", type=int, default=5)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        corpus = Path(folder)
        write_corpus(corpus, options.skills)
        documents = sorted(corpus.rglob("*.md"))
        size = sum(path.stat().st_size for path in documents)
        times: dict[str, list[float]] = {"bare parse": [], "validate.py": []}
        # In turn, so that a busy moment of the machine meets both.
        for number in range(options.repeat):
            print(f"round {number + 1} of {options.repeat}", file=sys.stderr)
            times["bare parse"].append(timed(lambda: parse_bare(documents)))
            times["validate.py"].append(timed(lambda: run_validator(corpus)))
    bare, ours = (min(times[name]) for name in times)
    print(f"{options.skills} skills, {len(documents)} documents, {size / 1e6:.1f} MB")
    for name, values in times.items():
        print(
            f"{name:12} {min(values):.2f} s, {1000 * min(values) / options.skills:.1f} ms a skill"
        )
    print(f"ratio        {ours / bare:.2f} (budget 1.5)")
    return 0


def timed(work: Callable[[], None]) -> float:
    """Return the seconds of processor time that ``work`` takes."""
    start = time.process_time()
    work()
    return time.process_time() - start


def parse_bare(documents: Iterable[Path]) -> None:
    """Parse frontmatter and body of every document, and do nothing with them."""
    markdown = MarkdownIt("commonmark")
    for path in documents:
        text = path.read_text(encoding="utf-8", errors="replace")
        if text.startswith("---\n") and text.count("---\n") > 1:
            _, frontmatter, text = text.split("---\n", 2)
            with contextlib.suppress(yaml.YAMLError):
                yaml.safe_load(frontmatter)
        markdown.parse(text)


def run_validator(corpus: Path) -> None:
    """Check the corpus as the command line does, and drop what it prints."""
    with contextlib.redirect_stdout(io.StringIO()):
        if validate([str(corpus)]) == 2:
            raise SystemExit("the validator could not read its corpus")


def write_corpus(folder: Path, skills: int) -> None:
    """Write ``skills`` skills of the size of real ones, the same ones each time."""
    chance = random.Random(1)
    for number in range(skills):
        root = folder / f"skill-{number}"
        (root / "references").mkdir(parents=True)
        (root / "scripts").mkdir()
        frontmatter = f"---\nname: skill-{number}\ndescription: '{prose(chance, 30)}'\n"
        frontmatter += 'license: MIT\nmetadata:\n  author: somebody\n  version: "1.0"\n---\n\n'
        links = "- [More](references/more.md)\n- [Other](references/other.md#part-1)\n"
        links += "- Run `python scripts/check.py --help` first.\n\n"
        write(root / "SKILL.md", frontmatter + document(chance, 8) + links)
        write(root / "references" / "more.md", document(chance, 8))
        write(root / "references" / "other.md", document(chance, 6))
        write(root / "scripts" / "check.py", CODE["python"] * 20)


def document(chance: random.Random, parts: int) -> str:
    """Return a document with headings, paragraphs, lists, tables and code."""
    text = f"# {prose(chance, 4)}\n\n"
    for part in range(parts):
        text += f"## Part {part}\n\n{prose(chance, 60)}.\n\n"
        text += "".join(f"- {prose(chance, 12)}\n" for _ in range(4)) + "\n"
        if part % 2:
            text += "| if | then |\n|---|---|\n"
            text += "".join(f"| {prose(chance, 5)} | {prose(chance, 5)} |\n" for _ in range(4))
        language = chance.choice(list(CODE))
        text += f"\n```{language}\n{CODE[language] * 3}```\n\n"
    return text


def prose(chance: random.Random, words: int) -> str:
    """Return some words."""
    return " ".join(chance.choices(PROSE.split(), k=words))


def write(path: Path, text: str) -> None:
    """Write ``text`` as UTF-8."""
    path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    raise SystemExit(main())

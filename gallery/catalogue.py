"""Which example apps there are, and what each says about itself."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

# In the order of the navigation: folder, title, icon.
TOPICS = {
    "basics": ("Basics", ":material/school:"),
    "patterns": ("Complete patterns", ":material/extension:"),
    "mistakes": ("Mistakes and their cures", ":material/healing:"),
    "widgets": ("Widgets", ":material/tune:"),
    "keeping_values": ("Keeping values", ":material/bookmark:"),
    "callbacks": ("Callbacks and buttons", ":material/touch_app:"),
    "forms": ("Forms", ":material/assignment:"),
    "dialogs": ("Dialogs", ":material/chat_bubble:"),
    "fragments": ("Fragments", ":material/splitscreen:"),
    "tables": ("Tables", ":material/table:"),
    "uploads": ("Uploads", ":material/upload:"),
    "rows": ("Rows of widgets", ":material/list:"),
    "isolation": ("Isolation and caches", ":material/group:"),
    "threads": ("Threads and processes", ":material/call_split:"),
    "debugging": ("Debugging", ":material/bug_report:"),
}


@dataclass(frozen=True)
class Example:
    """An app under ``examples/``: one file, or a folder around an entrypoint ``app.py``.

    ``name`` is the entrypoint's path from the repository root, ``files`` are all the Python files
    of the app, the entrypoint first.
    """

    name: str
    files: tuple[Path, ...]
    title: str
    summary: str
    advice: str
    is_mistake: bool

    @property
    def entrypoint(self) -> Path:
        """The file that ``streamlit run`` gets."""
        return self.files[0]

    @property
    def topic(self) -> str:
        """The folder under ``examples/``."""
        return self.name.split("/")[1]

    @property
    def slug(self) -> str:
        """The last part of the page's address; it changes only if the example moves."""
        path = self.name.removeprefix("examples/").removesuffix(".py").removesuffix("/app")
        return path.replace("/", "-").replace("_", "-")

    @property
    def has_pages(self) -> bool:
        """Whether the app calls ``st.navigation``."""
        return "st.navigation(" in self.source

    @cached_property
    def source(self) -> str:
        """The entrypoint's text."""
        return self.entrypoint.read_text(encoding="utf-8")


def read_example(entrypoint: Path) -> Example:
    """Read what the app at ``entrypoint`` says in its docstring, ``st.title`` and ``st.caption``.

    The title and the caption may stand on a page of the app; an app without a title is called as
    its file or folder. An app that cannot be parsed, perhaps half-edited, has only that.
    """
    is_folder = entrypoint.name == "app.py"
    others = sorted(entrypoint.parent.rglob("*.py")) if is_folder else []
    files = (entrypoint, *(path for path in others if path != entrypoint))
    trees = [_parse(path) for path in files]
    docstring = " ".join((ast.get_docstring(trees[0]) or "").split())
    summary = docstring.removeprefix("BAD:").strip()
    plain = (entrypoint.parent.name if is_folder else entrypoint.stem).replace("_", " ")
    return Example(
        name=entrypoint.relative_to(ROOT).as_posix(),
        files=files,
        title=_first_literal(trees, "title") or plain.capitalize(),
        summary=summary[:1].upper() + summary[1:],
        advice=re.sub(r"^(Try|Watch): ", "", _first_literal(trees, "caption")),
        is_mistake=docstring.startswith("BAD:"),
    )


def _parse(path: Path) -> ast.Module:
    try:
        return ast.parse(path.read_text(encoding="utf-8"))
    except SyntaxError:
        return ast.parse("")


def _first_literal(trees: list[ast.Module], command: str) -> str:
    """Return the literal that the first ``st.<command>`` of the files is called with, or ""."""
    for node in (node for tree in trees for node in ast.walk(tree)):
        match node:
            case ast.Call(
                func=ast.Attribute(value=ast.Name("st"), attr=called),
                args=[ast.Constant(str(text)), *_],
            ) if called == command:
                return text
    return ""


def read_catalogue() -> dict[str, Example]:
    """Return every example by name, in the order of the topics and then of the titles."""
    found = _with_distinct_titles([read_example(path) for path in entrypoints(ROOT / "examples")])
    topics = list(TOPICS)
    found.sort(key=lambda each: (topics.index(each.topic), each.title.lower(), each.name))
    return {each.name: each for each in found}


def _with_distinct_titles(examples: list[Example]) -> list[Example]:
    """Add the file's name to a title that several apps of a topic have."""
    count = Counter((each.topic, each.title) for each in examples)
    return [
        replace(each, title=f"{each.title} ({each.slug.removeprefix(each.topic + '-')})")
        if count[each.topic, each.title] > 1
        else each
        for each in examples
    ]


def entrypoints(folder: Path) -> Iterator[Path]:
    """Yield each ``app.py`` under ``folder``, and each Python file that is in no such app."""
    apps = {path.parent for path in folder.rglob("app.py")}
    for path in sorted(folder.rglob("*.py")):
        if path.name == "app.py" or not apps.intersection(path.parents):
            yield path

"""`--fix` rewrites blocks from their examples, and touches nothing else."""

from __future__ import annotations

import os
import stat
import tempfile
from pathlib import Path

import pytest
from bindings.bundle import DOCUMENT, FILES, REFERENCE, write_bundle
from documents.blocks import read_blocks
from hypothesis import given
from hypothesis import strategies as st
from validation.bindings.checks import check
from validation.bindings.mending import mend
from validation.bindings.regions import dedent
from validation.reading import read_skill

FLAG = "examples/basics/flag.py"
OTHER_LABEL = FILES[FLAG].replace('"Open"', '"Open it"')


def mend_again(root: Path) -> list[str]:
    return [str(mended) for mended in mend(read_skill(root))]


def test_nothing_to_mend_writes_nothing(tmp_path: Path) -> None:
    write_bundle(tmp_path)
    os.utime(tmp_path / "SKILL.md", (1, 1))
    assert mend_again(tmp_path) == []
    assert (tmp_path / "SKILL.md").stat().st_mtime == 1


def test_the_document_follows_the_example(tmp_path: Path) -> None:
    skill = write_bundle(tmp_path, {FLAG: OTHER_LABEL})
    (mended,) = mend(skill)
    assert str(mended) == f"{tmp_path}/SKILL.md:14: rewritten from {FLAG}:9-10"
    assert (tmp_path / "SKILL.md").read_text() == DOCUMENT.replace('"Open"', '"Open it"')
    assert (tmp_path / FLAG).read_text() == OTHER_LABEL
    assert list(check(read_skill(tmp_path))) == []
    assert mend_again(tmp_path) == []


def test_a_skill_without_a_manifest_is_left_alone(tmp_path: Path) -> None:
    skill = write_bundle(tmp_path, {FLAG: OTHER_LABEL, "skill.yaml": None})
    assert list(mend(skill)) == []
    assert (tmp_path / "SKILL.md").read_text() == DOCUMENT


def test_byte_order_mark_line_ends_and_mode_stay(tmp_path: Path) -> None:
    document = "\ufeff" + DOCUMENT.replace("\n", "\r\n")
    write_bundle(tmp_path, {FLAG: OTHER_LABEL, "SKILL.md": document})
    path = tmp_path / "SKILL.md"
    path.chmod(0o640)
    assert len(mend_again(tmp_path)) == 1
    assert path.read_bytes() == document.replace('"Open"', '"Open it"').encode()
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


FENCE = "```python examples/basics/flag.py"
BOUND = DOCUMENT[DOCUMENT.index(FENCE) : DOCUMENT.index("| place")]


@pytest.mark.parametrize(
    ("block", "mended"),
    [
        (
            f'{FENCE}\r\nif st.button("Open"):\n    st.session_state.open = True\n```\n',
            f'{FENCE}\r\nif st.button("Open it"):\r\n    st.session_state.open = True\r\n```\n',
        ),
        (
            f'- {FENCE}\n\tif st.button("Open"):\n\t    st.session_state.open = True\n  ```\n',
            f'- {FENCE}\n  if st.button("Open it"):\n      st.session_state.open = True\n  ```\n',
        ),
        (
            f'> {FENCE}\n>import streamlit as st\n>\n>st.title("Flags")\n> ```\n',
            f'> {FENCE}\n>import streamlit as st\n>\n>st.title("Flag")\n> ```\n',
        ),
        (
            f'> {FENCE}\n>\n>import streamlit as st\n>\n>st.title("Flags")\n> ```\n',
            f'> {FENCE}\n>import streamlit as st\n>\n>st.title("Flag")\n> ```\n',
        ),
        (
            f'> {FENCE}\n>\n> import streamlit as st\n>\n> st.title("Flags")\n> ```\n',
            f'> {FENCE}\n> import streamlit as st\n>\n> st.title("Flag")\n> ```\n',
        ),
        (
            f'> {FENCE}\n>\tif st.button("Open"):\n>\t    st.session_state.open = True\n> ```\n',
            f'> {FENCE}\n> if st.button("Open it"):\n>     st.session_state.open = True\n> ```\n',
        ),
        (
            f'~~~{FENCE[3:]}\nif st.button("Open"):\n    st.session_state.open = True\n~~~\n',
            f'~~~{FENCE[3:]}\nif st.button("Open it"):\n    st.session_state.open = True\n~~~\n',
        ),
    ],
    ids=["its end", "no tab", "as the line", "no code", "no space", "a quoted tab", "tildes"],
)
def test_what_stands_around_the_code(tmp_path: Path, block: str, mended: str) -> None:
    def document(block: str) -> bytes:
        return DOCUMENT.replace(BOUND, f"{block}\n").encode()

    write_bundle(tmp_path, {FLAG: OTHER_LABEL})
    (tmp_path / "SKILL.md").write_bytes(document(block))
    assert len(mend_again(tmp_path)) == 1
    assert (tmp_path / "SKILL.md").read_bytes() == document(mended)


def test_other_blocks_are_left_alone(tmp_path: Path) -> None:
    others = "```text\nOpen it\n```\n\n```python\nst.button('Open')\n```\n"
    missing = "\n```python examples/basics/missing.py\nst.button('Open')\n```\n"
    document = f"{DOCUMENT}\n{others}{missing}"
    write_bundle(tmp_path, {FLAG: OTHER_LABEL, "SKILL.md": document})
    assert len(mend_again(tmp_path)) == 1
    assert (tmp_path / "SKILL.md").read_text() == document.replace('"Open"', '"Open it"')


def test_a_fence_in_the_frontmatter_is_none(tmp_path: Path) -> None:
    for mark in ("", "\ufeff"):
        text = mark + DOCUMENT.replace("license: A", "compatibility: |\n  ```\nlicense: A", 1)
        write_bundle(tmp_path, {FLAG: OTHER_LABEL, "SKILL.md": text})
        assert len(mend_again(tmp_path)) == 1
        after = (tmp_path / "SKILL.md").read_text(encoding="utf-8")
        assert after == text.replace('"Open"', '"Open it"')


def test_a_linked_document_stays_a_link(tmp_path: Path) -> None:
    write_bundle(tmp_path, {FLAG: OTHER_LABEL, "SKILL.md": None, "real.md": DOCUMENT})
    (tmp_path / "SKILL.md").symlink_to("real.md")
    assert len(mend_again(tmp_path)) == 1
    assert (tmp_path / "SKILL.md").is_symlink()
    assert '"Open it"' in (tmp_path / "real.md").read_text()


def test_a_failed_write_leaves_the_document_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_bundle(tmp_path, {FLAG: OTHER_LABEL})

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        mend_again(tmp_path)
    assert (tmp_path / "SKILL.md").read_text() == DOCUMENT
    assert [path.name for path in tmp_path.iterdir() if path.name.endswith(".tmp")] == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("  st.session_state.level = 1  #", "  st.session_state.levels = 1  #"),
        ("  st.session_state.level = 1  # raises: StreamlitAPIException\n", ""),
        ("```\n\n- The page", "```\n\n- The  page"),
    ],
)
def test_refused_or_untouched(tmp_path: Path, old: str, new: str) -> None:
    reference = REFERENCE.replace(old, new)
    write_bundle(tmp_path, {"references/tables.md": reference})
    mended = mend_again(tmp_path)
    after = (tmp_path / "references/tables.md").read_text()
    left = [finding.code for finding in check(read_skill(tmp_path))]
    if new.endswith("1  #"):
        assert (len(mended), after, left) == (1, REFERENCE, [])
    else:
        assert (mended, after) == ([], reference)
        assert left == ([] if "page" in new else ["SK603"])


def test_an_unclosed_fence_is_refused(tmp_path: Path) -> None:
    text = DOCUMENT.replace("True\n```\n", "True\n").replace('"Open"', '"Shut"')
    write_bundle(tmp_path, {"SKILL.md": text})
    assert mend_again(tmp_path) == []
    assert "SK603" in [finding.code for finding in check(read_skill(tmp_path))]


def test_code_that_would_close_the_fence_is_refused(tmp_path: Path) -> None:
    example = FILES[FLAG].replace(
        "        st.session_state.open = True\n", '        """\n```\n"""\n'
    )
    example = example.replace("st.button", "st.toggle")
    text = DOCUMENT.replace("    st.session_state.open = True\n", '    """\n``\n"""\n')
    write_bundle(tmp_path, {FLAG: example, "SKILL.md": text})
    assert mend_again(tmp_path) == []
    assert (tmp_path / "SKILL.md").read_text() == text


LINES = st.lists(
    st.sampled_from(
        [
            "x = 1",
            "    y = call(x)",
            "if x:",
            "",
            "        return y",
            "name = 'ä'",
            "st.write(x, y)",
        ]
        + [f"value_{number} = compute({number})" for number in range(4)]
    ),
    min_size=3,
    max_size=14,
)
PREFIXES = st.sampled_from(
    [("", ""), ("  ", "  "), ("- ", "  "), ("> ", "> "), ("1. > ", "   > "), ("> - ", ">   ")]
)
PROSE = st.sampled_from(["Text `x`.", "| a | b |\n|---|---|\n| c | d |", "# Head", "<!-- c -->"])
EDITS = st.lists(
    st.tuples(st.integers(0, 9), st.sampled_from(["drop", "change", "add", "blank", "twice"])),
    max_size=3,
)


@st.composite
def documents(draw: st.DrawFn) -> tuple[str, str, str]:
    """Return an example, a document that shows edited pieces of it, and the end of its lines."""
    source = [line.rstrip() for line in draw(LINES)]
    parts = [draw(PROSE)]
    for _ in range(draw(st.integers(1, 3))):
        start = draw(st.integers(0, len(source) - 1))
        code = list(dedent(source[start : start + draw(st.integers(1, 6))]))
        for position, kind in draw(EDITS):
            index = position % len(code)
            if kind == "drop" and len(code) > 1:
                del code[index]
            elif kind == "change":
                code[index] = code[index].replace("x", "xx") + "#"
            elif kind in ("add", "blank"):
                code.insert(index, "more()" if kind == "add" else "")
            elif kind == "twice":
                code.insert(index, code[index])
        first, rest = draw(PREFIXES)
        fence = draw(st.sampled_from(["```", "~~~~"]))
        block = [f"{first}{fence}python examples/basics/flag.py"]
        block += [(rest + line).rstrip() for line in code] + [f"{rest}{fence}"]
        parts += ["\n".join(block), draw(PROSE)]
    return (
        "\n".join(source) + "\n",
        "\n\n".join(parts) + "\n",
        draw(st.sampled_from(["\n", "\r\n"])),
    )


def outside_fences(text: str) -> list[str]:
    lines = text.splitlines(keepends=True)
    inside = {
        number
        for block in read_blocks(text)
        for number in range(block.first_line, block.first_line + len(block.code_lines))
    }
    return [line for number, line in enumerate(lines, start=1) if number not in inside]


@given(documents())
def test_edited_documents_are_mended_or_refused(generated: tuple[str, str, str]) -> None:
    source, text, ending = generated
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        (root / "examples/basics").mkdir(parents=True)
        (root / "references").mkdir()
        (root / "examples/basics/flag.py").write_text(source)
        (root / "skill.yaml").write_text("name: x\n")
        (root / "SKILL.md").write_text("---\nname: x\n---\n")
        document = root / "references/doc.md"
        document.write_bytes(text.replace("\n", ending).encode())
        broken = {f.line for f in check(read_skill(root)) if f.code == "SK603"}
        mended = list(mend(read_skill(root)))
        after = document.read_bytes().decode()
        left = [finding for finding in check(read_skill(root)) if finding.code == "SK603"]
        assert len(left) == len(broken) - len(mended)
        assert outside_fences(after) == outside_fences(text.replace("\n", ending))
        assert (root / "examples/basics/flag.py").read_text() == source
        assert mend_again(root) == []
        assert document.read_bytes().decode() == after

"""Rewriting the code blocks of documents from the examples, and nothing else."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from documents.blocks import CodeBlock, blocks_of
from documents.frontmatter import blank_frontmatter
from documents.markdown import parse_markdown
from writing.replacing import replace_file

from validation.bindings.blocks import PYTHON
from validation.bindings.examples import Example, read_examples
from validation.bindings.regions import Region, closest_region, verbatim_region
from validation.folders import leads_inside
from validation.skill import Document, Skill

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")
_END = re.compile(r"[\r\n]*\Z")


@dataclass(frozen=True)
class Mended:
    """A block that was rewritten: its document and first line of code, and where it came from."""

    shown: str
    line: int
    example: str
    region: Region

    def __str__(self) -> str:
        last = self.region.line + len(self.region.lines) - 1
        return f"{self.shown}:{self.line}: rewritten from {self.example}:{self.region.line}-{last}"


def mend(skill: Skill) -> Iterator[Mended]:
    """Rewrite every block of a bundle that differs from its example; yield what was rewritten.

    A block stays as it is where its fence is not closed, where no run of lines in its example is
    clearly the one that it was drawn from, or where Markdown would not read the new lines back.
    Documents that need no change are not written. Raises OSError for one that cannot be.
    """
    if not skill.has_manifest:
        return
    examples = read_examples(skill)
    real_root = os.path.realpath(skill.root)
    for document in skill.documents:
        # A link out of the skill is somebody else's file.
        if leads_inside(document.path, real_root):
            yield from _mend_document(document, examples)


def _mend_document(document: Document, examples: Mapping[str, Example]) -> Iterator[Mended]:
    try:
        text = document.path.read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        return
    mark, text = ("\ufeff", text[1:]) if text.startswith("\ufeff") else ("", text)
    lines = _LINE.findall(text)
    done: list[Mended] = []
    # From the end, so that the lines above stay where they are.
    for block in reversed(_blocks(lines)):
        example = examples.get(block.example) if block.language in PYTHON else None
        if example is None or verbatim_region(block.code_lines, example.lines):
            continue
        region = closest_region(block.code_lines, example.lines)
        if region and (mended := _rewritten(lines, block, region)):
            lines = mended
            done.append(Mended(document.shown, block.first_line, example.path, region))
    if done:
        replace_file(document.path, (mark + "".join(lines)).encode())
        yield from reversed(done)


def _blocks(lines: Sequence[str]) -> list[CodeBlock]:
    """Return the blocks of a document of which ``lines`` keep their ends."""
    plain = "\n".join(_END.sub("", line) for line in lines)
    body = blank_frontmatter(plain)
    return list(blocks_of(parse_markdown(body).tokens, body.split("\n")))


def _rewritten(lines: Sequence[str], block: CodeBlock, region: Region) -> list[str] | None:
    """Return ``lines`` with the code of ``block`` replaced, None where that would not hold."""
    if not block.closed:
        return None
    ending = "".join(_END.findall(lines[block.line - 1]))
    before, after = lines[: block.line], lines[block.line + len(block.code_lines) :]
    for prefix in _prefixes(lines, block):
        code = [(prefix + line if line else prefix.rstrip()) + ending for line in region.lines]
        mended = [*before, *code, *after]
        if _only_that_changed(_blocks(lines), _blocks(mended), block.line, region):
            return mended
    return None


def _only_that_changed(
    old: Sequence[CodeBlock], new: Sequence[CodeBlock], line: int, region: Region
) -> bool:
    """Say whether the block at ``line`` now shows ``region``, and the others are what they were."""
    shown = [(block.info, block.code_lines, block.closed) for block in old]
    index = [block.line for block in old].index(line)
    shown[index] = (old[index].info, region.lines, True)
    return shown == [(block.info, block.code_lines, block.closed) for block in new]


def _prefixes(lines: Sequence[str], block: CodeBlock) -> Iterator[str]:
    """Yield what may stand before the code on the lines of ``block``, the likeliest first."""
    shown = zip(lines[block.line :], block.code_lines, block.columns, strict=False)
    yield from dict.fromkeys(line[: column - 1] for line, code, column in shown if code.strip())
    # As before the fence, with spaces for the mark of a list item.
    yield re.sub(r"[^\s>]", " ", lines[block.line - 1][: block.column - 1])

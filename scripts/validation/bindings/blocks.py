"""Each Python block of the documents, held against the example that it names."""

from __future__ import annotations

import difflib
import itertools
import os
from collections.abc import Iterator, Mapping

from documents.blocks import CodeBlock
from reporting.finding import Finding

from validation.bindings.examples import Example
from validation.bindings.regions import Region, closest_region, verbatim_region
from validation.bindings.rules import INFO_WORD, NO_EXAMPLE, NO_LANGUAGE, NOT_VERBATIM, UNBOUND
from validation.skill import Document
from validation.versions import range_faults

PYTHON = frozenset({"py", "py3", "python", "python3"})
OTHER_LANGUAGES = frozenset(
    {
        *("bash", "console", "css", "csv", "diff", "html", "ini", "json", "jsonc", "markdown"),
        *("mermaid", "sh", "shell", "sql", "text", "toml", "yaml"),
    }
)
OPTIONS = ("since", "until")
MEND = "python scripts/validate.py --fix"


def check_block(
    document: Document, block: CodeBlock, examples: Mapping[str, Example]
) -> Iterator[Finding]:
    """Yield what is wrong with one block of a bundle, given the examples by their paths."""
    if block.language not in PYTHON:
        if block.language not in OTHER_LANGUAGES:
            name = f"the unknown language {block.language}" if block.language else "no language"
            message = f"this block has {name}"
            yield NO_LANGUAGE.at(document.shown, message, line=block.line, column=block.column)
        return
    yield from _info_words(document, block)
    if not block.example:
        yield UNBOUND.at(
            document.shown,
            "this Python block names no example",
            line=block.line,
            column=block.column,
            help="write the example's path after the language",
        )
    elif (example := examples.get(block.example)) is None:
        yield _no_example(document, block, examples)
    elif verbatim_region(block.code_lines, example.lines) is None:
        yield _not_verbatim(document, block, example)


def check_indented_code(document: Document) -> Iterator[Finding]:
    """Yield the code blocks that are made by indentation and so have no language."""
    for token in document.markdown.tokens:
        if token.type == "code_block" and token.map is not None:
            line = document.lines[token.map[0]]
            yield NO_LANGUAGE.at(
                document.shown,
                "this block is made by indentation and has no language",
                line=token.map[0] + 1,
                column=len(line) - len(line.lstrip(" \t>")) + 1,
                help="put it into a fence",
            )


def _info_words(document: Document, block: CodeBlock) -> Iterator[Finding]:
    paths = [word for word in block.words if "=" not in word]
    names = [word.partition("=")[0] for word in block.words if "=" in word]
    faults = [f"{word} is a second path" for word in paths[1:]]
    faults += [f"{name}= is no word that is known here" for name in names if name not in OPTIONS]
    faults += [f"{name}= is given twice" for name in sorted(set(names)) if names.count(name) > 1]
    for name in set(OPTIONS) & block.options.keys():
        if not block.options[name]:
            faults.append(f"{name}= has no version")
    faults += range_faults(*(block.options.get(name, "") for name in OPTIONS))
    for fault in faults:
        yield INFO_WORD.at(document.shown, fault, line=block.line, column=block.column)


def _no_example(document: Document, block: CodeBlock, examples: Mapping[str, Example]) -> Finding:
    line = document.lines[block.line - 1]
    close = difflib.get_close_matches(block.example, examples)
    same = [path for path in examples if path.lower() == block.example.lower()]
    return NO_EXAMPLE.at(
        document.shown,
        f"{block.example} is no Python file below examples/",
        line=block.line,
        column=line.find(block.example) + 1,
        help="".join(f"did you mean {path}?" for path in (same or close)[:1]),
    )


def _not_verbatim(document: Document, block: CodeBlock, example: Example) -> Finding:
    region = closest_region(block.code_lines, example.lines)
    if region is None:
        shown = (
            "these lines are nowhere in" if block.code.strip() else "this block shows nothing of"
        )
        return NOT_VERBATIM.at(
            document.shown,
            f"{shown} {example.path}",
            line=block.first_line if block.code_lines else block.line,
            column=block.columns[0] if block.columns else block.column,
            help=f"copy whole consecutive lines from {example.path}; --fix finds none that are "
            "similar enough",
        )
    line, column, message = _first_difference(block, example.path, region)
    diff = difflib.unified_diff(
        block.code_lines,
        region.lines,
        f"{document.name}:{block.first_line}",
        f"{example.path}:{region.line}",
        lineterm="",
    )
    return NOT_VERBATIM.at(
        document.shown,
        message,
        line=line,
        column=column,
        help="\n".join([f"{MEND} makes it:", *diff]),
    )


def _first_difference(block: CodeBlock, path: str, region: Region) -> tuple[int, int, str]:
    """Return line and column of the first character that differs, and what differs.

    A region never goes on where the block ends: as far as the block, it would be closer.
    """
    pairs = itertools.zip_longest(block.code_lines, region.lines)
    index, ours, theirs = next(
        (index, ours, theirs) for index, (ours, theirs) in enumerate(pairs) if ours != theirs
    )
    there = f"{path}:{region.line + index}"
    line, column = block.first_line + index, block.columns[index]
    if theirs is None:
        return line, column, f"{path} has no such line after line {region.line + index - 1}"
    same = len(os.path.commonprefix([ours, theirs]))  # noqa: RUF071 - letters are meant
    return line, column + same, f"{there} has {theirs!r} here"

"""What a file is recognised by, whatever other tools did to its line ends or frontmatter."""

from __future__ import annotations

import hashlib
import json
import re

# A key of the frontmatter, alone or with a value: two spaces or more make it a child.
_LINE = re.compile(r"(?P<indent> *)(?P<key>[A-Za-z0-9_.-]+):(?: +(?P<value>.*))?")

# What GitHub's `gh skill` adds to the frontmatter of a skill that it installs.
_ADDED_BY_INSTALLERS = re.compile(r"metadata\.(github-.*|local-path)")


def fingerprint(path: str, content: bytes) -> str:
    """Return the SHA-256 by which the file at ``path`` of the bundle is recognised.

    Text counts with line feeds only, as Git may have turned them into CRLF. Of SKILL.md's
    frontmatter the keys and values count, not their order or quotes, and not what installers add:
    `gh skill` writes it anew with sorted keys (cli/cli, internal/skills/frontmatter). Frontmatter
    beyond plain ``key: value`` lines counts as it stands.
    """
    text = content if b"\0" in content else content.replace(b"\r\n", b"\n")
    if path == "SKILL.md":
        text = _canonical(text)
    return hashlib.sha256(text).hexdigest()


def frontmatter_of(content: bytes) -> dict[str, str] | None:
    """Return the simple keys of the frontmatter, or None where there is none or it is not simple.

    A key ``version`` below ``metadata`` is returned as ``metadata.version``.
    """
    parts = _split(content.replace(b"\r\n", b"\n"))
    return _simple_keys(parts[0]) if parts else None


def _canonical(text: bytes) -> bytes:
    parts = _split(text)
    if parts is None:
        return text
    frontmatter, body = parts
    keys = _simple_keys(frontmatter)
    if keys is None or "\n#" in f"\n{frontmatter}":  # a comment is somebody's work
        return text
    kept = {key: keys[key] for key in sorted(keys) if not _ADDED_BY_INSTALLERS.fullmatch(key)}
    # `gh skill` also drops the empty lines around the body.
    return json.dumps(kept).encode() + b"\n" + body.strip("\n").encode()


def _split(text: bytes) -> tuple[str, str] | None:
    try:
        whole = text.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None
    match = re.match(r"---[ \t]*\n(.*?\n)---[ \t]*(?:\n|\Z)(.*)", whole, re.DOTALL)
    return (match.group(1), match.group(2)) if match else None


def _simple_keys(frontmatter: str) -> dict[str, str] | None:
    keys: dict[str, str] = {}
    parent, child_indent = "", 0
    for line in frontmatter.splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        match = _LINE.fullmatch(line.rstrip())
        if match is None:
            return None
        indent, key, value = len(match["indent"]), match["key"], match["value"]
        if indent:
            child_indent = child_indent or indent
            if not parent or indent != child_indent or value is None:
                return None
            key = f"{parent}.{key}"
        else:
            parent, child_indent = key if value is None else "", 0
            if value is None:
                continue
        scalar = _scalar(value)
        if scalar is None or key in keys:
            return None
        keys[key] = scalar
    return keys


def _scalar(value: str) -> str | None:
    if value.startswith('"'):
        try:
            unquoted: str = json.loads(value)
        except ValueError:
            return None
        return unquoted
    if value.startswith("'"):
        inner = value[1:-1]
        if len(value) < 2 or not value.endswith("'") or "'" in inner.replace("''", ""):
            return None
        return inner.replace("''", "'")
    if value[:1] in "|>[]{}&*!%@`#,?" or " #" in value or ": " in value:
        return None
    return value

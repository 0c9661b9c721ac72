"""JSON in fences: documents, JSON lines, fragments, and JSON with comments."""

from __future__ import annotations

import json
import re

from validation.fences.problem import CodeProblem, has_bracketed_placeholder, problem_at

_STRING_OR_COMMENT = re.compile(r'"(?:[^"\\\n]|\\.)*"|//[^\n]*|/\*.*?\*/', re.DOTALL)
_EMPTY_LINES = re.compile(r"\n(?:[ \t]*\n)+")
_STRING_OR_TRAILING_COMMA = re.compile(r'"(?:[^"\\\n]|\\.)*"|,(?=\s*[}\]])')


def json_problem(code: str) -> CodeProblem | None:
    """Return why ``code`` is no JSON, comments and trailing commas aside, or None.

    The inside of an object or list, values one after the other, several such pieces with empty
    lines or comments between them, and text with placeholders are taken for what they are.
    """
    code = without_comments(code)
    error = _error(code)
    if error is None or has_bracketed_placeholder(_without_strings(code)):
        return None
    if _is_fragment(code) or all(map(_is_fragment, _EMPTY_LINES.split(code))):
        return None
    return problem_at(code, error.pos, error.msg[:1].lower() + error.msg[1:])


def comments_in(code: str) -> CodeProblem | None:
    """Return the first comment or trailing comma of ``code``."""
    plain = without_comments(code)
    if plain == code:
        return None
    offset = next(
        n for n, (ours, theirs) in enumerate(zip(code, plain, strict=True)) if ours != theirs
    )
    what = "a trailing comma" if code[offset] == "," else "a comment"
    return problem_at(code, offset, what)


def without_comments(code: str) -> str:
    """Return ``code``, as long as it is, with comments and trailing commas blanked."""

    def blank(found: re.Match[str]) -> str:
        text = found[0]
        return text if text.startswith('"') else re.sub(r"[^\n]", " ", text)

    return _STRING_OR_TRAILING_COMMA.sub(blank, _STRING_OR_COMMENT.sub(blank, code))


def _error(code: str) -> json.JSONDecodeError | None:
    try:
        json.loads(code)
    except json.JSONDecodeError as error:
        return error
    except RecursionError:
        return json.JSONDecodeError("nested too deeply to parse", code, 0)
    except ValueError:  # a number with more digits than Python converts
        return None
    return None


def _is_fragment(code: str) -> bool:
    inside = code.strip().rstrip(",")
    if not inside or _is_stream(inside):
        return True
    return _is_part(inside) or all(_is_part(line) for line in inside.split("\n") if line.strip())


def _is_stream(text: str) -> bool:
    """Say whether ``text`` is one value after the other."""
    decoder = json.JSONDecoder()
    end = 0
    try:
        while end < len(text):
            _, end = decoder.raw_decode(text, end)
            while end < len(text) and text[end].isspace():
                end += 1
    except (ValueError, RecursionError):
        return False
    return True


def _is_part(text: str) -> bool:
    part = text.strip().rstrip(",")
    return any(_error(whole) is None for whole in (f"[{part}]", f"{{{part}}}"))


def _without_strings(code: str) -> str:
    # "..." in the place of a member stands for what was left out.
    return re.sub(r'"(?!\.\.\.|…)(?:[^"\\\n]|\\.)*"', '""', code)

"""What a requirement such as ``>=1.40,<1.53`` allows, in minor versions."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from streamlit_versions.minors import Minor, minor_of

Dialect = Literal["pip", "poetry", "conda"]

# An operator and a version; Poetry's ^ and ~ and conda's single = are read in every dialect.
_CLAUSE = re.compile(r"(===|==|~=|!=|<=|>=|<|>|=|\^|~)?\s*([\w.+*-]+)")
_LAST_BEFORE_1 = (0, 89)


class Allowed(NamedTuple):
    """The lowest and the highest minor version of a requirement; None where it is open.

    ``release`` is the one release that it names ("1.52.3"), "" where it names none.
    """

    lowest: Minor | None
    highest: Minor | None
    release: str = ""


def read_specifier(text: str, dialect: Dialect = "pip") -> Allowed:
    """Return what a version specifier allows; for "" and "*" that is any.

    What a bare version means depends on the ``dialect``: in Poetry and conda files it is that
    version. Raises ValueError, with a sentence for the user, where there is no version in it.
    """
    alternatives = [_conjunction(part, dialect) for part in text.split("|") if part.strip()]
    if len(alternatives) == 1:
        return alternatives[0]
    lows = [allowed.lowest for allowed in alternatives]
    highs = [allowed.highest for allowed in alternatives]
    return Allowed(
        min((low for low in lows if low), default=None) if None not in lows else None,
        max((high for high in highs if high), default=None) if None not in highs else None,
    )


def _conjunction(text: str, dialect: Dialect) -> Allowed:
    lowest: Minor | None = None
    highest: Minor | None = None
    release = ""
    left = _CLAUSE.sub("", text).replace(",", "").strip(" ()")
    if left:
        raise ValueError(f"{text.strip()!r} is no version specifier")
    for operator, version in _CLAUSE.findall(text):
        if version == "*" or operator == "!=":
            continue
        if not operator and dialect == "pip":
            raise ValueError(f"{text.strip()!r} is no version specifier")
        low, high = _bounds(operator, version, dialect)
        lowest = low if lowest is None else max(lowest, low or lowest)
        highest = high if highest is None else min(highest, high or highest)
        if _is_exact(operator, version, dialect):
            release = version
    return Allowed(lowest, highest, release)


def _is_exact(operator: str, version: str, dialect: Dialect) -> bool:
    if "*" in version or version.count(".") < 2:
        return False
    return operator in ("==", "===") or (operator in ("", "=") and dialect != "pip")


def _bounds(operator: str, version: str, dialect: Dialect) -> tuple[Minor | None, Minor | None]:
    """Return the lowest and highest minor version that one clause allows."""
    major_only = re.fullmatch(r"(\d+)(?:\.\*)?", version)
    minor: Minor = (int(major_only[1]), 0) if major_only else minor_of(version)
    if operator in (">=", ">"):
        return minor, None
    if operator == "<=":
        return None, minor
    if operator == "<":
        return None, _below(minor, version)
    if operator == "^" or (operator == "~=" and version.count(".") == 1):
        return minor, _end_of(minor[0])
    if major_only and (operator != "==" or "*" in version):
        return minor, _end_of(minor[0])
    return minor, minor


def _below(minor: Minor, version: str) -> Minor | None:
    """Return the highest minor version below the release ``version``."""
    if any(int(part) for part in re.findall(r"\d+", version)[2:3]):
        return minor  # <1.53.2 allows 1.53.1
    return (minor[0], minor[1] - 1) if minor[1] else _end_of(minor[0] - 1)


def _end_of(major: int) -> Minor | None:
    """Return the last minor version of ``major``; None, as good as open, from 1 on."""
    return _LAST_BEFORE_1 if major < 1 else None

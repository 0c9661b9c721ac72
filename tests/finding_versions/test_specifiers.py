"""What version specifiers allow, in the dialects of pip, Poetry and conda."""

from __future__ import annotations

import pytest
from streamlit_versions.minors import is_minor, minor_of, shown
from streamlit_versions.specifiers import Allowed, Dialect, read_specifier


@pytest.mark.parametrize(
    ("text", "minor"),
    [
        ("1.52", (1, 52)),
        ("1.52.3", (1, 52)),
        ("v1.52.0", (1, 52)),
        ("1.52.0rc1", (1, 52)),
        ("1.52rc1", (1, 52)),
        ("1.67.1.dev20261101", (1, 67)),
        ("1.52.0+local", (1, 52)),
        ("0.89.0", (0, 89)),
        ("1.52.*", (1, 52)),
    ],
)
def test_a_release_has_a_minor_version(text: str, minor: tuple[int, int]) -> None:
    assert minor_of(text) == minor


@pytest.mark.parametrize("text", ["", "1", "1.", "one.two", "1.x", "latest", "1.52/3", "-1.5"])
def test_what_is_no_release(text: str) -> None:
    with pytest.raises(ValueError, match="is no version of Streamlit such as"):
        minor_of(text)


def test_minor_versions_compare_as_numbers() -> None:
    assert minor_of("1.9") < minor_of("1.59") < minor_of("2.0")
    assert shown(minor_of("1.59.1")) == "1.59"
    assert [text for text in ("1.59", "1.9", "01.5", "1.59.1", "1") if is_minor(text)] == [
        "1.59",
        "1.9",
    ]


V = {"40": (1, 40), "52": (1, 52), "53": (1, 53)}


@pytest.mark.parametrize(
    ("text", "dialect", "allowed"),
    [
        ("", "pip", Allowed(None, None)),
        ("*", "conda", Allowed(None, None)),
        ("==1.52.3", "pip", Allowed(V["52"], V["52"], "1.52.3")),
        ("===1.52.3", "pip", Allowed(V["52"], V["52"], "1.52.3")),
        ("== 1.52", "pip", Allowed(V["52"], V["52"])),
        ("==1.52.*", "pip", Allowed(V["52"], V["52"])),
        ("~=1.52.1", "pip", Allowed(V["52"], V["52"])),
        ("~=1.52", "pip", Allowed(V["52"], None)),
        (">=1.40,<1.53", "pip", Allowed(V["40"], V["52"])),
        (">=1.40, <1.53.2, !=1.50.0", "pip", Allowed(V["40"], V["53"])),
        (">=1.40,<1.53.0", "pip", Allowed(V["40"], V["52"])),
        (">=1.40,<2", "pip", Allowed(V["40"], None)),
        (">1.40", "pip", Allowed(V["40"], None)),
        ("<=1.52.1", "pip", Allowed(None, V["52"])),
        ("<1", "pip", Allowed(None, (0, 89))),
        ("==1.*", "pip", Allowed((1, 0), None)),
        ("!=1.52.0", "pip", Allowed(None, None)),
        ("^1.40", "poetry", Allowed(V["40"], None)),
        ("~1.52", "poetry", Allowed(V["52"], V["52"])),
        ("1.52.3", "poetry", Allowed(V["52"], V["52"], "1.52.3")),
        (">=1.40 <1.53", "poetry", Allowed(V["40"], V["52"])),
        ("^1.40 || ~1.53", "poetry", Allowed(V["40"], None)),
        ("~1.40|~1.53", "conda", Allowed(V["40"], V["53"])),
        ("=1.52", "conda", Allowed(V["52"], V["52"])),
        ("=1.52.3", "conda", Allowed(V["52"], V["52"], "1.52.3")),
        ("1.52.*", "conda", Allowed(V["52"], V["52"])),
        ("1.*", "conda", Allowed((1, 0), None)),
    ],
)
def test_what_is_allowed(text: str, dialect: Dialect, allowed: Allowed) -> None:
    assert read_specifier(text, dialect) == allowed


@pytest.mark.parametrize("text", ["==banana", ">=", "1.52", ">=1.40 or so", "==1.5${X}", "=>!"])
def test_what_is_no_specifier(text: str) -> None:
    with pytest.raises(ValueError, match="is no version"):
        read_specifier(text, "pip")

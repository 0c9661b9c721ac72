"""Markers are read without running them, and a test that shows nothing is no proof."""

from __future__ import annotations

from pathlib import Path

import pytest
from bindings.bundle import places, write_bundle
from validation.claims.checks import check

LARGEST = 2_000_000
IMPORT = "from proving import proves, states_no_behaviour, waits_for_browser\n"


def check_more(tmp_path: Path, code: str) -> list[str]:
    """Return the findings that a second test file with ``code`` below its import adds."""
    files = {"tests/proofs/test_more.py": IMPORT + code}
    return places(list(check(write_bundle(tmp_path, files))))


FLAG = "'Use a flag instead.'"


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ("\n    'Use a flag '\n    'instead.',\n", None),
        ("example='examples/basics/flag.py'", None),
        (f"{FLAG}, example=APP", None),
        (f"{FLAG}, example=None", None),
        ("", "SK703 3:2"),
        ("SENTENCE", "SK703 3:9"),
        ("'Use a flag' + ' instead.'", "SK703 3:9"),
        ("f'Use a flag instead.'", "SK703 3:9"),
        ("*ALL", "SK703 3:9"),
        ("''", "SK703 3:9"),
        (f"{FLAG}, 3", "SK703 3:32"),
        (f"{FLAG}, **MORE", "SK703 3:34"),
        (f"{FLAG}, sinc='1'", "SK703 3:37"),
        (f"{FLAG}, example=TWICE", "SK703 3:40"),
        (f"{FLAG}, 'Änderung', sinc='1'", "SK701 3:32 SK703 3:49"),
        (f"{FLAG}, since='1.59'", "SK705 3:2"),
        (f"{FLAG}, until='1.59'", "SK705 3:2"),
        (f"{FLAG}, otherwise='X'", "SK705 3:2"),
        (f"{FLAG}, since='1.59', otherwise='X'", None),
        (f"{FLAG}, since='1.59', otherwise='('", "SK703 3:2"),
        (f"{FLAG}, since='1.5.9', otherwise='X'", "SK703 3:2"),
        (f"{FLAG}, since='1.59', until='1.6', otherwise='X'", "SK703 3:2"),
        (f"{FLAG}, example='examples/no.py'", "SK707 3:2"),
        (f"{FLAG}, example='scripts/tool.py'", "SK707 3:2"),
    ],
)
def test_arguments(tmp_path: Path, arguments: str, expected: str | None) -> None:
    constants = "APP = 'examples/basics/flag.py'; TWICE = 'a'; TWICE = 'b'; A[0] = APP\n"
    found = check_more(
        tmp_path, f"{constants}@proves({arguments})\ndef test_a():\n    assert f()\n"
    )
    assert " ".join(found).replace("test_more.py:", "") == (expected or "")


@pytest.mark.parametrize(
    "body",
    [
        "assert f()",
        "with pytest.raises(E):\n        f()",
        "assert_kept(f())",
        "expect(f()).to_be(1)",
        "page.shows('x')",
        "def g():\n        assert f()\n    g()",
        "async def g():\n        assert f()\n    run(g())\n    g()",
        "with pytest.warns(W):\n        f()",
        "pytest.fail('x')",
        "_assert_kept(f())",
        "assert app.button[0].click().run()",
    ],
)
def test_a_proof_asserts(tmp_path: Path, body: str) -> None:
    assert check_more(tmp_path, f"@proves({FLAG})\ndef test_a():\n    {body}\n") == []


@pytest.mark.parametrize(
    "body",
    [
        "f()",
        "assert True",
        "assert 'text'",
        "def g():\n        assert f()",
        "show(f())",
        "pytest.skip()\n    assert f()",
        "pytest.importorskip('x')\n    assert f()",
        "assert f()\n\n\ndef test_a():\n    assert f()",
    ],
)
def test_a_proof_that_cannot_fail(tmp_path: Path, body: str) -> None:
    found = check_more(tmp_path, f"@proves({FLAG})\ndef test_a():\n    {body}\n")
    assert found == ["SK704 test_more.py:3:1"]


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        (f"@proves({FLAG})\ndef check_a():\n    assert f()\n", "SK704 3:1"),
        (f"@proves({FLAG})\ndef test_a():\n    assert_all(f)\n", ""),
        (f"@proves({FLAG})\ndef test_a():\n    return page.assert_all\n", "SK704 3:1"),
        (f"@proves({FLAG})\nasync def check_a():\n    assert f()\n", "SK704 3:1"),
        (
            f"class A:\n    @proves({FLAG})\n    def test_a(self):\n        assert f()\n",
            "SK704 4:5",
        ),
        (f"class TestA:\n    @proves({FLAG})\n    def test_a(self):\n        assert f()\n", ""),
        (f"@pytest.mark.xfail\n@proves({FLAG})\ndef test_a():\n    assert f()\n", "SK704 4:1"),
        (
            "@pytest.mark.skipif(True)\nclass TestA:\n"
            f"    @proves({FLAG})\n    def test_a(self):\n        assert f()\n",
            "SK704 5:5",
        ),
        (
            "pytestmark = pytest.mark.skipif(x, reason='')\n"
            f"@proves({FLAG})\ndef test_a():\n    assert f()\n",
            "SK704 2:1",
        ),
        (
            f"pytest.importorskip('x')\n@proves({FLAG})\ndef test_a():\n    assert f()\n",
            "SK704 2:1",
        ),
        ("pytestmark = pytest.mark.skip\n\n\ndef test_a():\n    assert f()\n", ""),
        (
            f"pytestmark = pytest.mark.browser\n@proves({FLAG})\ndef test_a():\n    assert f()\n",
            "",
        ),
        ("def helper():\n    return f()\n", ""),
        (
            "class A:\n    class TestB:\n"
            f"        @proves({FLAG})\n        def test_a(self):\n            assert f()\n",
            "SK704 5:9",
        ),
        (
            f"class TestA:\n    @proves({FLAG})\n    def test_a(self):\n        assert f()\n"
            "class TestA:\n    pass\n",
            "SK704 4:5",
        ),
        (f"proves({FLAG})\n", "SK703 2:1"),
        ("waits_for_browser(example='examples/basics/flag.py', because='x')\n", "SK703 2:1"),
        (f"mark = proves({FLAG})\n", "SK703 2:8"),
        (f"def test_a():\n    states_no_behaviour({FLAG})\n", "SK703 3:5"),
        (f"waits_for_browser({FLAG})\n", "SK703 2:1"),
        (f"states_no_behaviour({FLAG}, because='x')\n", "SK703 2:52"),
        ("def broken(:\n", "SK703 2:12"),
        ("states_no_behaviour('A button is `True` for one run.')\n", "SK706 2:21"),
        ("waits_for_browser('for one run.', because='x')\n", "SK706 2:19"),
        ("states_no_behaviour('The page shows the old rows.')\n", "SK706 2:21"),
        ("import proving\nproving.states_no_behaviour('Nowhere.')\n", "SK701 3:29"),
        ("from proving import states_no_behaviour as s\ns('Nowhere.')\n", "SK701 3:3"),
        ("import proofing\nproofing.states_no_behaviour('Nowhere.')\n", ""),
        ("import proving as p\np.states_no_behaviour('Nowhere.')\n", "SK701 3:23"),
        ("import proving\nproving.helper('Nowhere.')\n", ""),
        ("from proofing import states_no_behaviour as s\ns('Nowhere.')\n", ""),
        ("from proving import helper\nhelper('Nowhere.')\n", ""),
    ],
)
def test_places_of_markers(tmp_path: Path, code: str, expected: str) -> None:
    assert " ".join(check_more(tmp_path, code)).replace("test_more.py:", "") == expected


def test_a_sentence_that_no_longer_waits(tmp_path: Path) -> None:
    code = "@proves('The page shows the old rows.')\ndef test_a():\n    assert f()\n"
    assert check_more(tmp_path, code) == ["SK706 test_tiny.py:5:19"]


def test_a_proof_in_a_file_that_pytest_does_not_collect(tmp_path: Path) -> None:
    code = IMPORT + "@proves('Use a flag instead.')\ndef test_a():\n    assert f()\n"
    [found] = check(write_bundle(tmp_path, {"tests/proofs/more.py": code}))
    assert places([found]) == ["SK704 more.py:2:2"]
    assert found.message == (
        "pytest does not run more.py: the name of a test file begins with test_"
    )
    files = {"tests/proofs/more.py": None, "tests/proofs/more_test.py": code}
    assert list(check(write_bundle(tmp_path, files))) == []


@pytest.mark.parametrize(
    "content",
    [b"\xff\xfe", b"from proving import proves\n\0", b"#" * (LARGEST + 1)],
    ids=["no UTF-8", "a null byte", "too large"],
)
def test_a_test_file_that_cannot_be_read(tmp_path: Path, content: bytes) -> None:
    skill = write_bundle(tmp_path, {"tests/proofs/test_odd.py": ""})
    (tmp_path / "tests/proofs/test_odd.py").write_bytes(content)
    assert places(list(check(skill))) == ["SK703 test_odd.py:1:1"]


def test_a_test_file_may_have_two_megabytes(tmp_path: Path) -> None:
    skill = write_bundle(tmp_path, {"tests/proofs/test_odd.py": "#" * LARGEST})
    assert list(check(skill)) == []


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("scripts/more.py", f"{IMPORT}states_no_behaviour('Nowhere.')\n"),
        ("tests/proofs/notes.txt", f"{IMPORT}is no Python here.\n"),
        ("tests/proofs/more.py", f"{IMPORT}states_no_behaviour({FLAG})\n"),
    ],
)
def test_what_is_no_test_file(tmp_path: Path, name: str, text: str) -> None:
    assert list(check(write_bundle(tmp_path, {name: text}))) == []


@pytest.mark.parametrize(
    ("code", "message"),
    [
        (
            "states_no_behaviour('A button is `True` for one run.')\n",
            '"A button is `True` for one run." is no statement of behaviour here and proven by a '
            "test in tests/proofs/test_tiny.py:9",
        ),
        (
            "waits_for_browser('A button is `True` for one run.', because='x')\n",
            '"A button is `True` for one run." is waiting for a browser here and proven by a test '
            "in tests/proofs/test_tiny.py:9",
        ),
        (f"@proves({FLAG}, **MORE)\ndef test_a():\n    assert f()\n", "proves takes no **"),
        (f"@proves({FLAG}, sinc='1')\ndef test_a():\n    assert f()\n", "proves takes no sinc="),
        ("x = (\n", "does not parse: '(' was never closed"),
        (f"proves({FLAG})\n", "proves counts only where it decorates a test"),
        (
            f"x = states_no_behaviour({FLAG})\n",
            "states_no_behaviour counts only where it stands alone in the module",
        ),
        (
            f"pytestmark = pytest.mark.skip\n@proves({FLAG})\ndef test_a():\n    assert f()\n",
            "the whole file may be skipped: a proof must pass",
        ),
        (
            f"class TestA:\n    @proves({FLAG})\n    def test_a(self):\n        f()\n",
            "TestA::test_a asserts nothing",
        ),
        (
            f"@pytest.mark.skipif(x)\n@pytest.mark.xfail\n@proves({FLAG})\n"
            "def test_a():\n    assert f()\n",
            "test_a may be skipped or fail (skipif, xfail): a proof must pass",
        ),
        (
            f"waits_for_browser({FLAG})\n",
            "waits_for_browser does not say because of what",
        ),
        (
            f"@proves({FLAG}, since='1.59')\ndef test_a():\n    assert f()\n",
            "the range is not shown from its other side: otherwise= is missing",
        ),
        (
            f"@proves({FLAG}, otherwise='X')\ndef test_a():\n    assert f()\n",
            "otherwise= without since= or until= is never looked at",
        ),
    ],
)
def test_what_is_said_of_a_marker(tmp_path: Path, code: str, message: str) -> None:
    found = check(write_bundle(tmp_path, {"tests/proofs/test_more.py": IMPORT + code}))
    assert message in [finding.message for finding in found]


def test_a_test_file_that_does_not_parse_is_shown_at_its_line(tmp_path: Path) -> None:
    [found] = check_more(tmp_path, "x = 1\n    y = 2\n")
    assert found.startswith("SK703 test_more.py:3:")

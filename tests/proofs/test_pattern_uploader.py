"""The import: each upload counts once, and the uploader can be cleared."""

from __future__ import annotations

from collections.abc import Callable

from streamlit.testing.v1 import AppTest

ONE = ("one.csv", b"a\n1\n2\n", "text/csv")
TWO = ("two.csv", b"a\n3\n", "text/csv")


def test_each_upload_is_imported_once(run: Callable[..., AppTest]) -> None:
    app = run("examples/patterns/uploader_once.py")
    app.file_uploader[0].set_value([ONE]).run()
    assert app.session_state.rows == [{"a": 1}, {"a": 2}]
    for _ in range(2):
        app.button[1].click().run()
        assert app.subheader[0].value == "2 rows from 1 files"

    app.file_uploader[0].set_value([TWO]).run()
    app.button[0].click().run()
    assert app.session_state.files_1 == [], "cleared"
    assert app.subheader[0].value == "3 rows from 2 files"
    app.run()
    assert app.session_state.files_1 == []

    app.file_uploader[0].set_value([ONE]).run()
    assert app.subheader[0].value == "5 rows from 3 files", "uploaded again on purpose"

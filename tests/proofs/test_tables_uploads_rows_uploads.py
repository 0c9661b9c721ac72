"""Uploaded files: how long they stay, who shares them, and what empties the uploader."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import harness
from proving import proves
from streamlit.testing.v1 import AppTest

TEXT = ("notes.txt", b"one\ntwo", "text/plain")
PICTURE = ("photo.jpg", b"\xff\xd8\xff\xe0", "image/jpeg")
SOUND = ("note.wav", b"RIFF$\x00\x00\x00WAVEfmt ", "audio/wav")

LIFE = """
import streamlit as st

state = st.session_state
state.setdefault("seen", [])

def note():
    file = state[f"file_{state.get('revision', 0)}"]
    state.seen.append(file.read() if file else file)

state.script = "not drawn"
if state.get("shown", True):
    key = f"file_{state.get('revision', 0)}"
    command = getattr(st, state.get("command", "file_uploader"))
    file = command("File", key=key, on_change=note, **state.get("arguments", {}))
    state.script = file.read() if file else file
    state.id = file.file_id if file else None
"""


def uploaded(command: str, file: tuple[str, bytes, str], **state: Any) -> AppTest:
    """Return the app above with ``file`` in its widget."""
    app = AppTest.from_string(LIFE, default_timeout=30)
    app.session_state["command"] = command
    for name, value in state.items():
        app.session_state[name] = value
    app.run()
    assert app.session_state.script is None
    getattr(app, command)[0].set_value(file).run()
    return app


@proves(
    "The file stays in every later run, so code under `if file:` runs each time:",
    example="examples/mistakes/uploader_every_run.py",
)
def test_the_file_stays(app: AppTest) -> None:
    app.file_uploader[0].set_value(TEXT).run()
    assert app.metric[0].value == "2"
    app.button[0].click().run()
    app.button[0].click().run()
    assert app.metric[0].value == "6"


@proves("`file_id` stays the same over reruns.")
def test_the_id_stays() -> None:
    app = uploaded("file_uploader", TEXT)
    first = app.session_state.id
    assert first
    app.run()
    assert app.session_state.id == first
    app.file_uploader[0].set_value(TEXT).run()
    assert app.session_state.id != first


@proves(
    "Each run gets a new file object, rewound.",
    "The callback and the script of one run share it:",
    'after `read()` in the first, `read()` in the second returns `b""`.',
    example="examples/mistakes/uploader_read_twice.py",
)
def test_callback_and_script_share_the_file(app: AppTest) -> None:
    app.file_uploader[0].set_value(TEXT).run()
    first = app.session_state.file
    assert [text.value for text in app.text] == [
        "Callback: 7 bytes",
        "Script: 0 bytes",
        "getvalue: 7 bytes",
    ]

    app.button[0].click().run()

    assert app.text[1].value == "Script: 7 bytes", "no callback in this run"
    assert app.session_state.file is not first
    assert app.session_state.file == first


@proves("Removing the file fires `on_change` too, with `None`, or `[]` for several files.")
def test_removing_fires_on_change() -> None:
    app = uploaded("file_uploader", TEXT)
    app.file_uploader[0].clear().run()
    assert app.session_state.seen == [b"one\ntwo", None]

    app = AppTest.from_string(
        """
        import streamlit as st

        def note():
            st.session_state.seen = [file.name for file in st.session_state.files]

        st.file_uploader("Files", key="files", accept_multiple_files=True, on_change=note)
        """,
        default_timeout=30,
    ).run()
    app.file_uploader[0].set_value([TEXT]).run()
    assert app.session_state.seen == ["notes.txt"]
    app.file_uploader[0].clear().run()
    assert app.session_state.files == []
    assert app.session_state.seen == []


@proves("Assigning to the key raises, even `None`.", example="examples/mistakes/uploader_assign.py")
def test_the_key_is_read_only(app: AppTest) -> None:
    assert not app.exception
    app.button[0].click().run()
    (raised,) = harness.raised_on_page(app)
    assert raised.type == "StreamlitValueAssignmentNotAllowedError"


@proves("A new key empties the uploader.")
def test_a_new_key_empties() -> None:
    app = uploaded("file_uploader", TEXT)
    app.run()
    assert app.session_state.script == b"one\ntwo"

    app.session_state["revision"] = 1
    app.run()
    assert app.session_state.script is None
    assert app.session_state.seen == [b"one\ntwo"], "on_change is for the user"


@proves(
    "Another `type`, `accept_multiple_files` or `max_upload_size` does so too, another label "
    "does not.",
    since="1.53",
    otherwise="unexpected keyword argument 'max_upload_size'",
)
def test_parameters_that_empty() -> None:
    app = AppTest.from_string(
        """
        import streamlit as st

        arguments = {"label": "File", "key": "file"} | st.session_state.get("arguments", {})
        st.session_state.held = bool(st.file_uploader(**arguments))
        """,
        default_timeout=30,
    ).run()
    kept = {}
    for name, value in {
        "label": "Other",
        "help": "Help",
        "type": "txt",
        "accept_multiple_files": True,
        "max_upload_size": 5,
    }.items():
        app.session_state["arguments"] = {}
        app.run()
        app.file_uploader[0].set_value(TEXT).run()
        assert app.session_state.held
        app.session_state["arguments"] = {name: value}
        app.run()
        kept[name] = app.session_state.held
    assert kept == {
        "label": True,
        "help": True,
        "type": False,
        "accept_multiple_files": False,
        "max_upload_size": False,
    }


@proves(
    "One run without the uploader drops the file, and so does a page switch.",
    example="examples/uploads/across_pages/app.py",
)
def test_hiding_and_leaving(app: AppTest, run: Callable[..., AppTest]) -> None:
    app.file_uploader[0].set_value(TEXT).run()
    assert app.session_state.file.name == "notes.txt"
    app.switch_page("page_report.py").run()
    assert app.metric[0].value == "7 bytes", "kept by hand"
    app.run()
    assert "file" not in app.session_state
    app.switch_page("page_upload.py").run()
    assert app.session_state.file is None
    assert app.text[0].value == "Kept: notes.txt"

    app = run("examples/uploads/keep_the_bytes.py")
    app.file_uploader[0].set_value(TEXT).run()
    assert [t.value for t in app.text] == ["In the uploader: notes.txt", "Kept: notes.txt"]
    app.button[0].click().run()
    app.button[0].click().run()
    assert [t.value for t in app.text] == ["In the uploader: None", "Kept: notes.txt"]


@proves(
    "`st.camera_input` and `st.audio_input` also keep, lose and share their file in these ways."
)
def test_camera_and_microphone() -> None:
    for command, file in {"camera_input": PICTURE, "audio_input": SOUND}.items():
        app = uploaded(command, file)
        first = app.session_state.id
        assert app.session_state.seen == [file[1]], "on_change read it"
        assert app.session_state.script == b"", "the script shares the object"
        app.run()
        assert (app.session_state.script, app.session_state.id) == (file[1], first)

        app.session_state["shown"] = False
        app.run()
        app.session_state["shown"] = True
        app.run()
        assert app.session_state.script is None, "one run without it"

        app = uploaded(command, file)
        app.session_state["revision"] = 1
        app.run()
        assert app.session_state.script is None, "a new key"

"""Widgets that older versions of AppTest have no class for (`old_apptest.py` lends them)."""

from __future__ import annotations

import uuid
from typing import Any

import streamlit.testing.v1.element_tree as tree
from streamlit.proto.WidgetStates_pb2 import WidgetState
from streamlit.runtime.uploaded_file_manager import UploadedFile, UploadedFileRec


class Lent(tree.Widget):
    """A widget that the installed AppTest has no class for; made of an ``UnknownElement``."""

    def become_widget(self) -> None:
        """Set the fields that the constructor of a widget sets."""
        self.key = key_of(self.proto)
        self._value = None

    @property
    def value(self) -> Any:
        """What the app sees."""
        return self.root.session_state[self.proto.id]

    @property
    def _widget_state(self) -> WidgetState:
        return WidgetState(id=self.proto.id)


class Pagination(Lent):
    @property
    def _widget_state(self) -> WidgetState:
        page = self.value if self._value is None else self._value
        return WidgetState(id=self.proto.id, int_value=page)


class DownloadButton(Lent):
    def click(self) -> DownloadButton:
        self._value = True
        return self

    @property
    def _widget_state(self) -> WidgetState:
        return WidgetState(id=self.proto.id, trigger_value=bool(self._value))


class FileUploader(Lent):
    def set_value(self, files: Any) -> FileUploader:
        """Choose one file, (name, content, type), or a list of them, or none."""
        chosen = [files] if isinstance(files, tuple) else files or []
        self._value = [
            UploadedFileRec(str(uuid.uuid4()), name, kind, content)
            for name, content, kind in chosen
        ]
        return self

    def clear(self) -> FileUploader:
        return self.set_value(None)

    @property
    def files(self) -> list[UploadedFileRec]:
        """The files that the browser would hold: those just chosen, else those of before."""
        if self._value is not None:
            return list(self._value)
        value = self.value if self.proto.id in self.root.session_state else None
        known = value if isinstance(value, list) else [value]
        return [
            UploadedFileRec(file.file_id, file.name, file.type, file.getvalue())
            for file in known
            if isinstance(file, UploadedFile)
        ]

    @property
    def _widget_state(self) -> WidgetState:
        state = WidgetState(id=self.proto.id)
        for file in self.files:
            sent = state.file_uploader_state_value.uploaded_file_info.add()
            sent.file_id, sent.name, sent.size = file.file_id, file.name, len(file.data)
            sent.file_urls.file_id = file.file_id
        return state


WIDGETS = {
    "pagination": Pagination,
    "download_button": DownloadButton,
    "file_uploader": FileUploader,
}
# What AppTest calls them, and what the protocol does.
ELEMENTS = {
    "camera_input": "camera_input",
    "download_button": "download_button",
    "expander": "expandable",
    "file_uploader": "file_uploader",
    "pagination": "pagination",
    "progress": "progress",
}


def key_of(proto: Any) -> str | None:
    """Return the key in the id of an element: it reads ``$$ID-<hash>-<key>``."""
    parts = str(getattr(proto, "id", "")).split("-", 2)
    return parts[2] if len(parts) == 3 and parts[2] != "None" else None

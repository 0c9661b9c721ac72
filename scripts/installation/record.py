"""What was installed, written down in the installed folder itself.

The record is ``metadata.json`` because other tools leave that name alone: it is not hidden, and
the npm client `skills` does not copy it along.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

RECORD = "metadata.json"

_WRITTEN_BY = "scripts/install.py of using-streamlit-session-state"
_HOW = (
    "sha256 of each file with LF line ends; of the frontmatter of SKILL.md only the keys and "
    "values count. install.py --verify compares."
)


@dataclass(frozen=True)
class Record:
    """What an installation wrote.

    ``version`` is that of the skill, ``source`` the kind of folder it came from, ``files`` maps
    paths to fingerprints, ``folders`` are the folders that had to be made to hold it, as paths
    from the project: a later --uninstall removes them again where they are empty.
    """

    version: str
    source: str
    files: dict[str, str]
    folders: tuple[str, ...] = ()

    def as_json(self) -> bytes:
        """Return the record as it stands in its file; equal records give equal bytes."""
        data = {
            "written_by": _WRITTEN_BY,
            "how": _HOW,
            "version": self.version,
            "source": self.source,
            "folders": sorted(self.folders),
            "files": dict(sorted(self.files.items())),
        }
        return (json.dumps(data, indent=1, ensure_ascii=False) + "\n").encode()


def read_record(folder: Path) -> Record | None:
    """Return the record in ``folder``, None where there is none of ours that can be read."""
    path = folder / RECORD
    if folder.is_symlink() or path.is_symlink() or not path.is_file():
        return None
    try:
        data: Any = json.loads(path.read_bytes())
    except ValueError:
        return None
    if not isinstance(data, dict) or data.get("written_by") != _WRITTEN_BY:
        return None
    files, folders = data.get("files"), data.get("folders")
    if not isinstance(files, dict) or not isinstance(folders, list):
        return None
    if not all(isinstance(text, str) for text in [*files.values(), *folders]):
        return None
    return Record(str(data.get("version")), str(data.get("source")), files, tuple(folders))

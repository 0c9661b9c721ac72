"""The archives have the same bytes whenever they are made, and hold the folder as it is."""

from __future__ import annotations

import hashlib
import io
import os
import tarfile
import zipfile
from pathlib import Path

import pytest

from release.archives import archives

WHEN = 1_767_225_601  # an odd second, which a ZIP file cannot hold


def folder_with_files(folder: Path, when: int) -> Path:
    for name, mode in (("b/run.py", 0o755), ("b.txt", 0o640), ("a/ä.md", 0o600)):
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"{name}\n", encoding="utf-8")
        file.chmod(mode)
        os.utime(file, (when, when))
    return folder


def test_the_same_files_give_the_same_bytes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = archives(folder_with_files(tmp_path / "one", 1), "tiny-1.2.0", WHEN)
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    second = archives(folder_with_files(tmp_path / "two", 2_000_000_000), "tiny-1.2.0", WHEN)
    assert first == second
    assert list(first) == ["tiny-1.2.0.tar.gz", "tiny-1.2.0.zip", "SHA256SUMS"]


def test_another_content_mode_or_time_gives_others(tmp_path: Path) -> None:
    folder = folder_with_files(tmp_path / "one", 1)
    seen = [archives(folder, "tiny-1.2.0", WHEN)]
    seen.append(archives(folder, "tiny-1.2.0", WHEN + 2))
    (folder / "b.txt").chmod(0o744)
    seen.append(archives(folder, "tiny-1.2.0", WHEN))
    (folder / "b.txt").write_text("other\n")
    seen.append(archives(folder, "tiny-1.2.0", WHEN))
    for name in seen[0]:
        assert len({made[name] for made in seen}) == 4


def test_they_hold_each_file_once_with_its_mode_and_the_time_of_the_commit(tmp_path: Path) -> None:
    made = archives(folder_with_files(tmp_path / "one", 1), "tiny-1.2.0", WHEN)
    expected = [
        ("tiny-1.2.0/a/ä.md", 0o644),
        ("tiny-1.2.0/b.txt", 0o644),
        ("tiny-1.2.0/b/run.py", 0o755),
    ]
    with tarfile.open(fileobj=io.BytesIO(made["tiny-1.2.0.tar.gz"])) as tar:
        assert [(member.name, member.mode) for member in tar] == expected
        assert {(member.mtime, member.uid, member.uname) for member in tar} == {(WHEN - 1, 0, "")}
    with zipfile.ZipFile(io.BytesIO(made["tiny-1.2.0.zip"])) as zipped:
        found = [(item.filename, item.external_attr >> 16 & 0o777) for item in zipped.infolist()]
        assert found == expected
        assert {item.date_time for item in zipped.infolist()} == {(2026, 1, 1, 0, 0, 0)}
        assert zipped.read("tiny-1.2.0/b.txt") == b"b.txt\n"


def test_the_sums_are_those_of_the_archives(tmp_path: Path) -> None:
    made = archives(folder_with_files(tmp_path / "one", 1), "tiny-1.2.0", WHEN)
    lines = dict(line.split("  ")[::-1] for line in made.pop("SHA256SUMS").decode().splitlines())
    assert lines == {name: hashlib.sha256(content).hexdigest() for name, content in made.items()}

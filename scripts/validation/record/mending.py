"""Rewriting generated texts from the record, and nothing else."""

from __future__ import annotations

import os
from collections.abc import Iterator

from proof_record.reading import RecordError
from writing.replacing import replace_file

from validation.folders import leads_inside
from validation.record.checks import has_record, read_all
from validation.record.generated import documents_with_regions, regenerated
from validation.skill import Skill


def regenerate(skill: Skill) -> Iterator[str]:
    """Rewrite the generated texts of a skill that has a record; yield a line for each document.

    Where the record cannot be read nothing is written, which the findings tell. Raises OSError
    for a document that cannot be written.
    """
    if not has_record(skill):
        return
    try:
        record, decisions = read_all(skill.root)
    except RecordError:
        return
    for name, text in documents_with_regions(skill):
        path = skill.root / name
        mended = regenerated(text, record, decisions)
        if mended != text and leads_inside(path, os.path.realpath(skill.root)):
            replace_file(path, mended.encode())
            yield f"{skill.shown_path(name)}: generated anew from record/"

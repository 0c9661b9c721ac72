"""The help below a finding says what to do, with the words of the case."""

from __future__ import annotations

from pathlib import Path

import pytest
from validator.cases import body, front
from validator.skills import Files, findings_in, write_skill

HELPS: tuple[tuple[str, Files, str], ...] = (
    ("SK103", front("description: Use it: always"), "put the value in double quotes"),
    ("SK103", front("metadata:\n\tauthor: me"), "indent with spaces"),
    ("SK103", front("description: @everyone"), "put the value in double quotes"),
    ("SK103", front("description: **Bold** words"), "put the value in double quotes"),
    (
        "SK103",
        front("description: > Use it"),
        "put the text on the next line and indent it, or in double quotes",
    ),
    ("SK120", {"SKILL.md": "---\nname: demo\n---\n# D\n"}, "add a line description: ..."),
    ("SK121", front("allowed_tools: Read"), "did you mean allowed-tools?"),
    ("SK121", front("Description: x"), "did you mean description?"),
    ("SK121", front("author: me"), "put it under metadata:, or remove it"),
    ("SK122", front("license: 2.0"), "put it in quotes"),
    ("SK122", front("license:"), "give it a value or remove it"),
    ("SK124", front("name: My PDF_Tools"), "for example my-pdf-tools"),
    ("SK132", front("metadata:\n  version: 1.10"), 'write "1.10"'),
    ("SK134", {"Skill.md": front("")["SKILL.md"]}, "rename it SKILL.md"),
    ("SK201", body("~~~~\nx\n"), "close it with ~~~~"),
    (
        "SK207",
        body("<details>\n```py\nx = 1\n\ny = 2\n```\n\n```py\nz = 3\n```\n"),
        "put an empty line below the HTML of line 6: no fence is read before one",
    ),
    (
        "SK201",
        body("<details>\n```py\nx = 1\n\ny = 2\n```\n</details>\n"),
        "put an empty line below the HTML of line 6: no fence is read before one",
    ),
    ("SK207", body("```md\n```py\n```\n"), "open and close the outer one with ````"),
    ("SK208", body('```json\n{"a": 1} // x\n```\n'), "mark the block as jsonc"),
    (
        "SK301",
        {**body("[a](reference/more.md)\n"), "references/more.md": "# M\n"},
        "did you mean references/more.md?",
    ),
    ("SK301", {**body("[a](mroe.md)\n"), "more.md": "# M\n"}, "did you mean more.md?"),
    ("SK301", {**body("[a](x.md)\n"), "a/x.md": "# X\n", "b/x.md": "# X\n"}, ""),
    ("SK301", body("[a](gone.md)\n"), ""),
    ("SK305", {**body("[a](More.md)\n"), "more.md": "# M\n"}, "write more.md"),
    ("SK306", body("# Things to do\n\n[a](#thing-to-do)\n"), "did you mean #things-to-do?"),
    (
        "SK309",
        {**body("Run `scripts/chekc.py`.\n"), "scripts/check.py": "x = 1\n"},
        "did you mean scripts/check.py?",
    ),
    ("SK509", body("`npx @a/tool@latest`\n"), "name the version: @a/tool@1.2.3"),
)


@pytest.mark.parametrize(("code", "files", "help"), HELPS, ids=[row[0] for row in HELPS])
def test_help(code: str, files: Files, help: str, tmp_path: Path) -> None:
    found = findings_in(write_skill(tmp_path, files))
    assert next(finding.help for finding in found if finding.code == code) == help

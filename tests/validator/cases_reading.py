"""Cases of SK9xx."""

from __future__ import annotations

from validator.cases import Case, body
from validator.skills import MAIN, Folder, LinkTo, Pipe

MEGABYTE = "word " * 200_000 + "\n"

CASES = (
    Case("SK901", {"SKILL.md": Folder()}, ({"SKILL.md": MAIN},), at=(("SKILL.md", 1, 1),)),
    Case("SK901", {"SKILL.md": LinkTo("nowhere.md")}, at=(("SKILL.md", 1, 1),)),
    Case("SK901", {"references/a.md": LinkTo("a.md")}, at=(("references/a.md", 1, 1),)),
    Case("SK901", {"a": LinkTo("b"), "b": LinkTo("a")}, at=(("a", 1, 1), ("b", 1, 1))),
    Case(
        "SK901",
        {"pipe": Pipe(), "references/x.md": Pipe()},
        ({"real.md": "# A\n", "link.md": LinkTo("real.md")},),
        at=(("pipe", 1, 1), ("references/x.md", 1, 1)),
    ),
    Case(
        "SK902",
        {"references/a.md": b"# A\n\n\xc3\xa9t\xe9\n"},
        ({"references/a.md": "# Été 日本 😀\n".encode()}, {"a.md": "\ufeff# A\n"}),
        at=(("references/a.md", 3, 3),),
    ),
    Case("SK902", {"SKILL.md": b"\xff"}, at=(("SKILL.md", 1, 1),)),
    Case(
        "SK903",
        {"references/a.md": b"# A\n\nx\0y\n"},
        ({"a.bin": b"\0\1\2"},),
        at=(("references/a.md", 3, 2),),
    ),
    Case("SK903", {"SKILL.md": "# A\n".encode("utf-16-le")}, at=(("SKILL.md", 1, 2),)),
    Case(
        "SK904",
        {"SKILL.md": MAIN, "references/a.md": "▲" + MEGABYTE},
        ({"references/a.md": MEGABYTE[:500_000]}, {"model.bin": bytes(3_000_000)}),
    ),
    Case("SK904", {"data.csv": "▲" + MEGABYTE * 2}),
    Case(
        "SK905",
        {"SKILL.md": "▲", "references/a.md": "▲ \n\t\n", "references/b.md": b"\xef\xbb\xbf\n"},
        (body("x"), {"empty.py": ""}),
        at=(("references/b.md", 1, 1),),
    ),
)

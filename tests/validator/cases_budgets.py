"""Cases of SK4xx."""

from __future__ import annotations

from validator.cases import Case, body
from validator.skills import HEAD

BUDGETS = (
    "name: demo\nbudgets:\n  skill_lines: 20\n  skill_tokens: 100\n  reference_tokens: 100\n"
    "  description_characters: 40\n  bundle_bytes: 4000\n  binary_bytes: 100\n"
)
SMALL = {"SKILL.md": HEAD + "# Demo\n\n[a](references/a.md)\n", "references/a.md": "# A\n"}

CASES = (
    Case("SK401", body("# D\n" + "x\n" * 494 + "▲x\n"), (body("# D\n" + "x\n" * 494),)),
    Case(
        "SK402",
        {
            "SKILL.md": HEAD.removesuffix("\n")
            + "▲\n# D\n\n"
            + "seven words make eight or nine tokens\n" * 1000
        },
        (body("# D\n\n" + "seven words make eight or nine tokens\n" * 400),),
    ),
    Case(
        "SK403",
        {**SMALL, "skill.yaml": BUDGETS, "references/a.md": "▲# A\n\n" + "word " * 200},
        ({**SMALL, "skill.yaml": BUDGETS},),
    ),
    Case("SK403", {"SKILL.md": HEAD + "x\n" * 15 + "▲x\n", "skill.yaml": BUDGETS}),
    Case(
        "SK403",
        {"SKILL.md": HEAD.removesuffix("\n") + "▲\n" + "word " * 200, "skill.yaml": BUDGETS},
    ),
    Case(
        "SK403",
        {
            "SKILL.md": HEAD.replace("Shows", "▲Shows how and where and why it", 1) + "# D\n",
            "skill.yaml": BUDGETS,
        },
    ),
    Case(
        "SK403",
        {**SMALL, "skill.yaml": BUDGETS, "a.png": b"\x89PNG" + bytes(200)},
        at=(("a.png", 1, 1),),
    ),
    Case("SK403", {**SMALL, "skill.yaml": BUDGETS, "a.txt": "x" * 5000}, at=((".", 1, 1),)),
)

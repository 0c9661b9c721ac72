"""SK4xx: a skill fits into the context of the agent that loads it."""

from __future__ import annotations

from collections.abc import Iterator

from documents.tokens import tokens_above
from reporting.finding import Finding
from reporting.rules import Rule

from validation.skill import Document, Skill

LINES = Rule(
    "SK401",
    "too-many-lines",
    "warning",
    "SKILL.md has more than 500 lines. The specification advises to stay below and to move detail\n"
    "into references, which an agent opens when it needs them.",
)
TOKENS = Rule(
    "SK402",
    "too-many-tokens",
    "warning",
    "The body of SKILL.md has more than 5,000 tokens (o200k). The specification recommends fewer:\n"
    "all of it is loaded whenever the skill is used. Move detail into references.",
)
OWN_BUDGET = Rule(
    "SK403",
    "over-budget",
    "error",
    "Something is larger than the skill's own `budgets:` in skill.yaml allow: skill_lines,\n"
    "skill_tokens (the body of SKILL.md), reference_tokens (each file of references/),\n"
    "description_characters, bundle_bytes (all that is installed), binary_bytes (each binary).",
)
RULES: tuple[Rule, ...] = (LINES, TOKENS, OWN_BUDGET)

MOST_LINES = 500
MOST_TOKENS = 5_000


def check(skill: Skill) -> Iterator[Finding]:
    """Yield what is larger than the specification or the skill itself wants it to be."""
    if (main := skill.main) is None:
        return
    budgets = skill.declared.budgets
    yield from _lines(main, budgets)
    yield from _tokens(main, budgets)
    if (limit := budgets.get("reference_tokens")) is not None:
        for page in skill.documents:
            if page is not main and (count := tokens_above(page.text, limit)):
                message = f"{count}, over this skill's own budget of {limit:,}"
                yield OWN_BUDGET.at(page.shown, message, help="split it, or leave things out")
    yield from _description(main, budgets)
    yield from _bytes(skill, budgets)


def _lines(main: Document, budgets: dict[str, int]) -> Iterator[Finding]:
    lines = main.text.count("\n") + (not main.text.endswith("\n"))
    limit = budgets.get("skill_lines")
    if limit is not None and lines > limit:
        message = f"{lines:,} lines, over this skill's own budget of {limit:,}"
        yield OWN_BUDGET.at(main.shown, message, line=limit + 1, help="move detail to references/")
    elif lines > MOST_LINES:
        message = f"{lines:,} lines, over the {MOST_LINES} that the specification advises"
        yield LINES.at(main.shown, message, line=MOST_LINES + 1, help="move detail to references/")


def _tokens(main: Document, budgets: dict[str, int]) -> Iterator[Finding]:
    body = main.body.strip()
    limit = budgets.get("skill_tokens")
    line = main.frontmatter.end_line + 1
    if limit is not None and (count := tokens_above(body, limit)):
        message = f"the body has {count}, over this skill's own budget of {limit:,}"
        yield OWN_BUDGET.at(main.shown, message, line=line, help="move detail to references/")
    elif count := tokens_above(body, MOST_TOKENS):
        message = f"the body has {count}, over the {MOST_TOKENS:,} of the specification"
        yield TOKENS.at(main.shown, message, line=line, help="move detail to references/")


def _description(main: Document, budgets: dict[str, int]) -> Iterator[Finding]:
    length = len(main.frontmatter.string("description"))
    limit = budgets.get("description_characters")
    if limit is not None and length > limit:
        node = main.frontmatter.entries["description"][1]
        message = f"the description has {length:,} characters, over this skill's own {limit:,}"
        yield OWN_BUDGET.at(main.shown, message, line=node.line + 1, column=node.column)


def _bytes(skill: Skill, budgets: dict[str, int]) -> Iterator[Finding]:
    names = ("bundle_bytes", "binary_bytes")
    if not any(name in budgets for name in names):
        return
    sizes = {name: _size(skill, name) for name in skill.shipped}
    total, limit = sum(sizes.values()), budgets.get("bundle_bytes")
    if limit is not None and total > limit:
        message = f"the installed files have {total:,} bytes, over this skill's own {limit:,}"
        yield OWN_BUDGET.at(skill.shown or ".", message)
    for name in skill.binaries:
        limit = budgets.get("binary_bytes")
        if limit is not None and sizes[name] > limit:
            message = f"{sizes[name]:,} bytes, over this skill's own {limit:,} for a binary"
            yield OWN_BUDGET.at(skill.shown_path(name), message)


def _size(skill: Skill, name: str) -> int:
    try:
        return (skill.root / name).stat().st_size
    except OSError:
        return 0

"""What a case of a rule is: a skill where it fires, and one much like it where it does not."""

from __future__ import annotations

from dataclasses import dataclass, field

from validator.skills import HEAD, Files, Place


@dataclass(frozen=True)
class Case:
    """``fires`` has a mark (▲) at every place where ``code`` is to be found, and only there.

    ``at`` has the places that no mark can show, as in a file of bytes. ``silent`` are skills in
    which the rule finds nothing.
    """

    code: str
    fires: Files
    silent: tuple[Files, ...] = ()
    at: tuple[Place, ...] = ()
    name: str = field(default="demo")


def body(text: str) -> Files:
    """Return a skill whose SKILL.md has ``text`` below a good frontmatter."""
    return {"SKILL.md": HEAD + text}


def front(text: str) -> Files:
    """Return a skill whose frontmatter is ``text``, or name and description and ``text``."""
    if "name:" not in text.replace("▲", ""):
        text = f"name: demo\n{text}"
    if "description:" not in text.replace("▲", ""):
        text = f"{text}\ndescription: Checks things."
    return {"SKILL.md": f"---\n{text}\n---\n\n# Demo\n\nText.\n"}

"""SK8xx: skill.yaml is well formed and says the same as the files that it is about."""

from __future__ import annotations

from reporting.rules import Rule

SYNTAX = Rule(
    "SK801",
    "manifest-syntax",
    "error",
    "skill.yaml is not the plain YAML that it should be: a syntax error, a key given twice, an\n"
    "anchor, alias or tag, or far too much of it. Parsers differ in what they make of these.",
)
SCHEMA = Rule(
    "SK802",
    "manifest-schema",
    "error",
    "skill.yaml does not follow its schema (scripts/validation/manifest/skill.schema.json): a key\n"
    "is missing, unknown or of another type than it should be. Versions are quoted, since YAML\n"
    "reads 1.60 as the number 1.6.",
)
DISAGREES = Rule(
    "SK803",
    "manifest-disagrees",
    "error",
    "skill.yaml says something else than the frontmatter of SKILL.md or pyproject.toml about\n"
    "name, version, license, description or the versions of Python and Streamlit. One was changed\n"
    "and the other was not; decide which is right.",
)
PATH = Rule(
    "SK804",
    "manifest-path",
    "error",
    "A path in skill.yaml leads to nothing, leaves the folder, or is written in another case than\n"
    "the file, which works on some systems only. Paths go from the skill's root, with slashes.",
)
NOT_BUNDLED = Rule(
    "SK805",
    "not-in-bundle",
    "error",
    "The skill needs a file that its `bundle:` does not install: knowledge, an example that a\n"
    "document shows or names, a tool, or a module that a script imports. Add it to the bundle,\n"
    "or do without it.",
)
INSTALLER = Rule(
    "SK806",
    "installer-disagrees",
    "error",
    "The installer copies something else than skill.yaml lists. The installer has no YAML parser\n"
    "and so keeps the list as BUNDLE in scripts/installation/bundle.py; both must be the same.",
)
RULES: tuple[Rule, ...] = (SYNTAX, SCHEMA, DISAGREES, PATH, NOT_BUNDLED, INSTALLER)

"""SK1xx: the frontmatter is YAML that every parser reads alike, and follows the specification.

https://agentskills.io/specification; where its reference validator (`skills-ref`) is more exact
than its text, as about Unicode in names, the reference validator is followed.
"""

"""The findings about code blocks and examples of a bundle with a manifest."""

from __future__ import annotations

from collections.abc import Iterator

from reporting.finding import Finding

from validation.bindings.blocks import check_block, check_indented_code
from validation.bindings.examples import check_declarations, check_reachability, read_examples
from validation.bindings.rules import RULES
from validation.claims.reading import read_tests
from validation.skill import Skill

__all__ = ["RULES", "check"]


def check(skill: Skill) -> Iterator[Finding]:
    """Yield what is wrong between the documents of a bundle and its examples."""
    if not skill.has_manifest:
        return
    examples = read_examples(skill)
    for document in skill.documents:
        for block in document.blocks:
            yield from check_block(document, block, examples)
        yield from check_indented_code(document)
    for example in examples.values():
        yield from check_declarations(example)
    # An installed copy has no tests, and so cannot know what they open.
    if skill.has_tests:
        sources = {test.name: test.source for test in read_tests(skill)[0]}
        yield from check_reachability(skill, examples, sources)

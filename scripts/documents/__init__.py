"""Reading the Markdown documents of a skill: frontmatter, code blocks, sentences, links."""

"""Code blocks of the documents and the examples that they are pieces of."""

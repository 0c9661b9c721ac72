"""Small changes to a source, one at a time, that tests must notice."""

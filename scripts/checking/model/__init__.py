"""The facts of one module of an app, collected in one pass over its syntax tree.

``build(text, path)`` in ``model.builder`` returns a ``Module``; ``facts`` says what it holds.
"""

"""What a test tells about the branches below it."""

from __future__ import annotations

import ast

from checking.model.builder import Builder
from checking.model.facts import WidgetCall
from checking.model.scopes import Block
from checking.model.state import membership


def narrow(builder: Builder, test: ast.expr, body: Block, other: Block) -> None:
    """Record in both branches what holds there."""
    learn(builder, test, body, True)
    learn(builder, test, other, False)


def learn(builder: Builder, test: ast.expr, block: Block, holds: bool) -> None:
    """Record in ``block`` what a test that ``holds`` there (or does not) tells."""
    if isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not):
        learn(builder, test.operand, block, not holds)
    elif isinstance(test, ast.BoolOp):
        if isinstance(test.op, ast.And) is holds:
            for operand in test.values:
                learn(builder, operand, block, holds)
        elif holds:
            # Of several buttons in an `or` one was clicked: that is all the same to what is below.
            triggers = [_trigger(builder, operand) for operand in test.values]
            if all(triggers):
                block.triggers += tuple(trigger for trigger in triggers[:1] if trigger)
    elif found := membership(builder, test):
        key, there = found
        if there is holds:
            block.present |= {key}
        else:
            block.absent |= {key}
    elif holds and (trigger := _trigger(builder, test)):
        block.triggers += (trigger,)


def _trigger(builder: Builder, test: ast.expr) -> WidgetCall | None:
    widget = builder.module.widget(test)
    return widget if widget is not None and widget.command.trigger else None

"""The cart: amounts by product, totals that follow, an order that empties it."""

from __future__ import annotations

from collections.abc import Callable

from streamlit.testing.v1 import AppTest


def test_a_cart_is_filled_changed_and_ordered(run: Callable[..., AppTest]) -> None:
    app = run("examples/patterns/shopping_cart.py")
    assert app.metric[0].value == "0.00"
    app.button(key="add_11").click().run()
    app.button(key="add_11").click().run()
    app.button(key="add_13").click().run()
    assert app.session_state.cart == {11: 2, 13: 1}
    assert [(field.label, field.value) for field in app.number_input] == [("Tea", 2), ("Ale", 1)]
    assert app.metric[0].value == "10.50"

    app.number_input(key="amount_13").set_value(4).run()
    assert app.metric[0].value == "18.00"
    app.button(key="add_13").click().run()
    assert app.number_input(key="amount_13").value == 5
    app.number_input(key="amount_11").set_value(0).run()
    assert app.session_state.cart == {13: 5}
    assert [field.label for field in app.number_input] == ["Ale"]
    app.button(key="add_11").click().run()
    assert app.number_input(key="amount_11").value == 1

    app.button[-1].click().run()
    assert app.success[0].value == "Ordered: 5 × Ale, 1 × Tea"
    assert app.session_state.cart == {}
    assert not app.number_input
    app.run()
    assert app.success, "the order stays until the next product"
    app.button(key="add_13").click().run()
    assert not app.success
    assert app.number_input(key="amount_13").value == 1

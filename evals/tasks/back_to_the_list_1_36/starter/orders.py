from typing import NamedTuple


class Order(NamedTuple):
    number: int
    customer: str
    city: str
    paid: bool


ORDERS = [
    Order(101, "Ida", "Bergen", True),
    Order(102, "Jon", "Bergen", False),
    Order(103, "Kari", "Oslo", True),
    Order(104, "Liv", "Oslo", False),
    Order(105, "Mads", "Tromsø", False),
    Order(106, "Nora", "Tromsø", True),
]

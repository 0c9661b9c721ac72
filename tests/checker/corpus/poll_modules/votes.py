"""What the poll knows; the module is imported once and shared by all sessions."""

PLACES = ("Canteen", "Bakery", "Park")
counts = dict.fromkeys(PLACES, 0)
draft: list[str] = []


def add(place: str) -> None:
    counts[place] += 1


def counted() -> dict[str, int]:
    return dict(counts)


def remember(note: str) -> None:
    draft.append(note)

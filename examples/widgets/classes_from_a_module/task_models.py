"""The classes of the app: imported once, not defined anew in each run."""

from dataclasses import dataclass
from enum import Enum


class Status(Enum):
    OPEN = "open"
    DONE = "done"


@dataclass
class Task:
    title: str
    status: Status

from dataclasses import dataclass
from enum import Enum


class Status(Enum):
    OPEN = "open"
    DONE = "done"


@dataclass
class Ticket:
    title: str
    status: Status = Status.OPEN

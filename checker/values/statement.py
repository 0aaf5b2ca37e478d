"""What one place of a text says of a quantity."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from checker.values.quantity import Quantity
    from checker.values.unreadable import Unreadable


class Statement(NamedTuple):
    """One place of a text: its reading first, then what else it may say there (the ends of "from 55 to 153"), or why there is none."""

    quantities: tuple[Quantity, ...]
    error: Unreadable | None
    is_explicit: bool
    """It names its unit."""
    start: int
    end: int

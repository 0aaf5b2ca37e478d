"""What the scanner finds: a figure, where it stands, and what kind it is."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Kind(StrEnum):
    """What a figure says. From `telephone` on the figures need no claim: they name something."""

    COUNT = "count"
    """So many things: `nearly 1,100 officers`, `three`, `52-48`."""
    QUANTITY = "quantity"
    """So much of a physical unit, ages too: `30 km`, `45-year-old`."""
    PERCENT = "percent"
    """Percent, percentage points, and other shares of a whole: `two-thirds`, `one in five`."""
    MONEY = "money"
    ORDINAL = "ordinal"
    """A place in order with a meaning: `seventh anniversary`, `second-largest`."""
    DATE = "date"
    PERIOD = "period"
    """From one date to another, a decade, a century, or how long something lasts."""
    TIME = "time"
    """A time of day."""
    TELEPHONE = "telephone"
    SECTION = "section"
    """A place in a document: `Article 5`, `page 12`, `[3]`."""
    URL = "url"
    """Web and mail addresses, IP addresses."""
    NAME = "name"
    """Whatever else is called by a number: `COVID-19`, `Route 66`, `level-2`, a resolution, an ISBN."""


TOLD_APART = frozenset((Kind.TELEPHONE, Kind.SECTION, Kind.URL, Kind.NAME))
"""Kinds that need no claim."""


class Figure(NamedTuple):
    """One figure of a text; places are code points, the end exclusive."""

    start: int
    end: int
    """Hedge, magnitude, currency, unit and counted noun included."""
    kind: Kind
    sentence: tuple[int, int]
    """Start and end of the sentence that it stands in."""

    @property
    def is_claimable(self) -> bool:
        """A fact that a claim can record; False where the number only names something."""
        return self.kind not in TOLD_APART

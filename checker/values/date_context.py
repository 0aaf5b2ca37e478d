"""What a date's words are read from."""

from __future__ import annotations

from typing import NamedTuple

from checker.values.interval import EVERYTHING, Interval
from checker.values.unreadable import Ambiguous


class Context(NamedTuple):
    language: str = "en"
    published: Interval = EVERYTHING
    anchor: Interval = EVERYTHING
    """What `last week` and `3 days before` are counted from."""
    allows_relative: bool = False
    """Whether anniversaries and counts of years are dates here."""
    is_scan: bool = False
    """Running text: no reading is refused for what is wrong in it."""
    day_first: bool | None = None
    """How 06/07 is to be read, where that has been decided."""

    def is_day_first(self) -> bool:
        """Whether 06/07 is the sixth of July; Ambiguous where the language leaves it open."""
        if self.day_first is not None:
            return self.day_first
        from checker.values.months import is_day_first

        known = is_day_first(self.language)
        if known is None:
            raise Ambiguous("the day and the month of this date can be read either way round", "write it as 2014-07-06, or as 6 July 2014")
        return known

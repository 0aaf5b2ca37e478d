"""What a date's words are read from."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from checker.values.date_symbols import has, word
from checker.values.interval import EVERYTHING, Interval
from checker.values.unreadable import Ambiguous, Unreadable

if TYPE_CHECKING:
    from checker.values.date_symbols import Symbol


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
    """How 06/07 is to be read, where that has been decided; False of `about 1905-10` too, which is then a month."""
    told: Interval | None = None
    """What `the following year` and `3 days later` are counted from: a day that the text has named before; None where nobody says which."""

    def counting(self, symbols: list[Symbol], at: int) -> Context:
        """The context in which the word there counts: `last year` goes from the day of print, `the following year` from what was told."""
        return self.pointing_back(word(symbols, at)) if has(symbols, at, "told") else self

    def pointing_back(self, words: str) -> Context:
        """From what was told before. Running text that does not say it leaves the date open; a value has to say it."""
        if self.told is None and not self.is_scan:
            hint = "give the claim `as_of`, the date it counts from, or write the date that is meant"
            message = f"“{words}” counts from a date that the article gives before it"
            raise Unreadable(message, hint if self.allows_relative else "write the date that is meant")
        return self._replace(anchor=EVERYTHING if self.told is None else self.told)

    def is_day_first(self) -> bool:
        """Whether 06/07 is the sixth of July; Ambiguous where the language leaves it open."""
        if self.day_first is not None:
            return self.day_first
        from checker.values.months import is_day_first

        known = is_day_first(self.language)
        if known is None:
            raise Ambiguous("the day and the month of this date can be read either way round", "write it as 2014-07-06, or as 6 July 2014")
        return known

"""How long something lasts, as settings and tolerances say it: `1 year`, `10 minutes`, `half a year`, `1 day 12 hours`."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache

from checker.values.unreadable import Unreadable

_DAYS = {
    "second": Fraction(1, 86400),
    "minute": Fraction(1, 1440),
    "hour": Fraction(1, 24),
    "day": Fraction(1),
    "week": Fraction(7),
    "fortnight": Fraction(14),
    "month": Fraction(31),
    "quarter": Fraction(92),
    "year": Fraction(366),
    "decade": Fraction(3653),
    "century": Fraction(36525),
}
"""Days of a unit, of the longest of its kind: no calendar year is longer than `1 year`."""

_UNITS = {
    **{name: name for name in _DAYS},
    **{f"{name}s": name for name in _DAYS},
    "centuries": "century",
    **dict.fromkeys(("s", "sec", "secs"), "second"),
    **dict.fromkeys(("min", "mins"), "minute"),
    **dict.fromkeys(("h", "hr", "hrs"), "hour"),
    "d": "day",
    **dict.fromkeys(("wk", "wks"), "week"),
    **dict.fromkeys(("yr", "yrs"), "year"),
}

_NUMBERS = {
    "a": Fraction(1), "an": Fraction(1), "one": Fraction(1), "two": Fraction(2), "three": Fraction(3), "four": Fraction(4),
    "five": Fraction(5), "six": Fraction(6), "seven": Fraction(7), "eight": Fraction(8), "nine": Fraction(9),
    "ten": Fraction(10), "eleven": Fraction(11), "twelve": Fraction(12), "half a": Fraction(1, 2), "half an": Fraction(1, 2),
    "a quarter of a": Fraction(1, 4), "a quarter of an": Fraction(1, 4),
}  # fmt: skip

_PIECE = re.compile(
    r"\s*(?:(?P<figure>[0-9]{1,9}(?:\.[0-9]{1,9})?)|(?P<word>(?:half|a quarter of) an?|[a-z]+(?=\s)))"
    r"[\s-]*(?P<unit>[a-z]+)\s*(?:,|and\b)?"
)
_FORMS = "write it as 1 year, 2 weeks, 10 minutes or 1 hour"


@lru_cache(maxsize=256)
def read_duration(text: str) -> Fraction:
    """The days that a duration lasts, exactly; Unreadable where the text says none. Months have 31 days, years 366 (see `_DAYS`)."""
    folded = text.strip().lower()
    total, at = Fraction(0), 0
    while at < len(folded) and len(folded) <= 100:
        piece = _PIECE.match(folded, at)
        number = None if piece is None else _number(piece)
        if piece is None or number is None or piece["unit"] not in _UNITS:
            break
        total, at = total + number * _DAYS[_UNITS[piece["unit"]]], piece.end()
    if not folded or at < len(folded):
        raise Unreadable(f"`{text.strip()[:60]}` is not a duration", _FORMS)
    return total


def _number(piece: re.Match[str]) -> Fraction | None:
    return Fraction(piece["figure"]) if piece["figure"] else _NUMBERS.get(piece["word"])

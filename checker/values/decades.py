"""Tens of years or degrees, and years under way: `in his mid-40s`, `the low 30s`, `in her 77th year`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.values.hedging import Hedge
from checker.values.interval import Interval
from checker.values.units import TIME

if TYPE_CHECKING:
    from checker.values.figure import Figure
    from checker.values.reader import Reader
    from checker.values.tokens import Tokens

_WHOLE = (0, 10, 0, 10)
PARTS = {
    **dict.fromkeys(("early", "low", "lower"), (0, 5, 0, 4)),
    **dict.fromkeys(("mid", "middle"), (2, 8, 3, 7)),
    **dict.fromkeys(("late", "high", "upper"), (5, 10, 6, 10)),
}
"""From where up to where a part of a decade reaches, and likely reaches, as in `the early 1990s`."""


def decade_of(tokens: Tokens, at: int, figure: Figure, first: int, reader: Reader) -> tuple[Figure, int] | None:
    """The decade whose numeral stands at a token, and where it starts: 50 to under 60 of `in his 50s`, where no seconds are meant."""
    unit, value = reader.unit, figure.value
    if tokens.raw[figure.end] != "s" or not tokens.joined(figure.end) or value is None or value % 10 or not 10 < value < 100:
        return None
    if not unit.in_degrees and (unit.dims != TIME or unit.size <= 3600):
        return None
    before = at - 1 - (tokens.raw[at - 1] == "-" and tokens.joined(at))
    part = PARTS.get(tokens.word[before]) if before >= first else None
    low, high, likely_low, likely_high = part or _WHOLE
    loose = (Interval(value + low, value + high, False, True), Interval(value + likely_low, value + likely_high, False, True))
    return figure._replace(value=None, loose=loose, hedge=Hedge.RANGE, end=figure.end + 1), before if part else at


def under_way(figure: Figure) -> Figure:
    """The 77th year of a life: 76 are over, not yet 77."""
    if figure.value is None:
        return figure
    years = Interval(figure.value - 1, figure.value)
    return figure._replace(value=None, loose=(years, years), hedge=Hedge.RANGE, is_ordinal=False)

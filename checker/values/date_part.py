"""Parts of a span of days: `early`, `mid`, `late`, `the end of`, the second of four equal ones."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from checker.values.calendar import civil, shift_months, year_span
from checker.values.frozen import replace
from checker.values.interval import Interval

if TYPE_CHECKING:
    from checker.values.date_reading import DateReading, Precision

_Share = tuple[Fraction | int, Fraction | int]


_PARTS: dict[str, tuple[_Share, _Share]] = {
    "early": ((0, Fraction(1, 2)), (0, Fraction(1, 3))),
    "mid": ((Fraction(1, 4), Fraction(3, 4)), (Fraction(1, 3), Fraction(2, 3))),
    "late": ((Fraction(1, 2), 1), (Fraction(2, 3), 1)),
    "start": ((0, Fraction(1, 4)), (0, Fraction(1, 6))),
    "end": ((Fraction(3, 4), 1), (Fraction(5, 6), 1)),
    "first half": ((0, Fraction(1, 2)), (0, Fraction(1, 2))),
    "second half": ((Fraction(1, 2), 1), (Fraction(1, 2), 1)),
}
"""Part of a span: where it may lie, and where a reader puts it, as shares of the span."""


_PRECISIONS: dict[Fraction, Precision] = {Fraction(1, 2): "half", Fraction(1, 4): "quarter"}
"""What the equal parts of a year are called."""


def part_of(whole: DateReading, part: str, words: str) -> DateReading:
    """`early`, `mid`, … of a span with two ends; of anything else, all of it."""
    if whole.must.low is None or whole.must.high is None:
        return replace(whole, hedge_words=words)
    must, likely = _PARTS[part] if part in _PARTS else _portion(part)
    is_exact = must == likely
    hedge = "" if is_exact else words
    precision = whole.precision
    if is_exact:
        precision = _PRECISIONS.get(Fraction(must[1] - must[0]), "range") if precision == "year" else "range"
    usual = cut(whole.likely, *likely)
    days = cut(whole.must, *must).hull(usual)
    figure = whole.figure if hedge else days
    return replace(whole, must=days, likely=usual, figure=figure, precision=precision, hedge_words=hedge)


def _portion(part: str) -> tuple[_Share, _Share]:
    """`2/4`: the second of four equal parts."""
    number, _, parts = part.partition("/")
    share = Fraction(int(number) - 1, int(parts)), Fraction(int(number), int(parts))
    return share, share


def cut(whole: Interval, start: Fraction | int, end: Fraction | int) -> Interval:
    """The share of a span from `start` to `end`: in whole months where that comes out, else in days, rounded outward."""
    if whole.low is None or whole.high is None:
        return whole
    low, after = int(whole.low), int(whole.high) + 1
    first, last = civil(low), civil(after)
    months = (last.year - first.year) * 12 + last.month - first.month
    if first.month == last.month == first.day == last.day == 1 and months >= 24:
        years = months // 12
        return Interval(*year_span(first.year + int(years * start), first.year - int(-(years * end) // 1) - 1))
    if first.day == last.day == 1 and (months * start) % 1 == (months * end) % 1 == 0:
        return Interval(shift_months(low, int(months * start)), shift_months(low, int(months * end)) - 1)
    days = after - low
    return Interval(low + int(days * start), low - int(-(days * end) // 1) - 1)

"""Dates so many units before or after another: `nearly 50 years ago`, `3 days before`, `half a century ago`."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from checker.values.calendar import shift_months
from checker.values.date_amount import Amount, hedged, number_at
from checker.values.date_reading import UNIT_DAYS, UNIT_MONTHS, DateReading, Precision
from checker.values.date_symbols import Symbol, has, sense, skip, word
from checker.values.interval import Interval

if TYPE_CHECKING:
    from checker.values.date_context import Context


def counted_at(symbols: list[Symbol], at: int, context: Context) -> tuple[DateReading, int] | None:
    """`nearly 50 years ago`, `il y a 50 ans`, `vor 50 Jahren`, `3 days before`, `a year later`, `the past 50 years`."""
    direction = sense(symbols, at, "before ago") or (-1 if _is_leading(symbols, at) else None)
    found = span_at(symbols, at + 1 if direction else at)
    if found is None:
        return None
    amount, unit, after = found
    if direction is not None:
        return counted(context.counting(symbols, at).anchor, amount, unit, direction), after
    if has(symbols, after, "ago"):
        return counted(context.anchor, amount, unit, sense(symbols, after, "ago")), after + 1
    direction = sense(symbols, after, "shift") or _SIDES.get(sense(symbols, after, "bound"))
    if direction is None:
        return None
    return counted(context.pointing_back(word(symbols, after)).anchor, amount, unit, direction), after + 1


_SIDES = {"before": -1, "after": 1}


def _is_leading(symbols: list[Symbol], at: int) -> bool:
    """`vor 50 Jahren`, `the past 50 years`: a word before the number that says what others say behind it."""
    return bool(sense(symbols, at, "bound") == "before" or sense(symbols, at, "which") == -1)


def span_at(symbols: list[Symbol], at: int) -> tuple[Amount, str, int] | None:
    """`nearly 50 years`, `half a century`, `a quarter of a century`, `two and a half years`."""
    number = number_at(symbols, at)
    if number is None:
        return None
    after = skip(symbols, number.next, "-")
    is_quarter = sense(symbols, after, "unit") == "quarter" and has(symbols, after + 1, "small") and has(symbols, after + 2, "card")
    after += 3 * is_quarter
    unit = sense(symbols, after, "unit")
    if unit in ("half", None):
        return None
    amount = _times(number.weighed(), Fraction(1, 4)) if is_quarter else number.weighed()
    after += 1
    if has(symbols, after, "half more") and amount.figure is not None:
        amount, after = _times(amount, (amount.figure + Fraction(1, 2)) / amount.figure), after + 1
    return amount, unit, after


def _in_years(amount: Amount, unit: str) -> Amount:
    """Decades and centuries are round numbers of years: `two centuries ago` is about 200 years ago."""
    years = UNIT_MONTHS[unit] // 12
    if amount.figure is None:
        return _times(amount, Fraction(years))
    return hedged(amount.figure * years, amount.hedge or "about")._replace(hedge_words=amount.hedge_words)


def _times(amount: Amount, factor: Fraction) -> Amount:
    must = (amount.must[0] * factor, None if amount.must[1] is None else amount.must[1] * factor)
    likely = (amount.likely[0] * factor, None if amount.likely[1] is None else amount.likely[1] * factor)
    return amount._replace(must=must, likely=likely, figure=None if amount.figure is None else amount.figure * factor)


def counted(anchor: Interval, amount: Amount, unit: str, direction: int) -> DateReading:
    """So many units before or after. Days are counted exactly; of longer units one more or less is possible, half a one likely."""
    if unit in ("decade", "century", "millennium"):
        amount, unit = _in_years(amount, unit), "year"
    slack = Fraction(0) if unit == "day" else Fraction(1)
    low, high = amount.must
    must = moved(anchor, max(Fraction(0), low - slack), None if high is None else high + slack, unit, direction)
    low, high = amount.likely
    below = Fraction(0) if amount.hedge in ("over", "at least", "just over") else slack / 2
    above = Fraction(0) if amount.hedge in ("nearly", "under", "at most") else slack / 2
    likely = moved(anchor, max(Fraction(0), low - below), None if high is None else high + above, unit, direction)
    figure = must if amount.figure is None else moved(anchor, amount.figure, amount.figure, unit, direction)
    precision: Precision = "day" if unit == "day" and must.is_point else "range"
    return DateReading(must, likely, precision, figure, hedge_words=amount.hedge_words, is_relative=True)


def moved(anchor: Interval, least: Fraction, most: Fraction | None, unit: str, direction: int) -> Interval:
    """The anchor moved by `least` to `most` units."""
    if direction < 0:
        low = None if most is None or anchor.low is None else _step(int(anchor.low), -most, unit)
        return Interval(low, None if anchor.high is None else _step(int(anchor.high), -least, unit))
    high = None if most is None or anchor.high is None else _step(int(anchor.high), most, unit)
    return Interval(None if anchor.low is None else _step(int(anchor.low), least, unit), high)


def _step(day: int, count: Fraction, unit: str) -> int:
    """The day moved; a fraction of a month is taken in days."""
    if unit in UNIT_DAYS:
        return day + round(count * UNIT_DAYS[unit])
    months = count * UNIT_MONTHS[unit]
    whole = int(months)
    return shift_months(day, whole) + round((months - whole) * 30)

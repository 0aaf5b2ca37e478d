"""Rates that are said apart from their figure (`8,500 vehicles crossed it every day`), and flows that are told by the year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.values.unit_names import unit_of_words
from checker.values.unit_words import factor_at
from checker.values.units import TIME, Kind, Unit, is_convertible, rate

if TYPE_CHECKING:
    from checker.values.drafts import Draft
    from checker.values.reader import Reader
    from checker.values.tokens import Tokens

_NAMES = {3600: "hour", 86400: "day", 604800: "week", 2629800: "month", 31557600: "year"}
_YEAR = 31557600
_REACH = 12
"""Tokens between a figure and the words that say how often."""


def of_a_year(unit: Unit, reader: Reader) -> Unit | None:
    """What is counted in `ten million passengers a year`, of a property that is a flow: the amount of a year."""
    counted = unit.counted
    if counted is None or not reader.measure.is_flow or not is_convertible(counted, reader.unit):
        return None
    is_timed = sorted(unit.dims) == sorted((*counted.dims, ("s", -1)))
    return counted if is_timed and counted.size / unit.size == _YEAR else None


def of_one(unit: Unit, reader: Reader) -> Unit | None:
    """The price of a barrel, of `oil rose to $85` and a property in USD per barrel: what money is paid for need not be said again."""
    counted = reader.unit.counted
    if counted is None or counted.kind is not Kind.CURRENCY or not is_convertible(unit, counted):
        return None
    by = unit.size / counted.size
    return reader.unit._replace(sizes=tuple((name, size * by) for name, size in reader.unit.sizes))


def distributed(tokens: Tokens, draft: Draft, reader: Reader) -> Draft:
    """The draft as a rate, where the property is one and words near the figure say how often what it counts comes."""
    counted, unit = reader.unit.counted, draft.amounts[-1].unit
    if counted is None or unit is None or not is_convertible(unit, counted):
        return draft
    per = _how_often(tokens, draft, reader)
    if per is None:
        return draft
    amounts = (
        each if each.unit is None else each._replace(unit=rate(each.unit, per, f"{each.unit.text}/{per.text}")) for each in draft.amounts
    )
    return draft._replace(amounts=tuple(amounts))


def _how_often(tokens: Tokens, draft: Draft, reader: Reader) -> Unit | None:
    """The day of `every day`, `chaque jour`, `täglich`."""
    table = reader.table
    for at in range(max(0, draft.start - _REACH), min(tokens.count, draft.end + _REACH)):
        seconds = table.often.get(tokens.word[at])
        if seconds is not None:
            return unit_of_words(_NAMES[seconds])
        found = factor_at(tokens, at + 1, reader.sight) if tokens.word[at] in table.distributes else None
        if found is not None and found.unit.dims == TIME:
            return found.unit
    return None

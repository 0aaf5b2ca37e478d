"""Quantities, dates and times in one form, as a quote is asked for them: what is said, how firmly, and where it stands."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from checker.compare.quotes.beside import beside_dates, beside_numbers, date_phrases
from checker.model.vocabulary import Type

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Hashable

    from checker.compare.quotes.beside import Beside
    from checker.compare.statement import Reading
    from checker.model.vocabulary import Property
    from checker.values.date_reading import DateReading
    from checker.values.interval import Interval
    from checker.values.quantity import Quantity
    from checker.values.time_of_day import TimeReading


class Figure(NamedTuple):
    """One reading, with its place in the text that it was read from."""

    all_of_it: Hashable
    """Equal for two figures that say the same in the same unit as written: 55 and fifty-five, not 12 km and 7.5 miles."""
    bare: Hashable
    """The same without the hedge, None where there is nothing to compare."""
    hedge: str
    """The words that hedge it, or what it is hedged like; "" where it is a plain figure."""
    must: Interval
    start: int
    end: int
    date: DateReading | None = None
    across: str | None = None
    """What is left of the hedge where its first word may as well say how long: "" of `€4 million over four years`."""


_FIRM = ("none", "rounded")
_SHAPES = ("range", "plus or minus", "few", "vague")
"""Manners of writing a figure, not hedges of one."""


def of_quantity(quantity: Quantity) -> Figure:
    manner = quantity.hedge.value
    hedge = "" if manner in _FIRM else quantity.hedge_words or ("" if manner in _SHAPES else manner)
    bare = None if quantity.figure is None else (quantity.figure, quantity.numeral)
    return Figure((quantity.must, quantity.likely, quantity.numeral), bare, hedge, quantity.must, quantity.start, quantity.end)


def of_date(date: DateReading, language: str) -> Figure:
    hedge = date.hedge_words
    if hedge and _is_span(hedge, language):
        hedge = ""
    return Figure((date.must, date.likely, date.month_day), (date.figure, date.month_day), hedge, date.must, date.start, date.end, date)


def of_time(time: TimeReading) -> Figure:
    hedge = getattr(time, "hedge_words", "")
    return Figure((time.must, time.likely), None, hedge, time.must, time.start, time.end)


def of_reading(reading: Reading, language: str) -> Figure | None:
    """The figure of a claim's value; None for names and texts."""
    if reading.quantity is not None:
        return of_quantity(reading.quantity)
    if reading.date is not None:
        return of_date(reading.date, language)
    return None if reading.time is None else of_time(reading.time)


_RANGE = re.compile(r"(?<![\d.,-])(\d[\d.,]*)-(?=\d[\d.,]*(?![\d.,-]))")
WORD = 30
"""Code points of the first word of a quote that are looked at."""


class Kind(NamedTuple):
    """How figures of one property are found in running text, and by what words one may be told to reach past an edge."""

    scan: Callable[[str], list[Figure]]
    beside: Beside

    def may_go_on(self, text: str, low: int, edge: int) -> bool:
        """Whether a figure may begin in text[low:edge] and go on behind it."""
        before, opening = text[low:edge], text[edge : edge + WORD]
        if self.beside.cuts_phrase(before, opening):
            return True
        return self.beside.is_opener(opening.split(None, 1)[:1]) and self.beside.reaches_from(before)

    def may_reach_on(self, closing: str, behind: str) -> bool:
        """The same, where a figure ends the first text and something more of it may open the second."""
        if not behind:
            return False
        if behind[0] == ",":
            return self.beside.trails(behind)
        if self.beside.is_bare_figure(closing.rpartition(" ")[2]):
            return True
        if behind[0] == " " and not self.beside.reaches_into(behind):
            return False
        return any(self.beside.is_opener([token]) for token in closing.split()[-4:])


def kind_of(prop: Property, language: str, published: Interval | None, as_of: Interval | None) -> Kind | None:
    """None for names and texts."""
    if prop.type is Type.QUANTITY and prop.measure is not None:
        from checker.values.hedges import table_of
        from checker.values.quantity import scan_quantities
        from checker.values.units import TIME

        measure = prop.measure
        across = table_of(language).across if measure.unit.dims == TIME else ()

        def scan(text: str) -> list[Figure]:
            found = scan_quantities(_with_ranges(text), measure, language)
            return [of_quantity(each)._replace(across=_behind(each.hedge_words, across)) for each in found]

        return Kind(scan, beside_numbers(language))
    if prop.type is Type.DATE:
        from checker.values.date import scan_dates

        beside = beside_dates(language)
        return Kind(lambda text: [of_date(found, language) for found in scan_dates(text, language, published, as_of)], beside)
    if prop.type is Type.TIME:
        from checker.values.time_of_day import scan_times

        return Kind(lambda text: [of_time(found) for found in scan_times(text, language, published)], beside_dates(language))
    return None


def _behind(words: str, across: Collection[str]) -> str | None:
    """The hedge words behind the first, where that is one of `across`."""
    first, _, rest = words.casefold().partition(" ")
    return rest if first in across else None


def _with_ranges(text: str) -> str:
    """The folded text with the dash of `50–60` as a range has it; a date such as 2014-06-13 keeps its hyphens."""
    return _RANGE.sub("\\1–", text) if "-" in text else text


def _is_span(words: str, language: str) -> bool:
    """`since 2014`, `until 2016`: they say what begins or ends at the date, and leave the date as firm as it is."""
    from checker.values.date_tokens import tokenise

    phrase, phrases = tuple(token.text for token in tokenise(words)), date_phrases(language)
    return phrase in phrases["bound from"] or phrase in phrases["bound until"]

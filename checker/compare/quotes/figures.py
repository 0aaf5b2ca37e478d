"""Quantities, dates and times in one form, as a quote is asked for them: what is said, how firmly, and where it stands."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from checker.model.vocabulary import Type

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

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


class Kind(NamedTuple):
    """How figures of one property are found in running text, and by what words one may be told to reach past an edge."""

    scan: Callable[[str], list[Figure]]
    openers: frozenset[str]
    """Words that a figure may begin with, besides digits and signs."""
    before: frozenset[str] | None
    """Words that may belong to the figure behind them; None where any may."""
    behind: frozenset[str] | None

    def may_open(self, token: str) -> bool:
        word = _bare(token)
        return not word.isalpha() or word in self.openers

    def may_stand_before(self, tokens: list[str]) -> bool:
        return bool(tokens) and is_risky(tokens[0], self.before)

    def may_stand_behind(self, tokens: list[str], *, is_joined: bool) -> bool:
        return bool(tokens) and (is_joined or is_risky(tokens[0], self.behind))


def is_risky(token: str, words: frozenset[str] | None) -> bool:
    """The token is no plain word, or one of those words."""
    word = _bare(token)
    return words is None or not word.isalpha() or word in words


def _bare(token: str) -> str:
    return token.strip(".,;:!?\"'()").casefold()


def kind_of(prop: Property, language: str, published: Interval | None, as_of: Interval | None) -> Kind | None:
    """None for names and texts."""
    if prop.type is Type.QUANTITY and prop.measure is not None:
        from checker.values.quantity import scan_quantities

        measure = prop.measure
        openers, before, behind = beside_numbers(language)
        return Kind(lambda text: [of_quantity(found) for found in scan_quantities(text, measure, language)], openers, before, behind)
    if prop.type is Type.DATE:
        from checker.values.date import scan_dates

        openers = date_words(language)
        return Kind(lambda text: [of_date(found, language) for found in scan_dates(text, language, published, as_of)], openers, None, None)
    if prop.type is Type.TIME:
        from checker.values.time_of_day import scan_times

        return Kind(lambda text: [of_time(found) for found in scan_times(text, language, published)], frozenset(), None, None)
    return None


@lru_cache(maxsize=32)
def beside_numbers(language: str) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Words that a number may begin with, that may belong to it when they stand before it, and after it."""
    from checker.values.hedges import table_of

    table = table_of(language)
    own = {*table.starters, *table.joins, *table.to, *table.conjunction, *table.either, *table.of}
    before = {word for phrases in table.before.values() for phrase, _ in phrases for word in phrase}
    after = {phrase[0] for phrases in table.after.values() for phrase, _ in phrases}
    return (
        frozenset(table.starters),
        frozenset(own | before | {*table.between, *table.span, *table.minus}),
        frozenset(own | after | {*table.per}),
    )


@lru_cache(maxsize=32)
def date_words(language: str) -> frozenset[str]:
    from checker.values.date_language import phrase_book

    return frozenset(phrase_book(language))


def _is_span(words: str, language: str) -> bool:
    """`since 2014`, `until 2016`: they say what begins or ends at the date, and leave the date as firm as it is."""
    from checker.values.date_language import phrase_book
    from checker.values.date_tokens import tokenise

    phrase = tuple(token.text for token in tokenise(words))
    for known, senses in phrase_book(language).get(phrase[0], ()) if phrase else ():
        if known == phrase:
            return senses.get("bound") in ("from", "until")
    return False

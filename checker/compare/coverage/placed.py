"""Figures of a quote where they stand in the text, and which of them is the one that a claim states."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from checker.compare.quotes.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.compare.quotes.figures import Figure
    from checker.compare.quotes.search import Place
    from checker.values.interval import Interval


class Stretch(NamedTuple):
    place: Place
    is_words: bool = False
    """What stands there as words is recorded where it lies in them whole."""
    end: int | None = None
    """0 or 1 where only that end of a range of dates is recorded: the two of `from 2014 to 2020` have one place."""


class Placed(NamedTuple):
    """A figure of a quote, where it stands in the folded text."""

    place: Place
    words: str
    figure: Figure
    side: int | None = None
    """0 or 1 where it is that end of a range of dates."""

    def says(self, value: Figure) -> bool:
        return self.figure.all_of_it == value.all_of_it or (self.figure.bare is not None and self.figure.bare == value.bare)

    @property
    def days(self) -> Interval | None:
        return self.figure.date.figure if self.figure.date else None

    @property
    def hedge_words(self) -> str:
        return self.figure.date.hedge_words if self.figure.date else ""

    def stretch(self) -> Stretch:
        return Stretch(self.place, end=self.side)


def placed(figures: list[Figure], at: Place, text: str) -> Iterator[Placed]:
    """The figures with their places; the two ends of a range of dates have that of the range, and say which end they are."""
    ranges = {(f.start, f.end): [side.figure for side in f.date.ends] for f in figures if f.date and f.date.ends}
    for figure in figures:
        place = at[0] + figure.start, at[0] + figure.end
        sides = ranges.get((figure.start, figure.end), []) if figure.date and not figure.date.ends else []
        side = next((number for number, days in enumerate(sides) if figure.date and days == figure.date.figure), None)
        yield Placed(place, text[slice(*place)], figure, side)


def likeness(figure: Placed, value: Figure, text: str) -> tuple[int, ...]:
    """How much of the value stands in the figure's words, and how little besides."""
    own, said = set(fold(text).casefold().split()), set(figure.words.casefold().split())
    return figure.figure.all_of_it == value.all_of_it, len(own & said), -len(said - own)


def day_and_year(value: Figure, found: list[Placed]) -> Iterator[Stretch]:
    """A date that puts a day and its year from two places together records both."""
    if value.date is None or value.date.precision != "day":
        return
    from checker.compare.quotes.readable import is_day_of

    dated = [(each, each.figure.date) for each in found if each.figure.date]
    days = [each for each, date in dated if date.month_day is not None and is_day_of(value.date, date.month_day)]
    years = [each for each, date in dated if date.precision == "year" and date.figure.contains(value.date.must)]
    if days and years:
        yield from (each.stretch() for each in (days[0], years[0]))

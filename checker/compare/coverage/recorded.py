"""The stretches of an article whose figures a claim records.

A claim records what it states, not what its quote happens to cover. Within the
places where its quotes stand it states

- figures that are read as its value is read, its hedge aside (that a hedge is
  missing is a finding of its own): 55 of `55 officers`, not the 189 beside it;
- dates that are read as its `as_of`, `since`, `until` or `due`, or as the time
  from `since` to `until`; a date that the claim gives less exactly (2014 of
  `June 2014`) is not recorded, since its month stands nowhere;
- words that stand there as the claim has them, of figures that lie in them
  whole: its value as written, names of its subject, of its values and of its
  speaker, names in its scope;
- of a derived value, whose words stand in no quote, the figures that its note
  names: the note says what it was derived from.

A figure with several numbers (from 2014 to 2020, 52–48) is recorded where all of
them are, be it by several claims. A claim that cannot be read, or whose names are
not known, records nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from checker.compare.quotes.figures import kind_of, of_date, of_reading
from checker.compare.quotes.fold import fold
from checker.compare.quotes.search import find_whole
from checker.model.claim import Basis
from checker.model.vocabulary import UNKNOWN
from checker.values.interval import Interval
from checker.values.unreadable import Unreadable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from checker.compare.quotes.figures import Figure, Kind
    from checker.compare.quotes.page import Page
    from checker.compare.quotes.search import Place
    from checker.compare.statement import ReadClaim
    from checker.model.claim import Claim
    from checker.model.vocabulary import Entity, Vocabulary

Ranges = dict[tuple[int, int], tuple[Interval, ...]]

_DATE_KEYS = ("as_of", "since", "until", "due")
_MOST = 50
"""Places of one name in one quote that are looked at."""


class Stretch(NamedTuple):
    place: Place
    is_words: bool = False
    """What stands there as words is recorded where it lies in them whole."""
    end: int | None = None
    """0 or 1 where only that end of a range of dates is recorded: the two of `from 2014 to 2020` have one place."""


class Recorder:
    """What the claims of one source record in its text. Quotes are scanned once for each kind of figure."""

    def __init__(self, page: Page, language: str, published: Interval | None, vocabulary: Vocabulary) -> None:
        self._page = page
        self._language = language
        self._published = published
        self._vocabulary = vocabulary
        self._kinds: dict[tuple[str, Interval | None], Kind | None] = {}
        self._scanned: dict[tuple[object, Place], list[Figure]] = {}

    def stretches(self, read: ReadClaim) -> Iterator[Stretch]:
        """Stretches of the folded text."""
        places = [place for quote in read.claim.quotes if (found := self._page.find(quote)) is not None for place in found.places]
        if not places:
            return
        yield from self._of_value(read, places)
        yield from self._of_dates(read.claim, places)
        for place in places:
            text = self._page.text[slice(*place)]
            for words in self._words(read):
                for start, end in _standing(words, text):
                    yield Stretch((place[0] + start, place[0] + end), is_words=True)

    def _of_value(self, read: ReadClaim, places: list[Place]) -> Iterator[Stretch]:
        prop = read.claim.property
        if prop is None:
            return
        held = read.held.days if prop.type.value == "date" else None
        key = prop.id, held
        if key not in self._kinds:
            self._kinds[key] = kind_of(prop, self._language, self._published, held)
        kind = self._kinds[key]
        if kind is None:
            return
        found = [(place, figure) for place in places for figure in self._figures(key, kind.scan, place)]
        ranges = _ranges(found)
        for reading in read.readings:
            value = of_reading(reading, self._language)
            if value is not None:
                yield from (_at(place, figure, ranges) for place, figure in found if _says(figure, value))
                yield from _day_and_year(value, found, ranges)

    def _of_dates(self, claim: Claim, places: list[Place]) -> Iterator[Stretch]:
        wanted = {key: date for key in _DATE_KEYS if (date := self._date(getattr(claim, key))) is not None}
        if not wanted:
            return
        from checker.values.date import scan_dates

        windows = [_window(wanted["since"], wanted["until"])] if "since" in wanted and "until" in wanted else []

        def scan(text: str) -> list[Figure]:
            return [of_date(found, self._language) for found in scan_dates(text, self._language, self._published)]

        found = [(place, figure) for place in places for figure in self._figures("dates", scan, place)]
        ranges = _ranges(found)
        for place, figure in found:
            if any(_says(figure, date) for date in wanted.values()) or (figure.date and figure.date.figure in windows):
                yield _at(place, figure, ranges)

    def _date(self, text: str | None) -> Figure | None:
        if text is None or text == UNKNOWN:
            return None
        from checker.values.date import read_date

        try:
            return of_date(read_date(text, self._language, self._published), self._language)
        except Unreadable:
            return None

    def _figures(self, key: object, scan: Callable[[str], list[Figure]], place: Place) -> list[Figure]:
        if (key, place) not in self._scanned:
            self._scanned[key, place] = scan(self._page.text[slice(*place)])
        return self._scanned[key, place]

    def _words(self, read: ReadClaim) -> Iterator[str]:
        """What the claim has in words, folded."""
        claim = read.claim
        yield from map(fold, claim.value)
        named = [claim.subject, self._vocabulary.entities.get(claim.said_by or ""), *(reading.entity for reading in read.readings)]
        yield from (fold(name) for entity in named if entity is not None for name in _names(entity))
        for _, leaves in claim.scope:
            yield from (leaf.replace("-", " ") for leaf in leaves or ())
            yield from leaves or ()
        if claim.basis is Basis.DERIVED and claim.note:
            yield from _figures_in(claim.note, self._language)


def _says(figure: Figure, value: Figure) -> bool:
    return figure.all_of_it == value.all_of_it or (figure.bare is not None and figure.bare == value.bare)


def _day_and_year(value: Figure, found: list[tuple[Place, Figure]], ranges: Ranges) -> Iterator[Stretch]:
    """A date that puts a day and its year from two places together records both."""
    if value.date is None or value.date.precision != "day":
        return
    from checker.compare.quotes.readable import is_day_of

    days = [(place, f) for place, f in found if f.date and f.date.month_day is not None and is_day_of(value.date, f.date.month_day)]
    years = [(place, f) for place, f in found if f.date and f.date.precision == "year" and f.date.figure.contains(value.date.must)]
    if days and years:
        yield from (_at(place, figure, ranges) for place, figure in (*days, *years))


def _window(since: Figure, until: Figure) -> Interval:
    first, last = (figure.date.figure if figure.date else figure.must for figure in (since, until))
    return Interval(first.low, last.high)


def _at(place: Place, figure: Figure, ranges: Ranges) -> Stretch:
    stretch = place[0] + figure.start, place[0] + figure.end
    sides = ranges.get(stretch, ()) if figure.date is None or not figure.date.ends else ()
    return Stretch(stretch, end=next((at for at, days in enumerate(sides) if figure.date and days == figure.date.figure), None))


def _ranges(found: Iterable[tuple[Place, Figure]]) -> Ranges:
    """The two ends of every range of dates, by its stretch of the text."""
    dated = ((place[0] + figure.start, place[0] + figure.end, figure.date) for place, figure in found if figure.date)
    return {(start, end): tuple(side.figure for side in date.ends) for start, end, date in dated if date.ends}


def _names(entity: Entity) -> tuple[str, ...]:
    return entity.name, *entity.aliases


def _figures_in(note: str, language: str) -> Iterator[str]:
    from checker.values.scan import scan_figures

    yield from (fold(note[figure.start : figure.end]) for figure in scan_figures(note, language))


def _standing(words: str, text: str) -> Iterator[Place]:
    """Where words with a figure stand in a text, case aside where that leaves its length as it is."""
    lowered = text.lower()
    if len(lowered) == len(text):
        text, words = lowered, words.lower()
    start = 0
    for _ in range(_MOST):
        place = find_whole(text, words, start) if words else None
        if place is None:
            return
        yield place
        start = place[1]

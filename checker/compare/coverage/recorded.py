"""The stretches of an article whose figures a claim records.

A claim records what it states, not what its quote happens to cover. Within the
places where its quotes stand it states

- the figure that is read as its value is read, its hedge aside (that a hedge is
  missing is a finding of its own): 55 of `55 officers`, not the 189 beside it;
- the date that is read as its `as_of`, `since`, `until` or `due`, or the time
  from `since` to `until`; a date that the claim gives less exactly (2014 of
  `June 2014`) is not recorded, since its month stands nowhere;
- figures that lie whole in words that stand there as the claim has them: its
  value where that is a name or a text, names of its subject, of its values and
  of its speaker, names in its scope;
- of a derived value, whose words stand in no quote, the figures that its note
  names: the note says what it was derived from.

Of several figures of a quote that read alike a value or a date states one: of `two
died and two were hurt` a claim of two deaths records the first, and the other two
wait for a claim of their own. A figure with several numbers (from 2014 to 2020, 52–48) is recorded where all of
them are, be it by several claims. A claim that cannot be read, or whose names are
not known, records nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.compare.coverage.placed import Placed, Stretch, day_and_year, likeness, placed
from checker.compare.quotes.beside import date_phrases
from checker.compare.quotes.figures import kind_of, of_date, of_reading
from checker.compare.quotes.fold import fold
from checker.compare.quotes.search import find_whole
from checker.model.claim import Basis
from checker.model.vocabulary import UNKNOWN, Type
from checker.values.interval import Interval
from checker.values.unreadable import Unreadable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from checker.compare.quotes.figures import Figure, Kind
    from checker.compare.quotes.page import Page
    from checker.compare.quotes.search import Place
    from checker.compare.statement import ReadClaim
    from checker.model.claim import Claim
    from checker.model.vocabulary import Entity, Vocabulary

Quoted = tuple["Place", ...]
"""The parts of one quote in the folded text."""
_DATE_KEYS = ("as_of", "since", "until", "due")
_BEFORE = 40
"""Code points before a date in which `since` or `until` stands."""
_MOST = 50
"""Places of one name in one quote that are looked at."""


class Recorder:
    """What the claims of one source record in its text. Quotes are scanned once for each kind of figure."""

    def __init__(self, page: Page, language: str, published: Interval | None, vocabulary: Vocabulary) -> None:
        self._page = page
        self._language = language
        self._published = published
        self._vocabulary = vocabulary
        self._kinds: dict[tuple[str, Interval | None], Kind | None] = {}
        self._scanned: dict[tuple[object, Quoted], list[Placed]] = {}
        self._taken: set[Place] = set()

    def stretches(self, read: ReadClaim) -> Iterator[Stretch]:
        """Stretches of the folded text."""
        found = [found.places for quote in read.claim.quotes if (found := self._page.find(quote)) is not None]
        if found:
            yield from self._of_value(read, found)
            yield from self._of_dates(read.claim, found)
            yield from self._of_words(read, found)

    def _of_value(self, read: ReadClaim, quotes: list[Quoted]) -> Iterator[Stretch]:
        prop = read.claim.property
        if prop is None:
            return
        held = read.held.own if prop.type.value == "date" else None
        key = prop.id, held
        if key not in self._kinds:
            self._kinds[key] = kind_of(prop, self._language, self._published, held)
        kind = self._kinds[key]
        if kind is None:
            return
        found = [self._figures(key, kind.scan, places) for places in quotes]
        for text, reading in zip(read.claim.value, read.readings, strict=False):
            value = of_reading(reading, self._language)
            if value is not None:
                for figures in found:
                    yield from self._one_of({figure: likeness(figure, value, text) for figure in figures if figure.says(value)})
                yield from day_and_year(value, [figure for figures in found for figure in figures])

    def _of_dates(self, claim: Claim, quotes: list[Quoted]) -> Iterator[Stretch]:
        wanted = {key: date for key in _DATE_KEYS if (date := self._date(getattr(claim, key))) is not None}
        if not wanted:
            return
        window = _window(wanted["since"], wanted["until"]) if "since" in wanted and "until" in wanted else None
        for places in quotes:
            found = self._figures("dates", self._scan_dates, places)
            for key, date in wanted.items():
                yield from self._one_of({figure: (self._is_told_as(key, figure),) for figure in found if figure.says(date)})
            if window is not None:
                yield from (figure.stretch() for figure in found if figure.days == window)

    def _is_told_as(self, key: str, figure: Placed) -> bool:
        """The words before a date say whether something began with it or ended: `since 2014`, `until 2016`."""
        before = tuple(self._page.text[max(0, figure.place[0] - _BEFORE) : figure.place[0]].casefold().split())
        phrases = date_phrases(self._language)
        begins, ends = (any(before[-len(phrase) :] == phrase for phrase in phrases.get(f"bound {side}", ())) for side in ("from", "until"))
        if key == "since":
            return begins
        return not begins and not ends if key == "as_of" else ends or bool(figure.hedge_words)

    def _scan_dates(self, text: str) -> list[Figure]:
        from checker.values.date import scan_dates

        return [of_date(date, self._language) for date in scan_dates(text, self._language, self._published)]

    def _one_of(self, alike: dict[Placed, tuple[int, ...]]) -> Iterator[Stretch]:
        """The figure that is most like what is stated; of equals one that no other claim has taken, then the first."""
        if alike:
            best = max(alike, key=lambda each: (*alike[each][:2], each.place not in self._taken, *alike[each][2:], -each.place[0]))
            self._taken.add(best.place)
            yield best.stretch()

    def _of_words(self, read: ReadClaim, quotes: list[Quoted]) -> Iterator[Stretch]:
        for start, end in (place for places in quotes for place in places):
            text = self._page.text[start:end]
            for words in self._words(read):
                yield from (Stretch((start + first, start + last), is_words=True) for first, last in _standing(words, text))

    def _date(self, text: str | None) -> Figure | None:
        if text is None or text == UNKNOWN:
            return None
        from checker.values.date import read_date

        try:
            return of_date(read_date(text, self._language, self._published), self._language)
        except Unreadable:
            return None

    def _figures(self, key: object, scan: Callable[[str], list[Figure]], places: Quoted) -> list[Placed]:
        if (key, places) not in self._scanned:
            text = self._page.text
            self._scanned[key, places] = [each for place in places for each in placed(scan(text[slice(*place)]), place, text)]
        return self._scanned[key, places]

    def _words(self, read: ReadClaim) -> Iterator[str]:
        """What the claim has in words, folded."""
        claim = read.claim
        if claim.property is not None and claim.property.type in (Type.TEXT, Type.ENTITY):
            yield from map(fold, claim.value)
        speaker = None if claim.said_by is None else self._vocabulary.entities.get(claim.said_by)
        named = [claim.subject, speaker, *(reading.entity for reading in read.readings)]
        yield from (fold(name) for entity in named if entity is not None for name in _names(entity))
        for _, leaves in claim.scope:
            yield from (leaf.replace("-", " ") for leaf in leaves or ())
            yield from leaves or ()
        if claim.basis is Basis.DERIVED and claim.note:
            yield from _figures_in(claim.note, self._language)


def _window(since: Figure, until: Figure) -> Interval:
    first, last = (figure.date.figure if figure.date else figure.must for figure in (since, until))
    return Interval(first.low, last.high)


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

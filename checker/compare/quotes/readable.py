"""Whether a claim's value can be read in its quote: the same figure, the same name, the same words.

Equal after converting or rounding is not enough: what the quote says in miles is no value in kilometres.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from checker.compare.quotes.beside import NEAR
from checker.compare.quotes.boundary import is_whole

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from checker.compare.quotes.beside import Beside
    from checker.compare.quotes.figures import Figure
    from checker.values.date_reading import DateReading


class Found(Enum):
    THERE = "there"
    FIRMER = "firmer"
    """The quote hedges the figure, or hedges it otherwise: the value has lost that."""
    VAGUER = "vaguer"
    """The value hedges what the quote says plainly."""
    MISSING = "missing"


class Answer(NamedTuple):
    found: Found
    words: tuple[str, ...] = ()
    """What the quote says: of the figure that was found, or of all its figures where that one is missing."""
    hedge: str = ""
    """The words that hedge the figure that was found."""


THERE = Answer(Found.THERE)


def figure_in(value: Figure, texts: Sequence[str], scan: Callable[[str], list[Figure]]) -> Answer:
    """Whether some figure of the texts is the value's."""
    found = [(figure, text[figure.start : figure.end]) for text in texts for figure in scan(text)]
    if any(figure.all_of_it == value.all_of_it for figure, _ in found):
        return THERE
    if value.date is not None and _is_told_by(value.date, value.hedge, [figure for figure, _ in found]):
        return THERE
    for figure, words in found:
        if figure.bare is not None and figure.bare == value.bare:
            if figure.across == value.hedge.casefold():
                return THERE
            if figure.hedge:
                return Answer(Found.FIRMER, (words,), figure.hedge)
            if value.hedge:
                return Answer(Found.VAGUER, (words,))
    return Answer(Found.MISSING, tuple(dict.fromkeys(words for _, words in found)))


_CALENDAR = ("day", "month", "quarter", "half", "year", "decade", "century", "millennium")


def _is_told_by(value: DateReading, hedge: str, found: Sequence[Figure]) -> bool:
    """A date that leaves out what the quote adds (2014 of June 2014), or that puts a day and its year from two places together."""
    if hedge or value.precision not in _CALENDAR:
        return False
    dates = [figure.date for figure in found if figure.date is not None]
    if any(d.must.low is not None and d.must.high is not None and value.must.contains(d.must) for d in dates):
        return True
    days = [d.month_day for d in dates if d.month_day is not None]
    years = [d.figure for d in dates if d.month_day is None and d.figure.low is not None and d.figure.contains(value.must)]
    return any(is_day_of(value, month_day) for month_day in days) and bool(years)


def is_day_of(value: DateReading, month_day: tuple[int, int]) -> bool:
    """Whether a day of a year that is not said is the value's, in the value's year."""
    from checker.values.calendar import civil
    from checker.values.date_reading import days_of

    low = value.must.low
    return isinstance(low, int) and days_of(month_day, civil(low).year) == value.must


def stands_plainly(value: str, quote: str, beside: Beside) -> bool:
    """The value's own words stand in the quote with nothing beside them that could change the figure.

    The short way for most claims; False says nothing. Both texts are folded.
    """
    at = quote.find(value)
    if at < 0:
        return False
    end = at + len(value)
    return (
        is_whole(quote, at, end)
        and not beside.reaches_from(quote[max(0, at - NEAR) : at])
        and not (quote[end : end + 1] == " " and beside.reaches_into(quote[end : end + NEAR]))
        and not (quote[end : end + 1] == "," and beside.trails(quote[end : end + NEAR]))
    )


def words_in(words: Sequence[str], text: str, longer: Sequence[str] = ()) -> bool:
    """Whether one of the names or texts stands in the text as whole words, other than inside a longer one that means something else.

    All are folded and casefolded. A name of four letters or more may take an s.
    """
    hidden = [place for other in longer for place in _places(other, text)]
    for each in words:
        for start, end in _places(each, text):
            if not any(first <= start and end <= last for first, last in hidden):
                return True
    return False


def _places(words: str, text: str) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    at = text.find(words) if words else -1
    while at >= 0 and len(found) < 50:
        end = at + len(words)
        if is_whole(text, at, end) or (end - at >= 4 and text[end : end + 1] == "s" and is_whole(text, at, end + 1)):
            found.append((at, end))
        at = text.find(words, end)
    return found

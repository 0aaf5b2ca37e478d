"""Times of day: `12:30`, `3 p.m.`, `shortly after noon`, `15h30`, with a date or without, in minutes since midnight."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from checker.values.date_symbols import has, skip, symbols_of, word
from checker.values.date_tokens import pieces
from checker.values.frozen import frozen_value, replace
from checker.values.time_grammar import Parsed, time_at
from checker.values.time_text import DAY, moved_by, time_text, times_meet
from checker.values.time_words import time_book
from checker.values.unreadable import Ambiguous, Unreadable

if TYPE_CHECKING:
    from checker.values.date_symbols import Symbol
    from checker.values.interval import Interval
    from checker.values.phrase_book import PhraseBook

__all__ = ["DAY", "TimeReading", "read_time", "scan_times", "time_text", "times_meet"]

LONGEST = 200

_HINT = "write it as 15:30, 3.30 pm, noon, or 13 June 2014, 15:30"


@frozen_value
class TimeReading:
    """A time as read. One written without seconds is any second of its minute: [750, 750 + 59/60] for `12:30`.

    A range that runs past midnight, or a hedge around it, reaches beyond 0 or 1440; `times_meet` knows that the day is round.
    """

    must: Interval
    likely: Interval
    figure: Interval
    """The time as written, without its hedge."""
    day: Interval | None = None
    """The days (see `calendar`) of the date beside it; None where none is written."""
    hedge_words: str = ""
    start: int = 0
    end: int = 0
    """Span in the text, hedge and date included."""


def read_time(text: str, language: str = "en", published: Interval | None = None) -> TimeReading:
    """The time of day that the whole text says, perhaps with a date; Unreadable, with what to write instead, where it says none."""
    return _read(text, language, published)


def scan_times(text: str, language: str = "en", published: Interval | None = None) -> list[TimeReading]:
    """Every time of day in running text, in order, with its span; both readings where there are two. Never raises.

    The date beside a time is not looked for: `day` is None.
    """
    book = time_book(language)
    return [replace(each, start=each.start + start, end=each.end + start) for start, piece in pieces(text) for each in _times(piece, book)]


def _times(text: str, book: PhraseBook) -> list[TimeReading]:
    symbols = symbols_of(text, book)
    found: list[TimeReading] = []
    at = 0
    while at < len(symbols):
        parsed, after = _times_at(symbols, at) if symbols[at].senses else ([], at)
        start, end = symbols[at].start, symbols[max(at, after - 1)].end
        if parsed and _stands_alone(text, start, end):
            found.extend(_reading(each, start, end) for each in parsed)
            # Opens and closes: an end of a range is a time of its own.
            found.extend(_reading(Parsed(one, one, one), start, end) for each in parsed for one in each.ends)
            at = after
        else:
            at += 1
    return found


@lru_cache(maxsize=4096)
def _read(text: str, language: str, published: Interval | None) -> TimeReading:
    if len(text) > LONGEST:
        raise Unreadable("this is too long to be a time of day", _HINT)
    symbols = symbols_of(text, time_book(language))
    refused: Unreadable | None = None
    for at in _openings(symbols):
        try:
            found = time_at(symbols, at)
        except Unreadable as error:
            refused = refused or error
            continue
        whole = None if found is None else _with_rest(text, symbols, at, found, language, published)
        if whole is not None:
            return whole
    raise refused or Unreadable(f"`{text.strip()}` is not a time of day", _HINT)


def _openings(symbols: list[Symbol]) -> list[int]:
    """Where the time may begin: at the first word, or behind a date, the longest time first."""
    return [at for at, symbol in enumerate(symbols) if symbol.text != "," and not symbol.senses.keys() <= {"small"}]


def _with_rest(
    text: str, symbols: list[Symbol], at: int, found: tuple[Parsed, int], language: str, published: Interval | None
) -> TimeReading | None:
    """The reading, if what stands around it is nothing or a date."""
    parsed, after = found
    first = at
    while first and (has(symbols, first - 1, "small") or word(symbols, first - 1) == ","):
        first -= 1
    behind = skip(symbols, after, "small", ",", ".")
    if (first == at and symbols[at].is_glued) or (behind < len(symbols) and symbols[behind].is_glued):
        return None
    before = text[: symbols[first - 1].end] if first else ""
    rest = text[symbols[behind].start :] if behind < len(symbols) else ""
    if not before and not rest:
        return _reading(parsed, 0, len(text))
    day = None if before and rest else _date(before or rest, language, published)
    return None if day is None else _dated(_reading(parsed, 0, len(text)), day, symbols, at, after)


def _date(text: str, language: str, published: Interval | None) -> Interval | None:
    from checker.values.date import read_day

    try:
        reading = read_day(text.strip(" ,."), language, published)
    except Unreadable:
        return None
    return None if reading is None else reading.must


def _dated(reading: TimeReading, day: Interval | None, symbols: list[Symbol], at: int, after: int) -> TimeReading:
    """The time on its day. Midnight of a day may be either end of it; 24:00 is its end."""
    if day is None:
        return reading
    if any(word(symbols, here) == "24" for here in range(at, after)) and reading.must.low == 0:
        return replace(reading, day=moved_by(day, 1))
    if any(symbols[here].senses.get("named") == 0 for here in range(at, after)):
        return replace(reading, day=day.hull(moved_by(day, 1)))
    return replace(reading, day=day)


def _times_at(symbols: list[Symbol], at: int) -> tuple[list[Parsed], int]:
    try:
        found = [time_at(symbols, at)]
    except Ambiguous:
        found = [time_at(symbols, at, "am"), time_at(symbols, at, "pm")]
    except Unreadable:
        return [], at
    return [each[0] for each in found if each is not None], max((each[1] for each in found if each is not None), default=at)


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Not a piece of a longer number, a price or a score: `$3.30`, `1.12.30`, `12.305`."""
    before, behind = text[start - 1 : start] if start else "", text[end : end + 1]
    if before and (before.isalnum() or before in "$€£¥#_%+/" or (before in ".,:-" and start > 1 and text[start - 2].isdigit())):
        return False
    if behind and behind.isalnum():
        return False
    if behind in ("%", "€", "£", "$") or (behind in (".", ",", ":") and text[end + 1 : end + 2].isdigit()):
        return False
    written = text[start:end]
    return not _is_decimal(written)


def _is_decimal(written: str) -> bool:
    """`12.30` alone is a number as well as a time."""
    return "." in written and written.replace(".", "").isdigit()


def _reading(parsed: Parsed, start: int, end: int) -> TimeReading:
    return TimeReading(parsed.must, parsed.likely, parsed.figure, None, parsed.hedge_words, start, end)

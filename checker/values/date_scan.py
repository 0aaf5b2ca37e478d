"""The two doors to the grammar of dates in words: all of a text, or every date in running text."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from checker.values.calendar import year_span
from checker.values.date_century import roman
from checker.values.date_context import Context
from checker.values.date_grammar import date_at
from checker.values.date_language import phrase_book
from checker.values.date_symbols import has, sense, skip, symbols_of, word
from checker.values.date_tokens import pieces
from checker.values.frozen import replace
from checker.values.interval import EVERYTHING, Interval
from checker.values.unreadable import Ambiguous, Unreadable

if TYPE_CHECKING:
    from checker.values.date_reading import DateReading
    from checker.values.date_symbols import Symbol


_QUOTE = 2000
"""Texts shorter than this are quotes, which are asked again for each of their claims."""


def read_words(text: str, language: str, published: Interval | None, as_of: Interval | None, relative: bool) -> DateReading | None:
    """The date that the whole text says in words; None where it says none."""
    published = published or EVERYTHING
    anchor = as_of if relative and as_of is not None else published
    context = Context(language, published, anchor, relative, told=as_of if relative else None)
    symbols = symbols_of(text, phrase_book(language))
    start = skip(symbols, 0, "the", "small")
    found = date_at(symbols, start, context) if symbols else None
    if found is None and start:
        found = date_at(symbols, 0, context)
    if found is None or skip(symbols, found[1], ".") < len(symbols):
        return None
    return found[0]


def scan(text: str, language: str, published: Interval | None, as_of: Interval | None) -> list[DateReading]:
    """Every date in the text; a long one is read piece by piece, so that the memory it takes stays small."""
    published = published or EVERYTHING
    context = Context(language, published, as_of if as_of is not None else published, True, True, told=as_of)
    return [
        replace(each, start=each.start + start, end=each.end + start) if start else each
        for start, piece in pieces(text)
        for each in (_of_quote(piece, context) if len(text) < _QUOTE else _dates(piece, context))
    ]


@lru_cache(maxsize=1024)
def _of_quote(text: str, context: Context) -> tuple[DateReading, ...]:
    return tuple(_dates(text, context))


def _dates(text: str, context: Context) -> list[DateReading]:
    symbols = symbols_of(text, phrase_book(context.language))
    found: list[DateReading] = []
    at = 0
    while at < len(symbols):
        readings, after = _dates_at(symbols, at, context) if _may_begin(symbols[at]) else ([], at)
        readings = [reading for reading in readings if _is_date(text, reading, symbols, at, context.language)]
        found.extend(readings)
        # Born and died, opened and closed: an end of a range is a date of its own.
        found.extend(replace(end, start=each.start, end=each.end) for each in readings for end in each.ends)
        at = after if readings else at + 1
    return found


def _may_begin(symbol: Symbol) -> bool:
    """A word of dates, the mark of `'90s`, the letter of `Q3` and `H1`, or a Roman numeral (`XIXe siècle`)."""
    return bool(symbol.senses) or symbol.text in ("'", "q", "h") or (symbol.text[0] in "ivxl" and roman(symbol.text) is not None)


def _dates_at(symbols: list[Symbol], at: int, context: Context) -> tuple[list[DateReading], int]:
    """The readings of the date that begins there: none, one, or two where it can be read two ways."""
    if has(symbols, at, "unknown") or has(symbols, at, "small"):
        return [], at
    readings: list[DateReading] = []
    after = at
    try:
        found = [date_at(symbols, at, context)]
    except Ambiguous:
        found = _both_ways(symbols, at, context)
    except Unreadable:
        found = []
    for each in found:
        if each is not None:
            after = each[1]
            readings.append(replace(each[0], start=symbols[at].start, end=symbols[after - 1].end))
    if len(readings) == 1 and after == at + 3 and readings[0].precision == "month":
        readings += _years(symbols, at, readings[0])
    return readings, after


def _years(symbols: list[Symbol], at: int, month: DateReading) -> list[DateReading]:
    """`2001-03` in running text may be three years as well as a month."""
    year, last = sense(symbols, at, "num"), sense(symbols, at + 2, "num")
    if year is None or last is None or len(word(symbols, at)) != 4 or word(symbols, at + 1) != "-" or last <= year % 100:
        return []
    days = Interval(*year_span(year, year - year % 100 + last))
    return [replace(month, must=days, likely=days, figure=days, precision="range")]


def _both_ways(symbols: list[Symbol], at: int, context: Context) -> list[tuple[DateReading, int] | None]:
    found = []
    for day_first in (True, False):
        try:
            found.append(date_at(symbols, at, context._replace(day_first=day_first)))
        except Unreadable:
            continue
    return found


def _is_date(text: str, reading: DateReading, symbols: list[Symbol], at: int, language: str) -> bool:
    """Not a piece of a longer number or name, nor a word that is a month only by chance."""
    return _stands_alone(text, reading.start, reading.end) and not _is_chance(text, symbols, at, reading, language)


def _is_chance(text: str, symbols: list[Symbol], at: int, reading: DateReading, language: str) -> bool:
    """`may`, `march`: a month alone has its capital in English and German, and these two a word before them that leads to a date."""
    symbol = symbols[at]
    if "named day" in symbol.senses and reading.end == symbol.end:  # the New Year's Day concert
        return not (at and symbols[at - 1].senses.keys() & _LEADS)
    if "month" not in symbol.senses or reading.end > symbol.end:
        return False
    if language[:2] in ("en", "de") and not text[symbol.start].isupper():
        return True
    return symbol.text in ("may", "march", "mar") and not (at and (symbols[at - 1].senses.keys() & _LEADS or symbols[at - 1].text == "for"))


_LEADS = {"day lead", "small", "bound", "from", "between", "and", "or", "to", "part", "hedge", "which"}


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Not a piece of a longer number or name: `130/2020/QH14`, `1,2014`, `$2014`, `A2014`."""
    before, behind = text[start - 1 : start], text[end : end + 1]
    further = text[end + 1 : end + 2]
    if before and (before.isalnum() or before in "/$€£¥#_%+=°" or (before in ".,-:" and text[start - 2 : start - 1].isdigit())):
        return False
    if behind and (behind in "%€£$_°" or (behind.isalnum() and text[end - 1 : end].isdigit())):
        return behind == "T" and further.isdigit() and end - start >= 10
    return not (behind in (".", ",", "/", ":", "-") and behind and further.isdigit())

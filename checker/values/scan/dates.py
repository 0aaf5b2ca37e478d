"""Dates and times of day in a sentence: what the grammars of dates and times find there, without what only looks like one."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from checker.values.date import scan_dates
from checker.values.date_language import phrase_book
from checker.values.frozen import replace
from checker.values.hedging import Hedge
from checker.values.scan.figure import Kind
from checker.values.scan.nouns import counted_end
from checker.values.scan.stretches import stretches
from checker.values.scan.view import HYPHENS
from checker.values.scan.words.table import row
from checker.values.surroundings import hedges_before
from checker.values.time_of_day import scan_times
from checker.values.tokens import NUMERAL, WORD
from checker.values.unit_words import factor_at
from checker.values.units import Kind as Unit

if TYPE_CHECKING:
    from checker.values.date_reading import DateReading
    from checker.values.scan.view import Span, View

_AMOUNTS = frozenset((Hedge.NEARLY, Hedge.OVER, Hedge.JUST_OVER, Hedge.UNDER))
"""Hedges that no year is written with."""
_LONG = frozenset(("decade", "century", "millennium"))
_SAID = r"noon|midnight|midday|half past|quarter (?:past|to)|past (?=[a-z]+|\d)|midi|minuit"
_ENGLISH = r"in the (?:early |late )?(?:morning|afternoon|evening)|at night"
_HALVES = rf"[\da-z] (?:{_ENGLISH}|de la (?:mañana|madrugada|tarde|noche)|du (?:matin|soir)|de l['’]après-midi|giờ|uhr|heures?)\b"
_NAMED = rf"o['’]clock|\b(?:{_SAID})\b"
_ZONED = r"\d{3} (?:h(?:ou)?rs|utc|gmt|cet|cest|bst)\b"
_CLOCK = re.compile(rf"\d\s?(?:[:h]\s?\d\d|[ap]\.?\s?m\b|h\b|{_ZONED}|uhr\b|giờ\b|heures?\b)|{_NAMED}|{_HALVES}", re.I)
"""What a sentence has that tells a time of day."""
_CLOCK_WORDS = row("""
    am pm m morning afternoon evening night noon midnight midday half quarter past clock h hours hrs uhr giờ heure heures midi
    minuit mañana madrugada tarde noche matin soir après-midi midi utc gmt cet cest bst
""")
"""Words without one of which, or a colon, none of that stands in a sentence."""
_HOURS = re.compile(r"(?:\d{1,2}|[^\W\d_]+(?:[- ][^\W\d_]+)?)\s?(?:h|heures?|giờ)(?: et demie?| et quart| rưỡi)?", re.I)
_IN_THE_HALF = re.compile(rf"[^\W_]+ (?:{_ENGLISH})", re.I)
_LAST_WORD = re.compile(r"\w+\s*$")
_BEFORE_TIME, _BEHIND_TIME = 48, 40
"""How far a time may reach to either side of that, with its hedge and its zone."""


def dates_in(view: View) -> list[Span]:
    """Dates and periods of the calendar; code points."""
    text = view.tokens.text
    found: list[Span] = []
    last = 0
    for start, end, is_year in stretches(view.tokens, view.lexicon):
        if is_year:
            found.append((start, end, Kind.DATE))
            last = end
            continue
        for each in scan_dates(text[start:end], view.reader.language):
            each = replace(each, start=each.start + start, end=each.end + start)
            if each.start < last or not _is_date(view, each):
                continue
            last = each.end
            found.append((each.start, _trimmed(text, each.start, each.end), _kind(view, each)))
    return found


def _trimmed(text: str, start: int, end: int) -> int:
    """Without the `than` of `six weeks later than`, and without the full stop of `on November 15.`"""
    if text[end - 1] == "." and text[end - 2].isdigit():
        return end - 1
    if text.endswith(" on", start, end) and text[end : end + 1] not in ("", ",", ".", ";", ":", ")"):
        return end - 3  # 6.5 years on average
    return end - 5 if text[start:end].endswith(" later than") else end


def _kind(view: View, reading: DateReading) -> Kind:
    written = view.tokens.text[reading.start : reading.end]
    book = phrase_book(view.reader.language)
    senses = [book.get(word, ({}, {}))[0] for word in re.findall(r"\w+", written.lower())[:6]]
    if any("anniversary" in each or "anniversary of" in each for each in senses):
        return Kind.ORDINAL
    if reading.ends or reading.precision in _LONG:
        return Kind.PERIOD
    if not reading.is_relative and any(each.get("unit") in _LONG for each in senses):
        return Kind.PERIOD
    is_window = reading.precision == "range" and senses and "which" in senses[0] and len(senses) > 2
    return Kind.PERIOD if is_window else Kind.DATE


def _is_date(view: View, reading: DateReading) -> bool:
    text, words = view.tokens.text, view.words
    written = text[reading.start : reading.end]
    folded = written.lower().split()
    if not words.nowadays.isdisjoint(folded):
        return False
    if _is_second(view, reading.start, folded[0]) or (len(folded) == 1 and _is_first_name(view, reading.start, reading.end)):
        return False
    if len(folded) < 3 and written.islower() and (folded[0] in words.small_months or folded[-1] in words.small_months):
        return False
    if text[reading.end : reading.end + 1] in ("/", "-") and text[reading.end + 1 : reading.end + 2].isalnum():
        return False
    if written.isdigit() and text[reading.start - 1 : reading.start] == "(" and _is_of_name(view, reading.start):
        return False
    if written[0].isdigit() and written[-1].isdigit() and _is_numbered(view, reading.start):
        return False
    if reading.hedge_words and written[len(reading.hedge_words) :].strip().isdigit() and _is_counted(view, reading.end):
        return False  # about 1900 people
    return not written.isdigit() or _is_year(view, reading.start)


def _is_counted(view: View, end: int) -> bool:
    """A noun or a unit follows, and no verb: `around 1580 shows 19`."""
    at = bisect_left(view.tokens.start, end, 0, view.tokens.count)
    noun = counted_end(view, at)
    return (noun > at and view.tokens.kind[noun] != NUMERAL) or factor_at(view.tokens, at, view.reader.sight) is not None


def _is_year(view: View, start: int) -> bool:
    """Four digits that are a year, and not 1500 of something, nor a part of a name."""
    tokens, words = view.tokens, view.words
    at = next(i for i in range(tokens.count) if tokens.end[i] > start)
    if tokens.kind[at] != NUMERAL or not tokens.raw[at].isdigit() or not 1000 <= int(tokens.raw[at]) <= 2199:
        return False
    number, before = int(tokens.raw[at]), tokens.word[at - 1] if at else ""
    if before in words.determiners:
        return number >= 1500 and not _is_many(view, at, number)
    if not _AMOUNTS.isdisjoint(hedges_before(tokens, at, 0, view.reader.table).hedges):
        return False  # près de 2000 ouvriers
    if before in words.leads:
        return number > 1500 or not words.is_plural(tokens.word[at + 1])
    if _is_named(view, at) or (tokens.kind[at + 1] == WORD and tokens.raw[at + 1][0].isupper()):
        return False
    return not (tokens.kind[at + 1] == WORD and words.is_plural(tokens.word[at + 1]))


def _is_many(view: View, at: int, number: int) -> bool:
    """The 1500 men, the 2000 km: a round number of several, or of a measure; the elections of 1900 and of 2000 were those of a year."""
    tokens = view.tokens
    found = factor_at(tokens, at + 1, view.reader.sight)
    if found is not None and found.unit.kind is Unit.PHYSICAL:
        return True
    is_round = number % 100 == 0 and number not in (1900, 2000)
    return is_round and (view.words.is_plural(tokens.word[at + 1]) or tokens.word[at + 1] in view.reader.table.of)


def _is_numbered(view: View, start: int) -> bool:
    """`la Ley 5/2005`: the word before makes a name of figures that could be a month."""
    tokens = view.tokens
    at = bisect_left(tokens.start, start, 0, tokens.count)
    return tokens.word[at - 1] in view.words.designators and (not tokens.raw[at].isdigit() or tokens.raw[at + 1] == "/")


def _is_second(view: View, start: int, first: str) -> bool:
    """`vụ tai nạn thứ hai` is the second, `sáng thứ hai` Monday."""
    tokens, words = view.tokens, view.words
    if first not in view.reader.table.ordinal_before or not words.before_weekday:
        return False
    at = bisect_left(tokens.start, start, 0, tokens.count)
    return tokens.kind[at - 1] == WORD and tokens.word[at - 1] not in words.before_weekday


def _is_first_name(view: View, start: int, end: int) -> bool:
    """The month of `Jan Voss`, `April Smith`; not of `in April Smith left`."""
    tokens, words = view.tokens, view.words
    at = bisect_left(tokens.start, start, 0, tokens.count)
    if words.has_capital_nouns or tokens.kind[at] != WORD or tokens.end[at] != end or not tokens.raw[at][0].isupper():
        return False
    if at and (tokens.word[at - 1] in view.lexicon.years_behind or tokens.word[at - 1] in view.reader.table.stops):
        return False
    if tokens.kind[at + 1] != WORD or not tokens.raw[at + 1][0].isupper():
        return False
    return tokens.word[at + 1] not in phrase_book(view.reader.language)


def _is_of_name(view: View, start: int) -> bool:
    """The year of `Resolution 2759 (2024)`."""
    tokens = view.tokens
    at = bisect_left(tokens.start, start, 0, tokens.count)
    return at > 2 and tokens.kind[at - 2] == NUMERAL and tokens.word[at - 3] in view.words.designators


def _is_named(view: View, at: int) -> bool:
    """`Horizon 2020`, `the Companies Act 2006`: a word with a capital right before it, which is no word of dates."""
    tokens, words = view.tokens, view.words
    if not at or tokens.kind[at - 1] != WORD or words.has_capital_nouns:
        return False
    before = tokens.raw[at - 1]
    if not before[0].isupper() or at == 1 or tokens.raw[at - 2] in HYPHENS:
        return False
    return not phrase_book(view.reader.language).get(tokens.word[at - 1], ({}, {}))[0] and tokens.word[at - 1] not in words.openers


def times_in(view: View) -> list[Span]:
    """Times of day; code points. Only near what tells one: `in eight to nine seconds` has none."""
    text = view.tokens.text
    found: list[Span] = []
    if ":" not in text and _CLOCK_WORDS.isdisjoint(view.tokens.word):
        return found
    reached = 0
    for sign in _CLOCK.finditer(text):
        if sign.start() < reached:
            continue
        start = text.find(" ", max(0, sign.start() - _BEFORE_TIME), sign.start()) + 1 if sign.start() > _BEFORE_TIME else 0
        start = max(start, reached)
        for each in scan_times(text[start : sign.end() + _BEHIND_TIME], view.reader.language):
            first, last = each.start + start, each.end + start
            if first >= reached and _CLOCK.search(text, first, last) and not _lasts(view, text, first, last):
                found.append((first, last, Kind.TIME))
                reached = last
    return found


def _lasts(view: View, text: str, start: int, end: int) -> bool:
    """`Pendant 24 heures` is no time of day, `à 15 heures` is; nor is that of `40 in the morning and 12 in the evening`."""
    if not view.words.at_hours or not (_HOURS.fullmatch(text, start, end) or _IN_THE_HALF.fullmatch(text, start, end)):
        return False
    before = _LAST_WORD.search(text, max(0, start - 12), start)
    return before is None or before[0].strip().casefold() not in view.words.at_hours

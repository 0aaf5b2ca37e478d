"""The scanner: every figure in running text, once, with its span, kind and sentence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from checker.values.date_scan import scan as dates_of
from checker.values.drafts import Draft, can_start, draft_at
from checker.values.measure import Measure
from checker.values.reader import Reader, reader_of
from checker.values.scan.figure import Figure, Kind
from checker.values.scan.nouns import counted_end, hyphen_end, single_end
from checker.values.scan.sentences import sentences
from checker.values.scan.told_apart import shaped
from checker.values.scan.words import words_of
from checker.values.time_of_day import scan_times
from checker.values.tokens import NUMERAL, WORD, Tokens
from checker.values.units import BARE
from checker.values.units import Kind as UnitKind
from checker.values.unreadable import Unreadable

if TYPE_CHECKING:
    from checker.values.scan.words.table import Words
    from checker.values.units import Unit

_BARE = Measure(BARE)
_LONGEST = 2000
"""Characters of a sentence that are read at a time; no figure is longer than a part of them."""
_NOWADAYS = frozenset(("today", "tonight", "now", "present", "recent", "unknown"))
"""Words of dates that say no figure."""
_PERIODS = ("decade", "century", "millennium", "range")


def scan_figures(text: str, language: str = "en") -> list[Figure]:
    """Every figure of the text in order, none inside another. Never raises; linear in the text."""
    reader, words = reader_of(_BARE, language), words_of(language)
    found: list[Figure] = []
    for start, end in sentences(text):
        for first, last in _pieces(text, start, end):
            spans = _in_sentence(text[first:last], language, reader, words)
            found.extend(Figure(a + first, b + first, kind, (start, end)) for a, b, kind in spans)
    return found


def _pieces(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """A sentence, cut at spaces where it is endless."""
    pieces = []
    while end - start > _LONGEST:
        cut = text.rfind(" ", start + _LONGEST // 2, start + _LONGEST) + 1 or start + _LONGEST
        pieces.append((start, cut))
        start = cut
    pieces.append((start, end))
    return pieces


_Span = tuple[int, int, Kind]


def _in_sentence(text: str, language: str, reader: Reader, words: Words) -> list[_Span]:
    tokens = Tokens(text)
    fixed = shaped(text)
    dates = [*_dates(text, tokens, language, words), *_times(text, language)]
    taken = _settled([*fixed, *dates], 0)
    amounts = _amounts(tokens, reader, words, taken)
    return _settled([*fixed, *dates, *amounts], len(fixed))


def _settled(spans: list[_Span], first: int) -> list[_Span]:
    """Of spans that overlap the longest, in order."""
    found: list[_Span] = []
    for span in sorted(set(spans), key=lambda s: (s[2] not in (Kind.TELEPHONE, Kind.URL), s[0] - s[1])):
        if all(span[1] <= other[0] or span[0] >= other[1] for other in found):
            found.append(span)
    return sorted(found)


def _dates(text: str, tokens: Tokens, language: str, words: Words) -> list[_Span]:
    found: list[_Span] = []
    for each in dates_of(text, language, None, None):
        written = text[each.start : each.end]
        if not _NOWADAYS.isdisjoint(written.lower().split()):
            continue
        if written.isdigit() and not _is_year(tokens, each.start, words):
            continue
        kind = Kind.PERIOD if each.precision in _PERIODS else Kind.DATE
        if re.search("anniversar|birthday", written):
            kind = Kind.ORDINAL
        if each.start not in {start for start, _, _ in found}:
            found.append((each.start, each.end, kind))
    return found


def _is_year(tokens: Tokens, start: int, words: Words) -> bool:
    """Four digits that are a year, and not 1500 of something."""
    at = next((i for i in range(tokens.count) if tokens.start[i] == start), 0)
    number = int(tokens.raw[at]) if tokens.raw[at].isdigit() else 0
    if not 1000 <= number <= 2199:
        return False
    before = tokens.word[at - 1] if at else ""
    if before in words.determiners:
        return number >= 1500
    is_counted = words.is_plural(tokens.word[at + 1]) and tokens.kind[at + 1] == WORD
    return not is_counted or (before in words.leads and number > 1800)


def _times(text: str, language: str) -> list[_Span]:
    return [(each.start, each.end, Kind.TIME) for each in scan_times(text, language)]


def _amounts(tokens: Tokens, reader: Reader, words: Words, taken: list[_Span]) -> list[_Span]:
    found: list[_Span] = []
    first = at = 0
    blocked = {i for i in range(tokens.count) for a, b, _ in taken if a <= tokens.start[i] < b}
    while at < tokens.count:
        if at in blocked or not can_start(tokens, at, reader):
            at += 1
            continue
        span = _one(tokens, at, first, reader, words)
        if span is None:
            at += 1
            continue
        start, end, kind = span
        found.append((tokens.start[start], tokens.end[end - 1], kind))
        at = first = max(end, at + 1)
    return found


def _one(tokens: Tokens, at: int, first: int, reader: Reader, words: Words) -> tuple[int, int, Kind] | None:
    named = _named(tokens, at, words)
    if named is not None:
        return named
    try:
        draft = draft_at(tokens, at, first, reader)
    except Unreadable:
        return (at, counted_end(tokens, at + 1, reader.table, words), Kind.COUNT) if tokens.kind[at] == NUMERAL else None
    if draft is None:
        return _code(tokens, at)
    return _drafted(tokens, draft, reader, words)


def _code(tokens: Tokens, at: int) -> tuple[int, int, Kind] | None:
    """A number within a name: the whole run of letters, digits and marks without a space."""
    if tokens.kind[at] != NUMERAL:
        return None
    start, end = at, at + 1
    while start > 0 and tokens.joined(start) and tokens.raw[start - 1] not in "(\"“'‘«,;":
        start -= 1
    while tokens.joined(end) and tokens.raw[end] not in ")\"”'’»,;:.!?":
        end += 1
    return start, end, Kind.NAME


def _named(tokens: Tokens, at: int, words: Words) -> tuple[int, int, Kind] | None:
    """`Article 5`, `page 12`, `Route 66`, `No. 7`."""
    before = at - 1
    if tokens.raw[before] in (".", "#", "-") and before > 0:
        before -= 1
    if before < 0 or tokens.kind[before] != WORD:
        return None
    word = tokens.word[before]
    if word in words.places:
        return before, at + 1, Kind.SECTION
    if word in words.designators and not words.is_plural(tokens.word[at + 1]):
        return before, at + 1, Kind.NAME
    is_joined = tokens.joined(before + 1) == (before < at - 1)
    if tokens.raw[before][0].isupper() and before > 0 and tokens.kind[at] == NUMERAL and tokens.raw[at].isdigit() and is_joined:
        following = tokens.raw[at + 1]
        if (tokens.kind[at + 1] != WORD or following[0].isupper()) and following not in ("%",) and tokens.word[before] not in words.leads:
            return before, at + 1, Kind.NAME
    return None


def _drafted(tokens: Tokens, draft: Draft, reader: Reader, words: Words) -> tuple[int, int, Kind] | None:
    table = reader.table
    amount = draft.amounts[-1]
    figure = amount.figure
    if figure.is_ordinal:
        if figure.value == 1 or tokens.word[figure.end] in words.not_ordinal:
            return None
        end = single_end(tokens, figure.end, table, words)
        return (draft.start, end, Kind.ORDINAL) if end > figure.end else None
    unit = amount.unit
    if unit is not None:
        return draft.start, max(draft.end, hyphen_end(tokens, draft.end)), _kind(unit, tokens, draft.end)
    if figure.is_share and figure.value is not None and figure.value < 1:
        return draft.start, draft.end, Kind.PERCENT
    if figure.is_word and tokens.word[figure.end - 1] == "both":
        return None
    if figure.value == 1 and figure.is_word:
        if tokens.word[figure.end] in words.not_one or tokens.word[figure.end - 1] != "one":
            return None
        end = single_end(tokens, figure.end, table, words, 2)
        return (draft.start, end, Kind.COUNT) if end > figure.end else None
    if figure.value is None and tokens.word[figure.end - 1] in ("few", "several", "handful", "of", "a"):
        return None
    end = counted_end(tokens, draft.end, table, words)
    return draft.start, end, Kind.COUNT


def _kind(unit: Unit, tokens: Tokens, end: int) -> Kind:
    counted = unit.counted or unit
    if counted.kind in (UnitKind.PERCENT, UnitKind.POINT):
        return Kind.PERCENT
    if counted.kind is UnitKind.CURRENCY:
        return Kind.MONEY
    if counted.dims == (("s", 1),):
        return Kind.QUANTITY if tokens.word[end : end + 2] in (["-", "old"], ["old"]) or tokens.word[end] == "old" else Kind.PERIOD
    return Kind.COUNT if counted.kind in (UnitKind.NOUN, UnitKind.BARE) else Kind.QUANTITY

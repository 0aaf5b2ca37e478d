"""The scanner: every figure in running text, once, with its span, kind and sentence.

What is marked is what a careful fact-checker would mark: whatever says by a number how many, how much, which place in order or when.

- A span holds hedge, number, scale, unit or currency, and the noun that is counted, up to its head: `nearly 1,100 officers`, `245
  military officers`, `300 people a day`. What a hyphen ties to the number closes the span: `184-member` of a 184-member unit. An article
  before the number is no part of it.
- Shares and percentages stand without what they are of: `two-thirds`, `one in five`, `over 16%`.
- A range is one figure: `between 20 and 30`, `from 2014 to 2020`, `10–12 km`; so is a result (`3-1`), `0.8 m by 1.1 m`, `5 ft 11 in`.
- Dates are those of the grammar of dates: `before` and `by` belong to them, `since`, `until`, `in` and `on` do not; nor are `today`,
  `recently` and `at present` dates. `Two years later` is one figure with what it is counted by.
- An ordinal is a figure where a noun follows it; `first` only of what is numbered by the calendar (`first quarter`, `first
  anniversary`), since otherwise it claims a priority and no number. `One` is a figure before a noun, except in `one day`, `one of`.
- `Several`, `a few`, `both`, `many` and `no` are no figures; `dozens of`, `a couple of`, `twice`, `doubled` are.
- A number that only names something is told apart: see `shapes` (by its form) and `names` (by the words around it).
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from typing import TYPE_CHECKING

from checker.values.measure import Measure
from checker.values.reader import reader_of
from checker.values.scan.amounts import amount_at, multiple_at, starts_in
from checker.values.scan.dates import dates_in, times_in
from checker.values.scan.figure import Figure, Kind
from checker.values.scan.lexicon import lexicon_of
from checker.values.scan.names import name_at
from checker.values.scan.sentences import sentences
from checker.values.scan.shapes import shaped
from checker.values.scan.view import View
from checker.values.scan.words import words_of
from checker.values.tokens import Tokens
from checker.values.units import BARE

if TYPE_CHECKING:
    from checker.values.hedges.table import Table
    from checker.values.scan.lexicon import Lexicon
    from checker.values.scan.view import Span

_WORD = re.compile(r"[^\W\d_]+|[0-9]")
_FOREIGN = re.compile(r"[½¼¾⅓-⅞]|[^\W\D0-9]")
"""Fractions of one sign, and digits of other scripts."""
_BETWEEN = re.compile(r"[;:)] |, (?=[^\W\d])")
"""Where no figure goes on."""
_NO_UNIT = Measure(BARE)
_LONGEST = 2000
"""Characters of a sentence that are read at a time; no figure is longer than a part of them."""


def scan_figures(text: str, language: str = "en") -> list[Figure]:
    """Every figure of the text in order, none inside another. Never raises; linear in the text."""
    reader, words, lexicon = reader_of(_NO_UNIT, language), words_of(language), lexicon_of(language)
    found: list[Figure] = []
    for sentence in sentences(text, language):
        for first, last in _pieces(text, *sentence):
            piece = text[first:last]
            if not _is_awake(piece, reader.table, lexicon):
                continue
            spans = _in_sentence(View(Tokens(piece), reader, words, lexicon))
            found.extend(Figure(start + first, end + first, kind, sentence) for start, end, kind in spans)
    return found


def _is_awake(piece: str, table: Table, lexicon: Lexicon) -> bool:
    """Some word or sign of it may begin a figure."""
    words = _WORD.findall(piece.lower())
    if not piece.isascii():
        words += _WORD.findall(unicodedata.normalize("NFC", piece).casefold())
    if not lexicon.wakes.isdisjoint(words) or _FOREIGN.search(piece):
        return True
    return table.split is not None and any(table.split(word) is not None for word in words)


def _pieces(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """A sentence, cut at spaces where it is endless."""
    pieces = []
    while end - start > _LONGEST:
        half, whole = start + _LONGEST // 2, start + _LONGEST
        cuts = list(_BETWEEN.finditer(text, half, whole))
        cut = cuts[-1].end() if cuts else text.rfind(" ", half, whole) + 1 or whole
        pieces.append((start, cut))
        start = cut
    pieces.append((start, end))
    return pieces


def _in_sentence(view: View) -> list[Span]:
    """Figures of a sentence; code points."""
    dates = [*dates_in(view), *times_in(view)]
    taken = _apart(dates, [each for each in shaped(view.tokens.text) if not _opens_date(view, each, dates)])
    return _apart(_amounts(view, taken), taken)


def _opens_date(view: View, span: Span, dates: list[Span]) -> bool:
    """The `3.` of `3. Juli 2025`, which is no number of a section."""
    start, _, kind = span
    return kind is Kind.SECTION and any(date[0] == start and len(view.tokens.text[start : date[1]].split()) > 2 for date in dates)


def _apart(spans: list[Span], first: list[Span]) -> list[Span]:
    """The spans of the first list, and of the other the longest that do not overlap; in order."""
    found = first[:]
    for span in sorted(spans, key=lambda each: each[0] - each[1]):
        if all(span[1] <= other[0] or span[0] >= other[1] for other in found):
            found.append(span)
    return sorted(found)


def _amounts(view: View, taken: list[Span]) -> list[Span]:
    """Amounts and names beside what is taken; code points."""
    tokens = view.tokens
    found: list[Span] = []
    first = 0
    ahead = iter([*taken, (len(tokens.text) + 1, 0, Kind.NAME)])
    barrier = next(ahead)
    for at in starts_in(view):
        place = tokens.start[at]
        while place >= barrier[1] and barrier[1]:
            first, barrier = max(first, bisect_left(tokens.start, barrier[1], 0, tokens.count)), next(ahead)
        if place >= barrier[0] or at < first:
            continue
        span = _at(view, at, first)
        if span is not None:
            start, end, kind = span
            found.append((tokens.start[start], tokens.end[end - 1], kind))
            first = max(end, at + 1)
    return found


def _at(view: View, at: int, first: int) -> Span | None:
    return multiple_at(view, at, first) or name_at(view, at) or amount_at(view, at, first)

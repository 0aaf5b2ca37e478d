"""A quote that breaks off where breaking off changes what is said: inside a word or a number, or just after a hedge."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from checker.compare.quotes.beside import CLOSING
from checker.compare.quotes.boundary import is_whole, starts_whole

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.compare.quotes.figures import Figure, Kind
    from checker.compare.quotes.search import Place

BESIDE = 60
"""Code points looked at on either side of a quote's edge; words that a figure needs stand nearer."""
INSIDE = 100
LONGEST_WORD = 60


Names = tuple[tuple[str, ...], tuple[str, ...]]
"""What may be said for a value, and longer names that mean something else."""


class Cut(NamedTuple):
    place: Place
    """What the source says there, whole."""
    kept: Place
    """What the quote makes of it."""


def cut_inside(text: str, place: Place) -> Cut:
    """Of a quote that begins or ends inside a word or a number."""
    start, end = place
    if not starts_whole(text, start):
        return _inside(text, start, min(end, _next_space(text, start)), place)
    return _inside(text, max(start, text.rfind(" ", 0, end) + 1), end, place)


def cut_beside(text: str, place: Place, kind: Kind | None) -> Cut | None:
    """Of a quote that leaves out what belongs to a figure at its edge. `kind` reads figures like the claim's."""
    return None if kind is None else _cut_before(text, place, kind) or _cut_behind(text, place, kind)


def cut_names(text: str, place: Place, names: Sequence[Names]) -> Cut | None:
    """Of a quote that begins or ends inside a longer name, and keeps of it the name that is claimed: `Chief | Judge`, `not | guilty`."""
    for own, name in ((own, name) for own, longer in names for name in longer):
        low = max(0, place[0] - len(name))
        for found in re.finditer(re.escape(name), text[low : place[1] + len(name)], re.IGNORECASE):
            first, last = low + found.start(), low + found.end()
            kept = max(first, place[0]), min(last, place[1])
            is_cut = kept != (first, last) and is_whole(text, first, last)
            if is_cut and any(each.casefold() in text[slice(*kept)].casefold() for each in own):
                return Cut((first, last), kept)
    return None


def _inside(text: str, first: int, last: int, place: Place) -> Cut:
    """The whole word around text[first:last]."""
    low = max(text.rfind(" ", 0, first) + 1, first - LONGEST_WORD)
    high = _next_space(text, last)
    while high > first and not text[high - 1].isalnum() and text[high - 1] != "%":
        high -= 1
    while low < first and not text[low].isalnum():
        low += 1
    return Cut((low, high), (max(first, place[0]), min(last, place[1], high)))


def _next_space(text: str, at: int) -> int:
    found = text.find(" ", at, at + LONGEST_WORD)
    return found if found >= 0 else min(len(text), at + LONGEST_WORD)


def _from_word(text: str, least: int, at: int, end: int) -> int:
    """Where the first word behind text[at] begins, or `end`; from `least` on nothing is left out."""
    return least if at <= least else text.find(" ", at, end) + 1 or end


def _word_end(text: str, end: int) -> int:
    """Where the last whole word ends that stands beside text[:end]."""
    return len(text) if end + BESIDE >= len(text) else max(end, text.rfind(" ", end, end + BESIDE))


def _cut_before(text: str, place: Place, kind: Kind) -> Cut | None:
    """A figure that began before the quote: `nearly | 1,100 personnel`, `28 | 000 people`."""
    start, end = place
    low = _from_word(text, 0, start - BESIDE, start)
    if not kind.may_go_on(text, low, start):
        return None
    edge = start - low
    for figure in kind.scan(text[low : min(_word_end(text, end), start + INSIDE)]):
        if figure.start < edge < figure.end:
            kept = kind.scan(text[start : min(end, start + INSIDE)])[:1]
            return _changed(low, figure, kept, start) if kept and kept[0].start < figure.end - edge else None
    return None


def _cut_behind(text: str, place: Place, kind: Kind) -> Cut | None:
    """A figure that goes on behind the quote: `50 | million`, `200 people | or more`."""
    start, end = place
    if text[end : end + 1] != "," and text[end : end + 1] in CLOSING:
        return None
    low = _from_word(text, start, end - INSIDE, end)
    high = _word_end(text, end)
    edge = end - low
    if not edge or not kind.may_reach_on(text[low:end], text[end:high]):
        return None
    inner = kind.scan(text[low:end])
    if not inner or inner[-1].end < edge - 1 or (inner[-1].date is not None and inner[-1].date.month_day is not None):
        return None
    for figure in kind.scan(text[low:high]):
        if figure.start < edge < figure.end and figure.start <= inner[-1].start:
            return _changed(low, figure, inner[-1:], low)
    return None


def _changed(low: int, whole: Figure, kept: list[Figure], base: int) -> Cut | None:
    """A cut, where what the quote keeps of a figure reads otherwise than the whole of it."""
    part = kept[0]
    if whole.date is not None and not whole.hedge and part.must.contains(whole.must):  # June 2014 of 13 June 2014 is true all the same
        return None
    if part.all_of_it == whole.all_of_it or (part.hedge == whole.hedge and part.bare == whole.bare is not None):
        return None
    return Cut((low + whole.start, low + whole.end), (base + part.start, base + part.end))

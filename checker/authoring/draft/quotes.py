"""The shortest words of an article around a figure that the linter finds in one place and one place only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.authoring.draft.candidates import in_one_line
from checker.authoring.draft.clauses import EDGE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.authoring.draft.candidates import Candidate
    from checker.compare.quotes.page import Page

_FEWEST = 5
"""Words that a quote has at least, where its sentence has as many: fewer tell nobody what is counted."""
_LONGEST = 600
"""Code points of a quote; a figure that stands nowhere in one that is found once is not drafted."""
_CLAUSES = 8
"""Times that a quote is widened by a clause before its sentence is tried whole."""
_WIDE = 150
"""Code points on either side of a figure in a sentence that goes on for ever."""
_TRIMMED = " \t\r\n,;:|–—-"


def quote_of(one: Candidate, page: Page, *, whole: bool = False) -> str | None:
    """The quote for a candidate; with `whole` its sentence at least. None where no words around it are found once."""
    text = page.article.text
    for start, end in _widening(text, one, whole=whole):
        quote = in_one_line(text[start:end])
        if len(quote) <= _LONGEST and stands_once(page, quote, one.start, one.end):
            return quote
    return None


def stands_once(page: Page, quote: str, start: int, end: int) -> bool:
    """The quote is found whole, at the place of the figure text[start:end], and nowhere else."""
    found = page.find(quote) if quote else None
    if found is None or found.is_inside or found.is_scattered or found.again is not None or len(found.places) != 1:
        return False
    first, last = page.folded.origin(*found.whole)
    return first <= start and end <= last


def _widening(text: str, one: Candidate, *, whole: bool) -> Iterator[tuple[int, int]]:
    """Ever wider stretches around the figure: its clause, clauses before and behind, its sentence, the text around that."""
    low, high = one.sentence
    if high - low > _LONGEST:
        low, high = _near(text, one)
    if not whole:
        edges = [low, *(edge.start() for edge in EDGE.finditer(text, low, high)), high]
        ends = [low, *(edge.end() for edge in EDGE.finditer(text, low, high)), high]
        first = max(at for at, end in enumerate(ends[:-1]) if end <= one.start)
        last = min((at for at, edge in enumerate(edges) if edge >= one.end), default=len(edges) - 1)
        for _ in range(_CLAUSES):
            start, end = _closed(text, *_trimmed(text, ends[first], edges[last], one), one, high)
            if len(text[start:end].split()) >= _FEWEST:
                yield start, end
            if first == 0 and last == len(edges) - 1:
                break
            first, last = (first - 1, last) if first else (first, last + 1)
    yield _trimmed(text, low, high, one)
    for reach in (60, 120, 240):
        for before, behind in ((reach, 0), (0, reach), (reach, reach)):
            yield _trimmed(text, *_at_spaces(text, low - before, high + behind), one)


def _near(text: str, one: Candidate) -> tuple[int, int]:
    low, high = _at_spaces(text, one.start - _WIDE, one.end + _WIDE)
    return min(max(low, one.sentence[0]), one.start), max(min(high, one.sentence[1]), one.end)


def _at_spaces(text: str, low: int, high: int) -> tuple[int, int]:
    """The stretch cut back to whole words."""
    low, high = max(low, 0), min(high, len(text))
    while 0 < low < high and not text[low - 1].isspace():
        low += 1
    while low < high < len(text) and not text[high].isspace():
        high -= 1
    return low, high


def _trimmed(text: str, start: int, end: int, one: Candidate) -> tuple[int, int]:
    """Without the space and the marks at its edges, but with all of the figure."""
    while start < one.start and text[start] in _TRIMMED:
        start += 1
    while end > one.end and text[end - 1] in _TRIMMED:
        end -= 1
    return min(start, one.start), max(end, one.end)


def _closed(text: str, start: int, end: int, one: Candidate, high: int) -> tuple[int, int]:
    """With the bracket behind it that closes one in it, and without the end of one that was opened before it."""
    if text.count("(", start, end) > text.count(")", start, end):
        close = text.find(")", end, high)
        end = close + 1 if close >= 0 else end
    if text.count("(", start, end) < text.count(")", start, end):
        close = text.find(")", start, one.start)
        start = close + 1 if close >= 0 else start
        start, end = _trimmed(text, start, end, one)
    return start, end

"""Quotes that stand in their text once: where, found by as few looks at the text as will do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.compare.quotes.fold import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

_BETWEEN = "\0"
_TRACELESS = bytes({*range(256)} - {*b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ", *_BETWEEN.encode()})


def places_of(text: str, quotes: Sequence[str]) -> list[tuple[str, int]]:
    """Each quote, folded, with its place in the folded text; with a negative number if it stands nowhere, or more than once.

    Quotes mostly come in the order of the text, and so each is first looked for from where the one before it stands. That no second
    place has its words is seen by their trace, a twentieth of them: the digits and capitals. Where the words stand in the text, their
    trace stands in the trace of the text, and two places of the one are two places of the other.
    """
    joined = fold(_BETWEEN.join(quotes))
    folded, traces = joined.split(_BETWEEN), _trace(joined).split(_BETWEEN.encode())
    if len(folded) != len(quotes):
        folded = [fold(quote) for quote in quotes]
        traces = [_trace(quote) for quote in folded]
    find, find_trace = text.find, _trace(text).find
    found: list[tuple[str, int]] = []
    last = 0
    for quote, trace in zip(folded, traces, strict=True):
        start = find(quote, last)
        if start < 0:
            start = find(quote, 0, last + len(quote))
        if start >= 0 and trace and quote[0] != " " != quote[-1]:
            last = start
            if find_trace(trace, find_trace(trace) + 1) < 0:
                found.append((quote, start))
                continue
        found.append(_only_place(text, quote.strip(" ")))
    return found


def _only_place(text: str, quote: str) -> tuple[str, int]:
    start = text.find(quote) if quote else -1
    return quote, -1 if start >= 0 and text.find(quote, start + 1) >= 0 else start


def _trace(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass").translate(None, _TRACELESS)

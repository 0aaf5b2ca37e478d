"""The words of an article cut into pieces, each with what it is: around a quote, the quote, the words at odds."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

AROUND = 320
"""Code points of the paragraph shown on each side of a quote."""
FAR = 2_000
"""Code points behind its beginning at which a quote is no longer shown."""
_TOKEN = re.compile(r"\d+(?:[.,:]\d+)*|\w+")
_LINE_END = re.compile(r"[\r\n]")


class Piece(NamedTuple):
    text: str
    kind: str
    """`` (the paragraph), `quote`, or `odd`: the words of the quote that carry the value."""


def paragraph_around(text: str, spans: Sequence[tuple[int, int]], values: Sequence[str]) -> list[Piece]:
    """The paragraph of a quote, cut short at word ends, with the quote's parts and their odd words apart.

    `spans` are the parts in their order; those far behind the first are left out.
    """
    start = spans[0][0]
    near = [span for span in spans if span[1] - start <= FAR] or [(start, start + FAR)]
    end = near[-1][1]
    begin = max(_before(text, start), start - AROUND)
    stop = min(_after(text, end), end + AROUND)
    lead, tail = text[begin:start], text[end:stop]
    if begin > 0 and text[begin - 1] not in "\r\n":
        lead = "…" + lead.partition(" ")[2]
    if stop < len(text) and text[stop] not in "\r\n":
        tail = tail.rpartition(" ")[0] + "…"
    pieces, done = [Piece(lead, "")], start
    for at, stop in near:
        if at >= done:
            pieces += [Piece(_on_one_line(text[done:at]), ""), *odd_words(_on_one_line(text[at:stop]), values, "quote")]
            done = stop
    return [piece for piece in (*pieces, Piece(tail, "")) if piece.text]


def _on_one_line(text: str) -> str:
    return " ".join(text.splitlines()) if "\n" in text or "\r" in text else text


def _before(text: str, start: int) -> int:
    return max(text.rfind("\n", 0, start), text.rfind("\r", 0, start)) + 1


def _after(text: str, end: int) -> int:
    found = _LINE_END.search(text, end)
    return found.start() if found else len(text)


def odd_words(quote: str, values: Sequence[str], kind: str) -> list[Piece]:
    """The quote, with the words that carry its values as pieces of their own."""
    pieces: list[Piece] = []
    done = 0
    for start, end in _odd_spans(quote, values):
        if start < done:
            continue
        pieces += [Piece(quote[done:start], kind), Piece(quote[start:end], "odd")]
        done = end
    return [piece for piece in (*pieces, Piece(quote[done:], kind)) if piece.text]


def _odd_spans(quote: str, values: Sequence[str]) -> list[tuple[int, int]]:
    """Where a value stands as it is written; else its figures; else its longer words."""
    folded = quote.lower()
    spans: list[tuple[int, int]] = []
    for value in values[:20]:
        at = folded.find(value[:400].lower()) if len(folded) == len(quote) and value else -1
        if at >= 0:
            spans.append((at, at + len(value[:400])))
            continue
        words = {word.lower() for word in _TOKEN.findall(value[:400])}
        figures = {word for word in words if word[0].isdigit()}
        wanted = figures or {word for word in words if len(word) > 3}
        spans += [match.span() for match in _TOKEN.finditer(quote) if match[0].lower() in wanted]
    return sorted(spans)

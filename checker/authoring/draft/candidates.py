"""The figures of an article that may be facts, with the words that stand for their values."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from checker.values.scan import Kind, scan_figures

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checker.compare.quotes.page import Page
    from checker.model.claim import Claim

_RAISED = re.compile("[⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻]+(?:[^\\S\n][^\\W\\d_]+)?")
_UNSEEN = re.compile("[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe0e\ufe0f\ufeff]")
_PART = 1000
_NUMERAL = re.compile(r"\d+")


class Candidate(NamedTuple):
    """One figure; places are code points of the article."""

    start: int
    end: int
    kind: Kind
    sentence: tuple[int, int]
    value: str
    """Its words on one line."""


def candidates(text: str, language: str) -> list[Candidate]:
    """Every figure that a claim can record, in order. A power of ten belongs to its figure: 10⁶ is not 10."""
    found = []
    for figure in scan_figures(text, language):
        if figure.is_claimable:
            raised = _RAISED.match(text, figure.end)
            end = raised.end() if raised else figure.end
            found.append(Candidate(figure.start, end, figure.kind, figure.sentence, in_one_line(text[figure.start : end])))
    return found


def in_one_line(text: str) -> str:
    """Words as a claims document quotes them: line ends are spaces, and what no one sees is left out, as in the search for quotes."""
    return " ".join(_UNSEEN.sub("", text).split())


def not_recorded(found: Iterable[Candidate], page: Page, claims: Iterable[Claim], ignored: Iterable[str]) -> list[Candidate]:
    """The candidates that no claim of the article records, and no entry of `ignored` takes out."""
    taken = Stretches()
    for quote in ignored:
        taken.add(*_place(page, quote), None)
    for claim in claims:
        written = {word for text in (*claim.value, claim.since, claim.as_of, claim.until, claim.due) if text for word in _key(text)}
        for quote in claim.quotes:
            taken.add(*_place(page, quote), written)
    return [one for one in found if not any(_covers(one, *each) for each in taken.at(one.start))]


class Stretches:
    """Stretches of a text, each with something, found by a place in them without looking through all of them."""

    def __init__(self) -> None:
        self._by_part: dict[int, list[tuple[int, int, set[str] | None]]] = {}

    def add(self, start: int, end: int, what: set[str] | None) -> None:
        for part in range(start // _PART, end // _PART + 1):
            self._by_part.setdefault(part, []).append((start, end, what))

    def at(self, place: int) -> list[tuple[int, int, set[str] | None]]:
        """Those that may hold the place."""
        return self._by_part.get(place // _PART, [])


def _place(page: Page, quote: str) -> tuple[int, int]:
    """Where a quote stands in the article; nowhere is an empty place."""
    found = page.find(quote)
    return page.folded.origin(*found.whole) if found is not None else (0, 0)


def _covers(one: Candidate, start: int, end: int, written: set[str] | None) -> bool:
    return start <= one.start and one.end <= end and (written is None or bool(written.intersection(_key(one.value))))


def _key(text: str) -> list[str]:
    """What of a value's words tells it from others: its numerals, or, where it has none, its words."""
    text = text.replace(",", "").replace("\u00a0", "").replace("\u202f", "")
    return _NUMERAL.findall(text) or text.casefold().split()

"""Which stretches of an article are quoted, which figures its editor ignores, and which no claim records."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.compare.quotes.fold import Folded, fold
from checker.compare.quotes.search import find
from checker.model.coverage import Mark
from checker.model.page import Passage

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from checker.model.claim import Claim
    from checker.model.coverage import MarkedFigure

_KINDS = {Mark.IGNORED: "ignored", Mark.UNCLAIMED: "unclaimed"}


def passages_of(text: str, claims: Iterable[Claim], figures: Iterable[MarkedFigure]) -> tuple[Passage, ...]:
    """The passages of a text, by their starts; a figure that no claim records may lie in what some claim quotes."""
    folded = Folded(text)
    quoted: dict[tuple[int, int], list[str]] = {}
    for claim in claims:
        for quote in claim.quotes:
            for place in _places(folded, quote):
                names = quoted.setdefault(place, [])
                if claim.name not in names:
                    names.append(claim.name)
    found = [Passage(start, end, "claimed", tuple(names)) for (start, end), names in quoted.items()]
    found += [Passage(figure.start, figure.end, _KINDS[figure.mark]) for figure in figures if figure.mark in _KINDS]
    return tuple(sorted(found))


def _places(folded: Folded, quote: str) -> Iterator[tuple[int, int]]:
    found = find(folded.text, fold(quote))
    for place in found.places if found else ():
        yield folded.origin(*place)

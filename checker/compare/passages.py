"""Which stretches of an article are claimed, which its editor ignores, and which figures no claim quotes."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from checker.compare.quotes.fold import Folded, fold
from checker.compare.quotes.search import find
from checker.model.page import Passage

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from checker.model.claim import Claim
    from checker.model.source import Ignored

_FIGURE = re.compile(r"\d+(?:[.,:]\d+)*")


def passages_of(text: str, claims: Iterable[Claim], ignored: Iterable[Ignored]) -> tuple[Passage, ...]:
    """The passages of a text, by their starts."""
    folded = Folded(text)
    quoted: dict[tuple[int, int], list[str]] = {}
    for claim in claims:
        for quote in claim.quotes:
            for place in _places(folded, quote):
                names = quoted.setdefault(place, [])
                if claim.name not in names:
                    names.append(claim.name)
    found = [Passage(start, end, "claimed", tuple(names)) for (start, end), names in quoted.items()]
    found += [Passage(start, end, "ignored") for entry in ignored for start, end in _places(folded, entry.quote)]
    found.sort()
    return tuple(sorted((*found, *_unclaimed(text, found))))


def _places(folded: Folded, quote: str) -> Iterator[tuple[int, int]]:
    found = find(folded.text, fold(quote))
    for place in found.places if found else ():
        yield folded.origin(*place)


def _unclaimed(text: str, passages: Sequence[Passage]) -> Iterator[Passage]:
    """Figures written in digits that lie in none of the passages."""
    starts = [passage.start for passage in passages]
    reach: list[int] = []
    for passage in passages:
        reach.append(max(passage.end, reach[-1] if reach else 0))
    for figure in _FIGURE.finditer(text):
        before = bisect_right(starts, figure.start())
        if not before or reach[before - 1] <= figure.start():
            yield Passage(figure.start(), figure.end(), "unclaimed")

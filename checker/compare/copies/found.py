"""Which articles are plainly copied, and from which."""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache, partial
from typing import TYPE_CHECKING, Any, NamedTuple

from checker.compare.copies.likeness import Told, likeness
from checker.compare.origins import Ties
from checker.compare.quotes.checks import page_of
from checker.model.finding import Verdict

if TYPE_CHECKING:
    from checker.compare.copies.likeness import Likeness
    from checker.compare.judged import Judged
    from checker.compare.quotes.page import Page
    from checker.model.span import Location


class Bar(NamedTuple):
    """What two articles share before one is taken for a copy: so many words, in passages of so many, and such a part of the shorter one."""

    words: int
    passage: int
    part: Fraction


PLAIN = Bar(40, 25, Fraction(2, 5))
SUSPECT = Bar(20, 15, Fraction(1, 5))
"""Where both state a figure that others dispute: who errs alike has seldom erred alone."""
KEPT = 64
"""Texts that are at hand while pairs are compared."""
MUCH = Bar(120, 25, Fraction(1, 4))
"""A whole story that two articles have in common, whatever each puts around it."""


class Copy(NamedTuple):
    """`source` repeats the text of `earlier`: the one published first, or first by name where that is not known."""

    source: str
    earlier: str
    words: int
    passage: Location
    passage_there: Location


def copies_among(pairs: list[tuple[str, str]], facts: Judged) -> tuple[Copy, ...]:
    """Those of the sources that are found to be one text, sorted; of many copies of one text as many pairs as tie them all."""
    told = lru_cache(maxsize=KEPT)(partial(_told, facts))
    sides = _disputed_sides(facts)
    ties = Ties({name for pair in pairs for name in pair})
    found = []
    for pair in pairs:
        if ties.root(pair[0]) == ties.root(pair[1]):
            continue
        earlier, later = sorted(pair, key=partial(_age, facts))
        (there, one), (here, other) = told(earlier), told(later)
        bar = PLAIN if sides.get(earlier, set()).isdisjoint(sides.get(later, ())) else SUSPECT
        alike = likeness(one, other, bar.passage)
        if alike is not None and _is_copy(alike, bar):
            first, second = alike.passages
            found.append(Copy(later, earlier, alike.shared, here.location(second), there.location(first)))
            ties.tie(earlier, later)
    return tuple(sorted(found))


def _told(facts: Judged, name: str) -> tuple[Page, Told]:
    source = facts.corpus.sources[name]
    page = page_of(source, facts.corpus.article(source))
    assert page is not None, name
    return page, Told(page.text, facts.quotes.traces.is_phrase)


def _is_copy(alike: Likeness, bar: Bar) -> bool:
    return any(alike.shared >= each.words and alike.shared >= each.part * alike.words for each in (bar, MUCH))


def _age(facts: Judged, name: str) -> tuple[bool, Any, str]:
    dating = facts.reader.datings.get(name)
    day = dating.published.low if dating is not None and dating.published is not None else None
    return day is None, day, name


def _disputed_sides(facts: Judged) -> dict[str, set[tuple[int, int]]]:
    """The sides of loud disagreements that a source stands on."""
    found: dict[str, set[tuple[int, int]]] = {}
    for number, dispute in enumerate(facts.disagreements):
        if dispute.answer.verdict in (Verdict.CONFLICT, Verdict.UNCLEAR):
            for at, side in enumerate(dispute.sides):
                for read in side:
                    found.setdefault(read.claim.source.id, set()).add((number, at))
    return found

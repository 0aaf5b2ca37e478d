"""A project cut into slices that do not need each other, what is found in one, and all of it put together again.

Quotes are looked up source by source; what claims say of one another, sums too, is judged subject by subject.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from checker.compare.bounds.amount import Contradiction
from checker.compare.copies.traces import Traces
from checker.compare.forerunners import with_forerunners
from checker.compare.judged import Judged
from checker.compare.quotes import Quotes
from checker.compare.sums.found import Impossible, Sums
from checker.values.frozen import replace

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Sequence
    from typing import TypeVar

    from checker.compare.disagreements import Disagreement
    from checker.compare.statement import ReadClaim
    from checker.model.claim import Claim
    from checker.model.corpus import Mistake
    from checker.model.finding import NotChecked

    Item = TypeVar("Item")


class Slice(NamedTuple):
    """What one process looks at: the quotes of some sources, in the order of the corpus, and the claims on some subjects."""

    claims: tuple[Claim, ...]
    reads: list[ReadClaim]
    """Those of `claims` that could be read."""
    on_subjects: list[ReadClaim]


class Found(NamedTuple):
    """What a slice came to."""

    told: dict[str, tuple[Mistake, ...]]
    not_checked: tuple[NotChecked, ...]
    traces: Traces
    disagreements: tuple[Disagreement, ...]
    sums: Sums | None
    """None where sums are not taken slice by slice."""


def slices_of(facts: Judged, number: int) -> list[Slice]:
    """At most so many slices, about equal in claims."""
    claims = _parts(facts.corpus.claims, lambda claim: claim.source.id, number)
    read_of = {id(read.claim): read for read in facts.reads}
    subjects = _parts(sorted(facts.reads, key=_subject), _subject, number)
    return [
        Slice(tuple(part), [read for claim in part if (read := read_of.get(id(claim)))], on)
        for part, on in zip(_filled(claims, number), _filled(subjects, number), strict=True)
        if part or on
    ]


def _subject(read: ReadClaim) -> str:
    assert read.claim.subject is not None
    return read.claim.subject.id


def _parts(items: Iterable[Item], key: Callable[[Item], Hashable], number: int) -> list[list[Item]]:
    """The items, of which those of one key stand together, cut between keys."""
    ordered = list(items)
    size = -(-len(ordered) // number)
    parts: list[list[Item]] = [[]]
    for _, together in groupby(ordered, key):
        if len(parts[-1]) >= size:
            parts.append([])
        parts[-1].extend(together)
    return parts


def _filled(parts: list[list[Item]], number: int) -> list[list[Item]]:
    return parts + [[] for _ in range(number - len(parts))]


def adds_up_apart(facts: Judged) -> bool:
    """Sums can be taken subject by subject: what suppressed claims would have joined is put behind all others, and seldom there."""
    return facts.no_ignores or not any(read.claim.particulars.suppress for read in facts.reads)


def judged(facts: Judged, part: Slice, *, with_sums: bool) -> Found:
    """One slice, judged as the whole would be."""
    of_sources = Judged(replace(facts.corpus, claims=part.claims), facts.reader, part.reads, facts.context, facts.no_ignores)
    quotes = of_sources.quotes
    of_subjects = Judged(facts.corpus, facts.reader, part.on_subjects, facts.context, facts.no_ignores)
    disagreements = of_subjects.disagreements
    return Found(quotes.told, quotes.not_checked, quotes.traces, disagreements, of_subjects.sums if with_sums else None)


def put_together(facts: Judged, found: Sequence[Found]) -> None:
    """What the slices came to, as if the facts had been asked themselves; `found` stands in the order of the slices."""
    told = {name: mistakes for part in found for name, mistakes in part.told.items()}
    traces = Traces()
    for part in found:
        traces.by_source.update(part.traces.by_source)
        traces.phrases |= part.traces.phrases
    facts.quotes = Quotes(facts.corpus, told, tuple(item for part in found for item in part.not_checked), traces)
    every = [each for part in found for each in part.disagreements]
    facts.disagreements = tuple(with_forerunners(every, facts.by_key, facts.context))
    sums = [part.sums for part in found if part.sums is not None]
    if len(sums) == len(found):
        facts.sums = _added(sums)


def _added(parts: Sequence[Sums]) -> Sums:
    """Sums before ceilings, as they are taken of the whole."""
    impossible: dict[str, list[Impossible]] = {}
    for part in parts:
        for rule, found in part.impossible.items():
            impossible.setdefault(rule, []).extend(found)
    for every in impossible.values():
        every.sort(key=lambda each: not isinstance(each.proof, Contradiction))
    return Sums({rule: tuple(found) for rule, found in impossible.items()}, tuple(item for part in parts for item in part.unchecked))

"""Claims and findings made by hand: names, values and what they are part of, nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from checker.model.claim import Claim, Particulars, Suppression
from checker.model.corpus import Corpus, Reconciliation
from checker.model.finding import Cluster, Finding
from checker.model.source import Source
from checker.model.span import Location, Span, SpanMap

if TYPE_CHECKING:
    from collections.abc import Iterable

SPANS = SpanMap(("value",), [3, 5, 3, 9])


def claim(name: str, value: str = "55", *, quote: str = "", suppress: Iterable[Suppression] = ()) -> Claim:
    source_id, _, claim_id = name.partition("/")
    source = Source(source_id, f"claims/{source_id}.yaml", SPANS, text_path=f"seeds/{source_id}.txt")
    return Claim(source, claim_id, None, None, value, SPANS, quoted=quote or (), particulars=Particulars(suppress=tuple(suppress)))


def suppression(rule: str, **changes: Any) -> Suppression:
    return Suppression(rule, "looked into", Location("claims/a.yaml", Span(9, 9, 9, 20)), **changes)


def reconciliation(*names: str, line: int = 30, **changes: Any) -> Reconciliation:
    return Reconciliation(names, "looked into", Location("claims/notes.yaml", Span(line, 5, line, 9)), **changes)


def dispute(*sides: tuple[Claim, ...], rule: str = "value-conflict", **changes: Any) -> Finding:
    """A finding of value: one cluster for each side, read as its first member's value."""
    clusters = tuple(Cluster(side[0].value[0], side[0].value[0], side, len(side)) for side in sides)
    claims = tuple(member for side in sides for member in side)
    return Finding("they differ", claims[0].location(), claims=claims, clusters=clusters, rule=rule, **changes)


def remark(*claims: Claim, rule: str = "quote-cut", **changes: Any) -> Finding:
    return Finding("look here", claims[0].location(), claims=claims, rule=rule, **changes)


def corpus(claims: Iterable[Claim] = (), reconciled: Iterable[Reconciliation] = (), today: int = 20_779) -> Corpus:
    """`today` is 2026-11-22."""
    ordered = tuple(sorted(claims, key=lambda c: c.source.id))
    return Corpus(claims=ordered, reconciled=tuple(reconciled), today=today)

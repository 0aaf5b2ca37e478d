"""Claims that may be added up with each other: of one window, one speaker, one currency."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from checker.compare.times import windows_fit
from checker.model.vocabulary import OverTime

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from checker.compare.statement import ReadClaim
    from checker.model.vocabulary import Property
    from checker.values.interval import Interval

MOST_VARIANTS = 32


def variants_of(reads: list[ReadClaim], prop: Property) -> Iterator[list[ReadClaim]]:
    """The claims as groups within which none is of another window, speaker or currency than another; in order, none twice.

    A claim that leaves one of them out fits any, and stands in every group.
    """
    if _are_plain(reads, prop):
        if reads:
            yield reads
        return
    currencies = [""]
    if prop.measure is not None and len(prop.measure.unit.codes) > 1:
        currencies = sorted({r.reading.quantity.unit for r in reads if r.reading.quantity is not None}) or [""]
    speakers = sorted({r.claim.said_by for r in reads if r.claim.said_by}) or [""]
    windows = [None] if prop.over_time is OverTime.FLOW else _windows(reads)
    seen: set[tuple[str, ...]] = set()
    for currency, speaker, window in list(product(currencies, speakers, windows))[:MOST_VARIANTS]:
        group = [r for r in reads if _fits(r, currency, speaker, window)]
        names = tuple(r.claim.name for r in group)
        if names not in seen:
            seen.add(names)
            yield group


def _are_plain(reads: list[ReadClaim], prop: Property) -> bool:
    """None names a window or a speaker, and there is one currency at most: nearly all are so."""
    if prop.measure is not None and len(prop.measure.unit.codes) > 1:
        return False
    return all(r.since is None and r.until is None and r.claim.said_by is None for r in reads)


def _fits(read: ReadClaim, currency: str, speaker: str, window: tuple[ReadClaim, ...] | None) -> bool:
    quantity = read.reading.quantity
    if currency and (quantity is None or quantity.unit != currency):
        return False
    if read.claim.said_by not in (None, speaker):
        return False
    return window is None or all(windows_fit(read, other) for other in window)


def _windows(reads: Sequence[ReadClaim]) -> list[tuple[ReadClaim, ...] | None]:
    """Windows of counting that fit each other, each kind by the claims that show it; None where no claim names a window."""
    shown: dict[tuple[Interval | None, Interval | None], ReadClaim] = {}
    for read in reads:
        if read.since is not None or read.until is not None:
            shown.setdefault((read.since, read.until), read)
    cliques: list[tuple[ReadClaim, ...]] = []
    for read in shown.values():
        clique = [read]
        clique += [o for o in shown.values() if o is not read and all(windows_fit(o, c) for c in clique)]
        if not any(set(clique) <= set(other) for other in cliques):
            cliques.append(tuple(clique))
    return [*cliques] or [None]

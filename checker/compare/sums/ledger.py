"""Sums, shares and ceilings line by line, as a bookkeeper would write them."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from checker.compare.bounds.amount import Contradiction
from checker.compare.bounds.shares import Disproportion
from checker.compare.print import number_text
from checker.compare.telling import scope_words
from checker.compare.views import as_of_words
from checker.model.vocabulary import OverTime
from checker.values.interval import Interval

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from checker.compare.bounds.amount import Entry
    from checker.compare.bounds.ceiling import Overrun
    from checker.compare.bounds.derived import Derived
    from checker.compare.statement import ReadClaim
    from checker.compare.sums.found import Impossible
    from checker.values.interval import Exact

MOST_PLACES = 9
"""Decimals of a percentage."""


def figure(number: Exact) -> str:
    """`1,079`, `16.5`, `1/3`."""
    if number == int(number):
        return f"{int(number):,}"
    return number_text(number)


def percent(share: Exact, *, up: bool, places: int = 1) -> str:
    """A share of one in percent, to so many decimals: `13.9 %`; what is not exact is rounded away from what it bounds."""
    ones, rest = divmod(_steps(share, places, up=up), 10**places)
    decimals = f"{rest:0{places}}".rstrip("0")
    return f"{ones}.{decimals} %" if decimals else f"{ones} %"


def _steps(share: Exact, places: int, *, up: bool) -> int:
    """How many of the last decimal's units the share is."""
    steps = share * 100 * 10**places
    whole: int = -((-steps).__floor__()) if up else steps.__floor__()
    return whole


def lines(found: Impossible) -> tuple[str, ...]:
    """The reasoning, one step a line."""
    reads = {read.claim.name: read for read in found.reads}
    if isinstance(found.proof, Contradiction):
        return tuple(_sum_lines(found.proof, reads))
    if isinstance(found.proof, Disproportion):
        return tuple(_share_lines(found.proof, reads))
    return tuple(_ceiling_lines(found.proof, found, reads))


def is_sum(proof: Contradiction) -> bool:
    """Parts on one side, one total on the other, each counted once."""
    return min(len(proof.least), len(proof.most)) == 1 and all(e.times == 1 for e in (*proof.least, *proof.most))


def _sum_lines(proof: Contradiction, reads: dict[str, ReadClaim]) -> Iterator[str]:
    """Parts, sum, total, what is wrong between them, and the parts that are missing."""
    sides = [(proof.least, "at least", proof.least_sum), (proof.most, "at most", proof.most_sum)]
    for side, word, total in sides if len(proof.least) > 1 else sides[::-1]:
        for entry in side:
            yield f"{_times(entry)}{_bound(entry, word)}: {_whose(entry, reads)}"
        if len(side) > 1:
            yield f"together {word} {figure(total)}"
    if not is_sum(proof):
        yield "what the first figures come to can be no more than what the others come to"
    if len(proof.least) > 1:
        yield f"{figure(proof.least_sum)} is more than {figure(proof.most_sum)} by {figure(proof.excess)}"
    else:
        yield f"{figure(proof.most_sum)} is less than {figure(proof.least_sum)} by {figure(proof.excess)}"
    if proof.unreported:
        yield f"no one reports {and_list([name for _, name in proof.unreported])}"


def _times(entry: Entry) -> str:
    return f"{figure(entry.times)} times " if entry.times != 1 else ""


def _bound(entry: Entry, word: str) -> str:
    is_exact = entry.amount is None or entry.amount.must.is_point
    return figure(entry.value) if is_exact else f"{word} {figure(entry.value)}"


def _whose(entry: Entry, reads: dict[str, ReadClaim]) -> str:
    if entry.amount is None:
        return "all shares of one whole"
    also = f" (so {and_list(entry.also)})" if entry.also else ""
    return f"{claim_words(reads[entry.amount.ref])}{also}"


def claim_words(read: ReadClaim) -> str:
    """`vna-visit/total, as of 2025-06-14, format: individual`; of a window when it begins and ends."""
    claim = read.claim
    window = " ".join(f"{key} {day}" for key, day in (("since", claim.since), ("until", claim.until)) if day is not None)
    is_flow = claim.property is not None and claim.property.over_time is OverTime.FLOW
    parts = [claim.name, "" if window and is_flow else as_of_words(read), window, scope_words(claim.scope)]
    return ", ".join(part for part in parts if part)


def _share_lines(proof: Disproportion, reads: dict[str, ReadClaim]) -> Iterator[str]:
    for derived, word in ((proof.part, "part"), (proof.whole, "whole")):
        yield f"the {word}: {bounds_words(derived)}, from {and_list(_sources(derived)) or 'nothing that is recorded'}"
    yield f"so the share is {possible_words(proof)}"
    yield f"“{'; '.join(reads[proof.share.ref].claim.value)}”: {claim_words(reads[proof.share.ref])}"


def _sources(derived: Derived) -> list[str]:
    return sorted({*derived.least_from, *derived.most_from})


def bounds_words(derived: Derived) -> str:
    """`244`, `at least 244`, `34 to 40`."""
    low, high = derived.bounds.low, derived.bounds.high
    if high is None:
        return f"at least {figure(low or 0)}"
    if low == high:
        return figure(high)
    return f"at most {figure(high)}" if not low else f"{figure(low)} to {figure(high)}"


def possible_words(proof: Disproportion) -> str:
    """`at most 13.9 %`."""
    possible = proof.possible
    places = _places(possible, proof.share.must)
    if possible.high is None:
        return f"at least {percent(possible.low or 0, up=False, places=places)}"
    if possible.is_point:
        exact = possible.high * 1000 == int(possible.high * 1000)
        return f"{'' if exact else 'about '}{percent(possible.high, up=False, places=places)}"
    if not possible.low:
        return f"at most {percent(possible.high, up=True, places=places)}"
    return f"{percent(possible.low, up=False, places=places)} to {percent(possible.high, up=True, places=places)}"


def _places(possible: Interval, said: Interval) -> int:
    """Decimals enough to show that what is possible is not what is said: of 46.04 and 46.05 one would not do."""
    if possible.meets(said):
        return 1
    for places in range(1, MOST_PLACES):
        size = 100 * 10**places
        low = None if possible.low is None else Fraction(_steps(possible.low, places, up=False), size)
        high = None if possible.high is None else Fraction(_steps(possible.high, places, up=not possible.is_point), size)
        if not Interval(low, high).meets(said):
            return places
    return MOST_PLACES


def _ceiling_lines(proof: Overrun, found: Impossible, reads: dict[str, ReadClaim]) -> Iterator[str]:
    assert found.other is not None
    for refs, bound, prop in (
        (proof.least.least_from, f"at least {figure(proof.least.bounds.low or 0)}", found.property),
        (proof.most.most_from, f"at most {figure(proof.most.bounds.high or 0)}", found.other),
    ):
        for ref in refs:
            yield f"“{'; '.join(reads[ref].claim.value)}”: {claim_words(reads[ref])}"
        yield f"so {prop.name}: {bound}"
    yield f"{found.property.name} is never above {found.other.name}"


def and_list(words: Sequence[str]) -> str:
    """`a`, `a and b`, `a, b and c`."""
    return " and ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else "".join(words)

"""Which claims ask not to be told of by which rule, and since when that no longer counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checker.compare.statement import ReadClaim


def silenced_rules(reads: Iterable[ReadClaim], today: int) -> dict[str, list[ReadClaim]]:
    """The claims that suppress a rule, by rule; entries that expired or lapsed do not count."""
    found: dict[str, list[ReadClaim]] = {}
    for read in reads:
        for entry in read.claim.particulars.suppress:
            from checker.compare.lapse import expired, suppression_lapse

            if not expired(entry.expires, today) and not suppression_lapse(read.claim, entry):
                found.setdefault(entry.rule, []).append(read)
    return found

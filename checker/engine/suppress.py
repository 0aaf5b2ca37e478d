"""Findings that a claim asks not to be told of.

Findings on values come here with `suppressed_by` from the comparison, which
looks at a suppressed claim as if it were absent. All others are out of the way
if one of their claims suppresses their rule.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.compare.lapse import expired, suppression_lapse
from checker.model.finding import Standing
from checker.rules.base import Use
from checker.values.frozen import replace

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checker.engine.select import Plan
    from checker.model.claim import Claim, Suppression
    from checker.model.corpus import Corpus
    from checker.model.finding import Finding


class Suppressions:
    """The suppressions of a project, and what each has covered so far."""

    def __init__(self, corpus: Corpus) -> None:
        self._entries = [(claim, entry) for claim in corpus.claims for entry in claim.particulars.suppress]
        self._lapse = {entry: suppression_lapse(claim, entry) for claim, entry in self._entries}
        self._expired = {entry: expired(entry.expires, corpus.today) for _, entry in self._entries}
        self._covering: set[Suppression] = set()
        self._missed: set[Suppression] = set()

    def apply(self, findings: Iterable[Finding]) -> list[Finding]:
        """The findings, those that a suppression covers with their new standing and its reason."""
        return [self._settled(finding) for finding in findings] if self._entries else list(findings)

    def _settled(self, finding: Finding) -> Finding:
        entries = _entries_on(finding.suppressed_by or finding.claims, finding.rule)
        missed = {entry for entry in entries if self._lapse.get(entry) or self._expired.get(entry)}
        counting = [entry for entry in entries if entry not in missed]
        self._missed |= missed
        if finding.clusters and not finding.suppressed_by:
            return finding
        if not counting:
            return finding
        self._covering.update(counting)
        return replace(finding, standing=Standing.SUPPRESSED, reason=counting[0].reason)

    def uses(self, plan: Plan) -> tuple[tuple[Suppression, Use], ...]:
        """What became of each suppression."""
        return tuple(
            (
                entry,
                Use(
                    claims=(claim,),
                    location=entry.location,
                    has_covered=entry in self._covering,
                    is_settled=entry.rule in plan.rules,
                    lapse=self._lapse[entry],
                    expired=self._expired[entry],
                    would_cover=entry in self._missed,
                ),
            )
            for claim, entry in self._entries
        )


def _entries_on(claims: Iterable[Claim], rule: str) -> list[Suppression]:
    return [entry for claim in claims for entry in claim.suppress if entry.rule == rule]

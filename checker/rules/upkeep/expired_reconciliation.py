from __future__ import annotations

from typing import TYPE_CHECKING

from checker.model.finding import Finding, Severity
from checker.rules.base import Example, Scope, UpkeepRule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.compare.judged import Judged
    from checker.rules.base import Outcome

_CLAIMS = """
    properties:
      founded: {name: founded, type: date}
    entities:
      harbour: {name: Harbour Office, type: organisation}
    source: {id: article, published: 2020-05-01}
    claims:
      - {id: founded, subject: Harbour Office, property: founded, value: "1998"}
    reconciled:
      - claims: [article/founded, other/founded]MARK
        reason: the archive is being asked
        expires: DAY
"""
_OTHER = """
    source: {id: other, published: 2021-05-01}
    claims:
      - {id: founded, subject: Harbour Office, property: founded, value: "1989"}
"""


class ExpiredReconciliation(UpkeepRule):
    """An entry of `reconciled` is past its day, and the difference it covered is told again.

    Why it matters: someone meant to look again by that day.
    Settle it: look again; correct a claim, or give the entry a later `expires`.
    """

    id = "expired-reconciliation"
    scope = Scope.CORPUS
    severity = Severity.WARNING
    valid = (
        Example(claims=_CLAIMS.replace("MARK", "").replace("DAY", "2026-11-22"), files={"claims/other.yaml": _OTHER}, today="2026-11-22"),
    )
    invalid = (
        Example(
            claims=_CLAIMS.replace("MARK", "   # <- here").replace("DAY", "2026-11-21"),
            files={"claims/other.yaml": _OTHER},
            today="2026-11-22",
        ),
    )

    def review(self, facts: Judged, outcome: Outcome) -> Iterator[Finding]:
        for entry, use in outcome.reconciliations:
            if use.would_cover and use.expired:
                yield Finding(
                    message=f"the reconciliation of {' and '.join(entry.claims)} expired on {use.expired}",
                    location=use.location,
                    settle="look again: correct a claim, or give the entry a later `expires`",
                    offending=" ".join(sorted(entry.claims)),
                )

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.model.finding import Finding, Severity
from checker.rules.base import ClosingRule, Example, Scope

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.compare.judged import Judged
    from checker.rules.base import Outcome

_CLAIMS = """
    properties:
      founded: {name: founded, type: date}
    entities:
      harbour: {name: Harbour Office, type: organisation}
    source: {id: article, file: article.txt, published: 2020-05-01}
    claims:
      - {id: founded, subject: Harbour Office, property: founded, value: "1998", quote: founded in 1998}
"""
_BASELINE = """
    {
      "format": 1,
      "findings": [
        {"fingerprint": "MARK", "rule": "quote-not-in-source", "path": "claims/article.yaml", "message": "it does not stand there"}HERE
      ]
    }
"""


class StaleBaselineEntry(ClosingRule):
    """An entry of the baseline accepts a finding that is not there any more, or is out of the way by other means.

    Why it matters: an entry that accepts nothing today hides the same mistake when someone makes it again.
    Settle it: take it out with `factlint baseline --prune`.
    """

    id = "stale-baseline-entry"
    scope = Scope.CORPUS
    severity = Severity.WARNING
    valid = (
        Example(
            claims=_CLAIMS,
            article="The office is old.\n",
            files={"claims/baseline.json": _BASELINE.replace("MARK", "88ef32f25846").replace("HERE", "")},
        ),
    )
    invalid = (
        Example(
            claims=_CLAIMS,
            article="It was founded in 1998.\n",
            files={"claims/baseline.json": _BASELINE.replace("MARK", "0123456789ab").replace("HERE", "   # <- here")},
        ),
    )

    def review(self, facts: Judged, outcome: Outcome) -> Iterator[Finding]:
        for entry in outcome.stale:
            told = f": {entry.message[:200]}" if entry.message else ""
            yield Finding(
                message=f"the baseline accepts a finding of {entry.rule[:100]} that is not there any more ({entry.fingerprint[:40]}){told}",
                location=entry.location,
                settle="take it out: factlint baseline --prune",
                offending=f"{entry.rule} {entry.fingerprint}",
            )

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.model.finding import Finding, Fix, FixKind, Severity
from checker.rules.base import Example, Scope, UpkeepRule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.compare.judged import Judged
    from checker.model.corpus import Reconciliation
    from checker.rules.base import Outcome, Use

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
        reason: the other article means the building
"""
_OTHER = """
    source: {id: other, published: 2021-05-01}
    claims:
      - {id: founded, subject: Harbour Office, property: founded, value: "YEAR"}
"""
_REMOVE = "remove the entry"
_TAKE_OUT = "take out a reconciliation that covers nothing"


class UnusedReconciliation(UpkeepRule):
    """An entry of `reconciled` covers no finding: the claims agree by now, one of them is gone, or a value has changed.

    Why it matters: an entry that covers nothing today hides tomorrow's difference.
    Settle it: remove the entry; if a value changed under it, look again and record the new `values`.
    """

    id = "unused-reconciliation"
    scope = Scope.CORPUS
    severity = Severity.WARNING
    valid = (Example(claims=_CLAIMS.replace("MARK", ""), files={"claims/other.yaml": _OTHER.replace("YEAR", "1989")}),)
    invalid = (
        Example(claims=_CLAIMS.replace("MARK", "   # <- here"), files={"claims/other.yaml": _OTHER.replace("YEAR", "1998")}),
        Example(claims=_CLAIMS.replace("MARK", "   # <- here")),
        Example(
            claims=_CLAIMS.replace("MARK", '   # <- here\n        values: ["1999", "1989"]'),
            files={"claims/other.yaml": _OTHER.replace("YEAR", "1989")},
        ),
    )

    def review(self, facts: Judged, outcome: Outcome) -> Iterator[Finding]:
        for entry, use in outcome.reconciliations:
            if use.is_settled and not use.has_covered and not (use.would_cover and use.expired):
                message, settle = _said(entry, use)
                fix = Fix(use.location, "", _TAKE_OUT, kind=FixKind.REMOVE) if settle == _REMOVE else None
                yield Finding(message=message, location=use.location, settle=settle, offending=" ".join(sorted(entry.claims)), fix=fix)


def _said(entry: Reconciliation, use: Use) -> tuple[str, str]:
    known = {claim.name for claim in use.claims}
    missing = [name for name in entry.claims if name not in known]
    if missing:
        return f"the reconciliation names {', '.join(missing)}, and no claim is called that", "correct the name, or remove the entry"
    if use.would_cover:
        return f"the reconciliation has lapsed: {use.lapse}", "look again; record the new `values`, or remove the entry"
    return f"nothing is left to reconcile between {' and '.join(entry.claims)}", _REMOVE

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.compare.telling import findings_told_by
from checker.model.finding import Severity
from checker.rules.base import Rule, Scope
from checker.rules.club import HERE, members

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.compare.judged import Judged
    from checker.model.finding import Finding


class ValueSlip(Rule):
    """Two claims differ as a slip of the pen makes them differ.

    Why it matters: counts one apart, figures less than 2 % apart, the same digits with a “thousand” lost, or names one
    letter apart are more often a typing error than a dispute.

    Settle it: look the figure up in both sources and correct the one that was mistyped.
    """

    id = "value-slip"
    scope = Scope.GROUP
    severity = Severity.WARNING
    valid = (members("412 members", "412 members", over_time="constant"),)
    invalid = (members(f"412 members{HERE}", "413 members", over_time="constant"),)

    def check(self, facts: Judged) -> Iterator[Finding]:
        return findings_told_by(self.id, facts)

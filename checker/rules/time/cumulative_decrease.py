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


class CumulativeDecrease(Rule):
    """A count that only grows is lower at a later date.

    Why it matters: of what is counted since a beginning, nothing is ever taken away: a later, lower figure means that one
    of the two is wrong, or that they count different things. Of a rank or another scale a later, lower step.

    Settle it: correct one; if the count can fall, the property is `over_time: level`; if they count different things,
    record the `scope` or `since`.
    """

    id = "cumulative-decrease"
    scope = Scope.GROUP
    severity = Severity.ERROR
    valid = (members("40 members", "64 members", over_time="cumulative"),)
    invalid = (members(f"64 members{HERE}", "40 members", over_time="cumulative"),)

    def check(self, facts: Judged) -> Iterator[Finding]:
        return findings_told_by(self.id, facts)

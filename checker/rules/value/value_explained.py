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


class ValueExplained(Rule):
    """Two claims differ, and the record itself says why.

    Why it matters: a different time, window or scope, growth, a hedge or a newer version is no contradiction; this
    finding only shows that the difference was seen and how it was understood.

    Settle it: nothing needs to be done. If the explanation is wrong, the recorded dates or scopes are.
    """

    id = "value-explained"
    scope = Scope.GROUP
    severity = Severity.INFO
    valid = (members("40 members", "40 members"),)
    invalid = (members(f"40 members{HERE}", "64 members"),)

    def check(self, facts: Judged) -> Iterator[Finding]:
        return findings_told_by(self.id, facts)

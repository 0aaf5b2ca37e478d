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


class ValueUnclear(Rule):
    """Two claims both hold only if something that is not recorded does.

    Why it matters: a date, a scope, a generous rounding or a speaker would explain the difference, but the record does
    not say it. The cause names which of these is missing.

    Settle it: record what is missing (`published`, `as_of`, `scope`), correct one of the claims, or reconcile.
    """

    id = "value-unclear"
    scope = Scope.GROUP
    severity = Severity.WARNING
    valid = (members("40 members", "64 members"),)
    invalid = (members(f"40 members{HERE}", "64 members", dates=None),)

    def check(self, facts: Judged) -> Iterator[Finding]:
        return findings_told_by(self.id, facts)

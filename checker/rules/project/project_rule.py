from __future__ import annotations

from typing import TYPE_CHECKING

from checker.model.finding import Severity
from checker.rules.base import Example, Rule, Scope, of_mistake

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.compare.judged import Judged
    from checker.model.finding import Finding

_CLAIMS = """
source: {id: almanac, published: 2020-05-01}
defaults: {subject: Rowing Club, basis: derived, note: from the list of members}
claims:
  - {id: founded, property: founded, value: 1893}
  - {id: race, property: first race, value: RACE}
"""
_WORDS = """
entities:
  club: {name: Rowing Club}
properties:
  founded: {type: date}
  first-race: {name: first race, type: date}
rules:
  - id: founded-before-racing
    message: "{a.subject} races ({b.value}) before it is founded ({a.value})"
    given:
      a: {property: founded}
      b: {property: first race}
    check: CHECK
"""


class ProjectRule(Rule):
    """A rule of the project's own (`rules:`) cannot be read, or can never match.

    Why it matters: a rule that says nothing looks like a rule that found nothing. What the project's rules find is
    reported under their own names; a rule speaks only where its check is surely false.

    Settle it: correct the check at the column named, or the names in `given`.
    """

    id = "project-rule"
    scope = Scope.CORPUS
    severity = Severity.ERROR
    valid = (
        Example(claims=_CLAIMS.replace("RACE", "June 1893"), files={"claims/words.yaml": _WORDS.replace("CHECK", "a.value <= b.value")}),
    )
    invalid = (
        Example(
            claims=_CLAIMS.replace("RACE", "1895"),
            files={"claims/words.yaml": _WORDS.replace("CHECK", "a.value <= c.value  # <- here")},
        ),
        Example(
            claims=_CLAIMS.replace("RACE", "1895"),
            files={"claims/words.yaml": _WORDS.replace("CHECK", "a.value < 12 and  # <- here")},
        ),
    )

    def check(self, facts: Judged) -> Iterator[Finding]:
        if not facts.corpus.project_rules:
            return
        from checker.compare.own_rules.violations import finding

        yield from map(of_mistake, facts.own_rules.mistakes)
        yield from (finding(found, facts) for found in facts.own_rules.violations)

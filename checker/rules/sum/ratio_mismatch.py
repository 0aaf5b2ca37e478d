from __future__ import annotations

from typing import TYPE_CHECKING

from checker.model.finding import Severity
from checker.rules.base import Example, Rule, Scope

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.compare.judged import Judged
    from checker.model.finding import Finding

_WORDS = """
entities:
  club: {name: Rowing Club}
units:
  person: [people, member, women]
dimensions:
  gender: {values: {women: , men: }, complete: [gender]}
  age: {values: {junior: , senior: }, complete: [age]}
properties:
  members: {type: quantity, unit: person, additive: true}
  share-of-women:
    type: quantity
    unit: percent
    ratio_of: {of: members, part: {gender: women}, whole: {}}
"""
_COUNTS = """
source: {id: almanac, published: 2020-05-01}
defaults: {subject: Rowing Club, property: members, basis: derived, note: from the list of members, as_of: 2020-05-01}
claims:
  - {id: juniors, value: 55 members, scope: {age: junior}}
  - {id: seniors, value: 189 members, scope: {age: senior}}
  - {id: women, value: 34 members, scope: {gender: women}}
"""


class RatioMismatch(Rule):
    """A share is not what the counts make it: 34 women of 55 + 189 members are not "more than 16 percent".

    Why it matters: shares are quoted more often than the counts behind them, and are wrong more often.

    Settle it: correct the share or a count, or record which counts it is a share of (`scope`) and when it held (`as_of`).
    """

    id = "ratio-mismatch"
    scope = Scope.GROUP
    severity = Severity.ERROR
    valid = (
        Example(
            claims=_COUNTS + "  - {id: share, property: share-of-women, value: about 14 percent}\n",
            files={"claims/words.yaml": _WORDS},
        ),
    )
    invalid = (
        Example(
            claims=_COUNTS.replace("55 members, scope: {age: junior}}", "55 members, scope: {age: junior}}  # <- here")
            + "  - {id: share, property: share-of-women, value: more than 16 percent}\n",
            files={"claims/words.yaml": _WORDS},
        ),
    )

    def check(self, facts: Judged) -> Iterator[Finding]:
        found = facts.sums.impossible.get(self.id, ())
        if found:
            from checker.compare.sums.telling import impossible_finding

            yield from (impossible_finding(each, facts) for each in found)

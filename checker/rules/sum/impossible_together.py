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
  person: [people, member]
dimensions:
  age: {values: {junior: , adult: , senior: }}
properties:
  members: {type: quantity, unit: person, additive: true}
"""
_PARTS = """
source: {id: almanac, published: 2020-05-01}
defaults: {subject: Rowing Club, property: members, basis: derived, note: from the list of members, as_of: 2020-05-01}
claims:
  - {id: juniors, value: 18 members, scope: {age: junior}}
  - {id: adults, value: 30 members, scope: {age: adult}}
"""


class ImpossibleTogether(Rule):
    """Figures that cannot all hold, though no two of them disagree: parts come to more than their whole, or complete ones to less.

    Why it matters: one article tells of the parts, another of the total, and only the sum shows that one of them is wrong.

    Settle it: correct one of them, or record what each covers (`scope`), when it held (`as_of`), and whether the parts are
    all there are (`complete`).
    """

    id = "impossible-together"
    scope = Scope.GROUP
    severity = Severity.ERROR
    valid = (
        Example(
            claims=_PARTS + "  - {id: all, value: nearly 50 members}\n",
            files={"claims/words.yaml": _WORDS},
        ),
        Example(
            claims=_PARTS,
            files={
                "claims/words.yaml": _WORDS,
                "claims/gazette.yaml": """
source: {id: gazette, published: 2024-05-01}
claims:
  - id: all
    subject: Rowing Club
    property: members
    value: 45 members
    basis: derived
    note: from the masthead
""",
            },
        ),
    )
    invalid = (
        Example(
            claims=_PARTS.replace("18 members, scope: {age: junior}}", "18 members, scope: {age: junior}}  # <- here")
            + "  - {id: all, value: 45 members}\n",
            files={"claims/words.yaml": _WORDS},
        ),
    )

    def check(self, facts: Judged) -> Iterator[Finding]:
        found = facts.sums.impossible.get(self.id, ())
        if found:
            from checker.compare.sums.telling import impossible_finding

            yield from (impossible_finding(each, facts) for each in found)

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.model.finding import Finding, Fix, FixKind, Severity
from checker.rules.base import Example, Scope, UpkeepRule
from checker.rules.registry import rule_families

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.compare.judged import Judged
    from checker.model.claim import Suppression
    from checker.rules.base import Outcome, Use

_WORDS = """
    properties:
      founded: {name: founded, type: date}
    entities:
      harbour: {name: Harbour Office, type: organisation}
    source: {id: article, file: article.txt, published: 2020-05-01}
    claims:
      - id: founded
        subject: Harbour Office
        property: founded
        value: "1998"
        quote: QUOTE
        suppress:
          - {rule: quote-not-in-source, reason: the page was shortened}MARK
"""
_REMOVE = "remove the entry"
_TAKE_OUT = "take out a suppression that covers nothing"


class UnusedSuppression(UpkeepRule):
    """A claim suppresses a rule that has nothing to say of it, or does so no longer.

    Why it matters: a suppression that covers nothing today hides tomorrow's mistake.
    Settle it: remove the entry; if it expired or its value changed, look again and renew it.
    """

    id = "unused-suppression"
    scope = Scope.CORPUS
    severity = Severity.WARNING
    valid = (
        Example(
            claims=_WORDS.replace("QUOTE", "opened its doors in 1998").replace("MARK", ""), article="The office was founded long ago.\n"
        ),
    )
    invalid = (
        Example(claims=_WORDS.replace("QUOTE", "founded in 1998").replace("MARK", "   # <- here"), article="It was founded in 1998.\n"),
        Example(
            claims=_WORDS.replace("QUOTE", "founded in 1998")
            .replace("reason:", "expires: 2021-01-01, reason:")
            .replace("MARK", "   # <- here"),
            article="The office is old.\n",
        ),
    )

    def review(self, facts: Judged, outcome: Outcome) -> Iterator[Finding]:
        own = {*outcome.added, *(rule.id for rule in facts.corpus.project_rules)}
        for entry, use in outcome.suppressions:
            is_known = entry.rule in rule_families() or entry.rule in own
            if not use.has_covered and (use.is_settled or not is_known):
                message, settle = _said(entry, use, is_known=is_known)
                fix = Fix(use.location, "", _TAKE_OUT, kind=FixKind.REMOVE) if settle == _REMOVE else None
                yield Finding(message=message, location=use.location, claims=use.claims, settle=settle, offending=entry.rule, fix=fix)


def _said(entry: Suppression, use: Use, *, is_known: bool) -> tuple[str, str]:
    name = use.claims[0].name
    if not is_known:
        from checker.values.suggest import did_you_mean

        guess = did_you_mean(entry.rule, sorted(rule_families()))
        return f"{name} suppresses {entry.rule}, and no rule is called that", guess or "name a rule: `factlint rule` lists them"
    if use.would_cover and use.expired:
        return f"the suppression of {entry.rule} on {name} expired on {use.expired}", "look again; renew `expires`, or mend the claim"
    if use.would_cover and use.lapse:
        return f"the suppression of {entry.rule} on {name} has lapsed: {use.lapse}", "look again; record the new `value`, or mend the claim"
    return f"{name} suppresses {entry.rule}, which has nothing to say of it", _REMOVE

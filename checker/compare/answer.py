"""The answer to "do these two claims agree?": a verdict, its cause, and the rule that tells of it."""

from __future__ import annotations

from typing import NamedTuple

from checker.compare.scopes import Relation
from checker.compare.times import Order
from checker.model.finding import Cause, Verdict

CONFLICT_RULES = ("forerunner-date", "value-slip", "part-exceeds-whole", "cumulative-decrease", "value-conflict")
"""The first that fits names the finding."""


class Answer(NamedTuple):
    """A verdict, its cause, and the rule that reports it (empty where none does)."""

    verdict: Verdict
    cause: Cause = Cause.NONE
    rule: str = ""
    relation: Relation = Relation.EQUAL
    order: Order = Order.SAME


UNRELATED = Answer(Verdict.UNRELATED)

def agree(cause: Cause = Cause.NONE) -> Answer:
    return Answer(Verdict.AGREE, cause)


def explained(cause: Cause) -> Answer:
    return Answer(Verdict.EXPLAINED, cause, "value-explained")


def unclear(cause: Cause) -> Answer:
    return Answer(Verdict.UNCLEAR, cause, "value-unclear")


def conflict(rule: str = "value-conflict", cause: Cause = Cause.NONE) -> Answer:
    return Answer(Verdict.CONFLICT, cause, rule)

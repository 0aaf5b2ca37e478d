"""The answer to "do these two claims agree?": a verdict, its cause, and the rule that tells of it."""

from __future__ import annotations

from typing import NamedTuple

from checker.compare.scopes import Relation
from checker.compare.times import Order
from checker.model.finding import Cause, Verdict

CONFLICT_RULES = ("part-exceeds-whole", "cumulative-decrease", "value-conflict", "value-slip")
"""The first of the pairs in a dispute names it: where a coarse figure is only a slip away, that hides no conflict of precise ones.

Of one pair a slip comes first (`over_time`), and a forerunner's date is told once the dispute is known (`forerunners`).
"""


class Answer(NamedTuple):
    """A verdict, its cause, and the rule that reports it (empty where none does)."""

    verdict: Verdict
    cause: Cause = Cause.NONE
    rule: str = ""
    relation: Relation = Relation.EQUAL
    order: Order = Order.SAME


UNRELATED = Answer(Verdict.UNRELATED)

LASTING = (Cause.SPEAKER, Cause.PRECISION, Cause.TIME, Cause.SCOPE_UNKNOWN, Cause.DATE_UNKNOWN)
"""Of several causes in one disagreement the one that would stay if the others were settled is named: these go last."""


def gravity(answer: Answer) -> tuple[int, int, Answer]:
    """Of several answers in one disagreement the least names it: the rule that comes first, then the cause that lasts."""
    rank = CONFLICT_RULES.index(answer.rule) if answer.rule in CONFLICT_RULES else len(CONFLICT_RULES)
    return rank, LASTING.index(answer.cause) if answer.cause in LASTING else -1, answer


def agree(cause: Cause = Cause.NONE) -> Answer:
    return Answer(Verdict.AGREE, cause)


def explained(cause: Cause) -> Answer:
    return Answer(Verdict.EXPLAINED, cause, "value-explained")


def unclear(cause: Cause) -> Answer:
    return Answer(Verdict.UNCLEAR, cause, "value-unclear")


def conflict(rule: str = "value-conflict", cause: Cause = Cause.NONE) -> Answer:
    return Answer(Verdict.CONFLICT, cause, rule)

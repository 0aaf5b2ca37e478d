"""One property that can never be above another (`bounded_by`): no more serve than were ever sent."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from checker.compare.bounds.derived import Derived, Question, answers
from checker.model.vocabulary import OverTime
from checker.values.interval import Interval

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from checker.compare.bounds.amount import Amount
    from checker.compare.scopes import Cover, Tree

MOST_PLACES = 4000


class Account(NamedTuple):
    """The amounts of one property of a subject, and how they hang together."""

    amounts: Sequence[Amount]
    over_time: OverTime
    is_additive: bool

    def without(self, ref: str) -> Account:
        return self._replace(amounts=[a for a in self.amounts if a.ref != ref])

    def among(self, refs: set[str]) -> Account:
        return self._replace(amounts=[a for a in self.amounts if a.ref in refs])

    def answers(self, questions: Sequence[Question], trees: Mapping[str, Tree]) -> list[Derived]:
        """The bounds at some places; of a property that does not add up only amounts of the very scope count."""
        if self.is_additive:
            return answers(questions, self.amounts, trees, self.over_time)
        return [answers([q], [a for a in self.amounts if a.cover == q.cover], trees, self.over_time)[0] for q in questions]


class Overrun(NamedTuple):
    """More of the lower property than the upper one allows; without any one of the amounts it would not be."""

    cover: Cover
    refs: tuple[str, ...]
    least: Derived
    """What there is at least of the lower property."""
    most: Derived
    """What there is at most of the upper one."""


def overruns(lower: Account, upper: Account, trees: Mapping[str, Tree]) -> list[Overrun]:
    """Where the lower property exceeds the upper one, at any time and scope that is claimed; no two share an amount."""
    found: list[Overrun] = []
    places = _places(lower, upper)
    for place, low, high in zip(places, *_both_sides(lower, upper, places, trees), strict=True):
        if _crosses(low, high) and _crosses(*(side[0] for side in _both_sides(lower, upper, [place], trees))):
            found.append(_minimal(lower, upper, *place, trees))
            spent = set(found[-1].refs)
            lower, upper = (account.among({a.ref for a in account.amounts} - spent) for account in (lower, upper))
    return found


def _both_sides(
    lower: Account, upper: Account, places: Sequence[tuple[Question, Question]], trees: Mapping[str, Tree]
) -> tuple[list[Derived], list[Derived]]:
    return lower.answers([q for q, _ in places], trees), upper.answers([q for _, q in places], trees)


def _places(lower: Account, upper: Account) -> list[tuple[Question, Question]]:
    """Where the two are compared: at the times of the lower one, in the scopes of both."""
    covers = {a.cover: None for a in sorted((*lower.amounts, *upper.amounts), key=lambda a: a.ref)}
    times = {(a.time, a.moment): None for a in sorted(lower.amounts, key=lambda a: a.ref)}
    below = [Question(cover, *time) for time in times for cover in covers][:MOST_PLACES]
    above = [_above(q, upper.over_time) for q in below]
    return [(q, up) for q, up in zip(below, above, strict=True) if up is not None]


def _above(question: Question, over_time: OverTime) -> Question | None:
    """Where the upper property is asked: at the same time, and if it only grows at the latest that the lower one can mean."""
    if over_time is not OverTime.CUMULATIVE or question.moment:
        return question
    latest = question.time.high
    return None if latest is None else question._replace(time=Interval(latest, latest))


def _crosses(below: Derived, above: Derived) -> bool:
    return above.bounds.is_below(below.bounds)


def _minimal(lower: Account, upper: Account, below: Question, above: Question, trees: Mapping[str, Tree]) -> Overrun:
    least, most = lower.answers([below], trees)[0], upper.answers([above], trees)[0]
    lower, upper = lower.among(set(least.least_from)), upper.among(set(most.most_from))
    for ref in sorted({*least.least_from, *most.most_from}, reverse=True):
        fewer, others = lower.without(ref), upper.without(ref)
        if _crosses(fewer.answers([below], trees)[0], others.answers([above], trees)[0]):
            lower, upper = fewer, others
    least, most = lower.answers([below], trees)[0], upper.answers([above], trees)[0]
    return Overrun(below.cover, tuple(sorted({a.ref for a in (*lower.amounts, *upper.amounts)})), least, most)

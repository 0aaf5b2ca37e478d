"""The known mix-up of dates: a successor is given the date of its forerunner."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.compare.amounts import Gap
from checker.compare.differences import reading_difference
from checker.compare.statement import FACT
from checker.model.finding import Cause, Verdict
from checker.model.vocabulary import Type
from checker.values.frozen import replace

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from checker.compare.context import Context
    from checker.compare.disagreements import Disagreement
    from checker.compare.keyed import Key
    from checker.compare.statement import ReadClaim
    from checker.model.vocabulary import Entity


def with_forerunners(found: list[Disagreement], keyed: Mapping[Key, Sequence[ReadClaim]], context: Context) -> list[Disagreement]:
    """The same disagreements; a conflict of dates that a forerunner's own date explains says so."""
    if not any(_is_open(d) for d in found):
        return found
    relatives = _relatives(context)
    return [_marked(d, keyed, relatives, context) if _is_open(d) else d for d in found] if relatives else found


def _is_open(dispute: Disagreement) -> bool:
    return dispute.answer.verdict is Verdict.CONFLICT and dispute.property.type is Type.DATE


def _relatives(context: Context) -> dict[str, list[Entity]]:
    """Along `succeeds`, in both directions."""
    entities = context.vocabulary.entities
    found: dict[str, list[Entity]] = {}
    for entity in context.vocabulary.successors:
        for name in entity.succeeds:
            if name in entities:
                found.setdefault(entity.id, []).append(entities[name])
                found.setdefault(name, []).append(entity)
    return found


def _marked(
    dispute: Disagreement, keyed: Mapping[Key, Sequence[ReadClaim]], relatives: dict[str, list[Entity]], context: Context
) -> Disagreement:
    prop = dispute.property
    for relative in relatives.get(dispute.subject.id, ()):
        own = [r for r in keyed.get((relative.id, prop.id), ()) if r.kind == FACT and not r.claim.denied]
        fitting = tuple(r for r in own if _is_one_sided(r, dispute, context))
        if fitting:
            answer = dispute.answer._replace(rule="forerunner-date", cause=Cause.FORERUNNER)
            return replace(dispute, answer=answer, related=fitting)
    return dispute


def _is_one_sided(own: ReadClaim, dispute: Disagreement, context: Context) -> bool:
    """The relative's date is that of one side, and not that of another."""
    agrees = [any(_agrees(own, read, context) for read in side) for side in dispute.sides]
    return any(agrees) and not all(agrees)


def _agrees(own: ReadClaim, read: ReadClaim, context: Context) -> bool:
    assert own.claim.property is not None
    return reading_difference(own.reading, read.reading, own.claim.property, context).gap is Gap.AGREE

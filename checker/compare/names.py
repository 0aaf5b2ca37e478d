"""Two readings without an order: entities and texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.compare.amounts import AGREE, APART, Difference, Gap
from checker.model.finding import Cause

if TYPE_CHECKING:
    from checker.compare.statement import Reading
    from checker.model.vocabulary import Entity, Vocabulary


def difference(a: Reading, b: Reading, vocabulary: Vocabulary) -> Difference:
    """Entities differ unless one is part of the other; texts are in conflict only where the property lists what they may be."""
    if a.key == b.key and (a.entity is None) == (b.entity is None):
        return AGREE
    if a.entity is not None and b.entity is not None:
        if is_part(a.entity, b.entity, vocabulary) or is_part(b.entity, a.entity, vocabulary):
            return Difference(Gap.AGREE, Cause.PART_OF)
        return APART
    if a.is_listed and b.is_listed:
        return APART
    return Difference(Gap.UNCLEAR, Cause.WORDING)


def is_part(part: Entity, whole: Entity, vocabulary: Vocabulary) -> bool:
    """`whole` is reached from `part` along `part_of`."""
    return whole.id in upward(part, vocabulary)


def upward(entity: Entity, vocabulary: Vocabulary) -> set[str]:
    seen: set[str] = set()
    todo = list(entity.part_of)
    while todo:
        name = todo.pop()
        if name not in seen:
            seen.add(name)
            todo.extend(vocabulary.entities[name].part_of if name in vocabulary.entities else ())
    return seen


def is_slip(a: Reading, b: Reading) -> bool:
    """Two names or texts one slip of the pen apart: one letter put in, left out, changed, or two neighbours swapped."""
    left = a.entity.name.casefold() if a.entity is not None else a.key
    right = b.entity.name.casefold() if b.entity is not None else b.key
    if left == right or min(len(left), len(right)) < 4 or any(c.isdigit() for c in left + right):
        return False
    return _is_one_edit(left, right)


def _is_one_edit(a: str, b: str) -> bool:
    if abs(len(a) - len(b)) > 1:
        return False
    start = 0
    while start < min(len(a), len(b)) and a[start] == b[start]:
        start += 1
    rest_a, rest_b = a[start:], b[start:]
    is_swap = rest_a[:2] == rest_b[:2][::-1] and rest_a[2:] == rest_b[2:]
    return is_swap or rest_a[1:] == rest_b[1:] or rest_a[1:] == rest_b or rest_a == rest_b[1:]

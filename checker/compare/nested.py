"""Parts and wholes among what claims of one group cover."""

from __future__ import annotations

from bisect import insort
from fractions import Fraction
from itertools import permutations
from typing import TYPE_CHECKING

from checker.compare.nodes import begins_by, end_of, ends_after, ends_of, start_of
from checker.compare.scopes import Relation
from checker.compare.times import WEEK, effective
from checker.model.vocabulary import OverTime

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.compare.context import Context
    from checker.compare.crowds import Room
    from checker.compare.groups import Group, Node
    from checker.compare.scopes import Cover
    from checker.values.interval import Exact


FEW = 4
"""Of so few every pair is asked."""
MOST_LOOKED_AT = 600_000
"""So many parts and wholes are held beside each other with ease."""


def nested(covers: list[Cover], context: Context) -> Iterator[tuple[Cover, Cover]]:
    """(part, whole) among the covers. A whole shares the lowest leaf of its part in every dimension: few do."""
    if len(covers) <= FEW:
        for part, whole in permutations(covers, 2):
            if context.relations(part, whole)[0] is Relation.PART:
                yield part, whole
        return
    shelves: dict[tuple[str, int], set[int]] = {}
    for number, cover in enumerate(covers):
        masks = dict(cover.masks)
        for dimension, tree in context.trees.items():
            mask: int = masks.get(dimension, tree.full) or 0
            if mask == tree.full:
                shelves.setdefault((dimension, -1), set()).add(number)
            else:
                while mask:
                    low = mask & -mask
                    shelves.setdefault((dimension, low.bit_length()), set()).add(number)
                    mask ^= low
    for part in covers:
        wholes: set[int] | None = None
        for dimension, leaves in part.masks:
            low = ((leaves or 0) & -(leaves or 0)).bit_length()
            here = shelves.get((dimension, low), set()) | shelves.get((dimension, -1), set())
            wholes = here if wholes is None else wholes & here
        for other in sorted(wholes or ()):
            if context.relations(part, covers[other])[0] is Relation.PART:
                yield part, covers[other]


def part_and_whole(parts: list[Node], wholes: list[Node], group: Group, room: Room, context: Context) -> Iterator[tuple[Node, Node]]:
    """Pairs of a part and its whole that may not hold together, and enough pairs to show what the scope explains."""
    prop = group.property
    if prop.many:
        return
    yield from ((part, whole) for whole in ends_of(wholes) for part in parts)
    yield from ((part, whole) for part in ends_of(parts) for whole in wholes)
    if not prop.additive or parts[0].read.reading.must is None:
        return
    near = max(Fraction(WEEK), prop.stable_for or Fraction(0))
    waiting = sorted(parts, key=start_of)
    reached: list[tuple[Exact, int, Node]] = []
    done = 0
    is_growing = prop.over_time in (OverTime.CUMULATIVE, OverTime.CONSTANT)
    for whole in sorted(wholes, key=end_of):
        end, start, most = effective(whole.read).high, effective(whole.read).low, whole.read.reading.must
        while done < len(waiting) and (end is None or not is_growing or begins_by(waiting[done].read, end + near)):
            least = waiting[done].read.reading.must
            if least is not None and least.low is not None:
                insort(reached, (least.low, done, waiting[done]))
            done += 1
        larger = no_less(reached, most.high) if most is not None and most.high is not None else ()
        near_it = (
            part
            for part in room.first(larger, max(room.size, MOST_LOOKED_AT // len(wholes)))
            if is_growing or start is None or (ends_after(part.read, start - near) and (end is None or begins_by(part.read, end + near)))
        )
        yield from ((part, whole) for part in room.first(near_it, room.size))


def no_less(ordered: list[tuple[Exact, int, Node]], least: Exact) -> Iterator[Node]:
    """Those that are no less, the largest first, of nodes in order of what they are at the least."""
    for low, _, node in reversed(ordered):
        if low < least:
            return
        yield node

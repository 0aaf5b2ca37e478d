"""Parts and wholes among what claims of one group cover."""

from __future__ import annotations

from bisect import insort
from fractions import Fraction
from itertools import chain, combinations, permutations
from typing import TYPE_CHECKING

from checker.compare.nodes import begins_by, end_of, ends_after, ends_of, start_of
from checker.compare.scopes import Relation, leaves_of
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
    shelves = _Shelves(covers)
    for part in covers:
        for other in sorted(shelves.beside(part)):
            if context.relations(part, covers[other])[0] is Relation.PART:
                yield part, covers[other]


class _Shelves:
    """Covers by their dimensions, and there by each leaf that is the lowest of some cover."""

    def __init__(self, covers: list[Cover]) -> None:
        lowest: dict[str, int] = {}
        self._alike: dict[tuple[str, ...], set[int]] = {}
        self._holding: dict[tuple[tuple[str, ...], str, int], set[int]] = {}
        for cover in covers:
            for dimension, mask in cover.masks:
                lowest[dimension] = lowest.get(dimension, 0) | _lowest(mask)
        for number, cover in enumerate(covers):
            dimensions = _dimensions_of(cover)
            self._alike.setdefault(dimensions, set()).add(number)
            for dimension, mask in cover.masks:
                for leaf in leaves_of((mask or 0) & lowest[dimension]):
                    self._holding.setdefault((dimensions, dimension, leaf), set()).add(number)

    def beside(self, part: Cover) -> Iterator[int]:
        """Those that may be a whole of it: limited in no dimension in which it is not, and holding the lowest leaf of it in each."""
        leaves = {dimension: _lowest(mask).bit_length() - 1 for dimension, mask in part.masks}
        for dimensions in self._within(_dimensions_of(part)):
            holding = [self._holding.get((dimensions, dimension, leaves[dimension]), _NONE) for dimension in dimensions]
            yield from set.intersection(*sorted(holding, key=len)) if holding else self._alike[dimensions]

    def _within(self, dimensions: tuple[str, ...]) -> list[tuple[str, ...]]:
        """Sets of dimensions that covers have, and this one holds: found among all that it holds, where these are fewer."""
        if 1 << len(dimensions) < len(self._alike):
            found = chain.from_iterable(combinations(dimensions, count) for count in range(len(dimensions) + 1))
            return [each for each in found if each in self._alike]
        return [each for each in self._alike if set(each) <= set(dimensions)]


_NONE: set[int] = set()


def _dimensions_of(cover: Cover) -> tuple[str, ...]:
    return tuple([dimension for dimension, _ in cover.masks])


def _lowest(mask: int | None) -> int:
    return (mask or 0) & -(mask or 0)


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

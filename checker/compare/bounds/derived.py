"""What amounts say of a scope that none of them may name: a total from its parts, a part from what the others leave."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from checker.compare.bounds.amount import Amount
from checker.compare.bounds.forest import forests
from checker.compare.bounds.layout import sheets
from checker.compare.bounds.mark import Mark, sources
from checker.compare.bounds.propagation import infinity, is_too_large, propagate
from checker.compare.bounds.sheet import EPSILON
from checker.model.vocabulary import OverTime
from checker.values.interval import Interval

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from checker.compare.bounds.mark import Grid
    from checker.compare.bounds.sheet import Bound, Sheet
    from checker.compare.scopes import Cover, Tree
    from checker.values.interval import Exact

ANYTHING = Interval(0, None)


class Question(NamedTuple):
    """How much of `cover`, and when."""

    cover: Cover
    time: Interval
    moment: str = ""


class Derived(NamedTuple):
    """The bounds that travel to one scope and time, and the amounts that each end comes from."""

    bounds: Interval
    least_from: tuple[str, ...] = ()
    most_from: tuple[str, ...] = ()


NOTHING = Derived(ANYTHING)


def answers(questions: Sequence[Question], amounts: Iterable[Amount], trees: Mapping[str, Tree], over_time: OverTime) -> list[Derived]:
    """An answer to each question, from amounts that are never below zero and can all hold."""
    asked = [Amount("", q.cover, q.time, ANYTHING, _moment(i, q, over_time)) for i, q in enumerate(questions)]
    doubled = [a for a in asked for _ in range(2)]  # a moment of two amounts has a column of its own
    every = [*doubled, *sorted(amounts, key=lambda a: a.ref)]
    found = [NOTHING] * len(questions)
    for sheet in sheets(every, trees, over_time):
        places = {b.owner // 2: b for b in sheet.bounds if b.owner < len(doubled)}
        if places:
            for i, derived in _read(sheet, places, every).items():
                found[i] = derived
    return found


def _moment(number: int, question: Question, over_time: OverTime) -> str:
    if question.moment or question.time.is_point or over_time is not OverTime.CUMULATIVE:
        return question.moment
    return f" {number}"


def _read(sheet: Sheet, places: Mapping[int, Bound], amounts: Sequence[Amount]) -> dict[int, Derived]:
    """The tightest bounds at some places of a sheet, of all families of nested boxes that hold them."""
    best: dict[int, tuple[Mark, Mark]] = {}
    for forest in forests(b.box for b in sheet.bounds)[0]:
        if is_too_large(sheet, forest):
            continue
        grid = propagate(sheet, forest)
        for i, place in places.items():
            if place.box in forest.nodes:
                low, high = _at(grid, place.column, forest.nodes[place.box])
                old = best.get(i, (low, high))
                best[i] = max(low, old[0], key=lambda m: m.value), min(high, old[1], key=lambda m: m.value)
    roof = infinity(sheet)
    return {i: _derived(low, high, roof, sheet, amounts) for i, (low, high) in best.items()}


def _at(grid: Grid, column: int, node: int) -> tuple[Mark, Mark]:
    return grid.least[column][node], grid.most[column][node]


def _derived(low: Mark, high: Mark, roof: int, sheet: Sheet, amounts: Sequence[Amount]) -> Derived:
    least, low_open = end_of(low.value, sheet.scale)
    most, high_open = (None, False) if high.value == roof else end_of(high.value, sheet.scale)
    return Derived(Interval(least, most, low_open, high_open), _refs(low, sheet, amounts), _refs(high, sheet, amounts))


def end_of(value: int, scale: int) -> tuple[Exact, bool]:
    """A whole number of a sheet as the end that it stands for, and whether that end is open."""
    whole = round(Fraction(value, EPSILON)) * EPSILON
    return Fraction(whole, scale), value != whole


def _refs(mark: Mark, sheet: Sheet, amounts: Sequence[Amount]) -> tuple[str, ...]:
    """The amounts that a bound comes from; a question bounds nothing."""
    return tuple(sorted({amounts[sheet.bounds[i].owner].ref for i in sources(mark)}))

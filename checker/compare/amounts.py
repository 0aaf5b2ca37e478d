"""Two readings with an order (quantities, dates, times, steps of a scale): how far apart they are, and why."""

from __future__ import annotations

from enum import IntEnum
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from checker.model.finding import Cause
from checker.values.hedging import Hedge
from checker.values.interval import Interval, magnitude

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.compare.rounds import Ways
    from checker.compare.statement import Reading
    from checker.values.interval import Exact
    from checker.values.measure import Tolerance
    from checker.values.quantity import Quantity


class Gap(IntEnum):
    """How two values differ, mildest first."""

    AGREE = 0
    EXPLAINED = 1
    UNCLEAR = 2
    CONFLICT = 3


class Difference(NamedTuple):
    gap: Gap
    cause: Cause


AGREE = Difference(Gap.AGREE, Cause.NONE)
APART = Difference(Gap.CONFLICT, Cause.NONE)
PLAIN = frozenset({Hedge.NONE, Hedge.ROUNDED})
UPWARD = frozenset({Hedge.OVER, Hedge.AT_LEAST, Hedge.VAGUE})
DOWNWARD = frozenset({Hedge.UNDER, Hedge.UP_TO})


def difference(a: Reading, b: Reading, tolerance: Tolerance | None = None) -> Difference:
    """The difference of two ordered readings of one property, whatever their times."""
    found = _difference(a, b)
    if tolerance is None or found.gap is Gap.AGREE:
        return found
    allowed = _allowed(a, b, tolerance)
    ways = list(_ways(a, b))
    if any(_distance(likely_a, likely_b) <= allowed for _, likely_a, _, likely_b in ways):
        return Difference(Gap.AGREE, Cause.TOLERANCE)
    if found.gap is Gap.CONFLICT and any(_distance(must_a, must_b) <= allowed for must_a, _, must_b, _ in ways):
        return Difference(Gap.UNCLEAR, Cause.TOLERANCE)
    return found


def _difference(a: Reading, b: Reading) -> Difference:
    if a is b:
        return AGREE
    if a.quantity is not None:
        assert b.quantity is not None
        return quantities(a.quantity, b.quantity)
    found = min((intervals(*way) for way in _ways(a, b)), default=APART, key=lambda each: each.gap)
    if found == AGREE and _month_day(a) != _month_day(b):
        return Difference(Gap.AGREE, Cause.PRECISION)
    return found


def _ways(a: Reading, b: Reading) -> Iterator[Ways]:
    """How two readings may lie to each other: in one way, but for what comes round again with each day or year."""
    assert a.must is not None
    assert b.must is not None
    if a.time is not None:
        assert b.time is not None
        from checker.compare.rounds import ways_of_times

        yield from ways_of_times(a.time, b.time)
    elif a.date is not None and b.date is not None and (a.date.month_day or b.date.month_day):
        from checker.compare.rounds import ways_of_dates

        yield from ((one, one, other, other) for one, other in ways_of_dates(a.date, b.date))
    else:
        yield a.must, a.likely or a.must, b.must, b.likely or b.must


def _month_day(reading: Reading) -> tuple[int, int] | None:
    return reading.date.month_day if reading.date is not None else None


def intervals(must_a: Interval, likely_a: Interval, must_b: Interval, likely_b: Interval) -> Difference:
    """Dates, times and steps: what they can mean at all, then what a reader takes them to mean."""
    if must_a == must_b:
        return AGREE
    if not must_a.meets(must_b):
        return Difference(Gap.UNCLEAR, Cause.HEDGE) if must_a.touches(must_b) else APART
    if likely_a.meets(likely_b):
        return Difference(Gap.AGREE, Cause.PRECISION)
    return Difference(Gap.UNCLEAR, Cause.HEDGE)


def quantities(a: Quantity, b: Quantity) -> Difference:
    """Two figures of one unit, by the table of hedges and the laws of rounding."""
    are_plain = a.hedge in PLAIN and b.hedge in PLAIN
    if not a.must.meets(b.must):
        return Difference(Gap.UNCLEAR, Cause.ROUNDING if are_plain else Cause.HEDGE) if a.must.touches(b.must) else APART
    if are_plain:
        return _plain(a, b)
    if a.likely.meets(b.likely):
        return AGREE if a.must == b.must and a.hedge is b.hedge else Difference(Gap.AGREE, Cause.HEDGE)
    one_sided = _beyond(a, b) or _beyond(b, a)
    return one_sided or Difference(Gap.UNCLEAR, Cause.HEDGE)


def _plain(a: Quantity, b: Quantity) -> Difference:
    """Two unhedged figures whose rounding ranges meet."""
    if a.figure == b.figure:
        return AGREE
    if a.place is not None and a.place == b.place:  # written to the same place: 1.4 and 1.5 billion
        return Difference(Gap.UNCLEAR, Cause.ROUNDING)
    if _is_cut_from(a, b) or _is_cut_from(b, a) or a.likely.meets(b.likely):
        return Difference(Gap.AGREE, Cause.ROUNDING)
    return Difference(Gap.UNCLEAR, Cause.ROUNDING)


def _is_cut_from(coarse: Quantity, fine: Quantity) -> bool:
    """`fine` is cut to the last written digit of `coarse`, which has no trailing zeros. (What is rounded to it is likely the same.)"""
    if coarse.has_trailing_zeros or not coarse.place or fine.figure is None:
        return False
    cut = magnitude(fine.figure) // coarse.place * coarse.place
    return coarse.figure == (cut if fine.figure > 0 else -cut)


def _beyond(hedged: Quantity, other: Quantity) -> Difference | None:
    """A figure inside a one-sided hedge but past what it likely means: (more than) 1,065 against "more than 800". None: no such case."""
    if other.figure is None:
        return None
    figure = Interval.point(other.figure)
    if hedged.hedge in UPWARD and (hedged.likely.is_below(figure) or (other.hedge in UPWARD and hedged.likely.is_below(other.likely))):
        is_near = other.figure <= 2 * _bound(hedged)
    elif hedged.hedge in DOWNWARD and (
        figure.is_below(hedged.likely) or (other.hedge in DOWNWARD and other.likely.is_below(hedged.likely))
    ):
        is_near = 2 * other.figure >= _bound(hedged)
    else:
        return None
    return Difference(Gap.EXPLAINED if is_near else Gap.UNCLEAR, Cause.HEDGE)


def _bound(hedged: Quantity) -> Exact:
    """The figure behind a one-sided hedge; of `dozens` the least that they are."""
    bound = hedged.must.low if hedged.figure is None else hedged.figure
    assert bound is not None
    return bound


def _allowed(a: Reading, b: Reading, tolerance: Tolerance) -> Exact:
    """The tolerated distance; a percentage is of the larger value."""
    if tolerance.amount is not None:
        return tolerance.amount
    assert tolerance.share is not None
    ends = [magnitude(e) for r in (a, b) if r.likely for e in (r.likely.low, r.likely.high) if e is not None]
    figures = [magnitude(r.quantity.figure) for r in (a, b) if r.quantity and r.quantity.figure is not None]
    return tolerance.share * max(figures or ends)


def _distance(a: Interval, b: Interval) -> Exact:
    """How far apart two intervals lie; not above 0 where they touch or meet. One of them ends before the other, or may."""
    return max(after.low - before.high for before, after in ((a, b), (b, a)) if before.high is not None and after.low is not None)


def is_surely_lower(a: Reading, b: Reading) -> bool:
    return a.must is not None and b.must is not None and a.must.is_below(b.must)


def is_likely_lower(a: Reading, b: Reading) -> bool:
    low, high = a.likely or a.must, b.likely or b.must
    return low is not None and high is not None and low.is_below(high)


def is_slip(a: Reading, b: Reading, *, is_count: bool) -> bool:
    """Two figures in conflict that a typing error would explain: counts that differ by 1, or a difference below 2 %."""
    left, right = _figure(a), _figure(b)
    if left is None or right is None or left == right:
        return False
    apart = magnitude(left - right)
    return (is_count and apart == 1) or apart < max(magnitude(left), magnitude(right)) * Fraction(2, 100)


def is_lost_magnitude(a: Reading, b: Reading) -> bool:
    """The same digits with zeros lost: two or more non-zero digits a power of ten apart, or one digit and a factor of 1,000 or more."""
    left, right = _figure(a), _figure(b)
    if not left or not right:
        return False
    times, rest = divmod(left, right) if magnitude(left) > magnitude(right) else divmod(right, left)
    zeros = 0 if rest else _power_of_ten(times)
    return zeros >= 3 or (zeros > 0 and _has_several_digits(Fraction(left)))


def _figure(reading: Reading) -> Exact | None:
    return reading.quantity.figure if reading.quantity is not None else None


def _power_of_ten(number: int) -> int:
    """n of 10^n; 0 of any other number."""
    zeros = len(str(number)) - 1
    return zeros if number == 10**zeros else 0


def _has_several_digits(figure: Fraction) -> bool:
    """Other than zeros; what has no finite decimal form has many."""
    rest = figure.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    if rest != 1:
        return True
    while figure.denominator != 1:
        figure *= 10
    return len(str(magnitude(figure.numerator)).replace("0", "")) > 1

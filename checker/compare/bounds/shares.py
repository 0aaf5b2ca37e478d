"""Shares against counts: 34 women of 55 + 189 people are not "more than 16 percent"."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from checker.compare.bounds.amount import Amount
from checker.compare.bounds.derived import Derived, Question, answers
from checker.compare.bounds.layout import sheets
from checker.compare.bounds.linear import Pieces, merged
from checker.compare.bounds.sheet import OF_ITSELF
from checker.compare.bounds.simplex import TooHard, refutation
from checker.compare.bounds.told import contradictions
from checker.compare.scopes import Cover
from checker.model.vocabulary import OverTime
from checker.values.interval import Interval

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from checker.compare.bounds.linear import Row
    from checker.compare.bounds.sheet import Bound, Sheet
    from checker.compare.scopes import Tree
    from checker.values.interval import Exact

MOST_BOUNDS = 80


class Share(NamedTuple):
    """One claim on what share a part is of a whole; both are scopes of one additive property."""

    ref: str
    part: Cover
    whole: Cover
    time: Interval
    must: Interval
    """Of one: 16 percent are 16/100."""
    moment: str = ""

    @property
    def is_inside(self) -> bool:
        """The part is part of the whole, and so no more than all of it."""
        own = dict(self.part.masks)
        return all((own.get(d) or -1) & ~(mask or 0) == 0 for d, mask in self.whole.masks)

    def rest(self, trees: Mapping[str, Tree]) -> Cover | None:
        """What the whole has beside the part; None where that is not one scope."""
        own, around = dict(self.part.masks), dict(self.whole.masks)
        cut = [d for d in own if own[d] != around.get(d)]
        if not self.is_inside or len(cut) != 1:
            return None
        left = (around.get(cut[0]) or trees[cut[0]].full) & ~(own[cut[0]] or 0)
        return Cover(tuple(sorted({**around, cut[0]: left}.items())))


class Disproportion(NamedTuple):
    """A share that the counts do not allow; without any one of the amounts they would."""

    share: Share
    refs: tuple[str, ...]
    """Of the amounts, sorted."""
    part: Derived
    """What the amounts say of the part, and below of the whole, each for itself."""
    whole: Derived
    rest: Derived | None = None
    """What they say of what the whole has beside the part; None where that is not one scope."""

    @property
    def possible(self) -> Interval:
        """The shares that the bounds of part, whole and rest leave; the whole picture may leave fewer."""
        low, high = self.part.bounds.low, self.whole.bounds.high
        least = Fraction(0) if not low or high is None else Fraction(low) / high if high else Fraction(1)
        top, bottom = self.part.bounds.high, self.whole.bounds.low
        most = Fraction(top) / bottom if top is not None and bottom else None
        if self.share.is_inside and (most is None or most > 1):
            most = Fraction(1)
        if self.rest is not None:
            beside = self.rest.bounds
            if low and beside.high is not None:
                least = max(least, Fraction(low) / (low + beside.high))
            if top is not None and most is not None and beside.low:
                most = min(most, Fraction(top) / (top + beside.low))
        return Interval(least, most)


def disproportions(
    shares: Iterable[Share], amounts: Iterable[Amount], trees: Mapping[str, Tree], over_time: OverTime
) -> list[Disproportion]:
    """The shares that cannot hold beside the amounts, which must be able to hold themselves."""
    ordered, told = sorted(shares, key=lambda s: s.ref), sorted(amounts, key=lambda a: a.ref)
    asked = [Question(cover, s.time, s.moment) for s in ordered for cover in (s.part, s.whole)]
    known = answers(asked, told, trees, over_time)
    found = []
    for share, part, whole in zip(ordered, known[::2], known[1::2], strict=True):
        near = [a for a in told if over_time is not OverTime.LEVEL or _may_meet(a, share)]
        if len(near) * 2 > MOST_BOUNDS:  # of very many only those that the bounds of part and whole rest on, and only if those cross
            sides = (part, whole) if _crosses(share.must, part, whole) else ()
            refs = {ref for side in sides for ref in (*side.least_from, *side.most_from)}
            near = [a for a in near if a.ref in refs]
        refs = _minimal(share, near, trees, over_time)
        kept = [a for a in near if a.ref in refs]
        if refs and not contradictions(kept, trees, over_time).contradictions:
            found.append(disproportion(share, kept, trees, over_time))
    return found


def disproportion(share: Share, amounts: Sequence[Amount], trees: Mapping[str, Tree], over_time: OverTime) -> Disproportion:
    """The share beside what some amounts say of it."""
    covers = (share.part, share.whole, share.rest(trees))
    asked = [Question(cover, share.time, share.moment) for cover in covers if cover is not None]
    return Disproportion(share, tuple(sorted(a.ref for a in amounts)), *answers(asked, amounts, trees, over_time))


def _crosses(must: Interval, part: Derived, whole: Derived) -> bool:
    """The bounds of part and whole alone rule the share out."""
    too_many = must.low is not None and part.bounds.high is not None and must.low * (whole.bounds.low or 0) > part.bounds.high
    too_few = must.high is not None and whole.bounds.high is not None and (part.bounds.low or 0) > must.high * whole.bounds.high
    return too_many or too_few


def _minimal(share: Share, amounts: Sequence[Amount], trees: Mapping[str, Tree], over_time: OverTime) -> set[str]:
    """A minimal set of amounts that rules the share out; empty where none does, or where it would take too long to tell."""
    try:
        refs = _refuted(share, amounts, trees, over_time)
        for ref in sorted(refs, reverse=True):
            if ref in refs:
                refs = _refuted(share, [a for a in amounts if a.ref in refs and a.ref != ref], trees, over_time) or refs
    except TooHard:
        return set()
    return refs


def _may_meet(amount: Amount, share: Share) -> bool:
    return amount.moment == share.moment if amount.moment or share.moment else amount.time == share.time


def _refuted(share: Share, amounts: Sequence[Amount], trees: Mapping[str, Tree], over_time: OverTime) -> set[str]:
    """Amounts that together rule the share out; empty where it can hold beside all of them. Raises TooHard."""
    moment = share.moment
    if over_time is OverTime.CUMULATIVE and not share.time.is_point:
        moment = moment or f" {share.ref}"
    anything = Interval(0, None)
    asked = [Amount(share.ref, c, share.time, anything, moment) for c in (share.part, share.whole)]
    for sheet in sheets([*asked, *amounts], trees, over_time):
        ends = {b.owner: b for b in sheet.bounds if b.owner in (0, 1)}
        if len(ends) == 2:
            rows = _rows(sheet, share.must, ends[0], ends[1])
            used = refutation(rows) or {}
            owners = {sheet.bounds[i].owner for i, times in used.items() if i < len(sheet.bounds) and times}
            return {amounts[o - 2].ref for o in owners if o > 1 and o != OF_ITSELF}
    return set()


def _rows(sheet: Sheet, must: Interval, part: Bound, whole: Bound) -> list[Row]:
    table = Pieces(sheet)
    rows: list[Row] = [(table.row(b.box, b.column, 1 if b.is_least else -1), -b.value if b.is_least else b.value) for b in sheet.bounds]
    rows += table.order()
    if must.low is not None:
        rows.append((_difference(table, part, 1, whole, -must.low), -int(must.low_open)))
    if must.high is not None:
        rows.append((_difference(table, whole, must.high, part, -1), -int(must.high_open)))
    return merged(rows)


def _difference(table: Pieces, a: Bound, times: Exact, b: Bound, less: Exact) -> dict[int, Exact]:
    row = table.row(a.box, a.column, times)
    for variable, factor in table.row(b.box, b.column, less).items():
        row[variable] = row.get(variable, 0) + factor
    return {v: f for v, f in row.items() if f}

"""Shares, ceilings and totals that no one states."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import z3
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.compare.bounds import shares as module
from checker.compare.bounds.ceiling import Account, overruns
from checker.compare.bounds.derived import Question, answers
from checker.compare.bounds.shares import Share, disproportions
from checker.compare.bounds.told import contradictions
from checker.compare.scopes import cover_of
from checker.model.vocabulary import OverTime
from checker.values.interval import Interval
from tests.compare.bounds.oracle import World
from tests.compare.bounds.worlds import FORMAT, GENDER, TREES, amount, cells

if TYPE_CHECKING:
    import pytest

GROWING, LEVEL = OverTime.CUMULATIVE, OverTime.LEVEL
TODAY = Interval(0, 0)
ALL, WOMEN = cover_of((), TREES), cover_of((("gender", ("women",)),), TREES)
PEOPLE = [amount("a", 55, format="individual"), amount("b", 189, format="unit"), amount("w", 34, gender="women")]


def more_than(percent: int, day: Interval = TODAY) -> Share:
    return Share("share", WOMEN, ALL, day, Interval(Fraction(percent, 100), None, True))


def test_34_women_of_55_and_189_people_are_not_more_than_16_percent():
    (found,) = disproportions([more_than(16)], PEOPLE, TREES, GROWING)
    assert found.refs == ("a", "b", "w")
    assert found.whole.bounds == Interval.point(244)
    assert found.possible == Interval.point(Fraction(34, 244))
    assert not disproportions([more_than(13)], PEOPLE, TREES, GROWING)


def test_a_share_of_an_uncertain_time_may_be_of_another_one():
    assert not disproportions([more_than(16, Interval(-9, 9))], PEOPLE, TREES, GROWING)


def test_a_share_of_levels_is_judged_at_its_own_time_only():
    assert disproportions([more_than(16)], PEOPLE, TREES, LEVEL)
    assert not disproportions([more_than(16, Interval(1, 1))], PEOPLE, TREES, LEVEL)


def test_beside_very_many_amounts_each_share_is_held_against_its_own_bounds(monkeypatch: pytest.MonkeyPatch):
    everyone = Share("everyone", ALL, ALL, TODAY, Interval(1, 1))
    shares = [everyone, more_than(16)]
    few = disproportions(shares, PEOPLE, TREES, GROWING)
    monkeypatch.setattr(module, "MOST_BOUNDS", 2 * len(PEOPLE) - 1)
    assert [found.refs for found in disproportions(shares, PEOPLE, TREES, GROWING)] == [found.refs for found in few] == [("a", "b", "w")]


def test_a_total_that_no_one_states_follows_from_its_parts():
    known, before, after = answers([Question(ALL, Interval(d, d)) for d in (0, -5, 5)], PEOPLE, TREES, GROWING)
    assert known.bounds == Interval.point(244)
    assert known.least_from == known.most_from == ("a", "b")
    assert before.bounds == Interval(0, 244)
    assert after.bounds == Interval(244, None)
    assert after.most_from == ()


def test_no_more_can_serve_than_were_ever_sent():
    sent = Account([amount("sent", 100, day=10), amount("later", 150, day=30)], GROWING, is_additive=True)
    serving = [amount("x", 70, day=12, format="individual"), amount("y", 90, day=12, format="unit")]
    (found,) = overruns(Account(serving, LEVEL, is_additive=True), sent, TREES)
    assert found.refs == ("later", "x", "y")
    assert (found.least.bounds.low, found.most.bounds.high) == (160, 150)
    assert not overruns(Account(serving, LEVEL, is_additive=False), sent, TREES)
    assert not overruns(Account(serving[:1], LEVEL, is_additive=True), sent, TREES)


scopes = st.sampled_from([{}, {"gender": "women"}, {"gender": "men"}, {"format": "unit"}, {"format": "individual"}, {"format": "hospital"}])


@settings(max_examples=300, deadline=None, derandomize=True, database=None)
@given(st.lists(st.tuples(scopes, st.integers(0, 9), st.integers(0, 3)), min_size=1, max_size=6), st.integers(0, 8), st.integers(0, 4))
def test_the_solver_agrees_on_shares(drawn: list[tuple[dict[str, str], int, int]], low: int, more: int) -> None:
    amounts = [amount(f"c{i}", figure, figure + wide, **scope) for i, (scope, figure, wide) in enumerate(drawn)]
    amounts = [a for a in amounts if a.ref not in contradictions(amounts, TREES, LEVEL).set_aside]
    share = Share("share", WOMEN, ALL, Interval(0, 0), Interval(Fraction(low, 8), Fraction(low + more, 8)))
    found = disproportions([share], amounts, TREES, LEVEL)
    world = World(
        [amount("women", 0, None, gender="women"), *amounts],
        {f"c{i}": cells((FORMAT, GENDER), {d: (v,) for d, v in scope.items()}) for i, (scope, _, _) in enumerate(drawn)}
        | {"women": cells((FORMAT, GENDER), {"gender": ("women",)}), "all": cells((FORMAT, GENDER), {})},
        OverTime.CONSTANT,
    )
    at = {leaf: z3.Real(f"{leaf} at always") for leaf in world.all_leaves}
    women, everyone = (z3.Sum([at[leaf] for leaf in sorted(world.leaves[w])]) for w in ("women", "all"))
    world.solver.add(8 * women >= low * everyone, 8 * women <= (low + more) * everyone)
    assert bool(found) != world.can_hold(a.ref for a in amounts)
    for ref in found[0].refs if found else ():
        assert world.can_hold(set(found[0].refs) - {ref})


@settings(max_examples=200, deadline=None, derandomize=True, database=None)
@given(
    st.lists(st.tuples(scopes, st.integers(0, 9), st.integers(0, 3), st.integers(0, 2)), min_size=1, max_size=6), scopes, st.integers(0, 2)
)
def test_the_solver_finds_nothing_outside_of_what_was_derived(
    drawn: list[tuple[dict[str, str], int, int, int]], scope: dict[str, str], day: int
) -> None:
    amounts = [amount(f"c{i}", figure, figure + wide, day=when, **where) for i, (where, figure, wide, when) in enumerate(drawn)]
    amounts = [a for a in amounts if a.ref not in contradictions(amounts, TREES, GROWING).set_aside]
    asked = amount("asked", 0, 99, day=day, **scope)
    (found,) = answers([Question(asked.cover, asked.time)], amounts, TREES, GROWING)
    beyond = []
    if found.bounds.low:
        beyond.append((Interval(None, found.bounds.low, False, True), found.least_from))
    if found.bounds.high is not None:
        beyond.append((Interval(found.bounds.high, None, True), found.most_from))
    leaves = {f"c{i}": cells((FORMAT, GENDER), {d: (v,) for d, v in where.items()}) for i, (where, _, _, _) in enumerate(drawn)}
    leaves["asked"] = cells((FORMAT, GENDER), {d: (v,) for d, v in scope.items()})
    for must, refs in beyond:
        world = World([*amounts, asked._replace(must=must)], leaves, GROWING)
        assert not world.can_hold([*refs, "asked"])

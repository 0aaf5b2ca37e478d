"""Accounts that are passed over at a glance hold nothing: whatever is called quiet, the solver can make hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from checker.compare.bounds import contradictions
from checker.compare.bounds.quiet import is_quiet
from checker.model.vocabulary import OverTime
from checker.values.interval import Interval
from tests.compare.bounds.test_proof import days, proof, spans, system, times_with_open_ends
from tests.compare.bounds.worlds import TREES, amount

if TYPE_CHECKING:
    from checker.compare.bounds import Amount
    from tests.compare.bounds.oracle import World

kinds = pytest.mark.parametrize(
    ("over_time", "times", "options"),
    [
        (OverTime.LEVEL, days, {"crossing": True}),
        (OverTime.LEVEL, days, {"moments": True}),
        (OverTime.CONSTANT, st.just(Interval(1, 1)), {"has_floor": False}),
        (OverTime.CUMULATIVE, times_with_open_ends, {}),
        (OverTime.FLOW, spans, {"crossing": True}),
    ],
)


@kinds
def test_what_is_quiet_can_hold(over_time: OverTime, times: Any, options: dict[str, Any]) -> None:
    @settings(proof, max_examples=150)
    @given(system(over_time, times, **options), st.integers(2, 4))
    def can_hold(drawn: tuple[list[Amount], dict[str, Any], World], count: int) -> None:
        amounts, _, world = drawn
        for start in range(0, len(amounts), count):
            some = amounts[start : start + count]
            assert not is_quiet(some, over_time) or world.can_hold(a.ref for a in some)

    can_hold()


@kinds
def test_one_figure_on_one_cover_is_quiet_however_many_say_it(over_time: OverTime, times: Any, options: dict[str, Any]) -> None:
    @settings(proof, max_examples=60)
    @given(system(over_time, times, **options))
    def can_hold(drawn: tuple[list[Amount], dict[str, Any], World]) -> None:
        amounts, words, _ = drawn
        first = amounts[0]
        alike = [a._replace(cover=first.cover, time=first.time, moment="", must=Interval(i % 2, 5)) for i, a in enumerate(amounts)]
        assume(first.time.low is None or first.time.high is None or first.time.low <= first.time.high)
        assert is_quiet(alike, over_time)
        assert not contradictions(alike, words, over_time).contradictions

    can_hold()


def test_a_flow_of_two_parts_of_its_window_is_not_quiet() -> None:
    """Five in each half and five in all: one figure, and yet it does not add up."""
    amounts = [amount("a", 5, day=(0, 9)), amount("b", 5, day=(10, 19)), amount("c", 5, day=(0, 19))]
    assert not is_quiet(amounts, OverTime.FLOW)
    assert contradictions(amounts, TREES, OverTime.FLOW).contradictions


def test_two_parts_and_their_whole_are_not_quiet() -> None:
    amounts = [amount("a", 5, gender="women"), amount("b", 5, gender="men"), amount("c", 5)]
    assert not is_quiet(amounts, OverTime.LEVEL)
    assert contradictions(amounts, TREES, OverTime.LEVEL).contradictions


def test_what_must_be_below_zero_is_not_quiet() -> None:
    assert not is_quiet([amount("a", -3)], OverTime.LEVEL)


def test_a_share_of_more_than_the_whole_is_told_though_it_stands_alone() -> None:
    (found,) = contradictions([amount("a", 120)], TREES, OverTime.LEVEL, whole=100).contradictions
    assert found.refs == ("a",)


def test_none_or_one_of_a_thing_is_quiet() -> None:
    """Most accounts are so, and nothing is built for them."""
    for figures in ([], [(0, 0)], [(0, 5), (5, 9)], [(1, None), (0, 1)], [(3, 3), (3, 3), (0, 3)]):
        amounts = [amount(f"c{number}", low, high)._replace(must=Interval(low, high)) for number, (low, high) in enumerate(figures)]
        assert is_quiet(amounts, OverTime.LEVEL), figures
    for figures in ([(0, 4), (5, 9)], [(-2, -1)]):
        amounts = [amount(f"c{number}", low, high)._replace(must=Interval(low, high)) for number, (low, high) in enumerate(figures)]
        assert not is_quiet(amounts, OverTime.LEVEL), figures


def test_what_touches_at_an_open_end_is_not_quiet() -> None:
    above, below = amount("a", 5)._replace(must=Interval(5, None, True)), amount("b", 5)._replace(must=Interval(None, 5))
    assert not is_quiet([above, below], OverTime.LEVEL)
    assert is_quiet([above, below._replace(must=Interval(None, 6, False, True))], OverTime.LEVEL)
    assert is_quiet([above._replace(must=Interval(5, None)), below], OverTime.LEVEL)


def test_levels_of_other_days_are_each_looked_at_alone() -> None:
    apart = [amount("a", 5, day=1), amount("b", 9, day=2), amount("c", 9, day=2, gender="women"), amount("d", 7, day=3)]
    assert is_quiet(apart, OverTime.LEVEL)
    assert not is_quiet([*apart, amount("e", 8, day=3)], OverTime.LEVEL)
    assert not is_quiet(apart, OverTime.CUMULATIVE)

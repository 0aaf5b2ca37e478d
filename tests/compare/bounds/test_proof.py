"""The proof: on random small systems an SMT solver finds what we report impossible, and for nested scopes nothing else."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, Any

from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from checker.compare.bounds import Amount, contradictions
from checker.compare.scopes import cover_of
from checker.model.vocabulary import OverTime
from checker.values.interval import Interval
from tests.compare.bounds.oracle import World
from tests.compare.bounds.worlds import cells, intervals, tree_shapes, trees

if TYPE_CHECKING:
    from random import Random

EXAMPLES = 350
proof = settings(
    max_examples=EXAMPLES,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)

days = st.integers(0, 3).map(lambda d: Interval(d, d))
spans = st.tuples(st.integers(0, 3), st.integers(0, 3)).map(lambda p: Interval(min(p), max(p)))
times_with_open_ends = st.one_of(days, spans, st.just(Interval(None, 2)), st.just(Interval(1, None)), st.just(Interval(None, None)))


def system(
    over_time: OverTime, times: st.SearchStrategy[Interval], *, crossing: bool = False, moments: bool = False, has_floor: bool = True
) -> st.SearchStrategy[Any]:
    """Amounts, the trees of their scopes, and their meaning to the solver: half of the time any figures, else true ones but for slips."""

    @st.composite
    def draw_system(draw: st.DrawFn) -> tuple[list[Amount], dict[str, Any], World]:
        shapes = (draw(tree_shapes("d", 3)), draw(tree_shapes("e", 2))) if crossing else (draw(tree_shapes("d")),)
        words = trees(*shapes)
        named = {f"m{i}": draw(times) for i in range(2)}
        world = draw(st.one_of(st.none(), st.randoms(use_true_random=False))) if not moments else None
        history = grown(cells(shapes, {}), world) if world else []
        when = times if moments else draw(st.sampled_from([times, times, st.just(Interval(1, 1))]))
        scopes = draw(st.permutations(list(product(*(sorted(d.children) for d in shapes)))))
        amounts, leaves = [], {}
        for i in range(draw(st.integers(3 if world else 2, 10 if world else 8))):
            scope = {d.id: (value,) for d, value in zip(shapes, scopes[i % len(scopes)], strict=True)}
            moment = draw(st.sampled_from(["", *named])) if moments else ""
            cover, leaves[f"c{i}"] = cover_of(tuple(scope.items()), words), cells(shapes, scope)
            time = named[moment] if moment else draw(when)
            must = seen(history, leaves[f"c{i}"], time, over_time, world) if world else draw(intervals())
            amounts.append(Amount(f"c{i}", cover, time, must, moment))
        return amounts, words, World(amounts, leaves, over_time, has_floor=has_floor)

    return draw_system()


def grown(leaves: frozenset[Any], random: Random) -> list[dict[Any, int]]:
    """True figures of four days: none ever falls."""
    days_of_growth = [{leaf: random.randint(0, 3) * random.randint(0, 2) for leaf in sorted(leaves)} for _ in range(4)]
    return [{leaf: sum(day[leaf] for day in days_of_growth[: n + 1]) for leaf in sorted(leaves)} for n in range(4)]


def seen(history: list[dict[Any, int]], leaves: frozenset[Any], time: Interval, over_time: OverTime, random: Random) -> Interval:
    """What an article may write of the true figure: itself, something vaguer, now and then a little off."""
    first, last = int(time.low or 0), int(3 if time.high is None else time.high)
    days_counted = range(first, last + 1) if over_time is OverTime.FLOW else [random.randint(first, last) if first <= last else first]
    figure = max(0, sum(history[day][leaf] for day in days_counted for leaf in leaves) + random.choice([0] * 8 + [-2, -1, 1, 2]))
    vague = Interval(max(0, figure - 1), figure + 1)
    return random.choice(
        [*[Interval.point(figure)] * 4, vague, Interval(figure, None), Interval(None, figure), Interval(figure - 1, None, True)]
    )


def check(
    amounts: list[Amount], words: dict[str, Any], world: World, over_time: OverTime, *, is_complete: bool = True, **options: Any
) -> None:
    outcome = contradictions(amounts, words, over_time, **options)
    for found in outcome.contradictions:
        assert not world.can_hold(found.refs), "sound"
        for ref in found.refs:
            assert world.can_hold(set(found.refs) - {ref}), "minimal"
        assert found.excess > 0 or (found.excess == 0 and any(e.is_open for e in (*found.least, *found.most)))
    left = {a.ref for a in amounts} - set(outcome.set_aside)
    if is_complete:
        assert world.can_hold(left), "complete"
    assert outcome.undecided == 0
    assert contradictions(amounts[::-1], words, over_time, **options) == outcome, "the order does not matter"
    event(f"largest: {max((len(c.refs) for c in outcome.contradictions), default=0)}")


@proof
@given(system(OverTime.LEVEL, days))
def test_levels_of_nested_scopes(drawn: Any) -> None:
    check(*drawn, OverTime.LEVEL)


@proof
@given(system(OverTime.CUMULATIVE, days))
def test_growing_counts_of_nested_scopes_by_the_day(drawn: Any) -> None:
    check(*drawn, OverTime.CUMULATIVE)


@proof
@given(system(OverTime.CUMULATIVE, times_with_open_ends))
def test_growing_counts_of_nested_scopes_at_uncertain_times(drawn: Any) -> None:
    check(*drawn, OverTime.CUMULATIVE)


@proof
@given(system(OverTime.CUMULATIVE, days, crossing=True))
def test_growing_counts_of_crossing_scopes(drawn: Any) -> None:
    check(*drawn, OverTime.CUMULATIVE)


@proof
@given(system(OverTime.FLOW, spans))
def test_flows_of_nested_scopes_in_any_windows(drawn: Any) -> None:
    check(*drawn, OverTime.FLOW)


@proof
@given(system(OverTime.LEVEL, days, crossing=True, has_floor=False), system(OverTime.FLOW, spans, has_floor=False))
def test_balances_that_may_be_negative(level: Any, flow: Any) -> None:
    check(*level, OverTime.LEVEL, has_floor=False)
    check(*flow, OverTime.FLOW, has_floor=False)


@proof
@given(system(OverTime.CUMULATIVE, times_with_open_ends, moments=True))
def test_moments_shared_by_several_amounts_are_sound_and_minimal(drawn: Any) -> None:
    """Which of two undated articles is the older is not tried out, so that completeness is not claimed here."""
    check(*drawn, OverTime.CUMULATIVE, is_complete=False)

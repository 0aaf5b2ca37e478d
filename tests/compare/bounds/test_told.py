"""The sums that the issue names, and how they are told."""

from __future__ import annotations

import time
from random import Random

import pytest

from checker.compare.bounds import Amount, contradictions
from checker.compare.scopes import cover_of
from checker.model.vocabulary import OverTime
from checker.values.interval import Interval
from tests.compare.bounds.worlds import TREES, amount, dimension, trees

GROWING, LEVEL, FLOW = OverTime.CUMULATIVE, OverTime.LEVEL, OverTime.FLOW


def only(amounts, over_time=GROWING, words=TREES, **options):
    (found,) = contradictions(amounts, words, over_time, **options).contradictions
    return found


def test_two_parts_exceed_the_total_two_days_later():
    found = only([amount("a", 53, day=10, format="individual"), amount("b", 126, day=10, format="hospital"), amount("total", 172, day=12)])
    assert found.refs == ("a", "b", "total")
    assert (found.least_sum, found.most_sum, found.excess) == (179, 172, 7)
    assert [e.amount.ref for e in found.least] == ["a", "b"]
    assert [e.amount.ref for e in found.most] == ["total"]
    assert found.unreported == (("format", "engineering"), ("format", "rest of unit"))
    assert not found.is_pair


def test_a_later_total_may_have_grown_past_its_parts():
    parts = [amount("a", 55, day=10, format="individual"), amount("b", 189, day=10, format="unit")]
    assert not contradictions([*parts, amount("total", 246, day=160)], TREES, GROWING).contradictions


def test_three_parts_that_exceed_the_total_are_all_needed():
    words = trees(dimension("format", {"format": ("individual", "hospital", "observers")}))
    parts = [amount("a", 55, words=words, format="individual"), amount("b", 189, words=words, format="hospital")]
    rest = [amount("c", 3, words=words, format="observers"), amount("total", 246, words=words), amount("other", 300, day=9, words=words)]
    assert only([*parts, *rest], words=words).refs == ("a", "b", "c", "total")


def test_two_ways_to_split_one_total_are_silent():
    amounts = [
        amount("a", 180, format="individual+hospital"),
        amount("b", 4, format="engineering"),
        amount("c", 165, format="individual"),
        amount("d", 15, format="hospital"),
        amount("e", 4, format="engineering"),
        amount("total", 184),
    ]
    assert not contradictions(amounts, TREES, GROWING).contradictions


def test_nearly_1100_holds_beside_parts_of_1079_and_not_beside_parts_of_1200():
    total = amount("total", 990, 1100)
    parts = [amount("a", 153, format="individual"), amount("b", 378, format="hospital"), amount("c", 548, format="engineering")]
    assert not contradictions([total, *parts], TREES, GROWING).contradictions
    more = [*parts[:2], amount("c", 669, format="engineering")]
    assert only([total, *more]).excess == 100


def test_complete_parts_fall_short_of_the_total_and_others_do_not():
    parts = [amount("a", 55, format="individual"), amount("b", 189, format="unit")]
    found = only([*parts, amount("total", 246)])
    assert [e.amount.ref for e in found.least] == ["total"]
    assert found.excess == 2
    open_words = trees(dimension("format", {"format": ("individual", "unit")}))
    parts = [amount("a", 55, words=open_words, format="individual"), amount("b", 189, words=open_words, format="unit")]
    assert not contradictions([*parts, amount("total", 246, words=open_words)], open_words, GROWING).contradictions


def test_an_open_end_that_the_sum_only_touches_is_enough():
    total = Amount("total", cover_of((), TREES), Interval(0, 0), Interval(None, 200, False, True))
    parts = [amount("a", 100, format="individual"), amount("b", 100, format="unit")]
    found = only([*parts, total])
    assert found.excess == 0
    assert found.most[0].is_open


def test_a_whole_that_did_not_grow_has_no_part_that_did():
    words = trees(dimension("d", {"d": ("a", "b", "c", "x", "y")}))
    early = [amount(f"{v}1", 1, day=1, words=words, d=v) for v in "abc"]
    late = [amount(f"{v}2", 2, day=2, words=words, d=v) for v in "abc"]
    found = only([*early, *late, amount("t1", 10, day=1, words=words), amount("t2", 10, day=2, words=words)], words=words)
    assert found.refs == ("a1", "a2", "t1", "t2")
    assert found.excess == 1


def test_parts_of_one_undated_article_are_of_one_time():
    undated = (None, 50)
    one = [
        amount("a", 55, day=undated, moment="m", format="individual"),
        amount("b", 189, day=undated, moment="m", format="unit"),
        amount("t", 240, day=undated, moment="m"),
    ]
    assert only(one).refs == ("a", "b", "t")
    assert not contradictions([a._replace(moment="") for a in one], TREES, GROWING).contradictions


def test_four_quarters_exceed_their_year():
    quarters = [amount(f"q{i}", 30, day=(i * 90, i * 90 + 89)) for i in range(4)]
    found = only([*quarters, amount("year", 110, day=(0, 359))], FLOW)
    assert found.refs == ("q0", "q1", "q2", "q3", "year")
    assert found.excess == 10
    assert not contradictions([*quarters[1:], amount("year", 110, day=(0, 359))], TREES, FLOW).contradictions


def test_four_quarters_that_make_up_the_year_may_not_fall_short_of_it():
    quarters = [amount(f"q{i}", 30, day=(i * 90, i * 90 + 89)) for i in range(4)]
    assert only([*quarters, amount("year", 130, day=(0, 359))], FLOW).excess == 10
    assert not contradictions([*quarters[1:], amount("year", 130, day=(0, 359))], TREES, FLOW).contradictions


def test_levels_of_different_days_have_nothing_to_do_with_each_other():
    parts = [amount("a", 55, day=1, format="individual"), amount("b", 189, day=1, format="unit")]
    assert not contradictions([*parts, amount("total", 200, day=2)], TREES, LEVEL).contradictions
    assert only([*parts, amount("total", 200, day=1)], LEVEL).excess == 44


def test_what_may_be_negative_adds_up_only_where_the_parts_are_complete():
    parts = [amount("a", 5, format="individual"), amount("b", 4, format="hospital"), amount("total", 7)]
    assert not contradictions(parts, TREES, LEVEL, has_floor=False).contradictions
    assert only([*parts[:1], amount("u", 4, format="unit"), parts[2]], LEVEL, has_floor=False).excess == 2


def test_shares_of_one_whole_are_100_over_a_complete_dimension_and_no_more_over_any_parts():
    words = trees(dimension("origin", {"origin": ("north", "south", "east")}))
    shares = [amount("n", 60, words=words, origin="north"), amount("s", 50, words=words, origin="south")]
    found = only(shares, LEVEL, words, whole=100)
    assert (found.refs, found.excess, found.most[0].amount) == (("n", "s"), 10, None)
    assert found.unreported == (("origin", "east"), ("origin", "rest of origin"))
    assert not found.is_pair
    assert not contradictions([shares[0]], words, LEVEL, whole=100).contradictions
    women_and_men = [amount("w", 40, gender="women"), amount("m", 50, gender="men")]
    assert only(women_and_men, LEVEL, whole=100).excess == 10


def test_a_part_above_its_whole_is_a_pair():
    assert only([amount("a", 55, format="individual"), amount("t", 50)]).is_pair


def test_claims_in_conflict_already_are_left_out_of_sums():
    amounts = [amount("a", 53, format="individual"), amount("b", 126, format="hospital"), amount("t", 172)]
    outcome = contradictions(amounts, TREES, GROWING, excluded={"b"})
    assert not outcome.contradictions
    assert outcome.set_aside == ("b",)


def test_others_that_say_the_same_are_named_beside_the_entry():
    amounts = [amount("a", 53, format="individual"), amount("b", 126, format="hospital"), amount("t", 172), amount("u", 172)]
    found = only(amounts)
    assert found.refs == ("a", "b", "t")
    assert found.most[0].also == ("u",)


@pytest.mark.parametrize("count", [10_000])
def test_ten_thousand_claims_over_200_scopes_and_50_dates_take_seconds(count: int):
    random = Random(1)
    regions = {"region": tuple(f"r{i}" for i in range(14))} | {f"r{i}": tuple(f"r{i}-{j}" for j in range(13)) for i in range(14)}
    shape = dimension("region", regions, [])
    words = trees(shape)
    figures = {v: random.randint(0, 50) for v in shape.children if not shape.children[v]}
    amounts = []
    for day in range(50):
        figures = {v: n + random.randint(0, 9) for v, n in figures.items()}
        for node in shape.children:
            leaves = [v for v in figures if node in ("region", v, shape.parent[v])]
            figure = sum(figures[v] for v in leaves)
            scope = {} if node == "region" else {"region": node}
            amounts.append(amount(f"{day:02}-{node}", figure, figure + random.choice([0, 0, 5]), day=day * 30, words=words, **scope))
    amounts = random.sample(amounts, k=len(amounts))
    amounts = [*amounts, *(a._replace(ref=f"again {a.ref}") for a in amounts[: count - len(amounts)])]
    wrong = next(i for i, a in enumerate(amounts) if a.ref == "20-r3")
    amounts[wrong] = amounts[wrong]._replace(must=Interval.point(int(amounts[wrong].must.low or 0) - 3))
    amounts = [a for a in amounts if a.ref != "again 20-r3"]
    start = time.process_time()
    outcome = contradictions(amounts, words, GROWING)
    assert time.process_time() - start < 20
    assert len(amounts) >= count - 1
    assert outcome.undecided == 0
    assert any("20-r3" in c.refs for c in outcome.contradictions)

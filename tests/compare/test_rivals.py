"""The sweeps find what asking every pair would find."""

from __future__ import annotations

from contextlib import contextmanager
from itertools import combinations
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any
from unittest.mock import patch

from hypothesis import example, given, settings
from hypothesis import strategies as st

from checker.app import Request, find_project
from checker.compare import crowds, rivals
from checker.compare.crowds import Room
from checker.compare.groups import groups_of
from checker.compare.judged import judge
from checker.compare.pairs import verdict
from checker.compare.rivals import _is_for_series, differing_pairs
from checker.loading import load_project
from checker.model.finding import Verdict
from tests.project import write_project
from tests.semantics.statements import documents

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from checker.compare.judged import Judged
    from checker.compare.rivals import Pair

LOUD = (Verdict.CONFLICT, Verdict.UNCLEAR)

PLAIN = ["40", "41", "44", "55", "153", "300", "300,000", "1,100"]
values = st.sampled_from([*PLAIN, "about 50", "nearly 60", "more than 40", "under 90", "40 to 60"])
times = st.fixed_dictionaries(
    {},
    optional={
        "as_of": st.sampled_from(["2014", "2014-06", "2014-06-13", "2014-06-14", "2019", "2019-03-02", "unknown"]),
        "published": st.sampled_from(["2014-06-13", "2014-06-16", "2019-03-02", "2020"]),
        "since": st.sampled_from(["2010", "2010-05", "2012"]),
        "until": st.sampled_from(["2014-06-13", "2018"]),
        "source": st.sampled_from(["a", "b"]),
        "said_by": st.sampled_from(["department"]),
    },
)
formats = [{"format": name} for name in ("individual", "unit", "field-hospital", "unknown")]
scopes = st.sampled_from([{}, {}, {"place": "missions"}, *formats])
kinds = st.sampled_from(["actual", "actual", "actual", "estimate", "planned", "target"])
statements = st.builds(
    lambda value, keys, scope, status: {"value": value, **keys, "scope": scope, "status": status}, values, times, scopes, kinds
)
crowd = st.builds(
    lambda value, keys: {"value": value, **keys},
    st.integers(1, 400).map(str) | values,
    st.fixed_dictionaries({}, optional={"as_of": st.sampled_from(["2014", "2014-06", "2014-06-13", "2019-03-02"])}),
)
properties = st.fixed_dictionaries(
    {"type": st.just("quantity"), "unit": st.just("person"), "over_time": st.sampled_from(["constant", "level", "cumulative", "flow"])},
    optional={"additive": st.just(True), "stable_for": st.sampled_from(["1 year", "1 hour", "10 days"]), "tolerance": st.just("2%")},
)


def judged(prop: dict[str, Any], said: list[dict[str, Any]]) -> Judged:
    files, _ = documents(prop, tuple(said), {})
    with TemporaryDirectory() as folder:
        root, given_settings = find_project(Request(path=write_project(Path(folder), files)))
        return judge(load_project(root, given_settings))


@settings(max_examples=150, deadline=None, derandomize=True)
@given(properties, st.lists(statements, min_size=2, max_size=14))
def test_the_sweeps_find_every_loud_pair_and_no_other(prop: dict[str, Any], said: list[dict[str, Any]]) -> None:
    facts = judged(prop, said)
    for group in groups_of(facts.by_key, {}):
        with patch.object(rivals, "FEW", 1):
            found = list(differing_pairs(group, Room(len(group.nodes())), facts.context))
        swept = {frozenset((p.a.order, p.b.order)) for p in found if p.answer.verdict in LOUD}
        asked = set()
        for a, b in combinations(group.nodes(), 2):
            answer = verdict(a.read, b.read, facts.context)
            if answer.verdict in LOUD and not _is_for_series(a, b, answer, group):
                asked.add(frozenset((a.order, b.order)))
        assert swept == asked


@settings(max_examples=150, deadline=None, derandomize=True)
@given(properties, st.lists(statements, min_size=2, max_size=2))
def test_a_verdict_is_the_same_from_both_sides(prop: dict[str, Any], said: list[dict[str, Any]]) -> None:
    facts = judged(prop, said)
    if len(facts.reads) == 2:
        a, b = facts.reads
        there, back = verdict(a, b, facts.context), verdict(b, a, facts.context)
        assert (there.verdict, there.cause, there.rule) == (back.verdict, back.cause, back.rule)
        if a.cover.is_known and b.cover.is_known:
            assert (there.order, there.relation) == (back.order.turned(), back.relation.turned())


def orders(pairs: Iterable[Pair]) -> set[frozenset[int]]:
    return {frozenset((pair.a.order, pair.b.order)) for pair in pairs}


@contextmanager
def crowded(many: int, few: int) -> Iterator[None]:
    """So few are a crowd."""
    with (
        patch.object(crowds, "MANY", many),
        patch.object(crowds, "FEW", few),
        patch.object(rivals, "FEW", few),
        patch.object(rivals, "MANY", many),
    ):
        yield


def test_of_very_many_readings_each_stands_beside_the_outermost() -> None:
    """All that differ are still told, in pairs as many as readings."""
    said = [{"value": f"{figure} people"} for figure in (1111 * number for number in range(1, 10))]
    facts = judged({"type": "quantity", "unit": "person", "over_time": "constant"}, said)
    (group,) = groups_of(facts.by_key, {})
    with patch.object(rivals, "FEW", 3):
        every = orders(differing_pairs(group, Room(len(group.nodes())), facts.context))
    with crowded(8, 3):
        some = orders(differing_pairs(group, Room(len(group.nodes())), facts.context))
    assert every == {frozenset(pair) for pair in combinations(range(9), 2)}
    assert some == {frozenset((end, one)) for end in (0, 8) for one in range(9) if one != end}


def test_of_very_many_readings_one_that_agrees_with_the_outermost_stands_beside_its_neighbours() -> None:
    said = [{"value": value} for value in ("3", "3 to 90", "30 to 90", "exactly 31", "exactly 32", "20 to 40", "90")]
    facts = judged({"type": "quantity", "unit": "person", "over_time": "constant"}, said)
    (group,) = groups_of(facts.by_key, {})
    with crowded(2, 2):
        named = {
            order for pair in differing_pairs(group, Room(len(group.nodes())), facts.context) for order in (pair.a.order, pair.b.order)
        }
    assert named == {0, 2, 3, 4, 5, 6}  # the second leaves room for all others


@settings(max_examples=150, deadline=None, derandomize=True)
@given(properties, st.lists(crowd, min_size=8, max_size=20))
@example(
    {"type": "quantity", "unit": "person", "over_time": "flow", "additive": True},
    [{"value": "1"}] * 4
    + [{"value": value, "as_of": as_of} for value, as_of in (("1", "2014-06"), ("45", "2014"), ("56", "2014-06"), ("about 50", "2014"))],
)
def test_of_very_many_whoever_differs_from_one_of_the_same_time_stands_beside_someone(
    prop: dict[str, Any], said: list[dict[str, Any]]
) -> None:
    facts = judged(prop, said)
    for group in groups_of(facts.by_key, {}):
        with crowded(2, 1), patch.object(crowds, "FEWEST", 1), patch.object(crowds, "MOST_PAIRS", 0):
            found = list(differing_pairs(group, Room(len(group.nodes())), facts.context))
        told = {order for pair in found if pair.answer.verdict is Verdict.CONFLICT for order in (pair.a.order, pair.b.order)}
        for a, b in combinations(group.nodes(), 2):
            if verdict(a.read, b.read, facts.context).verdict is Verdict.CONFLICT:
                assert {a.order, b.order} <= told


@settings(max_examples=300, deadline=None, derandomize=True)
@given(properties, st.lists(st.one_of(statements, crowd), min_size=2, max_size=16), st.integers(1, 6))
def test_where_a_pair_is_left_out_the_room_was_short(prop: dict[str, Any], said: list[dict[str, Any]], many: int) -> None:
    facts = judged(prop, said)
    for group in groups_of(facts.by_key, {}):
        with crowded(many, 1), patch.object(crowds, "FEWEST", 1):
            room = Room(len(group.nodes()))
            found = orders(differing_pairs(group, room, facts.context))
        if not room.is_short:
            with patch.object(rivals, "FEW", 100):
                every = list(differing_pairs(group, Room(1), facts.context))
            assert orders(pair for pair in every if pair.answer.verdict in LOUD) <= found


def test_of_very_many_higher_figures_before_a_lower_one_the_highest_are_told() -> None:
    said = [
        {"value": f"{figure} people", "as_of": f"2014-{month:02}-01"} for month, figure in enumerate((51, 52, 53, 54, 55, 56, 57, 11), 1)
    ]
    facts = judged({"type": "quantity", "unit": "person", "over_time": "cumulative"}, said)
    (group,) = groups_of(facts.by_key, {})
    room = Room(8)
    assert len(list(rivals._after_higher(group.nodes(), 7, room))) == 7
    assert not room.is_short
    assert [(before.order, node.order) for before, node in rivals._after_higher(group.nodes(), 3, room)] == [(6, 7), (5, 7), (4, 7)]
    assert room.is_short

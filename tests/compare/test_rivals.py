"""The sweeps find what asking every pair would find."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any
from unittest.mock import patch

from hypothesis import given, settings
from hypothesis import strategies as st

from checker.app import Request, find_project
from checker.compare import rivals
from checker.compare.groups import groups_of
from checker.compare.judged import judge
from checker.compare.pairs import verdict
from checker.compare.rivals import _is_for_series, differing_pairs
from checker.loading import load_project
from checker.model.finding import Verdict
from tests.project import write_project
from tests.semantics.statements import documents

if TYPE_CHECKING:
    from checker.compare.judged import Judged

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
            found = list(differing_pairs(group, facts.context))
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


def test_of_very_many_readings_each_stands_beside_the_ends_and_its_neighbours() -> None:
    """All that differ are still told, in pairs as many as readings."""
    said = [{"value": f"{figure} people"} for figure in (1111 * number for number in range(1, 10))]
    facts = judged({"type": "quantity", "unit": "person", "over_time": "constant"}, said)
    (group,) = groups_of(facts.by_key, {})
    with patch.object(rivals, "FEW", 3):
        every = {frozenset((p.a.order, p.b.order)) for p in differing_pairs(group, facts.context)}
        with patch.object(rivals, "MANY", 8):
            some = {frozenset((p.a.order, p.b.order)) for p in differing_pairs(group, facts.context)}
    assert every == {frozenset(pair) for pair in combinations(range(9), 2)}
    near = {frozenset((one, other)) for one, other in combinations(range(1, 8), 2) if other - one < 3}
    assert some == near | {frozenset((end, one)) for end in (0, 8) for one in range(9) if one != end}


def test_of_very_many_higher_figures_before_a_lower_one_the_highest_are_told() -> None:
    said = [
        {"value": f"{figure} people", "as_of": f"2014-{month:02}-01"} for month, figure in enumerate((51, 52, 53, 54, 55, 56, 57, 11), 1)
    ]
    facts = judged({"type": "quantity", "unit": "person", "over_time": "cumulative"}, said)
    (group,) = groups_of(facts.by_key, {})
    with patch.object(rivals, "MANY", 3):
        assert [(before.order, node.order) for before, node in rivals._after_higher(group.nodes())] == [(6, 7), (5, 7), (4, 7)]
    assert len(list(rivals._after_higher(group.nodes()))) == 7

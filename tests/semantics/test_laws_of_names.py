"""The laws of verdicts for dates, ranks, names and texts: with denials, `only`, speakers, plans, forerunners and versions."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Any

from hypothesis import given
from hypothesis import strategies as st

from tests.semantics.statements import FOUNDED, say, value_findings
from tests.semantics.test_laws import desk, few, pairs, times, without_places
from tests.semantics.test_names_and_texts import PLACES, RANK, RANKS

if TYPE_CHECKING:
    from tests.semantics.statements import Property, Statement

WORDS: dict[str, Any] = {
    "entities": {
        **RANKS,
        **PLACES,
        "department": {"name": "Department", "succeeds": "centre"},
        "centre": {"name": "Centre"},
        "chien": {"name": "Chien"},
        "lacroix": {"name": "Lacroix"},
    }
}
WORLDS: list[tuple[Property, list[Any]]] = [
    (FOUNDED, ["2014", "June 2014", "27 May 2014", "2017", "circa 2015", "before 2014", "the 2010s", "7th anniversary", "13 June"]),
    (RANK, ["Major", "Colonel", "Major General", "Sr. Lt. Gen.", "General"]),
    ({"type": "entity"}, ["MND", "Peacekeeping Office", "Bank of Tonga", "BoT"]),
    ({"type": "entity", "over_time": "level"}, ["MND", "Peacekeeping Office", "Bank of Tonga"]),
    ({"type": "entity", "many": True}, ["MND", "Bank of Tonga", ["MND", "BoT"], "Peacekeeping Office"]),
    ({"type": "text"}, ["a way to peace", "A way to peace.", "another way"]),
    ({"type": "text", "values": ["guilty", "not guilty"]}, ["guilty", "not guilty", "Guilty"]),
    ({"type": "time", "tolerance": "10 minutes"}, ["12:30", "12.35 pm", "4 p.m.", "16:00"]),
]
MORE: list[dict[str, Any]] = [
    {},
    {},
    {},
    {"denied": True},
    {"said_by": "Chien"},
    {"said_by": "Lacroix"},
    {"status": "planned"},
    {"scope": {"format": "unit"}},
]


@st.composite
def worlds(draw: st.DrawFn, least: int = 2, most: int = 5) -> tuple[Property, list[Statement]]:
    prop, values = draw(st.sampled_from(WORLDS))
    more = MORE if not prop.get("many") else [*MORE, {"only": True}]
    said: list[Statement] = []
    for _ in range(draw(st.integers(least, most))):
        statement = say(draw(st.sampled_from(values)), **draw(st.sampled_from(more)))
        if draw(st.booleans()):
            statement[draw(st.sampled_from(["as_of", "published"]))] = draw(times)
        if prop is FOUNDED and draw(st.integers(0, 3)) == 0:
            statement["subject"] = "centre"
        said.append(statement)
    return prop, said


@few
@given(worlds(least=2, most=2))
def test_a_verdict_does_not_depend_on_who_is_asked_first(world: tuple[Property, list[Statement]]) -> None:
    from checker.app import Request, compare

    prop, said = world
    with desk() as d:
        root = d.project(prop, *map(dict, said), **WORDS)
        forth, back = (compare(Request(path=root), names) for names in (d.names, d.names[::-1]))
    assert (forth.verdict, forth.cause, forth.rule) == (back.verdict, back.cause, back.rule)


@few
@given(worlds())
def test_renaming_and_reordering_sources_changes_no_finding(world: tuple[Property, list[Statement]]) -> None:
    prop, said = world
    with desk() as d:
        before = d.report(prop, *({**s, "source": f"s{n}", "id": f"x{n}"} for n, s in enumerate(said)), **WORDS)
        after = d.report(prop, *({**s, "source": f"{'zyxwv'[n]}", "id": f"claim-{n}"} for n, s in enumerate(said)), **WORDS)
    assert sorted((f.rule, f.fingerprint, str(f.cause)) for f in value_findings(before)) == sorted(
        (f.rule, f.fingerprint, str(f.cause)) for f in value_findings(after)
    )


@few
@given(worlds(), st.integers(0, 4))
def test_a_repeated_claim_keeps_every_finding(world: tuple[Property, list[Statement]], which: int) -> None:
    prop, said = world
    named = [{"source": f"s{n}", "id": f"x{n}", **s} for n, s in enumerate(said)]
    copied = named[which % len(named)]
    with desk() as d:
        before = d.report(prop, *map(dict, named), **WORDS)
        again = {**copied, "source": "again", "id": "again", "derived_from": [copied["source"]]}
        after = d.report(prop, *map(dict, named), again, **WORDS)
    assert pairs(before) <= pairs(after)
    fingerprints = ({f.fingerprint for f in value_findings(report)} for report in (before, after))
    assert len(set.intersection(*fingerprints)) == len({f.fingerprint for f in value_findings(before)})


@few
@given(worlds(least=3, most=5))
def test_a_pair_that_compare_calls_a_conflict_is_told_by_check(world: tuple[Property, list[Statement]]) -> None:
    from checker.app import Request, check, compare

    prop, said = world
    with desk() as d:
        root = d.project(prop, *map(dict, said), **WORDS)
        told = {pair for _, pair in pairs(check(Request(path=root)))}
        for pair in combinations(d.names, 2):
            if str(compare(Request(path=root), pair).verdict) == "conflict":
                assert frozenset(pair) in told


@few
@given(worlds())
def test_the_same_record_gives_the_same_report(world: tuple[Property, list[Statement]]) -> None:
    prop, said = world
    with desk() as d:
        one, other = (d.report(prop, *map(dict, said), **WORDS) for _ in range(2))
    assert without_places(one) == without_places(other)

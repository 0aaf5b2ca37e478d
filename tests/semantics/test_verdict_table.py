"""Page 2, section 4: every cell of the table of verdicts, for two sources and equal scope.

A row is tried in both orders: a verdict does not depend on who is asked first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.semantics.statements import BIRTHS, COUNT, SENT, STAFF, loud, rules_of, say

if TYPE_CHECKING:
    from tests.semantics.statements import Desk, Property, Statement

DAY, LATER = "2020-06-13", "2023-08-21"
YEAR, INSIDE = "2020", "2020-06-13"
OVERLAPPING = ("2020-01/2020-06", "2020-04/2020-12")

# Values by how they stand to each other: (first, second, verdict at one time).
APART = ("55 officers", "65 officers", "conflict")
ROUNDED = ("1,100 officers", "1,181 officers", "unclear (rounding)")
HEDGED = ("about 1,100 officers", "1,181 officers", "unclear (hedge)")
NEARLY = ("nearly 1,100 officers", "1,021 officers", "unclear (hedge)")
SAME = ("55 officers", "fifty-five officers", "agree")
AT_ONE_TIME = [APART, ROUNDED, HEDGED, NEARLY, SAME]


def both_ways(desk: Desk, prop: Property, one: Statement, other: Statement) -> set[str]:
    return {desk.verdict(prop, dict(one), dict(other)), desk.verdict(prop, dict(other), dict(one))}


@pytest.mark.parametrize(("first", "second", "verdict"), AT_ONE_TIME)
@pytest.mark.parametrize(
    "times",
    [(DAY, DAY), (DAY, LATER), (YEAR, INSIDE), OVERLAPPING, (DAY, None), (None, None)],
    ids=["same", "different", "within", "overlap", "one undated", "undated"],
)
def test_of_a_constant_time_does_not_matter(
    desk: Desk, first: str, second: str, verdict: str, times: tuple[str | None, str | None]
) -> None:
    one, other = (say(value) if time is None else say(value, as_of=time) for value, time in zip((first, second), times, strict=True))
    assert both_ways(desk, COUNT, one, other) == {verdict}


@pytest.mark.parametrize("prop", [STAFF, SENT], ids=["level", "cumulative"])
@pytest.mark.parametrize(("first", "second", "verdict"), AT_ONE_TIME)
def test_at_the_same_time_a_level_and_a_growing_count_are_judged_as_a_constant(
    desk: Desk, prop: Property, first: str, second: str, verdict: str
) -> None:
    assert both_ways(desk, prop, say(first, as_of=DAY), say(second, as_of=DAY)) == {verdict}


@pytest.mark.parametrize(("first", "second"), [("55 officers", "65 officers"), ("65 officers", "55 officers")])
def test_levels_of_surely_different_times_are_explained_by_time(desk: Desk, first: str, second: str) -> None:
    assert both_ways(desk, STAFF, say(first, as_of=DAY), say(second, as_of=LATER)) == {"explained (time)"}


def test_equal_levels_of_different_times_agree(desk: Desk) -> None:
    assert both_ways(desk, STAFF, say("55 officers", as_of=DAY), say("55 officers", as_of=LATER)) == {"agree"}


@pytest.mark.parametrize("times", [(YEAR, INSIDE), OVERLAPPING], ids=["within", "overlap"])
def test_levels_of_times_within_or_overlapping_are_unclear_where_they_cannot_meet(desk: Desk, times: tuple[str, str]) -> None:
    assert both_ways(desk, STAFF, say("55 officers", as_of=times[0]), say("65 officers", as_of=times[1])) == {"unclear (precision)"}


@pytest.mark.parametrize("times", [(YEAR, INSIDE), OVERLAPPING], ids=["within", "overlap"])
def test_levels_of_times_within_or_overlapping_are_left_alone_where_they_can_meet(desk: Desk, times: tuple[str, str]) -> None:
    verdicts = both_ways(desk, STAFF, say("about 1,100 officers", as_of=times[0]), say("1,181 officers", as_of=times[1]))
    assert verdicts <= {"agree (precision)", "agree", "explained (precision)", "explained (time)"}


def test_a_level_with_one_undated_is_explained_by_time(desk: Desk) -> None:
    assert both_ways(desk, STAFF, say("55 officers"), say("65 officers", as_of=DAY)) == {"explained (time)"}


def test_two_undated_levels_are_unclear(desk: Desk) -> None:
    assert both_ways(desk, STAFF, say("55 officers"), say("65 officers")) == {"unclear (date-unknown)"}


@pytest.mark.parametrize("prop", [STAFF, SENT], ids=["level", "cumulative"])
def test_equal_undated_values_agree(desk: Desk, prop: Property) -> None:
    assert both_ways(desk, prop, say("55 officers"), say("55 officers")) == {"agree"}


def test_a_growing_count_later_surely_lower_is_a_conflict(desk: Desk) -> None:
    assert both_ways(desk, SENT, say("65 officers", as_of=DAY), say("55 officers", as_of=LATER)) == {"conflict"}
    report = desk.report(SENT, say("65 officers", as_of=DAY), say("55 officers", as_of=LATER))
    assert [f.rule for f in loud(report)] == ["cumulative-decrease"]
    assert loud(report)[0].severity == "error"


@pytest.mark.parametrize(("earlier", "later"), [("about 1,100 officers", "1,021 officers"), ("1,181 officers", "1,100 officers")])
def test_a_growing_count_later_only_likely_lower_is_unclear(desk: Desk, earlier: str, later: str) -> None:
    verdicts = both_ways(desk, SENT, say(earlier, as_of=DAY), say(later, as_of=LATER))
    assert len(verdicts) == 1
    assert verdicts.pop().startswith("unclear")


@pytest.mark.parametrize(("earlier", "later"), [("55 officers", "65 officers"), ("about 1,100 officers", "1,321 officers")])
def test_a_growing_count_later_higher_is_growth(desk: Desk, earlier: str, later: str) -> None:
    assert both_ways(desk, SENT, say(earlier, as_of=DAY), say(later, as_of=LATER)) == {"explained (growth)"}


@pytest.mark.parametrize("times", [(INSIDE, YEAR), OVERLAPPING], ids=["within", "overlap"])
def test_a_growing_count_that_ends_later_and_is_lower_is_unclear(desk: Desk, times: tuple[str, str]) -> None:
    assert both_ways(desk, SENT, say("65 officers", as_of=times[0]), say("55 officers", as_of=times[1])) == {"unclear (precision)"}


@pytest.mark.parametrize("times", [(INSIDE, YEAR), OVERLAPPING], ids=["within", "overlap"])
def test_a_growing_count_that_ends_later_and_is_higher_is_growth(desk: Desk, times: tuple[str, str]) -> None:
    assert both_ways(desk, SENT, say("55 officers", as_of=times[0]), say("65 officers", as_of=times[1])) == {"explained (growth)"}


def test_a_growing_count_with_one_undated_is_judged_against_the_series(desk: Desk) -> None:
    assert both_ways(desk, SENT, say("55 officers"), say("153 officers", as_of=DAY)) == {"unclear (date-unknown)"}


def test_two_undated_growing_counts_are_unclear(desk: Desk) -> None:
    assert both_ways(desk, SENT, say("55 officers"), say("65 officers")) == {"unclear (date-unknown)"}


WINDOW_2020 = {"since": "2020-01-01", "until": "2020-12-31"}
WINDOW_2021 = {"since": "2021-01-01", "until": "2021-12-31"}
WINDOW_JUNE = {"since": "2020-06-01", "until": "2020-06-30"}


@pytest.mark.parametrize(("first", "second", "verdict"), AT_ONE_TIME)
def test_flows_of_equal_windows_are_judged_as_a_constant(desk: Desk, first: str, second: str, verdict: str) -> None:
    assert both_ways(desk, BIRTHS, say(first, as_of=LATER, **WINDOW_2020), say(second, as_of=LATER, **WINDOW_2020)) == {verdict}


def test_flows_of_different_windows_are_explained(desk: Desk) -> None:
    assert both_ways(desk, BIRTHS, say("65 people", **WINDOW_2020), say("55 people", **WINDOW_2021)) == {"explained (window)"}


def test_a_window_inside_another_may_hold_less(desk: Desk) -> None:
    assert both_ways(desk, BIRTHS, say("65 people", **WINDOW_2020), say("55 people", **WINDOW_JUNE)) == {"explained (window)"}


def test_a_window_inside_another_may_not_surely_hold_more(desk: Desk) -> None:
    verdicts = both_ways(desk, BIRTHS, say("55 people", **WINDOW_2020), say("65 people", **WINDOW_JUNE))
    assert {verdict.partition(" ")[0] for verdict in verdicts} == {"conflict"}
    report = desk.report(BIRTHS, say("55 people", **WINDOW_2020), say("65 people", **WINDOW_JUNE))
    assert [f.severity for f in loud(report)] == ["error"]


def test_what_does_not_add_up_may_be_more_in_a_window_inside(desk: Desk) -> None:
    rate = {**BIRTHS, "additive": False}
    assert both_ways(desk, rate, say("55 people", **WINDOW_2020), say("65 people", **WINDOW_JUNE)) == {"explained (window)"}


def test_a_flow_of_a_year_stated_as_its_time_is_that_years_window(desk: Desk) -> None:
    assert both_ways(desk, BIRTHS, say("55 people", as_of="2020"), say("65 people", as_of="2020")) == {"conflict"}
    verdicts = both_ways(desk, BIRTHS, say("55 people", as_of="2020"), say("65 people", as_of="2021"))
    assert verdicts <= {"explained (window)", "explained (time)"}


def test_undated_flows_are_judged_as_levels(desk: Desk) -> None:
    assert both_ways(desk, BIRTHS, say("55 people"), say("65 people")) == {"unclear (date-unknown)"}
    assert both_ways(desk, BIRTHS, say("55 people"), say("65 people", as_of="2020")) <= {"explained (time)", "explained (window)"}


@pytest.mark.parametrize(
    ("prop", "one", "other", "rule"),
    [
        (COUNT, say("55 officers"), say("65 officers"), "value-conflict"),
        (COUNT, say("1,100 officers"), say("1,181 officers"), "value-unclear"),
        (STAFF, say("55 officers", as_of=DAY), say("65 officers", as_of=LATER), "value-explained"),
        (SENT, say("55 officers", as_of=DAY), say("65 officers", as_of=DAY), "value-conflict"),
        (SENT, say("55 officers"), say("65 officers"), "value-unclear"),
    ],
)
def test_each_verdict_has_its_rule(desk: Desk, prop: Property, one: Statement, other: Statement, rule: str) -> None:
    assert rule in rules_of(desk.report(prop, one, other))


def test_what_agrees_is_not_shown(desk: Desk) -> None:
    assert not [r for r in rules_of(desk.report(COUNT, say("55 officers"), say("fifty-five officers"))) if r.startswith("value")]


@pytest.mark.parametrize("key", ["subject", "property", "status"])
def test_claims_that_do_not_meet_are_unrelated(desk: Desk, key: str) -> None:
    other = {"subject": "elsewhere", "property": "other", "status": "target"}[key]
    words = {"entities": {"elsewhere": {"name": "Elsewhere"}}, "properties": {"other": {"name": "other", **COUNT}}}
    verdict = desk.verdict(COUNT, say("55 officers"), say("65 officers", **{key: other}), **words)
    assert verdict.startswith("explained (plan)" if key == "status" else "unrelated")

"""Page 2, section 4: the sentences below the table about quantities, each with its own example."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.semantics.statements import COUNT, LENGTH, SENT, SHARE, STAFF, has_words, loud, measured, names_of, rules_of, say, value_findings

if TYPE_CHECKING:
    from tests.semantics.statements import Desk


# Open ends


@pytest.mark.parametrize("hedged", ["over 55 officers", "more than 55 officers", "under 55 officers", "fewer than 55 officers"])
def test_ranges_that_only_touch_at_an_open_end_are_unclear(desk: Desk, hedged: str) -> None:
    assert desk.verdict(COUNT, say(hedged), say("55 officers")) == "unclear (hedge)"


def test_over_16_percent_and_16_percent_only_touch(desk: Desk) -> None:
    assert desk.verdict(SHARE, say("over 16%"), say("exactly 16%")) == "unclear (hedge)"


def test_1065_against_more_than_800_is_explained_by_the_hedge(desk: Desk) -> None:
    assert desk.verdict(COUNT, say("1,065 officers"), say("more than 800 officers")) == "explained (hedge)"


def test_2750_against_more_than_50_is_unclear(desk: Desk) -> None:
    assert desk.verdict(COUNT, say("2,750 officers"), say("more than 50 officers")) == "unclear (hedge)"


def test_a_value_just_over_its_bound_agrees(desk: Desk) -> None:
    assert desk.verdict(COUNT, say("851 officers"), say("more than 800 officers")).startswith("agree")


@pytest.mark.parametrize(
    ("value", "verdict"), [("147 officers", "agree"), ("101 officers", "explained (hedge)"), ("61 officers", "unclear (hedge)")]
)
def test_down_to_half_of_an_upper_bound_is_explained(desk: Desk, value: str, verdict: str) -> None:
    assert desk.verdict(COUNT, say("fewer than 153 officers"), say(value)).startswith(verdict)


def test_whether_it_is_inside_is_asked_of_the_figure_as_written(desk: Desk) -> None:
    assert desk.verdict(COUNT, say("more than 850 officers"), say("800 officers")).startswith("unclear")


@pytest.mark.parametrize(
    ("one", "other"),
    [("1,100 officers", "1,181 officers"), ("about 1,100 officers", "1,181 officers"), ("nearly 1,100 officers", "1,021 officers")],
)
def test_likely_disjoint_is_unclear_for_rounded_about_and_nearly_figures(desk: Desk, one: str, other: str) -> None:
    assert desk.verdict(COUNT, say(one), say(other)).startswith("unclear")


def test_outside_a_one_sided_hedge_is_a_conflict(desk: Desk) -> None:
    assert desk.verdict(COUNT, say("more than 800 officers"), say("611 officers")) == "conflict"


# Rounding


def test_828_metres_and_2717_feet_agree_by_rounding(desk: Desk) -> None:
    assert desk.verdict(measured("m"), say("828 m"), say("2,717 ft")) == "agree (rounding)"
    assert desk.verdict(measured("ft"), say("828 m"), say("2,717 ft")) == "agree (rounding)"


@pytest.mark.parametrize("prop", [measured("USD"), COUNT], ids=["money", "people"])
def test_1_4_and_1_5_billion_are_unclear_by_rounding(desk: Desk, prop: dict[str, object]) -> None:
    noun = " people" if prop is COUNT else " dollars"
    assert desk.verdict(prop, say("1.4 billion" + noun), say("1.5 billion" + noun)) == "unclear (rounding)"


@pytest.mark.parametrize(("finer", "coarser"), [("4.8%", "5%"), ("4.56%", "4.6%"), ("4.58%", "4.5%"), ("16.04%", "16.0%")])
def test_one_that_rounds_or_is_cut_to_the_others_last_digit_agrees(desk: Desk, finer: str, coarser: str) -> None:
    assert desk.verdict(SHARE, say(finer), say(coarser)) == "agree (rounding)"


def test_trailing_zeros_are_judged_by_the_table(desk: Desk) -> None:
    assert desk.verdict(COUNT, say("1,123 officers"), say("1,100 officers")).startswith("agree")
    assert desk.verdict(COUNT, say("1,181 officers"), say("1,100 officers")) == "unclear (rounding)"
    assert desk.verdict(COUNT, say("1,231 officers"), say("1,100 officers")) == "conflict"


# Slips


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("55 officers", "56 officers"),
        ("1,234 officers", "1,243 officers"),
        ("300 officers", "300,000 officers"),
        ("153 officers", "1,530 officers"),
    ],
)
def test_a_slip_of_a_count(desk: Desk, one: str, other: str) -> None:
    assert desk.verdict(COUNT, say(one), say(other)) == "conflict (slip)"
    (finding,) = loud(desk.report(COUNT, say(one), say(other)))
    assert (finding.rule, str(finding.severity)) == ("value-slip", "warning")


def test_one_digit_and_a_factor_of_ten_is_no_slip(desk: Desk) -> None:
    (finding,) = loud(desk.report(COUNT, say("3 officers"), say("30 officers")))
    assert finding.rule == "value-conflict"


def test_measurements_that_differ_by_1_are_no_slip(desk: Desk) -> None:
    (finding,) = loud(desk.report(LENGTH, say("5.5 km"), say("6.5 km")))
    assert finding.rule == "value-conflict"


def test_measurements_that_differ_by_less_than_2_percent_are_a_slip(desk: Desk) -> None:
    (finding,) = loud(desk.report(LENGTH, say("123.4 km"), say("124.3 km")))
    assert finding.rule == "value-slip"


def test_names_one_slip_of_the_pen_apart_are_a_slip(desk: Desk) -> None:
    people = {"an": {"name": "Nguyen Van Khanh"}, "am": {"name": "Nguyen Van Khanb"}, "other": {"name": "Tran Thi Hoa"}}
    minister = {"type": "entity"}
    assert [f.rule for f in loud(desk.report(minister, say("Nguyen Van Khanh"), say("Nguyen Van Khanb"), entities=people))] == [
        "value-slip"
    ]
    assert [f.rule for f in loud(desk.report(minister, say("Nguyen Van Khanh"), say("Tran Thi Hoa"), entities=people))] == [
        "value-conflict"
    ]


@pytest.mark.parametrize("prop", [STAFF, SENT], ids=["level", "cumulative"])
def test_a_lost_thousand_is_not_growth(desk: Desk, prop: dict[str, object]) -> None:
    report = desk.report(prop, say("300 officers", as_of="2010-06-13"), say("300,000 officers", as_of="2020-06-13"))
    assert [f.rule for f in loud(report)] == ["value-slip"]


def test_a_dated_figure_between_them_makes_it_growth(desk: Desk) -> None:
    figures = (
        say("300 officers", as_of="2010-06-13"),
        say("12,345 officers", as_of="2015-06-13"),
        say("300,000 officers", as_of="2020-06-13"),
    )
    assert not loud(desk.report(SENT, *figures))


# An undated claim in a growing count

FIRST, LAST = say("45 officers", as_of="2021-08"), say("71 officers", as_of="2022-05")


def test_an_undated_claim_fits_between_2021_08_and_2022_05(desk: Desk) -> None:
    report = desk.report(SENT, dict(FIRST), dict(LAST), say("55 officers"))
    assert not loud(report)
    explained = [f for f in value_findings(report) if "c/c2" in names_of(f)]
    assert explained
    assert {str(f.cause) for f in explained} == {"growth"}
    assert any(has_words(" ".join((f.message, f.why, *f.steps)), "fits between 2021-08 and 2022-05") for f in explained)


@pytest.mark.parametrize(("value", "where"), [("31 officers", "before"), ("95 officers", "after")])
def test_at_the_edge_of_the_dated_ones_nothing_confirms_it(desk: Desk, value: str, where: str) -> None:
    report = desk.report(SENT, dict(FIRST), dict(LAST), say(value))
    (finding,) = loud(report)
    assert (finding.rule, str(finding.cause)) == ("value-unclear", "date-unknown"), where
    assert names_of(finding) == {"a/c0", "b/c1", "c/c2"}


def test_equal_ends_confirm_an_undated_claim(desk: Desk) -> None:
    assert not loud(desk.report(SENT, dict(FIRST), dict(LAST), say("45 officers")))


def test_an_undated_claim_that_fits_nowhere_is_a_conflict_with_those_that_leave_it_no_place(desk: Desk) -> None:
    report = desk.report(
        SENT,
        dict(FIRST),
        dict(LAST),
        say("55 officers", source="c"),
        say("1 January 2023", source="c", property="adopted"),
        properties={"adopted": {"name": "adopted", "type": "date"}},
    )
    (finding,) = loud(report)
    assert str(finding.verdict) == "conflict"
    assert {"b/c1", "c/c2"} <= names_of(finding)


def test_two_undated_claims_at_the_edge_are_each_judged_once(desk: Desk) -> None:
    report = desk.report(SENT, dict(FIRST), dict(LAST), say("95 officers"), say("99 officers"))
    assert 1 <= len(loud(report)) <= 2
    assert {str(f.cause) for f in loud(report)} == {"date-unknown"}


def test_153_of_june_2025_against_55_undated_is_unclear(desk: Desk) -> None:
    dated = say("approximately 153 officers", published="2025-06-14")
    undated = (say("55 officers", source="b"), say("13 November 2020", source="b", property="adopted"))
    words = {"adopted": {"name": "adopted", "type": "date"}}
    (finding,) = loud(desk.report(SENT, dict(dated), *undated, properties=words))
    assert (finding.rule, str(finding.severity), str(finding.cause)) == ("value-unclear", "warning", "date-unknown")


def test_once_dated_may_2021_it_is_growth(desk: Desk) -> None:
    one, other = say("approximately 153 officers", published="2025-06-14"), say("55 officers", published="2021-05")
    assert desk.verdict(SENT, one, other) == "explained (growth)"


def test_once_a_dated_53_of_october_2020_stands_in_the_record_it_is_growth(desk: Desk) -> None:
    figures = (say("approximately 153 officers", published="2025-06-14"), say("55 officers"), say("53 officers", as_of="2020-10"))
    report = desk.report(SENT, *figures)
    assert not loud(report)
    assert {str(f.cause) for f in value_findings(report)} == {"growth"}


def test_55_and_65_of_the_same_thing_in_one_article_is_a_conflict(desk: Desk) -> None:
    assert desk.verdict(SENT, say("55 officers", source="a"), say("65 officers", source="a")) == "conflict"


# Plans


@pytest.mark.parametrize("status", ["planned", "forecast", "target"])
@pytest.mark.parametrize(("actual", "words"), [("3 officers", "differently"), ("1 officer", "came true")])
def test_a_plan_against_a_fact_is_explained(desk: Desk, status: str, actual: str, words: str) -> None:
    one, other = say("an officer", status=status, published="2021-05-27"), say(actual, published="2025-06-14")
    comparison = desk.compare(SENT, one, other)
    assert str(comparison.verdict) in ("explained", "agree")
    if str(comparison.verdict) == "explained":
        assert str(comparison.cause) == "plan"
    assert not loud(desk.report(SENT, one, other)), words


def test_a_plan_says_whether_it_came_true(desk: Desk) -> None:
    true = desk.compare(COUNT, say("55 officers", status="planned"), say("55 officers"))
    false = desk.compare(COUNT, say("55 officers", status="planned"), say("95 officers"))
    assert has_words(" ".join((true.why, *true.steps)), "came true")
    assert has_words(" ".join((false.why, *false.steps)), "came out differently")


def test_only_of_a_constant_entity_or_text_is_a_broken_plan_unclear(desk: Desk) -> None:
    text = {"type": "text"}
    places = {"hanoi": {"name": "Hanoi"}, "geneva": {"name": "Geneva"}}
    assert desk.verdict(text, say("blue", status="planned"), say("green")) == "unclear (plan)"
    assert desk.verdict({"type": "entity"}, say("Hanoi", status="planned"), say("Geneva"), entities=places) == "unclear (plan)"
    assert desk.verdict({"type": "date"}, say("2014", status="planned"), say("2017")) == "explained (plan)"
    assert desk.verdict({**text, "over_time": "level"}, say("blue", status="planned"), say("green")) == "explained (plan)"


def test_a_postponement_is_no_error(desk: Desk) -> None:
    one, other = say("2024", status="planned", as_of="2020-06-13"), say("2027", status="planned", as_of="2022-06-13")
    assert desk.verdict({"type": "date"}, one, other) == "explained (plan)"


@pytest.mark.parametrize("status", ["planned", "target"])
def test_two_plans_of_one_day_are_judged_as_a_level(desk: Desk, status: str) -> None:
    one, other = say("55 officers", status=status, as_of="2020-06-13"), say("65 officers", status=status, as_of="2020-06-13")
    assert desk.verdict(SENT, one, other) == "conflict"


def test_two_targets_of_different_times_are_explained_whatever_the_property(desk: Desk) -> None:
    one, other = say("65 officers", status="target", as_of="2020-06-13"), say("55 officers", status="target", as_of="2022-06-13")
    assert desk.verdict(SENT, one, other) == "explained (plan)"


@pytest.mark.parametrize("status", ["planned", "forecast", "target"])
@pytest.mark.parametrize(("one", "other"), [("9.7 billion people", "9.7 million people"), ("1,912 people", "1,913 people")])
def test_a_slip_between_two_plans_is_one(desk: Desk, status: str, one: str, other: str) -> None:
    plans = [say(value, status=status, as_of="2025-03-12") for value in (one, other)]
    assert desk.verdict(COUNT, *plans) == "conflict (slip)"


def test_a_lost_thousand_is_no_postponement(desk: Desk) -> None:
    one, other = (say(v, status="planned", as_of=day) for v, day in (("120 officers", "2020-06-13"), ("120,000 officers", "2021-06-13")))
    assert desk.verdict(SENT, one, other) == "conflict (slip)"


def test_plans_for_one_year_printed_within_a_week_are_of_one_time(desk: Desk) -> None:
    births = {"type": "quantity", "unit": "person", "over_time": "flow"}
    window = {"status": "planned", "since": "2026-01-01", "until": "2026-12-31"}
    one, other = say("5,700 people", published="2025-03-12", **window), say("6,900 people", published="2025-03-13", **window)
    assert desk.verdict(births, one, other) == "unclear (time)"
    later = say("6,900 people", published="2025-06-13", **window)
    assert desk.verdict(births, one, later) == "explained (plan)"


def test_an_estimate_is_judged_as_a_fact(desk: Desk) -> None:
    assert desk.verdict(COUNT, say("55 officers", status="estimate"), say("65 officers")) == "conflict"


# Tolerance


def test_tolerance_is_named_where_it_decided(desk: Desk) -> None:
    tolerant = {**COUNT, "tolerance": "20%"}
    assert desk.verdict(tolerant, say("55 officers"), say("65 officers")) == "agree (tolerance)"
    assert desk.verdict(tolerant, say("55 officers"), say("55 officers")) == "agree"
    assert desk.verdict(tolerant, say("55 officers"), say("95 officers")) == "conflict"


def test_a_tolerance_in_percent_is_of_the_larger(desk: Desk) -> None:
    assert desk.verdict({**COUNT, "tolerance": "50%"}, say("51 officers"), say("102 officers")).startswith("agree")
    assert desk.verdict({**COUNT, "tolerance": "49%"}, say("51 officers"), say("102 officers")).startswith("conflict")


def test_a_tolerance_of_a_day(desk: Desk) -> None:
    held = {"type": "date", "tolerance": "1 day"}
    assert desk.verdict(held, say("2014-06-13"), say("2014-06-14")) == "agree (tolerance)"
    assert desk.verdict(held, say("2014-06-13"), say("2014-06-16")).startswith("conflict")


def test_a_conflict_of_the_record_is_an_error(desk: Desk) -> None:
    assert "value-conflict" in rules_of(desk.report(COUNT, say("55 officers"), say("65 officers")))

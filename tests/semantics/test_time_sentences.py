"""Page 2, section 2: when two claims hold, sentence by sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.semantics.statements import FOUNDED, SENT, STAFF, has_words, loud, rules_of, say, value_findings

if TYPE_CHECKING:
    from tests.semantics.statements import Desk

RESOLUTION = {"adopted": {"name": "adopted", "type": "date"}}


def test_june_2014_lies_inside_2014(desk: Desk) -> None:
    assert desk.verdict(FOUNDED, say("2014"), say("June 2014")) == "agree (precision)"


@pytest.mark.parametrize(
    "written",
    [
        *("2014-06", "13 June 2014", "June 13, 2014", "2014-06-13T12:30", "2014/2018", "2014-06/..", "../2014", "2014~", "201X", "2014-22"),
        *("mid 2014", "early June 2014", "the second quarter of 2014", "2014-Q2", "the 2010s", "before 2015", "after 13 November 2013"),
    ],
)
def test_dates_are_read_in_every_way_the_format_names(desk: Desk, written: str) -> None:
    report = desk.report(FOUNDED, say(written), say("2014"))
    assert "value-unreadable" not in rules_of(report)
    assert not loud(report)


@pytest.mark.parametrize("written", ["2014-13", "31 June 2014", "2015-02-29", "Juneteenth-ish"])
def test_impossible_dates_are_findings(desk: Desk, written: str) -> None:
    assert "value-unreadable" in rules_of(desk.report(FOUNDED, say(written)))


@pytest.mark.parametrize("published", ["tomorrow", "last week", "Monday", "13 June"])
def test_an_article_is_not_dated_from_itself(desk: Desk, published: str) -> None:
    assert "value-unreadable" in rules_of(desk.report(FOUNDED, say("2014", published=published)))


def test_an_undated_source_is_not_older_than_the_latest_past_event_it_states(desk: Desk) -> None:
    statements = (
        say("55 officers", source="a"),
        say("13 November 2020", source="a", property="adopted"),
        say("153 officers", source="b", published="2025-06-14"),
    )
    report = desk.report(SENT, *statements, properties=RESOLUTION)
    (finding,) = loud(report)
    assert (str(finding.verdict), str(finding.cause)) == ("unclear", "date-unknown")
    undated = report.claims["a/c0"]
    assert undated.as_of_words == "as of: unknown, not before 2020-11-13"
    assert undated.as_of == "2020-11-13..2026-11-22"
    assert undated.inherited


def test_what_an_undated_source_plans_does_not_date_it(desk: Desk) -> None:
    statements = (
        say("55 officers", source="a"),
        say("13 November 2020", source="a", property="adopted", status="planned"),
        say("153 officers", source="b", published="2025-06-14"),
    )
    report = desk.report(SENT, *statements, properties=RESOLUTION)
    assert "2020" not in report.claims["a/c0"].as_of_words


def test_the_since_of_an_actual_claim_dates_its_source(desk: Desk) -> None:
    report = desk.report(SENT, say("55 officers", since="2014-06"), say("153 officers", published="2025-06-14"))
    assert "2014-06" in report.claims["a/c0"].as_of_words


def test_a_source_is_not_later_than_today(desk: Desk) -> None:
    report = desk.report(SENT, say("55 officers"), say("153 officers", published="2025-06-14"), today="2026-01-02")
    as_of = report.claims["a/c0"].as_of
    assert as_of is None or as_of.endswith("..2026-01-02")


def test_a_relative_date_is_read_from_as_of(desk: Desk) -> None:
    anniversary = say("7th anniversary", published="2021-05-27")
    assert desk.verdict(FOUNDED, dict(anniversary), say("2014")).startswith("agree")
    assert desk.verdict(FOUNDED, dict(anniversary), say("2017")).startswith("conflict")


def test_words_that_point_back_in_the_text_count_from_the_as_of_of_their_own_claim_and_not_from_the_day_of_print(desk: Desk) -> None:
    assert desk.verdict(FOUNDED, say("the following year", as_of="2014", published="2021-05-27"), say("2015")).startswith("agree")
    assert desk.verdict(FOUNDED, say("the following year", as_of="2014", published="2021-05-27"), say("2022")).startswith("conflict")
    report = desk.report(FOUNDED, say("the following year", published="2021-05-27"), say("2015"))
    assert ["`as_of`" in each.settle for each in report.findings if each.rule == "value-unreadable"] == [True]


def test_a_relative_date_with_an_unknown_as_of_stays_as_wide_as_it_is_and_says_so(desk: Desk) -> None:
    statements = (
        say("seventh founding anniversary", source="a"),
        say("13 November 2020", source="a", property="adopted"),
        say("2014", source="b"),
    )
    assert desk.verdict(FOUNDED, *statements[::2], properties=RESOLUTION).startswith("agree")
    report = desk.report(FOUNDED, statements[0], statements[1], say("1999", source="c"), properties=RESOLUTION)
    (finding,) = loud(report)
    assert finding.rule == "value-conflict"


def test_nearly_50_years_ago_is_never_read_to_the_day(desk: Desk) -> None:
    ago = say("nearly 50 years ago", as_of="2025-06-14")
    assert desk.verdict(FOUNDED, dict(ago), say("20 September 1977")).startswith(("agree", "unclear"))
    assert desk.verdict(FOUNDED, dict(ago), say("1945")).startswith("conflict")


def test_claims_of_one_source_left_undated_alike_are_at_the_same_time(desk: Desk) -> None:
    assert desk.verdict(SENT, say("55 officers", source="a"), say("65 officers", source="a")) == "conflict"
    assert desk.verdict(STAFF, say("55 officers", source="a"), say("65 officers", source="a")) == "conflict"


def test_claims_of_one_source_dated_alike_are_at_the_same_time_dated_or_not(desk: Desk) -> None:
    one, other = say("55 officers", source="a", as_of="2020"), say("65 officers", source="a", as_of="2020")
    assert desk.verdict(SENT, dict(one), dict(other)) == "conflict"
    unknown = {"source": "a", "as_of": "unknown"}
    assert desk.verdict(SENT, say("55 officers", **unknown), say("65 officers", **unknown)) == "conflict"


def test_population_2014_and_2014_are_the_same_time_for_a_level(desk: Desk) -> None:
    assert desk.verdict(STAFF, say("55 officers", as_of="2014"), say("65 officers", as_of="2014")) == "conflict"


def test_a_year_is_not_one_time_for_a_growing_count(desk: Desk) -> None:
    verdict = desk.verdict(SENT, say("55 officers", as_of="2014"), say("65 officers", as_of="2014"))
    assert not verdict.startswith("conflict")
    assert desk.verdict(SENT, say("55 officers", as_of="2014-06-13"), say("65 officers", as_of="2014-06-13")) == "conflict"


def test_a_growing_count_inherited_on_one_day_is_unclear(desk: Desk) -> None:
    one, other = say("55 officers", published="2025-06-14"), say("65 officers", published="2025-06-14")
    assert desk.verdict(SENT, one, other) == "unclear (time)"


def test_a_growing_count_inherited_on_one_day_of_one_value_agrees(desk: Desk) -> None:
    assert desk.verdict(SENT, say("55 officers", published="2025-06-14"), say("55 officers", published="2025-06-14")) == "agree"


@pytest.mark.parametrize(
    ("second", "verdict"), [("2025-06-14", "unclear (time)"), ("2025-06-20", "unclear (time)"), ("2025-07-14", "explained (time)")]
)
def test_levels_inherited_within_a_week_are_at_most_unclear(desk: Desk, second: str, verdict: str) -> None:
    assert desk.verdict(STAFF, say("55 officers", published="2025-06-14"), say("65 officers", published=second)) == verdict


def test_levels_stated_a_week_apart_are_different_times(desk: Desk) -> None:
    assert desk.verdict(STAFF, say("55 officers", as_of="2025-06-14"), say("65 officers", as_of="2025-06-18")) == "explained (time)"


def test_a_toll_that_moves_by_the_hour_is_explained_by_growth_on_one_day(desk: Desk) -> None:
    toll = {**SENT, "stable_for": "1 hour"}
    assert desk.verdict(toll, say("55 people", as_of="2025-06-14"), say("65 people", as_of="2025-06-14")) == "explained (growth)"


def test_two_times_that_fit_into_one_stable_span_are_the_same_time(desk: Desk) -> None:
    steady = {**STAFF, "stable_for": "1 year"}
    assert desk.verdict(steady, say("55 people", as_of="2025-06-14"), say("65 people", as_of="2025-09-14")) == "unclear (time)"
    assert desk.verdict(steady, say("55 people", as_of="2025-06-14"), say("65 people", as_of="2027-09-14")) == "explained (time)"
    assert desk.verdict(steady, say("55 people", as_of="2025-06-14"), say("55 people", as_of="2025-09-14")) == "agree"


def test_a_level_stable_for_a_day_may_change_within_the_week_of_print(desk: Desk) -> None:
    missing = {**STAFF, "stable_for": "1 day"}
    assert (
        desk.verdict(missing, say("1,300 people", published="2021-07-16"), say("670 people", published="2021-07-19")) == "explained (time)"
    )


def test_a_value_stable_for_a_year_still_conflicts_at_one_time(desk: Desk) -> None:
    steady = {**STAFF, "stable_for": "1 year"}
    assert desk.verdict(steady, say("55 people", as_of="2025-06-14"), say("65 people", as_of="2025-06-14")) == "conflict"


def test_a_time_of_day_is_minutes(desk: Desk) -> None:
    kick_off = {"type": "time"}
    assert desk.verdict(kick_off, say("12:30"), say("12.30 pm")).startswith("agree")
    assert desk.verdict(kick_off, say("12:30"), say("16:45")) == "conflict"
    assert desk.verdict({**kick_off, "tolerance": "10 minutes"}, say("12:30"), say("12:35")) == "agree (tolerance)"


def test_13_june_of_a_year_that_is_not_said_is_the_nearest_to_publication(desk: Desk) -> None:
    assert desk.verdict(FOUNDED, say("13 June", published="2025-06-14"), say("2025-06-13")).startswith("agree")
    assert desk.verdict(FOUNDED, say("13 June", published="2025-06-14"), say("2024-06-13")).startswith("conflict")
    assert desk.verdict(FOUNDED, say("28 December", published="2025-01-03"), say("2024-12-28")).startswith("agree")


def test_where_publication_is_unknown_it_is_that_day_of_any_year(desk: Desk) -> None:
    assert desk.verdict(FOUNDED, say("13 June"), say("2019-06-13")).startswith("agree")
    assert desk.verdict(FOUNDED, say("13 June"), say("2019-07-13")).startswith("conflict")


def test_yesterday_is_read_from_publication(desk: Desk) -> None:
    assert desk.verdict(FOUNDED, say("yesterday", published="2025-06-14"), say("2025-06-13")).startswith("agree")
    assert desk.verdict(FOUNDED, say("last month", published="2025-06-14"), say("May 2025")).startswith("agree")


def test_month_names_are_those_of_the_sources_language(desk: Desk) -> None:
    assert desk.verdict(FOUNDED, say("13 juin 2014", language="fr"), say("2014-06-13")).startswith("agree")


def test_the_explanation_of_a_growth_names_both_times(desk: Desk) -> None:
    report = desk.report(SENT, say("55 officers", as_of="2021-05-27"), say("153 officers", as_of="2025-06-14"))
    (finding,) = value_findings(report)
    assert finding.rule == "value-explained"
    assert has_words(finding.why, "grow") or has_words(finding.message, "grow") or str(finding.cause) == "growth"

"""Page 2, section 4: what is said there of dates, entities, texts, scales, many, denials, forerunners, speakers, versions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.semantics.statements import COUNT, FOUNDED, has_words, loud, rules_of, say, value_findings

if TYPE_CHECKING:
    from tests.semantics.statements import Desk

PLACES: dict[str, Any] = {
    "ministry": {"name": "Ministry of National Defence", "aliases": ["MND", "Ministry of National Defense"]},
    "office": {"name": "Peacekeeping Office", "part_of": "ministry"},
    "bank": {"name": "Bank of Tonga", "aliases": ["BoT"]},
}
ENTITY = {"type": "entity"}
TEXT = {"type": "text"}
RANKS: dict[str, Any] = {
    "major": {"name": "Major"},
    "colonel": {"name": "Colonel", "aliases": ["Col."]},
    "major-general": {"name": "Major General", "aliases": ["Maj. Gen."]},
    "senior-lieutenant-general": {"name": "Senior Lieutenant General", "aliases": ["Sr. Lt. Gen.", "Sen. Lieu. Gen."]},
    "general": {"name": "General"},
}
RANK = {
    "type": "entity",
    "over_time": "cumulative",
    "scale": ["major", "colonel", {"general": {"spans": ["major-general", "senior-lieutenant-general"]}}],
}


# Dates


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("2014", "2017", "conflict"),
        ("2014", "June 2014", "agree (precision)"),
        ("June 2014", "13 June 2014", "agree (precision)"),
        ("2014", "2014", "agree"),
        ("27 May 2014", "May 27, 2014", "agree"),
        ("June 2014", "July 2014", "conflict"),
    ],
)
def test_dates_are_judged_as_a_constant_over_days(desk: Desk, one: str, other: str, verdict: str) -> None:
    assert desk.verdict(FOUNDED, say(one), say(other)) == verdict


# Entities


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("MND", "Ministry of National Defense", "agree"),
        ("Peacekeeping Office", "MND", "agree (part-of)"),
        ("Bank of Tonga", "MND", "conflict"),
    ],
)
def test_entities_agree_by_id_and_by_part(desk: Desk, one: str, other: str, verdict: str) -> None:
    assert desk.verdict(ENTITY, say(one), say(other), entities=PLACES) == verdict


# Texts


@pytest.mark.parametrize("other", ["THE “NEW” WAY", 'the  "new" way.', "the «new» way"])
def test_texts_are_compared_after_folding(desk: Desk, other: str) -> None:
    assert desk.verdict(TEXT, say('the "new" way'), say(other)) == "agree"


def test_texts_fold_dashes_and_unicode_form(desk: Desk) -> None:
    assert desk.verdict(TEXT, say("Việt Nam – today"), say("Viê\u0323t Nam - today")) == "agree"


def test_texts_that_differ_are_unclear(desk: Desk) -> None:
    assert desk.verdict(TEXT, say("an army of peace"), say("a force for good")) == "unclear (wording)"


def test_texts_of_a_list_of_values_conflict(desk: Desk) -> None:
    court = {**TEXT, "values": ["guilty", "not guilty"]}
    assert desk.verdict(court, say("guilty"), say("not guilty")) == "conflict"
    assert desk.verdict(court, say("guilty"), say("Guilty.")) == "agree"


def test_texts_with_a_scale_conflict(desk: Desk) -> None:
    stage = {**TEXT, "scale": ["draft", "bill", "act"]}
    assert desk.verdict(stage, say("draft", as_of="2020-06-13"), say("act", as_of="2020-06-13")).startswith("conflict")


# Scales


def test_ranks_spelled_three_ways_agree(desk: Desk) -> None:
    for other in ("Sr. Lt. Gen.", "Senior Lieutenant General"):
        assert desk.verdict(RANK, say("Sen. Lieu. Gen.", as_of="2025-06-14"), say(other, as_of="2025-06-14"), entities=RANKS) == "agree"


def test_a_generic_step_spans_the_steps_that_it_names(desk: Desk) -> None:
    for time in ("2025-06-14", "2021-05-27"):
        verdict = desk.verdict(RANK, say("Senior Lieutenant General", as_of="2025-06-14"), say("General", as_of=time), entities=RANKS)
        assert verdict.startswith("agree")


def test_a_generic_step_does_not_span_the_others(desk: Desk) -> None:
    verdict = desk.verdict(RANK, say("Colonel", as_of="2025-06-14"), say("General", as_of="2025-06-14"), entities=RANKS)
    assert verdict.startswith("conflict")


def test_a_later_lower_rank_is_a_decrease(desk: Desk) -> None:
    report = desk.report(RANK, say("Major General", as_of="2020-06-13"), say("Col.", as_of="2023-06-13"), entities=RANKS)
    assert [f.rule for f in loud(report)] == ["cumulative-decrease"]


def test_a_later_higher_rank_is_growth(desk: Desk) -> None:
    assert desk.verdict(RANK, say("Col.", as_of="2020-06-13"), say("Maj. Gen.", as_of="2023-06-13"), entities=RANKS) == "explained (growth)"


@pytest.mark.parametrize("step", ["Major", "Senior Lieutenant General"])
def test_an_undated_step_at_the_edge_is_explained_since_ranks_rise(desk: Desk, step: str) -> None:
    report = desk.report(RANK, say("Colonel", as_of="2020-06-13"), say("Major General", as_of="2023-06-13"), say(step), entities=RANKS)
    assert not loud(report)


# Many, only, denied


MANY = {**ENTITY, "many": True}


def test_many_values_are_never_in_conflict(desk: Desk) -> None:
    assert not desk.verdict(MANY, say("MND"), say("Bank of Tonga"), entities=PLACES).startswith(("conflict", "unclear"))


def test_except_with_a_claim_that_says_only_and_lacks_the_value(desk: Desk) -> None:
    assert desk.verdict(MANY, say("MND", only=True), say("Bank of Tonga"), entities=PLACES).startswith("conflict")
    assert desk.verdict(MANY, say(["MND", "BoT"], only=True), say("Bank of Tonga"), entities=PLACES).startswith("agree")


def test_except_with_a_denial(desk: Desk) -> None:
    assert desk.verdict(MANY, say("Bank of Tonga", denied=True), say(["MND", "BoT"]), entities=PLACES).startswith("conflict")
    assert not desk.verdict(MANY, say("Bank of Tonga", denied=True), say("MND"), entities=PLACES).startswith("conflict")


def test_a_claim_may_list_some_of_many(desk: Desk) -> None:
    assert not loud(desk.report(MANY, say(["MND", "Bank of Tonga"]), say("Bank of Tonga"), entities=PLACES))


def test_only_a_property_of_many_may_list_some(desk: Desk) -> None:
    assert rules_of(desk.report(ENTITY, say(["MND", "Bank of Tonga"]), entities=PLACES))


def test_a_denial_conflicts_with_a_claim_that_lies_wholly_inside_it(desk: Desk) -> None:
    assert desk.verdict(COUNT, say("more than 50 officers", denied=True), say("55 officers")).startswith("conflict")
    assert not desk.verdict(COUNT, say("55 officers", denied=True), say("more than 50 officers")).startswith("conflict")
    assert not desk.verdict(COUNT, say("55 officers", denied=True), say("65 officers")).startswith("conflict")


def test_a_denied_date_conflicts_with_itself_said(desk: Desk) -> None:
    assert desk.verdict(FOUNDED, say("2014", denied=True), say("June 2014")).startswith("conflict")
    assert not desk.verdict(FOUNDED, say("June 2014", denied=True), say("2014")).startswith("conflict")


def test_two_denials_do_not_conflict(desk: Desk) -> None:
    assert not desk.verdict(COUNT, say("55 officers", denied=True), say("65 officers", denied=True)).startswith("conflict")


# Forerunners


CHAIN = {"department": {"name": "Department", "succeeds": "centre"}, "centre": {"name": "Centre"}}


def forerunner_project(desk: Desk, department_first: bool) -> Any:
    """The forerunner was founded in 2014; one article gives that date for its successor, founded in 2017."""
    one, other = say("2014"), say("2017")
    centre = say("27 May 2014", subject="centre")
    return desk.report(FOUNDED, *((one, other, centre) if department_first else (centre, other, one)), entities=CHAIN)


@pytest.mark.parametrize("department_first", [True, False])
def test_a_successor_given_its_forerunners_date_is_told(desk: Desk, department_first: bool) -> None:
    report = forerunner_project(desk, department_first)
    (finding,) = loud(report)
    assert (finding.rule, str(finding.severity), str(finding.cause)) == ("forerunner-date", "error", "forerunner")
    assert has_words(" ".join((finding.message, finding.why, *finding.steps)), "Centre")


def test_the_forerunners_own_claim_is_related_not_a_rival(desk: Desk) -> None:
    (finding,) = loud(forerunner_project(desk, department_first=True))
    assert len(finding.clusters) == 2
    assert "c/c2" not in {claim.name for cluster in finding.clusters for claim in cluster.claims}
    assert any(location.path == "claims/c.yaml" for location in finding.related)


def test_a_forerunner_given_its_successors_date_is_told_too(desk: Desk) -> None:
    report = desk.report(
        FOUNDED, say("2017", subject="centre"), say("2014", subject="centre"), say("2017", subject="department"), entities=CHAIN
    )
    assert [f.rule for f in loud(report)] == ["forerunner-date"]


def test_the_forerunners_date_alone_is_no_finding(desk: Desk) -> None:
    report = desk.report(FOUNDED, say("2014", subject="centre"), say("2017", subject="department"), entities=CHAIN)
    assert not value_findings(report)


# Speakers and versions


SPEAKERS = {"chien": {"name": "Chien"}, "lacroix": {"name": "Lacroix"}}


def test_two_speakers_who_differ_are_unclear(desk: Desk) -> None:
    one, other = say("55 officers", said_by="Chien"), say("65 officers", said_by="Lacroix")
    assert desk.verdict(COUNT, dict(one), dict(other), entities=SPEAKERS) == "unclear (speaker)"


@pytest.mark.parametrize("said_by", [{"said_by": "Chien"}, {}])
def test_one_speaker_or_none_leaves_the_conflict(desk: Desk, said_by: dict[str, str]) -> None:
    verdict = desk.verdict(COUNT, say("55 officers", said_by="Chien"), say("65 officers", **said_by), entities=SPEAKERS)
    assert verdict == "conflict"


def test_against_a_source_that_this_one_replaces_it_is_explained(desk: Desk) -> None:
    one, other = say("55 officers", source="old"), say("65 officers", source="new", replaces=["old"])
    assert desk.verdict(COUNT, one, other) == "explained (version)"
    assert not loud(desk.report(COUNT, one, other))

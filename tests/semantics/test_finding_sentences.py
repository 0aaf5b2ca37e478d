"""Page 2, section 5: from pairs to findings, sentence by sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.project import report_of, write_project
from tests.semantics.statements import (
    COUNT,
    DIMENSIONS,
    FOUNDED,
    LENGTH,
    SENT,
    documents,
    has_words,
    loud,
    names_of,
    say,
    sides_of,
    value_findings,
)

if TYPE_CHECKING:
    from pathlib import Path

    from checker.model.report import Report
    from tests.semantics.statements import Desk


def fingerprints(report: Report) -> list[str]:
    return sorted(f.fingerprint for f in value_findings(report))


# Clusters


def test_the_reading_of_a_cluster_is_what_its_members_have_in_common(desk: Desk) -> None:
    report = desk.report(FOUNDED, say("2014"), say("June 2014"), say("2014-06"), say("2017"))
    (finding,) = loud(report)
    assert {cluster.reading for cluster in finding.clusters} == {"2014-06", "2017"}
    assert sides_of(finding) == {frozenset({"a/c0", "b/c1", "c/c2"}), frozenset({"d/c3"})}


def test_the_members_of_a_cluster_keep_their_readings(desk: Desk) -> None:
    report = desk.report(FOUNDED, say("2014"), say("June 2014"), say("2017"))
    assert (report.claims["a/c0"].reading, report.claims["b/c1"].reading) == ("2014", "2014-06")


def test_an_outlier_against_thirty_reports_is_one_finding(desk: Desk) -> None:
    report = desk.report(COUNT, *(say("55 officers", source=f"s{n}") for n in range(30)), say("95 officers", source="outlier"))
    (finding,) = loud(report)
    assert sorted(len(cluster.claims) for cluster in finding.clusters) == [1, 30]
    assert finding.clusters[0].claims[0].name == "outlier/c30", "the cluster with the most opponents is named first"


def test_a_thirty_first_agreeing_article_changes_no_fingerprint(desk: Desk) -> None:
    thirty = [say("55 officers", source=f"s{n}") for n in range(30)]
    outlier = say("95 officers", source="outlier")
    before = fingerprints(desk.report(COUNT, *thirty, dict(outlier)))
    assert before == fingerprints(desk.report(COUNT, *thirty, dict(outlier), say("55 officers", source="another")))


def test_a_coarse_third_figure_never_hides_a_conflict_between_two_precise_ones(desk: Desk) -> None:
    report = desk.report(COUNT, say("151 officers"), say("159 officers"), say("about 155 officers"))
    conflicts = [f for f in loud(report) if str(f.verdict) == "conflict"]
    assert len(conflicts) == 1
    assert {"a/c0", "b/c1"} <= names_of(conflicts[0])


def test_a_coarse_date_never_hides_a_conflict_between_two_precise_ones(desk: Desk) -> None:
    report = desk.report(FOUNDED, say("27 May 2014"), say("13 June 2014"), say("2014"), say("2014"))
    (finding,) = loud(report)
    assert {"a/c0", "b/c1"} <= names_of(finding)


def test_three_different_figures_are_told_without_naming_a_pair_twice(desk: Desk) -> None:
    report = desk.report(COUNT, say("55 officers"), say("95 officers"), say("251 officers"))
    told = {name for finding in loud(report) for name in names_of(finding)}
    assert told == {"a/c0", "b/c1", "c/c2"}
    assert len(loud(report)) <= 2


def test_explained_differences_are_one_finding_per_key_and_cause(desk: Desk) -> None:
    figures = [say(f"{n} officers", as_of=f"20{n}-06-13") for n in range(11, 20)]
    report = desk.report(SENT, *figures)
    (finding,) = value_findings(report)
    assert (finding.rule, str(finding.cause), str(finding.severity)) == ("value-explained", "growth", "info")


# Origins


@pytest.mark.parametrize(
    ("statements", "origins"),
    [
        ([say("2014", source="x"), say("2014", source="y"), say("2014", source="z")], 3),
        ([say("2014", source="x"), say("2014", source="y", derived_from=["x"]), say("2014", source="z", derived_from="x")], 1),
        ([say("2014", source="x"), say("2014", source="y", replaces=["x"]), say("2014", source="z")], 2),
    ],
)
def test_a_finding_counts_origins_not_articles(desk: Desk, statements: list[dict[str, Any]], origins: int) -> None:
    (finding,) = loud(desk.report(FOUNDED, *statements, say("2017", source="other")))
    assert {len(c.claims): c.origins for c in finding.clusters} == {3: origins, 1: 1}


def test_it_never_names_a_winner(desk: Desk) -> None:
    (finding,) = loud(desk.report(COUNT, *(say("55 officers") for _ in range(5)), say("95 officers")))
    text = " ".join((finding.message, finding.why, finding.settle)).lower()
    assert not any(word in text.split() for word in ("right", "wrong", "correct:", "true", "false", "majority"))


# What a finding says


def test_a_finding_says_what_is_claimed_of_what(desk: Desk) -> None:
    scope = {"format": "individual"}
    (finding,) = loud(
        desk.report(SENT, say("approximately 153 officers", published="2025-06-14", scope=scope), say("55 officers", scope=scope))
    )
    assert (finding.subject, finding.property, finding.scope) == ("department", "thing", (("format", ("individual",)),))
    assert has_words(finding.message, "Department", "thing", "format", "individual", "153", "55")
    assert {cluster.reading for cluster in finding.clusters} == {"138..168", "55"}
    assert {cluster.likely for cluster in finding.clusters} == {"146..160", "55"}


def test_a_finding_says_what_would_settle_it(desk: Desk) -> None:
    (undated,) = loud(desk.report(SENT, say("153 officers", published="2025-06-14"), say("55 officers")))
    assert has_words(undated.settle, "published")
    people = {**COUNT, "additive": True}
    (unknown,) = loud(
        desk.report(people, say("55 officers", scope={"format": "unknown"}), say("65 officers", scope={"format": "individual"}))
    )
    assert has_words(unknown.settle, "cover") or has_words(unknown.settle, "scope")
    (conflict,) = loud(desk.report(COUNT, say("55 officers"), say("65 officers")))
    assert has_words(conflict.settle, "reconcile")


# Fingerprints


def test_renaming_claims_and_sources_changes_no_fingerprint(desk: Desk) -> None:
    before = fingerprints(desk.report(COUNT, say("55 officers"), say("95 officers")))
    after = fingerprints(desk.report(COUNT, say("55 officers", source="paper", id="staff"), say("95 officers", source="wire", id="people")))
    assert before == after


def test_another_value_is_another_fingerprint(desk: Desk) -> None:
    before = fingerprints(desk.report(COUNT, say("55 officers"), say("95 officers")))
    assert before != fingerprints(desk.report(COUNT, say("55 officers"), say("97 officers")))


def test_findings_of_one_report_have_different_fingerprints(desk: Desk) -> None:
    statements = [
        say("55 officers"),
        say("95 officers"),
        say("55 officers", scope={"format": "unit"}),
        say("95 officers", scope={"format": "unit"}),
    ]
    found = fingerprints(desk.report(COUNT, *statements))
    assert len(found) == 2
    assert len(set(found)) == 2


# Suppressions and reconciliations


def suppressed(value: str) -> dict[str, Any]:
    return {"suppress": [{"rule": "value-conflict", "reason": "looked into", "value": value}]}


def test_a_suppressed_claim_is_compared_as_if_it_were_absent_and_listed(desk: Desk) -> None:
    report = desk.report(COUNT, say("55 officers", **suppressed("55 officers")), say("95 officers"), say("95 officers"))
    assert not loud(report)
    assert [f.rule for f in report.findings if f.standing == "suppressed"] == ["value-conflict"]


def test_the_others_are_still_compared(desk: Desk) -> None:
    report = desk.report(COUNT, say("55 officers", **suppressed("55 officers")), say("95 officers"), say("251 officers"))
    (finding,) = loud(report)
    assert names_of(finding) == {"b/c1", "c/c2"}


def test_a_suppression_lapses_when_the_value_changes(desk: Desk) -> None:
    report = desk.report(COUNT, say("57 officers", **suppressed("55 officers")), say("95 officers"))
    assert [f.rule for f in loud(report)] == ["value-conflict"]
    assert any(f.rule == "unused-suppression" for f in report.findings)


def reconciled(claims: list[str], values: list[str], **keys: Any) -> dict[str, Any]:
    return {"reconciled": [{"claims": claims, "values": values, "reason": "looked into", **keys}]}


PAIR = (say("55 officers"), say("95 officers"))


def test_a_reconciliation_covers_a_claim_of_each_cluster(desk: Desk) -> None:
    report = desk.report(COUNT, *PAIR, **reconciled(["a/c0", "b/c1"], ["55 officers", "95 officers"]))
    assert not loud(report)
    assert [f.standing for f in report.findings if f.rule == "value-conflict"] == ["reconciled"]


def test_a_claim_more_on_the_larger_side_is_covered(desk: Desk) -> None:
    report = desk.report(COUNT, *PAIR, say("95 officers"), **reconciled(["a/c0", "b/c1"], ["55 officers", "95 officers"]))
    assert not loud(report)


def test_a_claim_more_on_the_smaller_side_is_shown_and_said_to_be_new(desk: Desk) -> None:
    statements = (*PAIR, say("95 officers"), say("55 officers"), say("95 officers"))
    report = desk.report(COUNT, *statements, **reconciled(["a/c0", "b/c1"], ["55 officers", "95 officers"]))
    (finding,) = loud(report)
    assert "d/c3" in " ".join((finding.message, finding.why, finding.settle, *finding.steps))


def test_an_entry_lapses_when_a_stored_value_is_no_longer_the_claims(desk: Desk) -> None:
    report = desk.report(COUNT, *PAIR, **reconciled(["a/c0", "b/c1"], ["54 officers", "95 officers"]))
    assert [f.rule for f in loud(report)] == ["value-conflict"]
    assert any(f.rule == "unused-reconciliation" for f in report.findings)


def test_an_expired_entry_brings_the_finding_back(desk: Desk) -> None:
    report = desk.report(COUNT, *PAIR, **reconciled(["a/c0", "b/c1"], ["55 officers", "95 officers"], expires="2026-01-01"))
    assert [f.rule for f in loud(report)] == ["value-conflict"]
    assert any(f.rule == "expired-reconciliation" for f in report.findings)


def test_an_entry_of_another_rule_covers_nothing(desk: Desk) -> None:
    entry = reconciled(["a/c0", "b/c1"], ["55 officers", "95 officers"], rules=["value-unclear"])
    report = desk.report(COUNT, *PAIR, **entry)
    assert [f.rule for f in loud(report)] == ["value-conflict"]


# One disagreement, the first rule that fits


def test_a_part_that_exceeds_comes_before_a_decrease(desk: Desk) -> None:
    part, whole = say("95 officers", as_of="2020-06-13", scope={"format": "individual"}), say("55 officers", as_of="2022-06-13")
    assert [f.rule for f in loud(desk.report(SENT, part, whole, dimensions=DIMENSIONS))] == ["part-exceeds-whole"]


def test_the_order_of_files_changes_nothing(tmp_path: Path) -> None:
    files, _ = documents(COUNT, (say("55 officers"), say("95 officers"), say("251 officers")), {})
    moved = {f"claims/{9 - n}/{path.removeprefix('claims/')}": text for n, (path, text) in enumerate(files.items())}
    one, other = report_of(write_project(tmp_path / "one", files)), report_of(write_project(tmp_path / "other", moved))
    said = [{(f.rule, f.message, f.fingerprint) for f in report.findings if f.claims} for report in (one, other)]
    assert said[0] == said[1]


def test_a_coarse_figure_a_slip_away_hides_no_conflict_of_two_precise_ones(desk: Desk) -> None:
    report = desk.report({**LENGTH, "unit": "m"}, say("101 m"), say("98.5 m"), say("nearly 100 m"))
    assert [f.rule for f in loud(report)] == ["value-conflict"]


def test_a_slip_between_two_opponents_of_an_outlier_is_told_as_well(desk: Desk) -> None:
    report = desk.report(COUNT, say("155 officers"), say("156 officers"), say("90 officers"))
    assert sorted(f.rule for f in loud(report)) == ["value-conflict", "value-slip"]


def test_one_outlier_in_a_toll_is_one_finding_by_the_gravest_of_its_rules(desk: Desk) -> None:
    toll = [say(f"{n} people", as_of=f"2024-05-0{day}") for n, day in ((12, 1), (14, 2), (11, 5))]
    assert [f.rule for f in loud(desk.report(SENT, *toll, say("13 people")))] == ["cumulative-decrease"]


def test_currencies_that_never_meet_share_no_finding(desk: Desk) -> None:
    paid = {"type": "quantity", "unit": "USD, EUR", "over_time": "constant"}
    report = desk.report(paid, say("$4 million"), say("€4 million"), say("€3.7 million"))
    assert sorted(str(f.cause) for f in loud(report)) == ["rounding", "unit"]


def test_a_plan_for_one_year_does_not_come_true_by_the_figure_of_another(desk: Desk) -> None:
    births = {"type": "quantity", "unit": "person", "over_time": "flow"}
    plan = say("5,000,000 people", status="planned", since="2026-01-01", until="2026-12-31")
    assert desk.verdict(births, plan, say("5,000,000 people", since="2023", until="2023")) == "explained (window)"


def test_an_undated_figure_that_lost_a_zero_is_not_told_once_more_for_its_date(desk: Desk) -> None:
    toll = say("243 people", as_of="2024-05-01")
    assert [f.rule for f in loud(desk.report(SENT, toll, say("2,430 people")))] == ["value-slip"]
    assert [f.rule for f in loud(desk.report(SENT, toll, say("2,600 people")))] == ["value-unclear"]


def test_the_date_of_an_undated_figure_stays_in_doubt_beside_a_figure_that_the_lost_zero_does_not_tell_of(desk: Desk) -> None:
    toll = (say("237 people", as_of="2022-05-01"), say("243 people", as_of="2024-05-01"), say("2,430 people"))
    assert {f.rule for f in loud(desk.report(SENT, *toll))} == {"value-slip", "value-unclear"}
    entry = reconciled(["b/c1", "c/c2"], ["243 people", "2,430 people"])
    (doubt,) = loud(desk.report(SENT, *toll, **entry))
    assert (doubt.rule, names_of(doubt)) == ("value-unclear", {"a/c0", "b/c1", "c/c2"})


def test_a_conflict_with_a_part_does_not_settle_when_an_undated_figure_was_counted(desk: Desk) -> None:
    figures = (
        say("at least 1219 people", as_of="2023-08-21"),
        say("2750 people", as_of="2019-05-05", scope={"place": "missions"}),
        say("42 people"),
        say("2023-08-21", as_of="2023-08-21", source="c", property="opened"),  # so that the 42 were not counted before that day
    )
    opened = {"properties": {"opened": {"name": "opened", **FOUNDED}}}
    assert {f.rule for f in loud(desk.report(SENT, *figures, **opened))} == {"part-exceeds-whole", "value-unclear"}
    entry = reconciled(["c/c2", "b/c1"], ["42 people", "2750 people"])
    (doubt,) = loud(desk.report(SENT, *figures, **opened, **entry))
    assert (doubt.rule, names_of(doubt)) == ("value-unclear", {"a/c0", "c/c2"})

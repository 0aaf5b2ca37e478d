"""Sums, shares and ceilings as users meet them: claims in, findings out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.app import Request, compare
from tests.project import report_of, told, write_project

if TYPE_CHECKING:
    from pathlib import Path

    from checker.model.comparison import Comparison
    from checker.model.finding import Finding

WORDS = """
entities:
  vietnam: {name: Vietnam}
  minister: {name: Minister}
  general: {name: General}
units:
  person: [people, personnel, officer]
dimensions:
  format: {values: {individual: , unit: {hospital: , engineering: }, observers: }}
  gender: {values: {women: , men: }, complete: [gender]}
properties:
  deployed: {name: personnel deployed, type: quantity, unit: person, over_time: cumulative, additive: true}
  serving: {name: serving now, type: quantity, unit: person, additive: true, bounded_by: deployed}
  births: {type: quantity, unit: person, over_time: flow, additive: true}
  women: {name: share of women, type: quantity, unit: percent, ratio_of: {of: deployed, part: {gender: women}, whole: {}}}
  origin: {name: share by format, type: quantity, unit: percent, additive: true}
"""
MAY, JUNE, OCTOBER = "2021-05-12", "2021-05-14", "2021-10-01"


def source(name: str, published: str, *claims: str, more: str = "") -> str:
    """A document: claims as `id = value` and, after semicolons, further keys."""
    lines = [f"source: {{id: {name}, published: {published}{more}}}"]
    lines.append("defaults: {subject: Vietnam, property: deployed, basis: derived, note: from the text}")
    lines.append("claims:")
    for claim in claims:
        (key, value), *others = (part.strip().split(" = ", 1) for part in claim.split("; "))
        keys = "".join(f", {k}: {v}" for k, v in others)
        lines.append(f"  - {{id: {key}, value: {value}{keys}}}")
    return "\n".join(lines) + "\n"


def findings(folder: Path, *documents: str, words: str = WORDS, rule: str = "impossible-together") -> list[Finding]:
    files = {"claims/words.yaml": words} | {f"claims/d{n}.yaml": text for n, text in enumerate(documents)}
    report = report_of(write_project(folder, files))
    assert not report.errors
    return told(report, rule)


def names(finding: Finding) -> list[str]:
    return sorted(claim.name for claim in finding.claims)


INDIVIDUAL = "ind = 53 officers; scope = {format: individual}"
HOSPITAL = "hos = 126 people; scope = {format: hospital}"


def test_individuals_and_hospitals_against_a_total_two_days_later(tmp_path: Path) -> None:
    (found,) = findings(tmp_path, source("a", MAY, INDIVIDUAL, HOSPITAL), source("b", JUNE, "all = 172 people"))
    assert names(found) == ["a/hos", "a/ind", "b/all"]
    assert found.message == "Vietnam · personnel deployed: 53 + 126 = 179, but 172 in all"
    assert "179 is more than 172 by 7" in found.steps
    assert "no one reports engineering, observers, rest of unit and rest of format" in found.steps
    assert len(found.clusters) == 3


def test_an_earlier_total_says_nothing(tmp_path: Path) -> None:
    assert not findings(tmp_path, source("a", JUNE, INDIVIDUAL, HOSPITAL), source("b", MAY, "all = 172 people"))


def test_two_articles_of_one_day_are_not_sure_to_be_of_one_time(tmp_path: Path) -> None:
    assert not findings(tmp_path, source("a", MAY, INDIVIDUAL, HOSPITAL), source("b", MAY, "all = 172 people"))


def test_a_total_of_october_may_exceed_the_parts_of_may(tmp_path: Path) -> None:
    parts = source("a", MAY, "ind = 55 officers; scope = {format: individual}", "unit = 189 people; scope = {format: unit}")
    assert not findings(tmp_path, parts, source("b", OCTOBER, "all = 246 people"))
    three = parts + "  - {id: obs, value: 3 observers people, scope: {format: observers}}\n"
    (found,) = findings(tmp_path / "3", three, source("b", OCTOBER, "all = 246 people"))
    assert names(found) == ["a/ind", "a/obs", "a/unit", "b/all"]


def test_two_ways_to_split_184_are_silent(tmp_path: Path) -> None:
    first = source("a", MAY, "x = 180 people; scope = {format: [individual, hospital]}", "y = 4 people; scope = {format: engineering}")
    second = source(
        "b",
        MAY,
        "x = 165 people; scope = {format: individual}",
        "y = 15 people; scope = {format: hospital}",
        "z = 4 people; scope = {format: engineering}",
        "all = 184 people",
    )
    assert not findings(tmp_path, first, second)


def test_nearly_1100_beside_its_parts(tmp_path: Path) -> None:
    parts = ["x = 153 officers; scope = {format: individual}", "y = 378 people; scope = {format: hospital}"]
    one = source("a", MAY, *parts, "z = 548 people; scope = {format: engineering}", "all = nearly 1100 personnel")
    assert not findings(tmp_path, one)
    other = source("a", MAY, *parts, "z = 669 people; scope = {format: engineering}", "all = nearly 1100 personnel")
    (found,) = findings(tmp_path / "more", other)
    assert found.message.endswith("153 + 378 + 669 = 1,200, but at most 1,100 in all")


def test_an_undated_article_speaks_of_one_time(tmp_path: Path) -> None:
    (found,) = findings(tmp_path, source("a", "unknown", INDIVIDUAL, HOSPITAL, "all = 172 people"))
    assert names(found) == ["a/all", "a/hos", "a/ind"]


def test_no_sum_is_taken_over_claims_in_conflict_and_the_report_says_so(tmp_path: Path) -> None:
    files = {
        "claims/words.yaml": WORDS,
        "claims/a.yaml": source("a", MAY, INDIVIDUAL, HOSPITAL, "ind2 = 90 officers; scope = {format: individual}"),
        "claims/b.yaml": source("b", JUNE, "all = 172 people"),
    }
    report = report_of(write_project(tmp_path, files))
    assert not told(report, "impossible-together")
    (line,) = [item for item in report.not_checked if item.what == "sum"]
    assert line.why == "Vietnam · personnel deployed: no sum over a/ind and a/ind2: in conflict already"


def test_other_windows_speakers_and_versions_are_not_added_up(tmp_path: Path) -> None:
    total = source("b", JUNE, "all = 172 people; since = 2014")
    windows = source("a", MAY, INDIVIDUAL + "; since = 2010", HOSPITAL + "; since = 2014")
    assert not findings(tmp_path / "windows", windows, total)
    assert findings(tmp_path / "one window", windows.replace("2010", "2014"), total)
    speakers = source("a", MAY, INDIVIDUAL + "; said_by = General", HOSPITAL + "; said_by = Minister")
    assert not findings(tmp_path / "speakers", speakers, total)
    corrected = source("c", JUNE, "all = 180 people", more=", replaces: [b]")
    assert not findings(tmp_path / "versions", source("a", MAY, INDIVIDUAL, HOSPITAL), total, corrected)


def test_what_someone_suppresses_is_kept_as_suppressed(tmp_path: Path) -> None:
    silent = INDIVIDUAL + "; suppress = [{rule: impossible-together, reason: counted twice}]"
    files = {
        "claims/words.yaml": WORDS,
        "claims/a.yaml": source("a", MAY, silent, HOSPITAL),
        "claims/b.yaml": source("b", JUNE, "all = 172 people"),
    }
    report = report_of(write_project(tmp_path, files))
    (found,) = [f for f in report.findings if f.rule == "impossible-together"]
    assert found.standing == "suppressed"


def test_quarters_exceed_their_year(tmp_path: Path) -> None:
    quarters = [f"q{n} = 30 people; property = births; as_of = 2024-Q{n}" for n in range(1, 5)]
    year = source("b", "2025-02-01", "year = 113 people; property = births; as_of = 2024")
    (found,) = findings(tmp_path, source("a", "2025-01-10", *quarters), year)
    assert found.message.endswith("30 + 30 + 30 + 30 = 120, but 113 in all")
    assert not findings(tmp_path / "more", source("a", "2025-01-10", *quarters), year.replace("113", "120"))


def test_more_serve_than_were_ever_sent(tmp_path: Path) -> None:
    sent = source("a", OCTOBER, "all = 151 people")
    serving = source(
        "b",
        MAY,
        "x = 70 people; property = serving; scope = {format: individual}",
        "y = 90 people; property = serving; scope = {format: unit}",
    )
    (found,) = findings(tmp_path, sent, serving)
    assert names(found) == ["a/all", "b/x", "b/y"]
    assert found.message == "Vietnam · serving now: at least 160, but personnel deployed is at most 151"


def test_34_women_of_55_and_189_people(tmp_path: Path) -> None:
    parts = [
        "ind = 55 officers; scope = {format: individual}",
        "unit = 189 people; scope = {format: unit}",
        "w = 34 people; scope = {gender: women}",
    ]
    complete = WORDS.replace("observers: }}", "}, complete: [format]}")
    share = "share = more than 16 percent; property = women"
    (found,) = findings(tmp_path, source("a", MAY, *parts, share), words=complete, rule="ratio-mismatch")
    assert found.message == "Vietnam · share of women: “more than 16 percent”, but the counts say about 13.9 %"
    assert names(found) == ["a/ind", "a/share", "a/unit", "a/w"]
    (bounded,) = findings(tmp_path / "open", source("a", MAY, *parts, share), rule="ratio-mismatch")
    assert bounded.message.endswith("but the counts say at most 14 %")
    assert not findings(tmp_path / "ok", source("a", MAY, *parts, share.replace("16", "13")), words=complete, rule="ratio-mismatch")


def test_percentage_points_are_no_share(tmp_path: Path) -> None:
    words = WORDS.replace("unit: percent, ratio_of", "unit: percentage point, ratio_of")
    parts = ["all = 200 people", "w = 34 people; scope = {gender: women}", "share = 5 percentage points; property = women"]
    assert not findings(tmp_path, source("a", MAY, *parts), words=words, rule="ratio-mismatch")


def test_shares_of_one_whole(tmp_path: Path) -> None:
    shares = [f"{v} = {n} percent; property = origin; scope = {{format: {v}}}" for v, n in (("individual", 60), ("unit", 50))]
    (found,) = findings(tmp_path, source("a", MAY, *shares))
    assert found.message == "Vietnam · share by format: at least 57 + 47.5 = 104.5, but 100 is all there is"
    assert not findings(tmp_path / "ok", source("a", MAY, *shares).replace("60", "50"))


def compared(folder: Path, *names_of_claims: str) -> Comparison:
    return compare(Request(path=folder), names_of_claims)


def test_compare_answers_for_sets(tmp_path: Path) -> None:
    findings(tmp_path, source("a", MAY, INDIVIDUAL, HOSPITAL), source("b", JUNE, "all = 172 people"))
    found = compared(tmp_path, "a/ind", "a/hos", "b/all")
    assert (found.verdict, found.rule) == ("conflict", "impossible-together")
    assert found.why == "53 + 126 = 179, but 172 in all"
    assert "179 is more than 172 by 7" in found.steps
    pair = compared(tmp_path, "a/ind", "b/all")
    assert pair.verdict == "explained"


def test_compare_shows_the_share_that_claims_rest_on(tmp_path: Path) -> None:
    counts = ["all = 204 people", "w = 34 people; scope = {gender: women}"]
    findings(tmp_path, source("a", MAY, *counts, "share = about 16 percent; property = women"))
    found = compared(tmp_path, "a/all", "a/w", "a/share")
    assert found.verdict not in ("unclear", "conflict")
    assert "a/share: the part is 34, the whole 204, so the share is about 16.6 %" in found.steps
    wrong = compared(tmp_path, "a/all", "a/w")
    assert wrong.rule != "ratio-mismatch"


PLANNED_PARTS = ("ind = 20 officers; scope = {format: individual}", "uni = 30 people; scope = {format: unit}")


def test_what_one_source_plans_is_added_up_as_what_it_counts(tmp_path: Path) -> None:
    plan = [f"{part}; status = planned" for part in (*PLANNED_PARTS, "all = 45 people")]
    (found,) = findings(tmp_path / "over", source("a", MAY, *plan))
    assert found.message == "Vietnam · personnel deployed: 20 + 30 = 50, but 45 in all"
    assert not findings(tmp_path / "fits", source("a", MAY, *plan[:2], "all = 60 people; status = forecast"))
    assert not findings(tmp_path / "so far", source("a", MAY, *plan[:2], "all = 45 people"))
    compared = compare(Request(path=tmp_path / "over"), ["a/all", "a/ind", "a/uni"])
    assert (compared.verdict, compared.rule) == ("conflict", "impossible-together")


def test_plans_of_two_days_two_sources_or_two_years_are_plans_apart(tmp_path: Path) -> None:
    parts = [f"{part}; status = planned" for part in PLANNED_PARTS]
    total = "all = 45 people; status = planned"
    assert not findings(tmp_path / "sources", source("a", MAY, *parts), source("b", MAY, total))
    assert not findings(tmp_path / "days", source("a", MAY, *parts, f"{total}; as_of = 2020"))
    due = [f"{line}; due = {year}" for line, year in zip((*parts, total), (2030, 2030, 2027), strict=True)]
    assert not findings(tmp_path / "due", source("a", MAY, *due))
    births = [f"{line}; property = births" for line in (*parts, total)]
    assert not findings(
        tmp_path / "years", source("a", MAY, *(f"{b}; as_of = {y}" for b, y in zip(births, (2022, 2022, 2023), strict=True)))
    )
    assert findings(tmp_path / "year", source("a", MAY, *(f"{b}; as_of = 2022" for b in births)))


def test_targets_are_not_added_up_for_each_is_a_floor(tmp_path: Path) -> None:
    assert not findings(tmp_path, source("a", MAY, *(f"{line}; status = target" for line in (*PLANNED_PARTS, "all = 45 people"))))


def test_where_part_and_whole_are_written_alike_a_share_is_that_of_its_own_scope(tmp_path: Path) -> None:
    """The share of each format, as of each party among all votes: of the whole it would be 100 % whatever it says."""
    words = WORDS.replace("part: {gender: women}, whole: {}", "part: {}, whole: {}")
    counts = ("all = 200 people", "uni = 50 people; scope = {format: unit}", "wu = 10 people; scope = {format: unit, gender: women}")
    shares = [f"s = {{}}; property = women; scope = {scope}" for scope in ("{format: unit}", "{}", "{format: unit, gender: women}")]
    for n, (share, value, is_told) in enumerate(
        [(shares[0], "25 %", False), (shares[0], "35 %", True), (shares[1], "40 %", False), (shares[2], "20 %", False)]
    ):
        document = source("a", MAY, *counts, share.replace("{}", value, 1))
        told_of = findings(tmp_path / str(n), document, words=words, rule="ratio-mismatch")
        assert [names(each) for each in told_of] == ([["a/all", "a/s", "a/uni"]] if is_told else [])


def test_what_the_counts_leave_is_told_to_as_many_decimals_as_tell_it_from_the_share(tmp_path: Path) -> None:
    counts = ("all = at least 4131774 people", "w = 1902216 people; scope = {gender: women}")
    (found,) = findings(tmp_path, source("a", MAY, *counts, "s = 46.1 %; property = women"), rule="ratio-mismatch")
    assert found.message == "Vietnam · share of women: “46.1 %”, but the counts say at most 46.04 %"

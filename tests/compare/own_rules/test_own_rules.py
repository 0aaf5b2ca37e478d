"""The project's own rules as users meet them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.project import report_of, told, write_project

if TYPE_CHECKING:
    from pathlib import Path

    from checker.model.report import Report

WORDS = """
entities:
  club: {name: Rowing Club}
  rival: {name: Sailing Club}
  lake: {name: Lake Town}
  sea: {name: Sea Town}
units:
  person: [people, member]
dimensions:
  age: {values: {junior: , senior: }, complete: [age]}
properties:
  founded: {type: date}
  first-race: {name: first race, type: date}
  members: {type: quantity, unit: person, over_time: cumulative, additive: true}
  seats: {type: quantity, unit: person}
  wait: {type: quantity, unit: day}
  years: {type: quantity, unit: year}
  town: {type: entity}
  pier: {type: entity}
rules:
  - id: own
    message: "MESSAGE"
    severity: warning
    given: GIVEN
    same: SAME
    check: CHECK
"""


def run(
    folder: Path,
    check: str,
    *claims: str,
    given: str = "{a: {property: founded}, b: {property: first race}}",
    same: str = "[subject]",
    message: str = "{a.subject} races ({b.value}) before it is founded ({a.value})",
) -> Report:
    words = WORDS.replace("CHECK", check).replace("GIVEN", given).replace("SAME", same).replace("MESSAGE", message)
    lines = "".join(f"  - {{id: c{n}, {claim}}}\n" for n, claim in enumerate(claims))
    article = "source: {id: a, published: 2020-05-01}\ndefaults: {subject: Rowing Club, basis: derived, note: x}\nclaims:\n" + lines
    return report_of(write_project(folder, {"claims/words.yaml": words, "claims/a.yaml": article}))


def messages(report: Report, rule: str = "own") -> list[str]:
    assert not report.errors
    return [f.message for f in told(report, rule)]


BEFORE = "a.value <= b.value"


def test_a_race_within_the_founding_year_may_hold(tmp_path: Path) -> None:
    assert not messages(run(tmp_path, BEFORE, "property: founded, value: 2014", "property: first race, value: June 2014"))


def test_a_race_surely_before_is_one_finding_with_both_claims(tmp_path: Path) -> None:
    report = run(tmp_path, BEFORE, "property: founded, value: 2014", "property: first race, value: June 2013")
    assert messages(report) == ["Rowing Club races (June 2013) before it is founded (2014)"]
    (found,) = told(report, "own")
    assert [claim.name for claim in found.claims] == ["a/c0", "a/c1"]
    assert (found.severity, found.family) == ("warning", "project")
    assert not messages(report, "project-rule")


def test_claims_of_other_subjects_are_bound_only_where_the_rule_says_so(tmp_path: Path) -> None:
    claims = ("property: founded, value: 2014", "property: first race, value: June 2013, subject: Sailing Club")
    assert not messages(run(tmp_path / "same", BEFORE, *claims))
    assert messages(run(tmp_path / "any", BEFORE, *claims, same="[]"))


def test_names_and_texts_are_compared_by_what_they_mean(tmp_path: Path) -> None:
    given = "{a: {property: town}, b: {property: pier}}"
    claims = ("property: town, value: Lake Town", "property: pier, value: Sea Town")
    assert messages(run(tmp_path, "a.value == b.value", *claims, given=given))
    assert not messages(run(tmp_path / "other", "a.value != b.value", *claims, given=given))
    assert messages(run(tmp_path / "text", "a.value == 'Sea Town'", *claims, given=given))
    assert not messages(run(tmp_path / "ours", "a.value == 'lake town'", *claims, given=given))


TOTAL = "{a: {property: members, scope: {}}, b: {property: seats}}"
PARTS = ("property: members, value: 53 members, scope: {age: junior}", "property: members, value: 126 members, scope: {age: senior}")


def test_a_rule_may_ask_of_a_total_that_no_one_states(tmp_path: Path) -> None:
    report = run(tmp_path, BEFORE, *PARTS, "property: seats, value: 155 people", given=TOTAL, message="{a.value} on {b.value}")
    assert messages(report) == ["179 on 155 people"]
    (found,) = told(report, "own")
    assert [claim.name for claim in found.claims] == ["a/c0", "a/c1", "a/c2"]
    assert found.steps == ("a: 179, which follows from a/c0, a/c1",)


def test_a_stated_total_is_asked_itself(tmp_path: Path) -> None:
    stated = "property: members, value: 201 members"
    report = run(tmp_path, BEFORE, *PARTS, stated, "property: seats, value: 155 people", given=TOTAL, message="{a.value} on {b.value}")
    assert messages(report) == ["201 members on 155 people"]


def test_days_between_dates_are_held_against_a_property_in_days(tmp_path: Path) -> None:
    given = "{a: {property: founded}, b: {property: first race}, c: {property: wait}}"
    dates = "property: founded, value: 2014-06-01", "property: first race, value: 2014-06-11"
    for days, due in (("10 days", []), ("12 days", ["12 days"])):
        folder = tmp_path / days
        report = run(folder, "b.value - a.value == c.value", *dates, f"property: wait, value: {days}", given=given, message="{c.value}")
        assert messages(report) == due
    unlike = run(tmp_path / "unlike", "b.value - a.value == c.value", given=given.replace("wait", "seats"))
    assert told(unlike, "project-rule")[0].settle == "compare numbers of one unit"


def wrong(report: Report) -> tuple[str, int, int]:
    (found,) = told(report, "project-rule")
    return found.message, found.location.span.line, found.location.span.column


def test_mistakes_are_told_at_their_column(tmp_path: Path) -> None:
    line = WORDS.split("\n").index("    check: CHECK") + 1
    assert wrong(run(tmp_path / "1", "a.value <= c.value")) == ("own: `check`: nothing is bound to `c`", line, 23)
    assert wrong(run(tmp_path / "2", '"a.value <= b.valeu"'))[1:] == (line, 26)
    assert wrong(run(tmp_path / "3", "a.value < 3"))[0].endswith("a date and a number can never be compared")
    assert "no one knows “foundd”" in wrong(run(tmp_path / "4", BEFORE, given="{a: {property: foundd}, b: {property: seats}}"))[0]
    assert (
        "no value of age is called “old”"
        in wrong(run(tmp_path / "5", BEFORE, given="{a: {property: seats, scope: {age: old}}, b: {property: seats}}"))[0]
    )
    assert wrong(run(tmp_path / "6", BEFORE, message="{a.nothing}"))[0] == "own: `message`: a claim has no `nothing`"
    never = "{a: {property: founded, subject: Rowing Club}, b: {property: first race, subject: Sailing Club}}"
    assert "it can never match" in wrong(run(tmp_path / "7", BEFORE, given=never))[0]


def test_planned_claims_are_bound_only_where_the_rule_names_them(tmp_path: Path) -> None:
    claims = ("property: founded, value: 2014", "property: first race, value: June 2013, status: planned")
    assert not messages(run(tmp_path / "facts", BEFORE, *claims))
    named = "{a: {property: founded}, b: {property: first race, status: planned}}"
    assert messages(run(tmp_path / "plans", BEFORE, *claims, given=named))


def test_what_is_not_said_may_be_anything(tmp_path: Path) -> None:
    assert not messages(run(tmp_path, "a.since > b.as_of", "property: founded, value: 2014", "property: first race, value: 2015"))


def test_a_claim_may_suppress_a_rule_of_the_project(tmp_path: Path) -> None:
    silent = "property: founded, value: 2014, suppress: [{rule: own, reason: known}]"
    report = run(tmp_path, BEFORE, silent, "property: first race, value: June 2013")
    assert not messages(report)
    assert [f.standing for f in report.findings if f.rule == "own"] == ["suppressed"]


def test_a_message_says_of_a_claim_whatever_the_rule_may_ask_of_it(tmp_path: Path) -> None:
    claim = "property: members, value: 12 people, scope: {age: junior}, since: 2014, as_of: 2019-03, quote: Twelve are young"
    asked = "subject property value scope quote since until as_of source.published"
    report = run(
        tmp_path,
        "a.value > 20",
        claim,
        given="{a: {property: members}}",
        message=" / ".join(f"{{a.{path}}}" for path in asked.split()),
    )
    said = "Rowing Club / members / 12 people / age: junior / Twelve are young / 2014 / not said / 2019-03 / 2020-05-01"
    assert messages(report) == [said]


def test_a_message_says_of_a_total_that_no_one_states_what_follows_from_its_parts(tmp_path: Path) -> None:
    ages = {"junior": 12, "senior": 30}
    parts = [f"property: members, value: exactly {count} people, scope: {{age: {age}}}" for age, count in ages.items()]
    asked = "subject value scope quote as_of since source.published"
    report = run(
        tmp_path,
        "a.value <= 40",
        *parts,
        given="{a: {property: members, scope: {}}}",
        message=" / ".join(f"{{a.{path}}}" for path in asked.split()),
    )
    assert messages(report) == ["Rowing Club / 42 / all / no quote: it follows from others / 2020-04-30..2020-05-01 / not said / not said"]


def test_days_divided_by_those_of_a_year_are_held_against_years(tmp_path: Path) -> None:
    """A number without a unit: only its author knows what days were divided into."""
    given = "{a: {property: founded}, b: {property: first race}, c: {property: years}}"
    claims = ("property: founded, value: 1 June 2004", "property: first race, value: 3 May 2014")
    check = "(b.value - a.value) / 365.25 >= c.value - 1 and abs((b.value - a.value) / 365.25 - c.value) <= 1"
    for value, expected in (("10 years", []), ("9 years", []), ("12 years", ["12 years: 1 June 2004 to 3 May 2014"])):
        message = "{c.value}: {a.value} to {b.value}"
        report = run(tmp_path / value, check, *claims, f"property: years, value: {value}", given=given, message=message)
        assert messages(report) == expected
        assert not messages(report, "project-rule")


def test_days_held_against_years_are_told_with_how_it_is_done(tmp_path: Path) -> None:
    given = "{a: {property: founded}, b: {property: first race}, c: {property: years}}"
    for check in ("b.value - a.value >= c.value", "b.value - a.value - c.value >= 0"):
        (found,) = told(run(tmp_path / check[-1], check, given=given), "project-rule")
        assert found.settle == "days as years: `(b.value - a.value) / 365.25`"

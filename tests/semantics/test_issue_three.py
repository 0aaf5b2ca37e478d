"""Facts that cannot all hold, shown on whole projects: articles with texts, claims with quotes, the real run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.project import report_of, told, write_project
from tests.semantics.statements import names_of

if TYPE_CHECKING:
    from pathlib import Path

    from checker.model.finding import Finding
    from checker.model.report import Report

WORDS = """
entities: {vietnam: {name: Vietnam}, office: {name: Peacekeeping Office}}
properties:
  sent: {name: personnel sent, type: quantity, unit: person, over_time: cumulative, additive: true}
  founded: {type: date}
  deployed: {name: first deployment, type: date}
dimensions:
  format:
    complete: [format]
    values: {individual: , unit: {hospital: {first: , second: }, engineers: {}}}
  mission: {values: [south-sudan, central-africa, abyei, headquarters]}
units: {person: [people, personnel, officers, women, sappers]}
"""
Row = tuple[str, str]


def project(root: Path, articles: dict[str, tuple[str, list[Row]]], more: str = "") -> Report:
    """Articles by id: the day that their figures hold, and (scope, figure) in the words of the text."""
    files = {"claims/words.yaml": WORDS + more}
    for name, (day, rows) in articles.items():
        said = [f"In row {n} of the table of {name} stand {value}" for n, (_, value) in enumerate(rows)]
        files[f"seeds/{name}.txt"] = ".\n".join(said) + ".\n"
        claims = (
            f"  - {{id: c{n}, subject: Vietnam, property: personnel sent, value: '{value}', scope: {scope}, quote: '{quote}'}}\n"
            for n, ((scope, value), quote) in enumerate(zip(rows, said, strict=True))
        )
        dated = f"defaults: {{as_of: {day}}}\n" if day else ""
        files[f"claims/{name}.yaml"] = f"source: {{id: {name}, file: {name}.txt, published: unknown}}\n{dated}claims:\n{''.join(claims)}"
    return report_of(write_project(root, files))


def loud(report: Report) -> list[Finding]:
    """Every warning and error, whatever its rule."""
    return [finding for finding in told(report) if finding.severity != "info"]


INDIVIDUAL, ENGINEERS, ALL = "{format: individual}", "{format: engineers}", "{}"
HOSPITALS = "{format: [first, second]}"


def test_53_officers_and_two_rotations_of_126_against_172_two_days_later(tmp_path: Path) -> None:
    for hospitals in (HOSPITALS, "{format: hospital}"):
        parts = [(INDIVIDUAL, "53 officers"), (hospitals, "126 people")]
        report = project(tmp_path, {"a": ("2020-11-13", parts), "b": ("2020-11-15", [(ALL, "172 personnel")])})
        (finding,) = told(report, "impossible-together")
        assert names_of(finding) == {"a/c0", "a/c1", "b/c0"}
        assert "179" in finding.message + finding.why + " ".join(finding.steps)
        assert "172" in finding.message
        assert loud(report) == [finding]


MAY = [(INDIVIDUAL, "55 officers"), (HOSPITALS, "189 people")]


def test_55_and_189_in_may_against_246_in_october_is_silent(tmp_path: Path) -> None:
    assert not loud(project(tmp_path, {"a": ("2021-05", MAY), "b": ("2021-10", [(ALL, "246 personnel")])}))


def test_three_more_of_a_scope_of_their_own_are_too_many_and_only_the_four_claims_are_named(tmp_path: Path) -> None:
    bystanders = [(INDIVIDUAL, "20 officers"), (ALL, "30 people")]
    articles = {
        "a": ("2021-05", [*MAY, (ENGINEERS, "3 sappers")]),
        "b": ("2021-10", [(ALL, "246 personnel")]),
        "c": ("2018", bystanders),
    }
    report = project(tmp_path, articles)
    (finding,) = told(report, "impossible-together")
    assert names_of(finding) == {"a/c0", "a/c1", "a/c2", "b/c0"}
    assert loud(report) == [finding]


def test_184_split_in_two_ways_is_silent(tmp_path: Path) -> None:
    south, centre, abyei, headquarters = (f"{{mission: {m}}}" for m in ("south-sudan", "central-africa", "abyei", "headquarters"))
    one = [("{mission: [south-sudan, central-africa, abyei]}", "180 people"), (headquarters, "4 people"), (ALL, "184 people")]
    other = [(south, "165 people"), (centre, "15 people"), (abyei, "4 people"), (ALL, "184 people")]
    by_format = [(HOSPITALS, "165 people"), (INDIVIDUAL, "15 people"), (ENGINEERS, "4 people"), (ALL, "184 people")]
    for number, rows in enumerate((other, by_format)):
        day = "2020-06-01"
        first = [("{format: unit}", "180 people"), (INDIVIDUAL, "4 people"), (ALL, "184 people")] if rows is other else one
        assert not loud(project(tmp_path / str(number), {"a": (day, first), "b": (day, rows)}))


def test_nearly_1100_beside_1079_is_silent_and_beside_1200_a_finding(tmp_path: Path) -> None:
    parts = [(INDIVIDUAL, "153 officers"), (HOSPITALS, "378 people"), (ENGINEERS, "548 sappers")]
    whole = ("2025-06-16", [(ALL, "nearly 1,100 personnel")])
    assert not loud(project(tmp_path / "silent", {"a": ("2025-06-14", parts), "b": whole}))
    more = [*parts[:2], (ENGINEERS, "669 sappers")]
    (finding,) = loud(project(tmp_path / "told", {"a": ("2025-06-14", more), "b": whole}))
    assert finding.rule == "impossible-together"
    assert names_of(finding) == {"a/c0", "a/c1", "a/c2", "b/c0"}


def founded(root: Path, **dates: str) -> Report:
    """The office's founding in one article, its first deployment in another, and the rule that one goes before the other."""
    rule = """
rules:
  - id: founded-before-deployed
    message: "{b.subject} deploys ({b.value}) before it is founded ({a.value})"
    given:
      a: {property: founded}
      b: {property: first deployment}
    check: a.value <= b.value
"""
    files = {"claims/words.yaml": WORDS + rule}
    for prop, date in dates.items():
        files[f"seeds/{prop}.txt"] = f"The archive has {date} for it.\n"
        files[f"claims/{prop}.yaml"] = (
            f"source: {{id: {prop}, file: {prop}.txt, published: 2022-01-01}}\n"
            f"claims:\n  - {{id: c, subject: Peacekeeping Office, property: {prop}, value: {date}, quote: has {date} for it}}\n"
        )
    return report_of(write_project(root, files))


def test_deployed_in_a_month_of_the_founding_year_may_hold(tmp_path: Path) -> None:
    assert not loud(founded(tmp_path, founded="2014", deployed="June 2014"))


def test_deployed_surely_before_is_one_finding_with_both_quotes(tmp_path: Path) -> None:
    report = founded(tmp_path, founded="2014", deployed="June 2013")
    (finding,) = loud(report)
    assert finding.rule == "founded-before-deployed"
    assert names_of(finding) == {"founded/c", "deployed/c"}
    assert {place.path for place in finding.related} >= {"seeds/founded.txt", "seeds/deployed.txt"}
    assert {quote for name in names_of(finding) for quote in report.claims[name].quotes} == {"has 2014 for it", "has June 2013 for it"}


CHAIN = (
    "The convoy of the second winter was the largest: 4,180 people, of whom half had never left their province, crossed the pass "
    "in nine days. The drivers slept in their cabs, and the bread had to be thawed over the engines."
)


def test_ten_articles_with_one_wrong_figure_against_two_count_three_origins(tmp_path: Path) -> None:
    """Half of the ten say whom they repeat, the others only do it."""
    texts = {f"n{number}": f"Reader {number} sends us this. {CHAIN}" for number in range(5)}
    texts |= {f"n{number}": f"By wire, number {number}: 4,180 people." for number in range(5, 10)}
    texts |= {"diary": "My count at the checkpoint was 4,810 people.", "ledger": "Rations were drawn for 4,810 people, no more."}
    files = {"claims/words.yaml": WORDS.replace("cumulative", "constant")}
    for name, text in texts.items():
        value = "4,180 people" if name[0] == "n" else "4,810 people"
        tie = f", derived_from: [n{int(name[1:]) - 1}]" if name in ("n5", "n6", "n7", "n8", "n9") else ""
        files[f"seeds/{name}.txt"] = text + "\n"
        files[f"claims/{name}.yaml"] = (
            f"source: {{id: {name}, file: {name}.txt, published: 2020-01-01{tie}}}\n"
            f"claims:\n  - {{id: c, subject: Vietnam, property: personnel sent, value: '{value}', quote: '{value}'}}\n"
        )
    report = report_of(write_project(tmp_path, files))
    (finding,) = loud(report)
    assert finding.rule == "value-conflict"
    assert sorted((len(cluster.claims), cluster.origins) for cluster in finding.clusters) == [(2, 2), (10, 1)]
    assert report.origin_count == 3
    assert len(told(report, "source-copied")) == 1

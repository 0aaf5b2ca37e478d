"""What the tool must show, from the user's side: the two articles of this repository, and small projects beside them."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.project import TODAY, report_of, told, write_project
from tests.semantics.statements import FOUNDED, has_words, loud, names_of, rules_of, say, value_findings

if TYPE_CHECKING:
    from checker.model.report import Report
    from tests.semantics.statements import Desk

REPOSITORY = Path(__file__).parents[2]
VISIT, INTERVIEW = "claims/000_122af4c8bf4a84b6.yaml", "claims/003_f2f8265291a8b7ea.yaml"
PAIR = {"vna-visit/individual-officers", "qdnd-interview/individual-officers"}


def copy_of_the_articles(root: Path, *changes: tuple[str, str, str]) -> Path:
    """This repository's articles and facts, with (file, old, new) changed in the copy."""
    for folder in ("claims", "seeds"):
        shutil.copytree(REPOSITORY / folder, root / folder)
    (root / "factlint.toml").write_text(f'today = "{TODAY}"\n', encoding="utf-8")
    for name, old, new in changes:
        text = (root / name).read_text(encoding="utf-8")
        assert old in text, f"{name} no longer says {old!r}"
        (root / name).write_text(text.replace(old, new), encoding="utf-8")
    return root


def of_the_pair(report: Report) -> list[tuple[str, str]]:
    """Rule and cause of the shown findings that name both counts of individual officers."""
    return [(f.rule, str(f.cause)) for f in value_findings(report) if names_of(f) >= PAIR]


DATED = (INTERVIEW, "published: unknown", "published: 2021-05-27")


def test_dated_2021_05_27_the_pair_is_growth(tmp_path: Path) -> None:
    report = report_of(copy_of_the_articles(tmp_path, DATED))
    assert ("value-explained", "growth") in of_the_pair(report)
    assert not loud(report)


def test_with_the_numbers_swapped_it_is_a_decrease(tmp_path: Path) -> None:
    swapped = (
        DATED,
        (VISIT, "approximately 153 officers", "approximately 55 officers"),
        (INTERVIEW, "55 ", "153 "),
        ("seeds/000_122af4c8bf4a84b6.txt", "approximately 153 officers", "approximately 55 officers"),
        ("seeds/003_f2f8265291a8b7ea.txt", "sent 55 participating", "sent 153 participating"),
    )
    report = report_of(copy_of_the_articles(tmp_path, *swapped))
    (finding,) = told(report, "cumulative-decrease")
    assert names_of(finding) >= PAIR
    assert str(finding.severity) == "error"


@pytest.mark.parametrize("dated", [True, False])
def test_a_scope_that_excludes_headquarters_explains_it(tmp_path: Path, dated: bool) -> None:
    missions_only = (INTERVIEW, "scope: {format: individual}", "scope: {format: individual, destination: missions}")
    report = report_of(copy_of_the_articles(tmp_path, *([DATED] if dated else []), missions_only))
    assert {rule for rule, _ in of_the_pair(report)} <= {"value-explained"}
    assert not loud(report)


def test_five_articles_on_a_founding_year_are_one_conflict_that_counts_origins(desk: Desk) -> None:
    articles = (
        say("2014", source="first"),
        say("2014", source="second", derived_from=["first"]),
        say("2014", source="third", derived_from=["first"]),
        say("June 2014", source="fourth"),
        say("2017", source="fifth"),
    )
    report = desk.report(FOUNDED, *articles)
    (finding,) = loud(report)
    assert finding.rule == "value-conflict"
    assert {(cluster.reading, len(cluster.claims), cluster.origins) for cluster in finding.clusters} == {("2014-06", 4, 2), ("2017", 1, 1)}
    assert has_words(finding.message, "2014", "2017")


def test_where_2014_is_the_forerunners_date_the_finding_says_so(desk: Desk) -> None:
    articles = (say("2014"), say("2014"), say("June 2014"), say("2014"), say("2017"), say("27 May 2014", subject="centre"))
    chain = {"department": {"name": "Department", "succeeds": "centre"}, "centre": {"name": "Peacekeeping Center"}}
    report = desk.report(FOUNDED, *articles, entities=chain)
    (finding,) = loud(report)
    assert finding.rule == "forerunner-date"
    assert "Peacekeeping Center" in " ".join((finding.message, finding.why, *finding.steps))


VOCABULARY = """\
entities:
  tonga: {name: Tonga}
properties:
  range: {name: range, type: quantity, unit: km}
  share: {name: share of women, type: quantity, unit: percent}
  motto: {name: motto, type: text}
"""


def one_claim(root: Path, article: str, prop: str, value: str, quote: str) -> list[str]:
    """The rules that fire, but for the words of the little vocabulary that this claim has no use for."""
    document = f"""\
source:
  id: a
  file: a.txt
  published: 2025-06-14
claims:
  - id: x
    subject: Tonga
    property: {prop}
    value: {value}
    quote: {quote}
"""
    files = {"claims/vocabulary.yaml": VOCABULARY, "claims/a.yaml": document, "seeds/a.txt": article}
    return [rule for rule in rules_of(report_of(write_project(root, files))) if rule != "unused-vocabulary"]


def test_200_kilometres_180_miles_is_told(tmp_path: Path) -> None:
    article = "The ferry sails 200 kilometres (180 miles) a day."
    assert one_claim(tmp_path, article, "range", "200 kilometres (180 miles)", "The ferry sails 200 kilometres (180 miles)") == [
        "units-disagree"
    ]


def test_over_16_percent_recorded_as_16_percent_is_a_dropped_hedge(tmp_path: Path) -> None:
    article = "Women are over 16% of the force."
    assert one_claim(tmp_path, article, "share of women", "16%", "Women are over 16% of the force") == ["hedge-dropped"]


def test_a_quote_with_one_digit_changed_is_told(tmp_path: Path) -> None:
    article = "Women are over 16% of the force."
    assert "quote-not-in-source" in one_claim(tmp_path, article, "share of women", "over 18%", "Women are over 18% of the force")


def test_a_quote_with_other_quotation_marks_and_line_breaks_is_found(tmp_path: Path) -> None:
    article = "The king’s motto is “Peace\nfirst, and  last”, he said."
    assert (
        one_claim(
            tmp_path, article, "motto", "peace first, and last", """>-\n      The king's motto is "Peace first,\n      and last", he said"""
        )
        == []
    )


BROKEN = """\
source:
  id: a
  id: b
claims:
  - id: x
\tsubject: Tonga
"""
TWICE = """\
source: {id: c, published: 2025-06-14}
claims:
  - id: x
    subject: Tonga
    property: motto
    value: peace
    value: war
    quote: peace
"""


def test_a_duplicate_key_and_a_tab_are_told_with_their_lines(tmp_path: Path) -> None:
    files = {"claims/vocabulary.yaml": VOCABULARY, "claims/a.yaml": BROKEN, "claims/c.yaml": TWICE}
    report = report_of(write_project(tmp_path, files))
    (syntax,) = told(report, "yaml-syntax")
    assert (syntax.location.path, syntax.location.span.line) == ("claims/a.yaml", 6)
    assert has_words(syntax.message + syntax.settle, "tab")
    places = {(f.location.path, f.location.span.line) for f in told(report, "duplicate-key")}
    assert ("claims/c.yaml", 7) in places
    both = next(f for f in told(report, "duplicate-key") if f.location.path == "claims/c.yaml")
    assert re.search(r"\b6\b", both.message) or any(location.span.line == 6 for location in both.related)


def test_the_two_documents_of_the_format_page_load_without_a_finding_but_the_one_they_name(tmp_path: Path) -> None:
    page = Path(__file__).parent / "format_page"
    files = {f"claims/{path.name}": path.read_text(encoding="utf-8") for path in sorted(page.glob("*.yaml"))}
    files["seeds/interview.txt"] = (REPOSITORY / "seeds/003_f2f8265291a8b7ea.txt").read_text(encoding="utf-8")
    report = report_of(write_project(tmp_path, files))
    assert [f.rule for f in told(report)] == ["unused-reconciliation"]

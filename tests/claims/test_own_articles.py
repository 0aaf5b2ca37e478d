"""This repository's own two articles: what is recorded of them, and what the tool says to it."""

from __future__ import annotations

import shutil
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from checker.app import Request
from checker.authoring.coverage import coverage_of
from tests.project import TODAY, report_of, told

if TYPE_CHECKING:
    from checker.model.finding import Finding
    from checker.model.report import Report

REPOSITORY = Path(__file__).parents[2]
SOURCES = {"vna-visit": "000_122af4c8bf4a84b6", "qdnd-interview": "003_f2f8265291a8b7ea"}


@cache
def own_report() -> Report:
    with TemporaryDirectory() as folder:
        for name in ("claims", "seeds"):
            shutil.copytree(REPOSITORY / name, Path(folder, name))
        Path(folder, "factlint.toml").write_text(f'today = "{TODAY}"\n', encoding="utf-8")
        return report_of(Path(folder))


def document(source: str) -> dict[str, Any]:
    path = REPOSITORY / "claims" / f"{SOURCES[source]}.yaml"
    loaded: dict[str, Any] = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    return loaded


def the_warning() -> Finding:
    (finding,) = [f for f in told(own_report()) if f.severity == "warning"]
    return finding


def test_no_error_is_raised_for_neither_article_proves_the_other_wrong() -> None:
    assert [(f.rule, f.message) for f in told(own_report()) if f.severity == "error"] == []
    assert own_report().exit_code == 1
    assert own_report().errors == ()


def test_153_against_55_is_the_only_warning() -> None:
    finding = the_warning()
    assert (finding.rule, str(finding.verdict), str(finding.cause)) == ("value-unclear", "unclear", "date-unknown")
    assert {claim.name for claim in finding.claims} == {"vna-visit/individual-officers", "qdnd-interview/individual-officers"}


def test_it_says_both_values_as_written_and_as_read() -> None:
    assert "153" in the_warning().message
    assert "55" in the_warning().message
    views = own_report().claims
    one, other = views["vna-visit/individual-officers"], views["qdnd-interview/individual-officers"]
    assert (one.value, one.reading, one.likely) == ("approximately 153 officers", "138..168", "146..160")
    assert (other.value, other.reading, other.likely) == ("55 officers", "55", "55")


def test_it_says_where_both_stand_in_the_articles() -> None:
    places = {location.path: location.span for location in the_warning().related if location.path.startswith("seeds/")}
    one, other = places["seeds/000_122af4c8bf4a84b6.txt"], places["seeds/003_f2f8265291a8b7ea.txt"]
    assert (one.line, one.column) == (37, 1)
    assert (other.line, other.column) == (11, 1)


def test_it_says_when_and_why_and_how_to_settle_it() -> None:
    views = own_report().claims
    assert views["vna-visit/individual-officers"].as_of == "2025-06-14"
    assert views["qdnd-interview/individual-officers"].as_of_words == "as of: unknown, not before 2020-11-13"
    finding = the_warning()
    assert finding.why
    assert "published" in finding.settle
    assert "qdnd-interview" in finding.settle


def test_a_passage_that_stands_twice_is_told() -> None:
    (finding,) = told(own_report(), "quote-ambiguous")
    assert str(finding.severity) == "info"
    assert [claim.name for claim in finding.claims] == ["vna-visit/praise"]


@pytest.mark.parametrize(
    "claim",
    ["personnel", "deploying-since", "chien-rank", "chien-office", "engineering-teams", "female-share", "female-share-target-individual"],
)
def test_growth_spelling_ranks_plans_and_shares_are_no_warnings(claim: str) -> None:
    loud = [f for f in told(own_report()) if f.severity != "info"]
    assert not [f for f in loud if f"vna-visit/{claim}" in {c.name for c in f.claims}]


def test_the_plan_that_came_true_is_no_more_than_info() -> None:
    plans = [f for f in told(own_report()) if "qdnd-interview/planned-engineers" in {c.name for c in f.claims}]
    assert {str(f.severity) for f in plans} <= {"info"}
    assert {f.rule for f in plans} <= {"value-explained", "plan-came-true"}


@pytest.mark.parametrize("source", SOURCES)
def test_every_quote_stands_in_its_article(source: str) -> None:
    text = (REPOSITORY / "seeds" / f"{SOURCES[source]}.txt").read_text(encoding="utf-8")
    written = document(source)
    assert len(written["claims"]) >= 12
    for entry in written["claims"] + written.get("ignored", []):
        quotes = entry["quote"] if isinstance(entry["quote"], list) else [entry["quote"]]
        assert [quote for quote in quotes if quote not in text] == []


FIGURES = {
    "vna-visit": [
        *("2025-06-14", "June 13", "nearly 50 years", "2021–2023", "June 2014", "nearly 1,100", "approximately 153", "six level-2"),
        *("October 2018", "May 2022", "three engineering", "over 16%", "over 20%", "over 15%", "2025–2030", "Sen. Lieu. Gen.", "A4P+"),
    ],
    "qdnd-interview": [
        *("seventh founding anniversary", "since 2014", "55 ", "189 ", "three officers to", "three officers working", "nine countries"),
        *(
            "November 13, 2020",
            "No.130/2020/QH14",
            "level-two",
            "An engineer company",
            "Sr. Lt. Gen.",
            "Senior Lieutenant General",
            "General Chien",
        ),
    ],
}


@pytest.mark.parametrize(("source", "figure"), [(source, figure) for source, figures in FIGURES.items() for figure in figures])
def test_every_figure_of_the_articles_is_on_record(source: str, figure: str) -> None:
    assert figure in (REPOSITORY / "seeds" / f"{SOURCES[source]}.txt").read_text(encoding="utf-8")
    assert figure in (REPOSITORY / "claims" / f"{SOURCES[source]}.yaml").read_text(encoding="utf-8")


def test_every_figure_that_needs_a_claim_has_one_and_every_ignored_one_its_reason() -> None:
    found = coverage_of(Request(REPOSITORY, today=TODAY), [])
    figures = [figure for source in found.sources for figure in source.figures]
    assert [figure.words for figure in figures if figure.mark == "unclaimed"] == []
    assert {figure.words: figure.reason for figure in figures if figure.mark == "ignored"} == {
        "2025-06-14": "the day of publication, which the source block above records"
    }
    assert found.share == 1
    assert found.needed >= 20


def test_what_the_interview_does_not_say_is_unknown() -> None:
    written = document("qdnd-interview")
    assert written["source"]["published"] == "unknown"
    scopes = {claim["id"]: claim.get("scope") for claim in written["claims"]}
    assert scopes["individual-officers"] == {"format": "individual"}
    assert scopes["headquarters-officers-sent"] == {"format": "unknown", "destination": "headquarters"}
    assert not [claim["id"] for claim in written["claims"] if "as_of" in claim or "due" in claim]


def test_the_articles_are_kept_byte_for_byte() -> None:
    from hashlib import sha256

    digests = {name: sha256((REPOSITORY / "seeds" / f"{name}.txt").read_bytes()).hexdigest() for name in SOURCES.values()}
    assert digests == {
        "000_122af4c8bf4a84b6": "e356cc4175c03c00b0c36adf677595c3e99a03dd93b54316278628860adb9a14",
        "003_f2f8265291a8b7ea": "5f40f589ab60c9d9eae08e123dd1ef03b479467979ca863ceb0d587006f9a1a4",
    }

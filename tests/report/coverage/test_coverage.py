"""Coverage in print: articles with marks, the table, the list of what is open, JSON."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given

import checker.report
from checker.app import Request
from checker.authoring.coverage import coverage_of
from checker.model.source import Article
from checker.report.coverage import concise, full, json_coverage, unclaimed
from checker.report.coverage.words import percent
from checker.report.look import Look
from checker.report.width import cells
from tests.authoring.ferries import LEAFLET, REPORT, ferries
from tests.report.golden import assert_golden
from tests.report.hostile import text
from tests.report.sheet.test_machines import closed

SCHEMA = json.loads((Path(checker.report.__file__).parent / "coverage.schema.json").read_text())


@pytest.fixture(scope="module")
def found(tmp_path_factory):
    return coverage_of(Request(ferries(tmp_path_factory.mktemp("ferries"))), [])


@pytest.mark.parametrize("width", [60, 80, 140])
def test_golden_at_every_width(found, width):
    said = full.render(found, Look(width=width))
    assert max(cells(line) for line in said.splitlines()) <= width
    assert_golden(f"coverage-{width}.txt", said)


def test_marks_survive_where_colour_does_not(found):
    said = full.render(found)
    for mark in ("[!2002]", "[+nearly 450 passengers]", "[~12 routes]", "[?84.5 m]"):
        assert mark in said
    assert "+44 20 7946 0958" in said
    assert "\x1b" not in said


def test_colour_is_laid_over_the_same_words(found):
    coloured = full.render(found, Look(width=60, colour=True))
    assert "\x1b[1;31m[?84.5 m]\x1b[0m" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == full.render(found, Look(width=60))


def test_an_article_keeps_its_words(found):
    said = full.render(found)
    words = re.sub(r"\[[+!~?](.*?)\]", r"\1", said)
    for line in (*REPORT.splitlines(), *LEAFLET.splitlines()):
        assert " ".join(line.split()) in words


def test_a_figure_that_is_broken_over_two_lines_is_coloured_in_both(found):
    coloured = full.render(found, Look(width=40, colour=True))
    assert "[+nearly 450\x1b[0m" in coloured or "[+nearly\x1b[0m" in coloured
    assert all(line.count("\x1b[") % 2 == 0 for line in coloured.splitlines())


def test_below_an_article_stands_why_figures_are_ignored_and_who_disputes(found):
    lines = full.render(found).splitlines()
    assert "  ~ 3:38  12 routes: the routes are no matter of ours" in lines
    assert "  ! 1:26  2002: report/built" in lines


def test_ascii_is_ascii(found):
    assert full.render(found, Look(is_ascii=True)).isascii()


def test_a_source_without_text_is_told_and_not_green(found):
    assert "radio      not looked at: its document names no `file`" in re.sub(r"radio +not", "radio      not", full.render(found))
    assert "radio: not looked at, its document names no `file`" in concise.render(found)
    assert "radio was not looked at" in unclaimed.render(found)


def test_what_is_open_is_listed_with_its_place(found):
    assert unclaimed.render_concise(found) == "seeds/leaflet.txt:1:25: unclaimed quantity “84.5 m”\n"
    assert "“Marisol: built in 2003, 84.5 m long, and fast.”" in unclaimed.render(found)


def test_only_what_is_complete_is_100_percent():
    assert percent(Fraction(9999, 10000)) == "99.9 %"
    assert percent(Fraction(1)) == "100 %"
    assert percent(Fraction(1, 3)) == "33.3 %"
    assert percent(Fraction(0)) == "0 %"
    assert percent(None) == "–"


def test_the_schema_is_one_and_knows_every_field(found):
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    for only_open in (False, True):
        jsonschema.validate(json.loads(json_coverage.render(found, only_open=only_open)), closed(SCHEMA))


def test_json_says_all_there_is(found):
    said = json.loads(json_coverage.render(found))
    assert (said["summary"]["claimed"], said["summary"]["needed"], said["summary"]["percent"]) == (3, 4, 75.0)
    leaflet, radio, report = said["sources"]
    assert radio["percent"] is None
    assert radio["why"]
    assert leaflet["figures"][0] == {
        "words": "2003",
        "kind": "date",
        "mark": "disputed",
        "claims": ["leaflet/built"],
        "reason": None,
        "location": {"path": "seeds/leaflet.txt", "line": 1, "column": 19, "end_line": 1, "end_column": 23},
    }
    assert report["figures"][2]["reason"] == "the routes are no matter of ours"


@given(text)
def test_hostile_articles_print_safely(found, words):
    report = found.sources[2]
    start = len(words)
    figures = (report.figures[0]._replace(start=start, end=start + 4), report.figures[1]._replace(start=start + 4, end=2 * start + 4))
    worse = replace(report, article=Article(f"{words}2002{words}", ""), figures=figures)
    for said in (full.render(replace(found, sources=(worse,)), Look(width=50)), unclaimed.render(replace(found, sources=(worse,)))):
        assert "##" not in said
        assert all(char == "\n" or (char >= " " and not "\x7f" <= char <= "\x9f") for char in said)
        assert not set(said) & set("\u2061\u2062\u2063\u2064\u206a")

from __future__ import annotations

import json

import jsonschema
import pytest

from tests.authoring.ferries import ferries
from tests.cli.command import factlint
from tests.project import write_project


@pytest.fixture
def root(tmp_path):
    return ferries(tmp_path)


def test_findings_and_open_figures_do_not_make_the_exit_code(root):
    ran = factlint("coverage", cwd=root)
    assert (ran.code, ran.err) == (0, "")
    assert "75 %" in ran.out


@pytest.mark.parametrize(("least", "code"), [("0", 0), ("100", 0), ("100%", 0)])
def test_fail_under_is_met_by_what_is_complete(root, least, code):
    assert factlint("coverage", "report", "--fail-under", least, cwd=root).code == code


def test_fail_under_is_judged_exactly(tmp_path):
    document = "source: {id: a, file: a.txt}\nclaims: []\nignored: [{quote: x 1, reason: y}]\n"
    article = "x 1, 2 cats, 3 cats and 4 cats"
    claim = "claims:\n  - {id: c, subject: s, property: n, value: 3 cats, quote: 3 cats}\n"
    words = "entities: {s: {}}\nproperties: {n: {type: quantity, unit: cat}}\nunits: {cat: []}\n"
    write_project(tmp_path, {"claims/a.yaml": document.replace("claims: []\n", claim) + words, "seeds/a.txt": article})
    assert factlint("coverage", "--fail-under", "33.3", cwd=tmp_path).code == 0
    ran = factlint("coverage", "--fail-under", "33.34", cwd=tmp_path)
    assert ran.code == 1
    assert "coverage is 33.3 %, less than 33.34 %" in ran.err


def test_a_source_without_a_text_never_meets_fail_under(root):
    ran = factlint("coverage", "report", "radio", "--fail-under", "1", cwd=root)
    assert ran.code == 1
    assert "the coverage of radio is not known" in ran.err


def test_a_run_that_looked_at_nothing_is_never_green(root):
    ran = factlint("coverage", "radio", cwd=root)
    assert ran.code == 2
    assert "radio has no text" in ran.err


@pytest.mark.parametrize("value", ["101", "-1", "much", "1e1", "nan", "٣"])
def test_a_percentage_that_is_none_is_told(root, value):
    ran = factlint("coverage", f"--fail-under={value}", cwd=root)
    assert ran.code == 2
    assert "no percentage from 0 to 100" in ran.err


def test_a_source_that_is_not_known_is_told(root):
    ran = factlint("coverage", "raport", cwd=root)
    assert (ran.code, ran.out) == (2, "")
    assert "did you mean 'report'?" in ran.err


def test_only_what_is_open(root):
    ran = factlint("coverage", "--unclaimed", "--output-format", "concise", cwd=root)
    assert ran.out == "seeds/leaflet.txt:1:25: unclaimed quantity “84.5 m”\n"


def test_json_is_the_published_schema(root):
    said = json.loads(factlint("coverage", "--output-format", "json", cwd=root).out)
    jsonschema.validate(said, json.loads(factlint("schema", "coverage").out))


def test_the_rule_says_the_same_as_the_command(root):
    ran = factlint("check", "--select", "coverage", "--output-format", "concise", cwd=root)
    assert ran.out.startswith("claims/leaflet.yaml:2:29: info[figure-unclaimed] no claim records “84.5 m” of seeds/leaflet.txt:1:25")
    assert "figure-unclaimed" not in factlint("check", cwd=root).out


def test_the_page_of_the_rule_and_the_list_say_that_it_is_on_request(root):
    assert "on request" in factlint("rule", "figure-unclaimed").out
    assert "(On request.)" in " ".join(factlint("rule", "coverage").out.split())
    said = json.loads(factlint("rule", "--output-format", "json").out)
    assert [rule["id"] for rule in said["rules"] if rule["on_request"]] == ["figure-unclaimed"]

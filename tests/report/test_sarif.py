from __future__ import annotations

import json
from dataclasses import replace
from functools import cache, partial
from typing import Any
from urllib.parse import unquote

import jsonschema
import pytest
from hypothesis import given

from checker.model.finding import Standing
from checker.report import formats, sarif
from checker.report.sarif_parts import message, uri
from tests.report.golden import DATA, assert_golden
from tests.report.hostile import naughty_strings, sample_with, text
from tests.report.sample import CLEAN, SAMPLE, UNCLEAR, many

render = partial(formats.render, "sarif")

SCHEMA = DATA / "sarif" / "sarif-schema-2.1.0.json"


@cache
def validator() -> Any:
    if not SCHEMA.exists():
        pytest.skip("the SARIF schema is not beside this checkout")
    return jsonschema.Draft4Validator(json.loads(SCHEMA.read_text()), format_checker=jsonschema.FormatChecker())


def run_of(report: Any) -> dict[str, Any]:
    run: dict[str, Any] = json.loads(render(report))["runs"][0]
    return run


def test_sarif_looks_as_agreed() -> None:
    assert_golden("sarif.json", render(SAMPLE))


def test_the_official_schema_accepts_it() -> None:
    for report in (SAMPLE, CLEAN, replace(SAMPLE, rules=()), many(40), *map(sample_with, naughty_strings()[::7])):
        validator().validate(json.loads(render(report)))


def test_each_result_points_at_its_rule_and_rules_carry_their_pages() -> None:
    run = run_of(SAMPLE)
    rules = run["tool"]["driver"]["rules"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    assert all("Why it matters" in rule["help"]["text"] for rule in rules)


def test_each_side_is_a_related_location_with_the_words_of_its_source() -> None:
    result = next(r for r in run_of(SAMPLE)["results"] if r["ruleId"] == "value-unclear")
    labels = {place["message"]["text"]: place["physicalLocation"]["artifactLocation"]["uri"] for place in result["relatedLocations"]}
    assert labels["qdnd-interview/individual-officers says 55 officers"] == "claims/interview.yaml"
    assert labels["the property"] == "claims/vocabulary.yaml"
    assert any(label.startswith("source of vna-visit/individual-officers: “Individually") for label in labels)
    assert "[claims/visit.yaml:23](1)" in result["message"]["text"]


def test_findings_that_are_not_shown_carry_their_suppression_and_the_shown_say_that_they_have_none() -> None:
    for result in run_of(SAMPLE)["results"]:
        standing = [entry["properties"]["standing"] for entry in result["suppressions"]]
        assert standing in ([], ["suppressed"], ["reconciled"], ["baselined"])
        assert (result["baselineState"] == "unchanged") == (standing == ["baselined"])
    kinds = {r["suppressions"][0]["kind"] for r in run_of(SAMPLE)["results"] if r["suppressions"]}
    assert kinds == {"inSource", "external"}


def test_the_fingerprint_is_the_findings_own() -> None:
    assert run_of(replace(CLEAN, findings=(UNCLEAR,)))["results"][0]["partialFingerprints"]["primaryLocationLineHash"] == "7c1f9a0b2d4e"


def test_positions_are_code_points_and_paths_are_relative_references() -> None:
    run = run_of(replace(SAMPLE, prefix="facts/"))
    assert run["columnKind"] == "unicodeCodePoints"
    for result in run["results"]:
        artifact = result["locations"][0]["physicalLocation"]["artifactLocation"]
        assert artifact["uri"].startswith("facts/claims/")
        assert artifact["uriBaseId"] in run["originalUriBaseIds"]


def test_a_path_is_percent_encoded_down_to_the_bytes_of_its_name() -> None:
    assert uri("claims/a b,c:d%é.yaml") == "claims/a%20b%2Cc%3Ad%25%C3%A9.yaml"
    assert uri("seeds/\udcff.txt") == "seeds/%FF.txt"


def test_errors_and_what_was_not_checked_are_notifications() -> None:
    invocation = run_of(SAMPLE)["invocations"][0]
    assert invocation["executionSuccessful"] is False
    assert invocation["exitCode"] == 2
    assert [note["level"] for note in invocation["toolExecutionNotifications"]] == ["error", "error", "note"]
    assert run_of(CLEAN)["invocations"][0] == {"executionSuccessful": True, "exitCode": 0, "toolExecutionNotifications": []}


def test_the_gravest_results_come_first_and_what_github_drops_is_told() -> None:
    run = run_of(many(6_000))
    assert [result["level"] for result in run["results"][::2_000]] == ["error", "warning", "note"]
    told = run["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"]
    assert told == "6,000 results; GitHub keeps the gravest 5,000 of them."


def test_a_file_that_github_would_refuse_is_cut_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sarif, "MOST_RESULTS", 30)
    run = run_of(many(40))
    assert len(run["results"]) == 30
    assert "40 findings; the gravest 30 are in this file" in run["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"]


def test_a_file_too_large_for_an_upload_is_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sarif, "MOST_GZIPPED", 2_000)
    assert 1 <= len(run_of(many(4_000))["results"]) < 4_000


def test_a_message_makes_no_link_and_no_placeholder() -> None:
    assert message("see [this](http://evil) {0}") == "see \\[this\\](http://evil) {{0}}"


@given(text)
def test_any_text_keeps_the_file_valid(words: str) -> None:
    made = render(sample_with(words))
    validator().validate(json.loads(made))
    assert "##" not in made
    assert not any(char < " " and char != "\n" for char in made)
    made.encode()


@given(text)
def test_a_uri_is_a_relative_reference_of_ascii(words: str) -> None:
    made = uri(words)
    assert made.isascii()
    assert not set(made) - set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/-._~%")
    if not any("\ud800" <= char <= "\udfff" for char in words):
        assert unquote(made) == words


def test_reconciled_findings_of_the_sample_exist() -> None:
    assert {finding.standing for finding in SAMPLE.findings} == set(Standing)

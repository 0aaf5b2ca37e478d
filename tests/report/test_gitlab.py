from __future__ import annotations

import json
from dataclasses import replace
from functools import partial
from typing import Any

import jsonschema
import pytest
from hypothesis import given

from checker.report import formats
from tests.report.golden import DATA, assert_golden
from tests.report.hostile import naughty_strings, sample_with, text
from tests.report.sample import CLEAN, SAMPLE, UNCLEAR, many

render = partial(formats.render, "gitlab")

SCHEMA = DATA / "gitlab" / "codeclimate.json"


def entries_of(report: Any) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(render(report))
    return found


def test_gitlab_looks_as_agreed() -> None:
    assert_golden("gitlab.json", render(SAMPLE))


@pytest.mark.skipif(not SCHEMA.exists(), reason="GitLab's schema is not beside this checkout")
def test_every_entry_fits_gitlabs_schema() -> None:
    validator = jsonschema.Draft202012Validator(json.loads(SCHEMA.read_text()))
    for report in (SAMPLE, CLEAN, many(50), *map(sample_with, naughty_strings())):
        for entry in entries_of(report):
            validator.validate(entry)
            assert entry["severity"] in {"info", "minor", "major", "critical", "blocker"}


def test_severities_are_mapped_and_what_stopped_the_tool_is_a_blocker() -> None:
    found = {entry["check_name"]: entry["severity"] for entry in entries_of(SAMPLE)}
    assert found["value-conflict"] == "critical"
    assert found["value-unclear"] == "major"
    assert found["value-explained"] == "info"
    assert found["factlint"] == "blocker"


def test_only_shown_findings_are_listed() -> None:
    assert [e for e in entries_of(SAMPLE) if e["check_name"] == "publication-date-unknown"] == []


def test_fingerprints_stay_the_same_and_equal_ones_are_told_apart() -> None:
    twice = replace(CLEAN, findings=(UNCLEAR, UNCLEAR, replace(UNCLEAR, fingerprint="")))
    marks = [entry["fingerprint"] for entry in entries_of(twice)]
    assert marks[0] == UNCLEAR.fingerprint
    assert len(set(marks)) == 3
    assert marks == [entry["fingerprint"] for entry in entries_of(twice)]


def test_a_clean_run_is_an_empty_list() -> None:
    assert entries_of(CLEAN) == []


@given(text)
def test_any_text_keeps_the_report_readable_and_its_fingerprints_unique(words: str) -> None:
    report = render(sample_with(words))
    found = json.loads(report)
    assert "##" not in report
    assert len({entry["fingerprint"] for entry in found}) == len(found) == 8
    report.encode()

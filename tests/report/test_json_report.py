from __future__ import annotations

import json
from dataclasses import replace
from functools import partial
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given

import checker.report
from checker.model.comparison import Comparison
from checker.model.finding import Cause, Verdict
from checker.report import formats
from checker.report.json_report import render_comparison
from tests.report.golden import assert_golden
from tests.report.hostile import sample_with, text
from tests.report.sample import INTERVIEW, SAMPLE, UNCLEAR, UNKNOWN_NAME, VIEWS, VISIT

render = partial(formats.render, "json")

FOLDER = Path(checker.report.__file__).parent
SCHEMA = json.loads((FOLDER / "report.schema.json").read_text())
COMPARISON_SCHEMA = json.loads((FOLDER / "comparison.schema.json").read_text())


def strict(said: str):
    def refuse(constant):
        raise ValueError(constant)

    return json.loads(said, parse_constant=refuse)


def test_golden():
    assert_golden("report.json", render(SAMPLE))


def test_a_finding_of_very_many_claims_reads_like_any_other():
    crowd = replace(UNCLEAR, claims=UNCLEAR.claims * 600, clusters=UNCLEAR.clusters * 600, related=UNCLEAR.related * 600)
    small, large = (strict(render(replace(SAMPLE, findings=(finding,))))["findings"][0] for finding in (UNCLEAR, crowd))
    repeated = {name: small[name] * 600 for name in ("claims", "clusters", "related")}
    assert large == {**small, **repeated}
    assert list(large) == list(small)
    pieces = list(formats.pieces("json", replace(SAMPLE, findings=(crowd,))))
    assert max(map(len, pieces)) < sum(map(len, pieces)) / 100


@pytest.mark.parametrize("schema", [SCHEMA, COMPARISON_SCHEMA], ids=["report", "comparison"])
def test_the_schemas_are_schemas(schema):
    jsonschema.Draft202012Validator.check_schema(schema)


def test_the_report_is_valid():
    jsonschema.validate(strict(render(SAMPLE)), SCHEMA)


def test_keys_stand_in_the_order_of_the_page():
    said = strict(render(SAMPLE))
    assert list(said) == ["schema_version", "tool", "summary", "findings", "claims", "not_checked", "errors"]
    finding = next(f for f in said["findings"] if f["rule"] == "value-unclear")
    assert list(finding) == [
        *("fingerprint", "rule", "family", "severity", "status", "message"),
        *("verdict", "cause", "subject", "property", "scope", "claims", "clusters"),
        *("location", "related", "why", "settle"),
    ]
    assert list(said["claims"][VISIT.name]) == [
        *("value", "reading", "likely", "as_of", "inherited", "since", "until", "status", "said_by"),
        *("quote", "scope", "origin", "location", "source_location"),
    ]


def test_the_schema_knows_every_key_that_is_printed():
    closed = json.loads(json.dumps(SCHEMA))
    for definition in (closed, *closed["$defs"].values()):
        if "properties" in definition and "additionalProperties" not in definition:
            definition["additionalProperties"] = False
    jsonschema.validate(strict(render(SAMPLE)), closed)


def test_findings_without_claims_leave_the_claim_fields_out():
    (finding,) = strict(render(replace(SAMPLE, findings=(UNKNOWN_NAME,))))["findings"]
    assert not {"verdict", "cause", "subject", "property", "scope", "claims", "clusters"} & set(finding)


def test_an_unknown_scope_is_null():
    unknown = replace(UNCLEAR, scope=(("format", None), ("gender", ("women",))))
    (finding,) = strict(render(replace(SAMPLE, findings=(unknown,))))["findings"]
    assert finding["scope"] == {"format": None, "gender": ["women"]}


def test_findings_that_are_not_shown_stay_with_their_status_and_reason():
    said = strict(render(SAMPLE))["findings"]
    assert {f["status"] for f in said} == {"shown", "suppressed", "reconciled", "baselined"}
    assert all(("reason" in f) == (f["status"] != "shown") for f in said)


@given(text)
def test_any_text_gives_strict_json_that_prints_safely(words):
    said = render(sample_with(words))
    said.encode()
    assert "##" not in said
    assert all(char == "\n" or (char >= " " and not "\x7f" <= char <= "\x9f") for char in said)
    strict(said)


def test_a_comparison_is_valid_and_in_order():
    comparison = Comparison(
        (VIEWS[VISIT.name], VIEWS[INTERVIEW.name]), Verdict.UNCLEAR, Cause.DATE_UNKNOWN, "value-unclear", UNCLEAR.clusters
    )
    said = strict(render_comparison(comparison))
    jsonschema.validate(said, COMPARISON_SCHEMA)
    assert list(said) == ["schema_version", "verdict", "cause", "rule", "claims", "clusters", "why", "steps"]

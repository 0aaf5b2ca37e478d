"""What spreadsheets and programs read."""

from __future__ import annotations

import csv
import io
import json
import unicodedata
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

import checker.report
from checker.app import Request
from checker.authoring.sheet import inventory_of, sheet_of
from checker.report.csv_text import csv_text, defused
from checker.report.sheet import csv_sheet, json_sheet
from tests.authoring.harbour import harbour

FOLDER = Path(checker.report.__file__).parent
SCHEMA, INVENTORY_SCHEMA = (json.loads((FOLDER / f"{name}.schema.json").read_text()) for name in ("sheet", "inventory"))


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    return harbour(tmp_path_factory.mktemp("harbour"))


@pytest.fixture(scope="module")
def sheet(root):
    return sheet_of(Request(root), ["harbour"])


@pytest.mark.parametrize("schema", [SCHEMA, INVENTORY_SCHEMA], ids=["sheet", "inventory"])
def test_the_schemas_are_schemas(schema):
    jsonschema.Draft202012Validator.check_schema(schema)


def closed(schema):
    """The schema, which knows no other fields than it names."""
    if isinstance(schema, dict):
        shut = {"additionalProperties": False} if "properties" in schema and "additionalProperties" not in schema else {}
        return {**{key: closed(value) for key, value in schema.items()}, **shut}
    return [closed(each) for each in schema] if isinstance(schema, list) else schema


def test_the_schemas_know_every_field_that_is_printed(root, sheet):
    jsonschema.validate(json.loads(json_sheet.render(sheet)), closed(SCHEMA))
    jsonschema.validate(json.loads(json_sheet.render_inventory(inventory_of(Request(root)))), closed(INVENTORY_SCHEMA))


def test_the_sheet_says_all_of_a_claim(sheet):
    said = json.loads(json_sheet.render(sheet))
    assert said["subject"] == "harbour"
    assert said["property"] is None
    plan = said["claims"]["herald/plan"]
    assert (plan["status"], plan["due"], plan["reading"], plan["origin"]) == ("planned", "2030", "445..460)", "gazette")
    assert said["claims"]["herald/never"]["denied"] is True
    assert said["claims"]["leaflet/staff"]["dated"] is False
    employees = said["sections"][0]
    assert employees["scopes"][0]["claims"][0] == "almanac/staff"
    assert said["sections"][2]["findings"] == [f["fingerprint"] for f in said["findings"] if f["rule"] == "value-conflict"]


def rows(text):
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_the_table_has_a_row_a_claim(sheet):
    table = rows(csv_sheet.render(sheet))
    assert len(table) == 10
    over = next(row for row in table if row["source"] == "gazette" and row["property"] == "employees")
    assert (over["value"], over["low"], over["high"], over["likely_high"]) == ("more than 200 people", "200", "", "300")
    assert (over["as_of"], over["inherited"], over["said_by"]) == ("2010-06-01", "true", "lind")
    assert "value-conflict" in next(row["findings"] for row in table if row["property"] == "opened")


def test_the_inventory_has_a_row_a_property(root):
    table = rows(csv_sheet.render_inventory(inventory_of(Request(root))))
    assert [(row["property"], row["claims"], row["errors"]) for row in table] == [
        ("employees", "7", "0"),
        ("head", "1", "0"),
        ("opened", "2", "1"),
    ]


@pytest.mark.parametrize(
    "text", ["=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", " =1", "\n=1", "＝1+1", "-12 °C", '=HYPERLINK("http://x","y")']
)
def test_what_a_spreadsheet_would_run_is_defused(text):
    assert defused(text) == f"'{text}"


@pytest.mark.parametrize("text", ["-12", "+3", "-0.5", "1/3", "2014-06", "55 officers", "a=b", "", "–5"])
def test_numbers_and_words_stay_as_they_are(text):
    assert defused(text) == text


@given(st.lists(st.lists(st.text(), min_size=2, max_size=4), min_size=1, max_size=4))
def test_any_cells_give_a_table_of_as_many_rows_and_cells(table):
    said = csv_text(table)
    assert [len(row) for row in csv.reader(io.StringIO(said, newline=""), strict=True)] == [len(row) for row in table]
    assert not any(unicodedata.category(char) in {"Cc", "Cf", "Cs"} for line in said.split("\r\n") for char in line)
    assert not any(defused(cell) != cell for row in csv.reader(io.StringIO(said, newline="")) for cell in row)


def test_hostile_words_stay_in_their_cells(sheet):
    section = sheet.sections[0]
    group = section.groups[0]
    entry = group.entries[0]
    worse = entry._replace(view=replace(entry.view, value="=cmd|' /C calc'!A0,\"x\"\r\n\x1b[31m", quotes=("@x",)))
    changed = replace(sheet, sections=(section._replace(groups=(group._replace(entries=(worse,)),)),))
    (row,) = rows(csv_sheet.render(changed))
    assert row["value"].startswith("'=cmd")
    assert row["quote"] == "'@x"
    assert "\x1b" not in csv_sheet.render(changed)

"""Whole random projects through the commands that show what is recorded: sheets, inventories and coverage hold what reports hold."""

from __future__ import annotations

import csv
import io
import json
import tempfile
from pathlib import Path

import jsonschema
from hypothesis import HealthCheck, Phase, given, settings

import checker.report
from checker.app import Request
from checker.authoring.coverage import coverage_of
from checker.authoring.sheet import inventory_of, sheet_of
from checker.errors import FactlintError
from checker.report.coverage import concise, full, json_coverage, unclaimed
from checker.report.look import Look
from checker.report.safe_text import UNSEEN
from checker.report.sheet import csv_sheet, inventory, json_sheet
from checker.report.sheet import full as full_sheet
from tests.fuzz.judge import write_files
from tests.fuzz.projects import Files, projects

FOLDER = Path(checker.report.__file__).parent
SCHEMAS = {name: json.loads((FOLDER / f"{name}.schema.json").read_text()) for name in ("sheet", "inventory", "coverage")}
in_ci = settings(
    max_examples=150, derandomize=True, database=None, deadline=None, suppress_health_check=list(HealthCheck), phases=[Phase.generate]
)


def hold_text(said: str) -> None:
    assert UNSEEN.search(said.replace("\n", "").replace("\r", "")) is None
    assert "##" not in said
    said.encode()


def hold_json(said: str, schema: str) -> None:
    hold_text(said)
    jsonschema.validate(json.loads(said), SCHEMAS[schema])


@in_ci
@given(projects())
def test_any_project_can_be_shown(files: Files) -> None:
    with tempfile.TemporaryDirectory() as folder:
        request = Request(write_files(Path(folder), files))
        try:
            found = inventory_of(request)
        except FactlintError:
            return
        sheet = sheet_of(request, [""])
    for look in (Look(width=60), Look(is_ascii=True, is_verbose=True)):
        hold_text(inventory.render(found, look))
        for is_log in (False, True):
            hold_text(full_sheet.render(sheet, look, is_log=is_log))
    hold_json(json_sheet.render(sheet), "sheet")
    hold_json(json_sheet.render_inventory(found), "inventory")
    table = csv_sheet.render(sheet)
    hold_text(table)
    rows = list(csv.reader(io.StringIO(table, newline=""), strict=True))
    assert {len(row) for row in rows} == {len(csv_sheet.COLUMNS)}
    assert len(rows) - 1 == sum(len(section.entries()) for section in sheet.sections)


@in_ci
@given(projects())
def test_any_project_has_its_coverage(files: Files) -> None:
    with tempfile.TemporaryDirectory() as folder:
        request = Request(write_files(Path(folder), files))
        try:
            found = coverage_of(request, [])
        except FactlintError:
            return
    for source in found.sources:
        assert all(one.end <= other.start for one, other in zip(source.figures, source.figures[1:], strict=False))
        assert source.share is None or 0 <= source.share <= 1
        assert all(bool(figure.claims) or figure.mark not in ("claimed", "disputed") for figure in source.figures)
    for said in (full.render(found, Look(width=50)), concise.render(found), unclaimed.render(found), unclaimed.render_concise(found)):
        hold_text(said)
    hold_json(json_coverage.render(found), "coverage")

from __future__ import annotations

import json

import jsonschema
import pytest

from tests.authoring.harbour import harbour
from tests.cli.command import factlint


@pytest.fixture
def root(tmp_path):
    return harbour(tmp_path)


def test_without_a_name_everything_is_listed(root):
    ran = factlint("show", cwd=root)
    assert ran.code == 0
    assert "Cảng Alma 港" in ran.out
    assert ran.out.endswith("open: 1 error, 2 info\n")


def test_findings_do_not_make_the_exit_code(root):
    ran = factlint("show", "harbour", "opened", cwd=root)
    assert ran.code == 0
    assert "value-conflict" in ran.out


def test_a_fingerprint_on_the_sheet_is_one_that_can_be_reconciled(root):
    said = factlint("show", "opened", cwd=root).out
    mark = next(line for line in said.splitlines() if "value-conflict" in line).split()[-1]
    assert factlint("reconcile", mark, "--reason", "looked into", cwd=root).code == 0
    assert "reconciled[value-conflict]" in factlint("show", "opened", cwd=root).out


def test_a_name_that_no_one_bears_is_a_mistake(root):
    ran = factlint("show", "harbor", cwd=root)
    assert (ran.code, ran.out) == (2, "")
    assert "did you mean 'harbour'?" in ran.err


def test_a_project_elsewhere(root, tmp_path_factory):
    assert "Port" not in factlint("show", "--project", str(root), cwd=tmp_path_factory.mktemp("elsewhere")).err


def test_a_project_without_claims_is_told(tmp_path):
    ran = factlint("show", cwd=tmp_path)
    assert ran.code == 2
    assert "no claims found" in ran.err


@pytest.mark.parametrize(("names", "schema"), [(["harbour"], "sheet"), ([], "inventory")])
def test_json_is_the_published_schema(root, names, schema):
    said = json.loads(factlint("show", *names, "--output-format", "json", cwd=root).out)
    jsonschema.validate(said, json.loads(factlint("schema", schema).out))


def test_a_table_goes_into_a_file(root):
    assert factlint("show", "harbour", "--output-format", "csv", "-o", "out.csv", cwd=root).out == ""
    assert (root / "out.csv").read_bytes().startswith(b"subject,property,")
    assert b"\r\n" in (root / "out.csv").read_bytes()


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252"])
def test_a_stream_that_cannot_show_the_plot_gets_ascii(root, encoding):
    ran = factlint("show", "harbour", "employees", cwd=root, env={"PYTHONIOENCODING": encoding})
    assert ran.out.isascii()
    assert "====" in ran.out


def test_the_same_bytes_every_time(root):
    runs = {factlint("show", "harbour", cwd=root, env={"PYTHONHASHSEED": seed}).out for seed in ("0", "7")}
    assert len(runs) == 1

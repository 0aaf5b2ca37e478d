"""`check --table`: what a check of the imported table would say, with nothing written."""

from __future__ import annotations

import shutil
from importlib.util import find_spec

import pytest

from tests.authoring.exchange.carried import exported
from tests.benchmarks.corpus import write_corpus
from tests.cli.command import factlint

needs_arrow = pytest.mark.skipif(find_spec("pyarrow") is None, reason="the extra `parquet` is not installed")
needs_dask = pytest.mark.skipif(find_spec("distributed") is None, reason="the extra `dask` is not installed")
JSON = ("--output-format", "json", "--no-cache")


@pytest.fixture
def parts(tmp_path):
    """A project of tables in two parts beside its articles, and the same imported."""
    whole, root, imported = (tmp_path / name for name in ("whole", "tables", "imported"))
    write_corpus(whole, 200, 10)
    lines = exported(whole, "jsonl").splitlines(keepends=True)
    for folder in (root, imported):
        folder.mkdir()
        shutil.copytree(whole / "seeds", folder / "seeds")
        shutil.copy(whole / "factlint.toml", folder)
        (folder / "one.jsonl").write_text("".join(lines[::2]), encoding="utf-8")
        (folder / "two.jsonl").write_text("".join(lines[1::2]), encoding="utf-8")
    assert factlint("import", "one.jsonl", "two.jsonl", cwd=imported).code == 0
    return root, imported


def test_tables_are_checked_as_if_they_were_imported(parts):
    root, imported = parts
    before = sorted(root.rglob("*"))
    ran = factlint("check", "--table", "one.jsonl", "--table", "two.jsonl", *JSON, cwd=root)
    assert ran.out == factlint("check", *JSON, cwd=imported).out
    assert ran.code == 1
    assert sorted(root.rglob("*")) == before


@needs_dask
def test_a_cluster_says_the_same_of_tables(parts):
    root, imported = parts
    ran = factlint("check", "--table", "one.jsonl", "--table", "two.jsonl", "--engine", "dask", "--jobs", "2", *JSON, cwd=root)
    assert (ran.out, ran.err) == (factlint("check", *JSON, cwd=imported).out, "")


@needs_arrow
def test_a_parquet_file_is_a_table_too(tmp_path):
    import datetime

    import pyarrow
    from pyarrow.parquet import write_table

    rows = [
        {
            "id": "a",
            "source": "s",
            "subject": "v",
            "property": "staff",
            "value": "55 people",
            "scope": {"form": ["x", "y"]},
            "denied": None,
        },
        {
            "id": "b",
            "source": "s",
            "subject": "v",
            "property": "staff",
            "value": "70 people",
            "scope": {"form": ["x", "y"]},
            "denied": False,
        },
    ]
    table = pyarrow.Table.from_pylist(rows).append_column("as_of", [[datetime.date(2020, 5, 1)] * 2]).append_column("since", [[2014, 2014]])
    write_table(table, tmp_path / "t.parquet")
    (tmp_path / "claims").mkdir()
    words = "entities: {v: {name: V}}\nproperties: {staff: {type: quantity, unit: person}}\nunits: {person: people}\n"
    (tmp_path / "claims/words.yaml").write_text(words + "dimensions: {form: {values: [x, y]}}\n")
    ran = factlint("check", "--table", "t.parquet", "--output-format", "concise", cwd=tmp_path)
    assert ran.code == 1
    assert "55 or 70?" in ran.out
    assert factlint("import", "t.parquet", cwd=tmp_path).code == 0
    assert 'as_of: "2020-05-01"\n    since: "2014"' in (tmp_path / "claims/s.yaml").read_text()


@needs_arrow
def test_numbers_that_would_be_rounded_are_refused(tmp_path):
    import pyarrow
    from pyarrow.parquet import write_table

    write_table(pyarrow.table({"subject": ["v"], "value": [1.5]}), tmp_path / "t.parquet")
    ran = factlint("check", "--table", "t.parquet", cwd=tmp_path)
    assert ran.code == 2
    assert "the column `value` holds double: write its values as texts" in ran.err
    (tmp_path / "t.parquet").write_bytes(b"PAR1 and nothing else PAR1")
    ran = factlint("import", "t.parquet", cwd=tmp_path)
    assert (ran.code, "no Parquet file" in ran.err) == (2, True)


def test_a_bad_row_stops_the_check(tmp_path):
    (tmp_path / "t.csv").write_text("subject,property,value\nv,staff,55\nv,staff,\n")
    ran = factlint("check", "--table", "t.csv", cwd=tmp_path)
    assert ran.code == 2
    assert (
        ran.err
        == "error: 1 rows are no claims (`factlint import` lists them), the first: t.csv:3:1: " + ran.err.partition("t.csv:3:1: ")[2]
    )
    assert "a claim needs `value`" in ran.err


def test_a_table_that_is_imported_already_is_told(tmp_path):
    (tmp_path / "t.csv").write_text("subject,property,value\nv,staff,55\n")
    assert factlint("import", "t.csv", cwd=tmp_path).code == 0
    ran = factlint("check", "--table", "t.csv", cwd=tmp_path)
    assert ran.code == 2
    assert "claims/t.yaml is there already" in ran.err
    ran = factlint("check", "--table", "t.csv", "--fix", cwd=tmp_path)
    assert (ran.code, "goes with neither --fix" in ran.err) == (2, True)

"""Whatever stands in a table or a mapping: one sentence, or rows told and rows taken in; never anything else."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.authoring.exchange.importing import Wish, import_tables
from checker.authoring.exchange.mapping import load_mapping
from checker.errors import FactlintError
from checker.loading.documents import read_document
from checker.loading.page import Page

WORDS = [
    "id",
    "subject",
    "property",
    "value",
    "source",
    "scope.form",
    "source.title",
    "record",
    "more",
    "quote",
    "status",
    "denied",
    "read.x",
    "claim",
    "entity",
    "unit",
    "dimension",
    "defaults",
    "rule",
    "reconciled",
    "ignored",
    "vietnam",
    "planned",
    "true",
    "1,5",
    "null",
    "NaN",
    "1e400",
    "\\ud800",
    "\\u0000",
    "sep=;",
    "ä",
    ",",
    ";",
    ":",
    "=",
    "{",
    "}",
    "[",
    "]",
    '"',
    '""',
    "'",
]
ROWS = """{"subject": "a", "property": "b", "value": "c"}
{"record": "entity", "id": "x"}
{"record": "unit", "id": "u", "nouns": 3}
{"record": "dimension", "id": "d", "values": {"a": null}}
{"record": "source", "id": "s", "title": ["x"]}
{"record": "source", "id": {"a": 1}}
{"record": "claim", "source": 3, "id": []}
{"record": {}}
{"scope": []}
{"suppress": [{}]}""".splitlines()
PIECES = [*WORDS, *ROWS, "\t", "\n", "\r\n", "\r", "\0", "\ufeff", "\u202e"]
MORE = ["[columns]", "[constants]", "columns", "words", "split", " = ", ": ", "ids", "make"]
TABLES = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)
BYTES = st.one_of(
    TABLES.map(str.encode),
    TABLES.map(lambda text: text.encode("utf-16")),
    st.binary(max_size=200),
    st.binary().map(b"PAR1".__add__),
)


@pytest.mark.parametrize("name", ["t.csv", "t.jsonl", "t"])
@settings(max_examples=150, deadline=None)
@given(data=BYTES)
def test_any_bytes_are_a_table_or_are_refused(name, data):
    with tempfile.TemporaryDirectory() as folder:
        table = Path(folder, name)
        table.write_bytes(data)
        try:
            done = import_tables(Wish([str(table)]), Path(folder), "claims", {})
        except FactlintError:
            assert not Path(folder, "claims").exists()
            return
        assert done.good + done.bad >= len(done.written)
        for path, count in done.written:
            document = read_document(Page(path, Path(path).read_text(encoding="utf-8")))
            assert (document.page.mistakes, len(document.claims)) == ([], count)


@pytest.mark.parametrize("name", ["m.toml", "m.yaml"])
@settings(max_examples=100, deadline=None)
@given(
    text=st.lists(
        st.sampled_from([*PIECES, "[columns]", "[constants]", "columns", "words", "split", " = ", ": ", "\n", "ids", "make"]), max_size=20
    ).map("".join)
)
def test_any_text_is_a_mapping_or_is_refused(name, text):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, name)
        path.write_text(text, encoding="utf-8")
        try:
            mapping = load_mapping(str(path))
        except FactlintError:
            return
        assert isinstance(mapping.columns, dict)

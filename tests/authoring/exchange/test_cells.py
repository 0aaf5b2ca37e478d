from __future__ import annotations

import csv
import io

from hypothesis import example, given
from hypothesis import strategies as st

from checker.authoring.exchange.cells import cell_of, value_of
from checker.authoring.exchange.csv_text import delimiter_of, row_text, rows_of
from checker.authoring.exchange.glance import is_claim
from checker.loading.documents import read_document
from checker.loading.page import Page
from checker.loading.schema import CLAIM
from checker.writing.blocks import item

ODD = ["=1", "'=1", "''=1", "'a", '["a"]', "[a]", "a\r\nb", '"', "\u202e"]
VALUES = [
    "true",
    "actual",
    "derived",
    "a-1",
    "A 1",
    " ",
    "~",
    "none",
    True,
    {"a": "b"},
    {"a": ["b", " "]},
    {},
    [],
    ["x", ""],
    "x" * 100_001,
]
TEXTS = st.text(st.characters(exclude_categories=("Cs",)), min_size=1) | st.sampled_from(ODD)


@given(st.one_of(TEXTS, st.lists(TEXTS, min_size=2)))
def test_a_cell_means_what_was_put_into_it(value):
    assert value_of(cell_of(value)) == value


@given(TEXTS)
def test_no_cell_begins_like_a_formula(text):
    assert not cell_of(text).startswith(("=", "+", "-", "@", "\t", "\r", "\n", "|", "%", "＝", "＋", "－", "＠"))


@given(st.lists(st.lists(st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\0")), min_size=2, max_size=2), min_size=1))
def test_what_is_written_reads_back_and_other_readers_read_the_same(rows):
    text = "".join(row_text(row) for row in rows)
    assert [[cell.text for cell in row] for row in rows_of(text, ",")] == rows
    assert [row for row in csv.reader(io.StringIO(text, newline="")) if row] == rows


def test_cells_know_where_they_stand():
    rows = list(rows_of('a;"b\r\nc";d\r\n\r\ne;;\r\n', ";"))
    assert [[tuple(cell) for cell in row] for row in rows] == [
        [("a", 1, 1), ("b\r\nc", 1, 3), ("d", 2, 4)],
        [("e", 4, 1), ("", 4, 3), ("", 4, 4)],
    ]


def test_the_first_row_shows_what_parts_cells():
    tables = ("a;b,c;d\n", "a,b\n", "a\tb,c\td", "a", '"a,b,c";d', "sep=|\na,b")
    assert [delimiter_of(table) for table in tables] == [";", ",", "\t", ",", ";", "|"]


@example({"id": "x" * 100_001})
@given(
    st.dictionaries(
        st.sampled_from([*CLAIM.fields, "odd"]),
        TEXTS
        | st.sampled_from(
            [
                "true",
                "actual",
                "derived",
                "a-1",
                "A 1",
                " ",
                "~",
                "none",
                True,
                {"a": "b"},
                {"a": ["b", " "]},
                {},
                [],
                ["x", ""],
                "x" * 100_001,
            ]
        ),
    )
)
def test_what_is_taken_for_a_claim_at_a_glance_is_one_for_the_loader(fields):
    fields = {"id": "a", "subject": "b", "property": "c", "value": "d", **fields}
    if is_claim(fields):
        lines = ["source: {id: s}", "claims:", *item(fields)]
        document = read_document(Page("x.yaml", "\n".join(lines) + "\n"))
        assert document.page.mistakes == []
        assert len(document.claims) == 1

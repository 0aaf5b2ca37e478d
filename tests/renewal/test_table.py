from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.renewal.packing import packed
from checker.renewal.table import Table

KEYS = st.text(st.characters(exclude_characters="\0\1", exclude_categories=()), max_size=6)
ROWS = st.text(st.characters(exclude_characters="\1", exclude_categories=()), max_size=8)


@given(rows=st.dictionaries(KEYS, ROWS), strange=KEYS)
def test_a_table_is_the_mapping_that_was_packed(rows, strange):
    table = Table(packed(rows.items()), str)
    assert list(table.items()) == list(rows.items())
    assert [table.key(number) for number in range(len(table))] == list(rows)
    assert table.get(strange) == rows.get(strange)
    assert (strange in table) == (strange in rows)


def test_what_is_no_text_is_no_key():
    assert None not in Table(packed([("", "row")]), str)


@given(numbers=st.sets(st.integers(0, 9999), min_size=100, max_size=300))
def test_a_large_table_is_searched_in_blocks(numbers):
    rows = {f"k{number}": f"{number}\0k{number + 1}" for number in numbers}
    table = Table(packed(rows.items()), str)
    assert all(table.get(f"k{number}") == rows.get(f"k{number}") for number in range(-1, 10_000, 7))
    assert dict(table) == rows


@pytest.mark.parametrize("row", [("a\0", ""), ("a\1", ""), ("a", "b\1c")])
def test_what_parts_texts_is_in_none(row):
    with pytest.raises(ValueError):
        packed([row])

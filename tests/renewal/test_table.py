from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from checker.renewal.packing import packed
from checker.renewal.table import Table

KEYS = st.text(st.characters(exclude_characters="\0", exclude_categories=()), max_size=6)


@given(rows=st.dictionaries(KEYS, st.text(max_size=8)), strange=KEYS)
def test_a_table_is_the_mapping_that_was_packed(rows, strange):
    table = Table(packed(rows.items()), str)
    assert list(table.items()) == list(rows.items())
    assert [table.key(number) for number in range(len(table))] == list(rows)
    assert table.get(strange) == rows.get(strange)
    assert (strange in table) == (strange in rows)


def test_what_is_no_text_is_no_key():
    assert None not in Table(packed([("", "row")]), str)

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from checker.writing.blocks import entry, flow, item
from checker.writing.document import Sheet, data_of

TEXTS = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\0\ufffe\uffff"), min_size=1, max_size=20)
DATA = st.recursive(TEXTS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3), max_leaves=8)


def read(text: str) -> object:
    return data_of(Sheet("x.yaml", text.encode()).root)


@given(st.dictionaries(TEXTS, DATA, min_size=1, max_size=4))
def test_what_is_written_reads_back_as_the_same_texts(fields):
    assert read("\n".join(["claims:", *item(fields)]) + "\n") == {"claims": [fields]}
    assert read("\n".join(["entities:", *entry("a", fields)]) + "\n") == {"entities": {"a": fields}}


def test_nothing_is_written_as_nothing_and_truths_as_truths():
    assert flow({"women": None, "sure": True}) == "{women: , sure: true}"
    assert entry("person", ["people", "no"]) == ['  person: [people, "no"]']
    assert entry("thing", {}) == ["  thing:", "    {}"]

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.writing.blocks import item
from checker.writing.document import Sheet, Uneditable, data_of
from checker.writing.sections import with_items

NEW = ["  # a remark", *item({"id": "new", "value": "5: #5", "quote": "“5” …"})]


def added(text: str, section: str = "claims") -> str:
    return with_items("a.yaml", text.encode(), section, [NEW]).decode()


@pytest.mark.parametrize(
    "text",
    [
        "source: {id: a}\nclaims:\n  - {id: b}\n",
        "source: {id: a}\nclaims:\n- {id: b}   # by hand\n# an end\n",
        "claims:\n      - id: b\n        value: |\n          5\n          6\n\n\nignored: []\n",
        "claims:\r\n  - id: b\r\nignored:\r\n  - {quote: c, reason: d}\r\n",
        "\ufeffclaims:\n  - id: b",
        "source: {id: a}",
        "# nothing\nsource: {id: a}\n# but this\n",
    ],
)
def test_items_come_to_the_end_of_their_section_and_all_else_stays(text):
    after = added(text)
    before = data_of(Sheet("a.yaml", text.encode()).root)
    meant = {**before, "claims": [*before.get("claims", []), {"id": "new", "value": "5: #5", "quote": "“5” …"}]}
    assert data_of(Sheet("a.yaml", after.encode()).root) == meant
    new = [line.strip() for line in NEW]
    rest = [line for line in after.splitlines() if line.strip() not in new and not (line == "claims:" and "claims:" not in text)]
    assert rest == text.splitlines()
    assert ("\r\n" in after) == ("\r\n" in text)


@pytest.mark.parametrize(
    "text",
    ["claims: []\n", "claims: {a: {id: b}}\n", "claims: text\n", "[a]\n", "{claims: []}\n", "claims:\n  - [\n", "a: &b c\nclaims:\n- d\n"],
)
def test_what_cannot_be_added_to_is_said(text):
    with pytest.raises(Uneditable):
        added(text)


@given(
    st.lists(
        st.dictionaries(st.sampled_from(["id", "value", "quote"]), st.text(min_size=1, max_size=20), min_size=1), min_size=1, max_size=3
    )
)
def test_whatever_is_added_is_there_as_it_was_meant_or_nothing_is_changed(fields):
    text = "source: {id: a}\nclaims:\n  - {id: b}\n"
    try:
        after = with_items("a.yaml", text.encode(), "claims", [item(each) for each in fields])
    except (Uneditable, UnicodeEncodeError):
        return
    assert data_of(Sheet("a.yaml", after).root)["claims"][1:] == fields

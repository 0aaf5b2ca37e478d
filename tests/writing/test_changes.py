"""Splices change what they mean to change: the document, read again, says so."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.model.finding import Fix, FixKind
from checker.model.span import Location
from checker.writing.changes import changed, written
from checker.writing.document import Sheet, Uneditable, data_of, walk
from checker.writing.scalars import quoted, reads_otherwise, scalar

CHARACTERS = st.characters(codec="utf-8", exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff\ufeff\u2028\u2029")
AWKWARD = [
    "no",
    "010",
    "12:30",
    "1_000",
    "-",
    "[x]",
    "'",
    '"',
    "{a}",
    "null",
    "2014",
    "%5",
    "@x",
    "*a",
    "!t",
    "&b",
    "|",
    ">",
    "?",
    "~",
    "1e3",
    "0x1F",
    "=",
    "<<",
    ".inf",
    "2014-06-01",
]
TEXTS = st.text(CHARACTERS, min_size=1, max_size=30) | st.sampled_from([*AWKWARD, "a: b", "a #b", "- a", "é ", " a", "a:"])
DOCUMENT = """\
# on top
source: {{id: a, note: {flow}}}   # flow
claims:
  - id: one
    note: {block}
    suppress:
      - rule: x   # a comment
        reason: "because"
      # between
      - {{rule: y, reason: 'so'}}
  - {{id: two, suppress: [{{rule: z, reason: r}}, {{rule: w, reason: r}}], note: n}}
# at the end
"""


def fixes_of(path: str, data: bytes, kind: FixKind, key: str, text: str = "") -> list[Fix]:
    sheet = Sheet(path, data)
    return [
        Fix(Location(path, sheet.page.span(node)), text, "m", kind=kind, key="value", values=((text or "v",),))
        for place, node in walk(sheet.root)
        if place and place[-1] == key
    ]


@settings(max_examples=150, deadline=None)
@given(TEXTS, TEXTS, TEXTS, st.booleans(), st.booleans())
def test_another_text_is_all_that_changes(first: str, second: str, new: str, crlf: bool, mark: bool) -> None:
    text = DOCUMENT.format(flow=quoted(first), block=scalar(second))
    data = (b"\xef\xbb\xbf" if mark else b"") + (text.replace("\n", "\r\n") if crlf else text).encode()
    before = data_of(Sheet("d", data).root)
    fix = fixes_of("d", data, FixKind.REPLACE, "note", new)
    after = changed("d", data, fix)
    assert len(after.fixes) == 3
    wanted = {**before, "source": {**before["source"], "note": new}}
    wanted["claims"] = [{**claim, "note": new} for claim in before["claims"]]
    assert data_of(Sheet("d", after.data).root) == wanted
    assert after.data.count(b"\r") == data.count(b"\r")
    assert after.data.startswith(b"\xef\xbb\xbf") == mark


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_a_text_is_written_so_that_every_reader_takes_it_for_that_text(text: str) -> None:
    for line in (f"a: {scalar(text)}\n", f"a: {{b: [{scalar(text)}]}}\n"):
        read = yaml.safe_load(line)["a"]
        assert (read if isinstance(read, str) else read["b"][0]) == text


@pytest.mark.parametrize("crlf", [False, True])
@pytest.mark.parametrize("which", [[0], [1], [2], [3], [0, 1], [2, 3], [0, 2], [0, 1, 2, 3]])
def test_entries_go_and_a_list_goes_with_its_last(which: list[int], crlf: bool) -> None:
    text = DOCUMENT.format(flow="f", block="b")
    data = (text.replace("\n", "\r\n") if crlf else text).encode()
    gone = 0
    rules = [["x", "y", "z", "w"][number] for number in which]
    while gone < len(rules):
        sheet = Sheet("d", data)
        named = [node for place, node in walk(sheet.root) if place and place[-1] == "rule" and node.value in rules]  # type: ignore[union-attr]
        spans = [sheet.page.span(node) for node in named]
        after = changed("d", data, [Fix(Location("d", span), "", "m", kind=FixKind.REMOVE) for span in spans])
        assert after.fixes
        gone += len(after.fixes)
        data = after.data
    claims = data_of(Sheet("d", data).root)["claims"]
    left = [entry["rule"] for claim in claims for entry in claim.get("suppress", [])]
    assert left == [rule for rule in ("x", "y", "z", "w") if rule not in rules]
    assert all(claim.get("suppress") != [] for claim in claims)
    assert data.startswith(b"# on top")
    assert data.rstrip().endswith(b"# at the end")


@pytest.mark.parametrize("end", ["", "\n", "   # behind\n", "\n\n# below\n"])
@pytest.mark.parametrize("value", ["[a/b, c/d]", "\n      - a/b\n      - c/d", "\n    - a/b\n    - c/d", '["a/b",\n             c/d]'])
def test_a_key_is_added_behind_another_whatever_its_shape(value: str, end: str) -> None:
    data = f"reconciled:\n  - reason: r\n    claims: {value}{end}".encode()
    fix = fixes_of("d", data, FixKind.ADD, "claims", "55 people")
    after = changed("d", data, fix)
    assert after.fixes
    assert data_of(Sheet("d", after.data).root) == {"reconciled": [{"reason": "r", "claims": ["a/b", "c/d"], "value": "55 people"}]}
    assert after.data.replace(b"    value: 55 people\n", b"").replace(b"\n    value: 55 people", b"") == data


def test_the_last_entry_of_a_document_leaves_its_comments() -> None:
    data = b"# top\nreconciled:\n  - {claims: [a/b], reason: r}\n# end\n"
    fix = fixes_of("d", data, FixKind.REMOVE, "claims")
    assert changed("d", data, fix).data == b"# top\n# end\n"


def test_an_entry_that_shares_its_line_with_what_stays_is_left() -> None:
    data = b"claims:\n  - suppress: [{rule: x, reason: r}]\n    id: a\n"
    assert changed("d", data, fixes_of("d", data, FixKind.REMOVE, "rule")).data == data


@pytest.mark.parametrize("data", [b"a: [", b"\xff", b"a: &x 1", b"a: 1\n---\nb: 2\n", b"a: 1\na: 2\n"])
def test_what_cannot_be_understood_is_not_edited(data: bytes) -> None:
    with pytest.raises(Uneditable):
        Sheet("d", data)
    assert changed("d", data, []).data == data


def test_of_two_fixes_of_one_text_the_first_is_made() -> None:
    data = b"note: a\n"
    first, second = (*fixes_of("d", data, FixKind.REPLACE, "note", "b"), *fixes_of("d", data, FixKind.REPLACE, "note", "c"))
    assert changed("d", data, [first, second]).data == b"note: b\n"


@pytest.mark.parametrize("text", ["no", "Yes", "on", "010", "0x1F", "0o17", "12:30", "1_000", "1.50", "1e3", ".5", "y", "+5", "0.1e1"])
def test_what_other_readers_turn_into_something_else_is_known(text: str) -> None:
    assert reads_otherwise(text)


@pytest.mark.parametrize("text", ["39", "2014", "2014-06", "2014-06-01", "1.5", "55 people", "201X", "", "-3", "a/b", "2014~", "0"])
def test_what_prints_alike_is_left(text: str) -> None:
    assert not reads_otherwise(text)


def test_values_are_written_as_lists_only_where_they_are_some() -> None:
    assert written((("55 officers",), ("a", "b: c")), is_list=True) == '[55 officers, [a, "b: c"]]'
    assert written((("no",),), is_list=False) == '"no"'

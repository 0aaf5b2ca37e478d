"""What YAML cannot read: one finding each, with the form to paste, and the rest is read all the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.loading.loaded import claim_text, load, load_claims, places

if TYPE_CHECKING:
    from pathlib import Path

NEXT = "  - {id: two, subject: Laos, property: staff, value: 7}\n"


@pytest.mark.parametrize(
    ("line", "column", "paste", "value"),
    [
        ("value: >100", 12, '">100"', ">100"),
        ("value: - 12 °C", 12, '"- 12 °C"', "- 12 °C"),
        ("value: He said: yes", 12, '"He said: yes"', "He said: yes"),
        ('value: "He" said', 12, "'\"He\" said'", '"He" said'),
        ("value: [He] said", 12, '"[He] said"', "[He] said"),
        ("value: %50", 12, '"%50"', "%50"),
        ("value: @home", 12, '"@home"', "@home"),
        ("value: `tick`", 12, '"`tick`"', "`tick`"),
        ("value: *about 100*", 12, '"*about 100*"', "*about 100*"),
        ("value: 'don't go'", 12, '"don\'t go"', "don't go"),
        ('value: "open', 12, '"open"', "open"),
        ('value: "a\\q"', 12, "'a\\q'", "a\\q"),
        ("value: a: b   # a remark", 12, '"a: b"', "a: b"),
        ("value:55", 11, "value: 55", "55"),
        ("value 55", 5, "value: 55", "55"),
        ("  value: 55", 7, "4 spaces", "55"),
        (" value: 55", 6, "4 spaces", "55"),
        ("value: [55", 12, "[55]", "55"),
    ],
)
def test_a_text_that_yaml_cannot_read_is_told_once_with_the_form_to_paste(
    tmp_path: Path, line: str, column: int, paste: str, value: str
) -> None:
    corpus = load_claims(tmp_path, claim_text(line) + NEXT)
    syntax = [m for m in corpus.mistakes if m.rule == "yaml-syntax"]
    assert len(syntax) == 1
    assert paste in syntax[0].settle
    assert places(corpus) == [f"a.yaml:6:{column} yaml-syntax"]
    claim = corpus.claim("a/one")
    assert claim is not None
    assert claim.value == (value,)
    assert corpus.claim("a/two") is not None


_REST = "    subject: Laos\n    property: staff\n    value:"
THREE = f"source: {{id: a}}\nclaims:\n  - id: one\n{_REST} 55\n  - id: two\n{_REST} 7\n"


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("  - id: one", "- id: one", ["4:5 indent them by 2 spaces, not 4", "7:3 indent them by 0 spaces, not 2"]),
        ("    subject: Laos\n    property", "subject: Laos\n    property", ["4:1 indent it by 4 spaces, not 0"]),
        ("    subject: Laos\n    property", "    subject: Laos\n      property", ["5:7 indent it by 4 spaces, not 6"]),
        ("    subject: Laos\n    property", "\u00a0   subject: Laos\n    property", ["4:1 indent with spaces"]),
        ("    property: staff\n    value", "property: staff\n    value", ["5:1 indent it by 4 spaces, not 0"]),
        ("    subject", "  \u3000 subject", ["4:3 indent with spaces"]),
    ],
)
def test_one_slip_of_indentation_is_one_finding_and_all_is_read(tmp_path: Path, before: str, after: str, told: list[str]) -> None:
    corpus = load_claims(tmp_path, THREE.replace(before, after, 1))
    assert [f"{m.location.span.line}:{m.location.span.column} {m.settle}" for m in corpus.mistakes] == told
    one, two = corpus.claim("a/one"), corpus.claim("a/two")
    assert one is not None
    assert two is not None
    assert (one.value, two.value) == (("55",), ("7",))
    assert one.span("value").line == 6


def test_a_repaired_text_stands_where_it_stands_in_the_file(tmp_path: Path) -> None:
    corpus = load_claims(tmp_path, claim_text("value: He said: yes", "quote: a: b") + NEXT)
    claim = corpus.claim("a/one")
    assert claim is not None
    assert tuple(claim.span("value")) == (6, 12, 6, 24)
    assert tuple(claim.span("quote")) == (7, 12, 7, 16)


def test_a_comment_right_behind_a_text_is_known_in_a_repaired_document_too(tmp_path: Path) -> None:
    corpus = load_claims(tmp_path, claim_text("value: >100", "quote: city is #1 now", "note: a: b") + NEXT)
    claim = corpus.claim("a/one")
    assert claim is not None
    assert claim.has_comments
    assert tuple(claim.spans.get("comment.quote") or ()) == (7, 20, 7, 26)


def test_a_tab_and_a_duplicate_key_are_both_told(tmp_path: Path) -> None:
    text = "source: {id: a}\nclaims:\n  - id: one\n\tsubject: Vietnam\n    property: staff\n    value: 5\n    value: 6\n"
    assert places(load_claims(tmp_path, text)) == ["a.yaml:4:1 yaml-syntax", "a.yaml:7:5 duplicate-key"]


def test_a_file_indented_by_tabs_is_told_once_and_read(tmp_path: Path) -> None:
    text = "source:\n\tid: a\nclaims:\n\t- {id: one, subject: Laos, property: staff, value: 7}\n"
    corpus = load_claims(tmp_path, text)
    assert places(corpus) == ["a.yaml:2:1 yaml-syntax"]
    claim = corpus.claim("a/one")
    assert claim is not None
    assert tuple(claim.span("value")) == (4, 53, 4, 54)


def test_an_entry_that_cannot_be_repaired_is_left_out_and_the_others_are_read(tmp_path: Path) -> None:
    text = "source: {id: a}\nclaims:\n  - id: one\n    }}}\n" + NEXT
    corpus = load_claims(tmp_path, text)
    assert places(corpus) == ["a.yaml:4:5 yaml-syntax"]
    assert [c.name for c in corpus.claims] == ["a/two"]


@pytest.mark.parametrize("broken", ['  " # subject: Laos\n', "    su # xbject: Laos\n", "    }}}\n"])
def test_what_stands_behind_an_entry_that_was_left_out_stands_where_it_stands_in_the_file(tmp_path: Path, broken: str) -> None:
    text = "source: {id: a}\nclaims:\n  - id: one\n" + broken + "    value: 5\n"
    last = "  - {id: two, subject: Laos, property: staf, value: 7}\n"
    corpus = load_claims(tmp_path, text + last)
    line = text.count("\n") + 1
    claim = corpus.claim("a/two")
    assert claim is not None
    assert [tuple(claim.span(key)[:2]) for key in ("id", "property", "value")] == [
        (line, last.index(word) + 1) for word in ("two", "staf", "7")
    ]


def test_names_that_a_broken_vocabulary_may_define_are_not_told_as_unknown(tmp_path: Path) -> None:
    broken = "entities:\n  - }}}\n  france: {name: France}\n"
    claims = "source: {id: a}\nclaims:\n  - {id: one, subject: France, property: staff, value: 7}\n"
    corpus = load(tmp_path, {"claims/a.yaml": claims, "claims/broken.yaml": broken})
    assert {m.location.path for m in corpus.mistakes} == {"claims/broken.yaml"}
    assert [entry.what for entry in corpus.not_checked] == ["document"]


@pytest.mark.parametrize(
    ("data", "place", "word"),
    [
        (b"source: {id: a}\nnote\0: x\n", (2, 5), "NUL"),
        (b"source: {id: a}\n  \x1b[31m\n", (2, 3), "U+001B"),
        ("source: {id: a}\nb: é\x9f\n".encode(), (2, 5), "U+009F"),
        ("source: {id: a}\nc: é\n".encode("latin-1"), (2, 4), "0xE9"),
        ("source: {id: a}\n".encode("utf-16"), (1, 1), "UTF-16"),
        ("source: {id: a, note: x\u2028y}\n".encode(), (1, 24), "U+2028"),
        ("source: {id: a, note: x\x85y}\n".encode(), (1, 24), "U+0085"),
        (b"source: {id: a, note: " + b"x" * 10_000_001, (1, 1), "larger"),
        (b"source: {id: a, note: " + b"x" * 100_001 + b"}", (1, 23), "100,000"),
        (b"source: {id: a}\nb: " + b"[" * 200_000, (2, 63), "60 levels"),
        (b"- " * 200_000, (1, 121), "60 levels"),
        (b"source: {id: a}\n---\nsource: {id: b}\n", (2, 1), "second YAML document"),
    ],
)
def test_what_is_no_text_or_too_much_is_told_at_its_place(tmp_path: Path, data: bytes, place: tuple[int, int], word: str) -> None:
    corpus = load_claims(tmp_path, data)
    found = [m for m in corpus.mistakes if m.rule in ("yaml-syntax", "yaml-feature")]
    assert [(m.location.span.line, m.location.span.column) for m in found] == [place]
    assert word in found[0].message


def test_a_byte_order_mark_and_crlf_leave_every_place_right(tmp_path: Path) -> None:
    text = ("\ufeff" + claim_text("value: 55 people", "as-of: 2014")).replace("\n", "\r\n").encode()
    corpus = load_claims(tmp_path, text)
    claim = corpus.claim("a/one")
    assert claim is not None
    assert tuple(claim.span("value")) == (6, 12, 6, 21)
    assert places(corpus) == ["a.yaml:7:5 invalid-claim"]


def test_a_thousand_mistakes_in_one_file_are_enough(tmp_path: Path) -> None:
    corpus = load_claims(tmp_path, "".join(f"key{n}: 1\n" for n in range(5000)))
    assert 1000 <= len(corpus.mistakes) <= 1001

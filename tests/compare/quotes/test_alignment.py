"""Rows of words side by side, held against the library that other rooms load: of several ways that are as good it takes the same."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import LCSseq, Levenshtein

from checker.compare.quotes.alignment import changes, in_common

FEW = st.lists(st.sampled_from("ab"), max_size=9)
MORE = st.lists(st.sampled_from("abcde"), max_size=90)
ROWS = st.one_of(st.tuples(FEW, FEW), st.tuples(MORE, MORE), st.builds(lambda a, b, c: (a + b, a + c + b), MORE, MORE, FEW))


@given(ROWS)
def test_what_two_rows_have_in_common_is_what_the_library_finds(rows: tuple[list[str], list[str]]) -> None:
    one, other = rows
    same = [op for op in LCSseq.opcodes(one, other) if op.tag == "equal"]
    assert in_common(one, other) == [(op.src_start + n, op.dest_start + n) for op in same for n in range(op.src_end - op.src_start)]


@given(ROWS)
def test_what_turns_one_row_into_the_other_is_what_the_library_finds(rows: tuple[list[str], list[str]]) -> None:
    one, other = rows
    found = [(op.src_start, op.src_end, op.dest_start, op.dest_end) for op in Levenshtein.opcodes(one, other) if op.tag != "equal"]
    assert changes(one, other) == found


def test_one_word_replaced_is_one_change() -> None:
    one, other = ["employed", "41,842", "people", "in", "Asia"], ["employed", "42,842", "people", "in", "Asia"]
    assert in_common(one, other) == [(0, 0), (2, 2), (3, 3), (4, 4)]
    assert changes(one, other) == [(1, 2, 1, 2)]


def test_words_left_out_are_one_change_and_words_added_another() -> None:
    assert changes(list("abcdefg"), list("adefgxy")) == [(1, 3, 1, 1), (7, 7, 5, 7)]
    assert changes([], ["x", "y"]) == [(0, 0, 0, 2)]
    assert changes(["x"], ["x"]) == []

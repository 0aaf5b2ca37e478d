"""The quotes of a text, looked for in its order: each is found where it alone stands, and none that stands twice."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.compare.quotes.fold import fold
from checker.compare.quotes.once import places_of

WORDS = ["1", "11", "1,1", "A", "AA", "In 1988", "the", "town", "“x”", "é", "Å", "A\u030a", "…", "--", ".", "年", "\n", "\0"]
texts = st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join)
pieces = st.lists(st.sampled_from(["1", "1", "A", " ", "a", "”", "\u030a", "\0"]), max_size=20).map("".join)


@settings(max_examples=1000)
@given(st.one_of(texts, pieces), st.lists(st.one_of(texts, pieces), max_size=6), st.data())
def test_a_place_is_told_of_exactly_the_quotes_that_stand_once(written: str, others: list[str], data: st.DataObject) -> None:
    text = fold(written)
    cuts = data.draw(st.lists(st.tuples(st.integers(0, len(text)), st.integers(0, len(text))), max_size=6))
    quotes = data.draw(st.permutations([*others, *(text[start:end] for start, end in cuts)]))
    found = list(places_of(text, quotes))
    assert len(found) == len(quotes)
    for quote, (words, start) in zip(quotes, found, strict=True):
        assert words in (quote, fold(quote))
        every = [at for at in range(len(text)) if words and text.startswith(words, at)]
        assert ([start] if start >= 0 else []) == (every if len(every) == 1 else [])
        assert not words or start < 0 or words.strip(" ") == words


@pytest.mark.parametrize("quote", ["They met", "they met in 1911", "1911, 1911", ""])
def test_what_stands_twice_or_nowhere_has_no_place(quote: str) -> None:
    text = "They met in 1911, 1911, 1911 and again. They met often."
    assert [start for _, start in places_of(text, [quote])] == [-1]


def test_quotes_out_of_order_and_with_marks_of_their_own_are_found_all_the_same() -> None:
    text = fold("In 1911 “the old lady” sank. Nobody was hurt. In 1912 she rose.")
    quotes = ["In 1912 she rose", "Nobody was hurt", "“the old lady” sank", "In 1911 'the", "Nobody\nwas"]
    assert [(words, text.find(words) == start >= 0) for words, start in places_of(text, quotes)] == [
        ("In 1912 she rose", True),
        ("Nobody was hurt", True),
        ('"the old lady" sank', True),
        ("In 1911 'the", False),
        ("Nobody was", True),
    ]


@pytest.mark.parametrize(
    ("text", "quotes", "starts"),
    [
        ("aaa", ["aa"], [-1]),
        ("x 111", ["11"], [-1]),
        ("x 11 1", ["11"], [2]),
        ("a b a", ["a", "b", " b "], [-1, 2, 2]),
        ("In 1 and 2", ["2", "In 1", "1 and 2"], [9, 0, 3]),
        ("In 1 and 2, in 1 and 3", ["1 and 2", "1 and 3", "1 and", "in 1"], [3, 15, -1, 12]),
        ("1b and 1a", ["1a", "1b", "1"], [7, 0, -1]),
        ("1 x \ud800 y", ["x \ud800 y"], [2]),
        ("1 x", ["2 x", "1 x", "2 x"], [-1, 0, -1]),
        ("A x", ["A x A"], [-1]),
        ("x A", [" A"], [2]),
        ("A x", ["A "], [0]),
    ],
)
def test_where_quotes_stand(text: str, quotes: list[str], starts: list[int]) -> None:
    assert [start for _, start in places_of(text, quotes)] == starts

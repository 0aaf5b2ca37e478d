"""Quotes are found exactly, however they were typed, at their place and nowhere else."""

from __future__ import annotations

import random
import re
import unicodedata
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.compare.quotes import near_miss as near_misses
from checker.compare.quotes.fold import Folded, fold
from checker.compare.quotes.near_miss import Words, near_miss
from checker.compare.quotes.search import OMITTED, find
from checker.model.source import Article

ARTICLE = """\
The “old” mill at Brüggen – built in 1,874 stones – ground 2.5 tonnes a day.

It’s said that nearly 3,200 people, from 14 villages, came in 1911; 0.95 of
them on foot. Müller’s office (opened 9:30) sold 1,100 loaves, the rest 64.

Ở Hà Nội, 153 sĩ quan đã đến. The difference was 12 %.
"""


def places(article: str, quote: str) -> list[str] | None:
    """The article's own words where the quote stands."""
    folded = Folded(article)
    found = find(folded.text, fold(quote))
    if found is None or found.is_scattered:
        return None
    return [article[slice(*folded.origin(*place))] for place in found.places]


WORDS = [match.span() for match in re.finditer(r"[^\W_](?:[\w.,:'’]*\w)?", ARTICLE)]


def disguised(text: str, rng: random.Random) -> str:
    """The same words as another keyboard, program or column width would have written them."""
    swaps = {"“": '"', "”": '"', "’": "'", "–": rng.choice("-—−"), " ": rng.choice([" ", "\u00a0", "\n", "  ", "\u2009", "\r\n"])}
    out = []
    for char in text:
        new = swaps.get(char, char)
        if char in "fi" and rng.random() < 0.1:
            new += "\u00ad"
        elif char == "-" and rng.random() < 0.5:
            new = "‑"
        elif rng.random() < 0.05 and char.isalpha():
            new += rng.choice(["\u00ad", "\u200b", "\u2060"])
        out.append(new)
    joined = "".join(out).replace("ffi", "\ufb03").replace("ff", "\ufb00")
    return unicodedata.normalize(rng.choice(["NFC", "NFD"]), joined)


@settings(max_examples=400)
@given(st.integers(0, len(WORDS) - 1), st.integers(1, 12), st.integers(0, 10**6))
def test_any_stretch_of_an_article_is_found_at_its_place_in_any_disguise(first: int, count: int, seed: int) -> None:
    start, end = WORDS[first][0], WORDS[min(first + count, len(WORDS)) - 1][1]
    quote = ARTICLE[start:end]
    folded = Folded(ARTICLE)
    found = find(folded.text, fold(disguised(quote, random.Random(seed))))
    assert found is not None
    stands = [found.places[0]] if found.again is None else [found.places[0], found.again]
    assert (start, end) in [folded.origin(*place) for place in stands] or ARTICLE.count(quote) > 2


@settings(max_examples=300)
@given(st.integers(0, len(WORDS) - 1), st.integers(2, 10), st.integers(0, 10**6))
def test_a_disguised_article_still_holds_the_plain_quote_at_the_right_line(first: int, count: int, seed: int) -> None:
    start, end = WORDS[first][0], WORDS[min(first + count, len(WORDS)) - 1][1]
    article = disguised(ARTICLE[:start], random.Random(seed)) + disguised(ARTICLE[start:end], random.Random(seed + 1)) + ARTICLE[end:]
    folded = Folded(article)
    found = find(folded.text, fold(ARTICLE[start:end]))
    assert found is not None
    assert any(fold(article[slice(*folded.origin(*place))]) == fold(ARTICLE[start:end]) for place in found.places)


@settings(max_examples=400)
@given(st.integers(0, len(WORDS) - 2), st.integers(2, 12), st.data())
def test_a_quote_with_one_digit_changed_is_never_found_and_both_numbers_are_named(first: int, count: int, data: st.DataObject) -> None:
    start, end = WORDS[first][0], WORDS[min(first + count, len(WORDS)) - 1][1]
    quote = ARTICLE[start:end]
    digits = [at for at, char in enumerate(quote) if char.isdigit()]
    if not digits:
        return
    at = data.draw(st.sampled_from(digits))
    other = data.draw(st.sampled_from([d for d in "0123456789" if d != quote[at]]))
    changed = quote[:at] + other + quote[at + 1 :]
    if changed in ARTICLE:
        return
    text = Folded(ARTICLE).text
    assert find(text, fold(changed)) is None
    near = near_miss(Words(text), fold(changed))
    assert near is not None
    left = max(quote.rfind(" ", 0, at), quote.rfind("\n", 0, at)) + 1
    right = re.compile(r"\s|$").search(quote, at).start()  # type: ignore[union-attr]
    number, wrong = quote[left:right].strip(",.;()"), changed[left:right].strip(",.;()")
    named = " ".join(f"{d.source} {d.quote}" for d in near.differences)
    assert number in named
    assert wrong in named


SOME = ["the", "mill", "1,874", "1,875", "1911", "1912", "people", "people", "old", "The", "Brüggen", ",", "it's"]


@settings(max_examples=400)
@given(st.lists(st.sampled_from(SOME), min_size=1, max_size=60), st.lists(st.sampled_from(SOME), min_size=1, max_size=12))
def test_the_nearest_passage_is_the_best_of_all_that_are_compared_whoever_asks_first(words: list[str], asked: list[str]) -> None:
    text, quote = Words(" ".join(words)), " ".join(asked)
    folded = [word.casefold() for word in asked]
    slips = near_misses._slips(text, folded)
    at = {word: [number for number, each in enumerate(text.folded) if each == word] for word in {*folded, *slips} if word in text.folded}
    compared = [near_misses._align(text, folded, slips, begin) for begin in near_misses._shortlist(at, folded, slips)]
    best = max((each for each in compared if each is not None), key=lambda each: each[0], default=(0.0, 0, 0))
    near = near_miss(text, quote)
    assert near == near_miss(text, quote)
    assert (near is None) == (best[0] < near_misses.ALIKE)
    if near is not None:
        spans = text.places(best[1], best[2])
        assert near.place == (spans[0][0], spans[-1][1])


def test_a_hit_knows_its_line_and_column() -> None:
    folded = Folded(ARTICLE)
    found = find(folded.text, fold("came in 1911; 0.95 of them on foot"))
    assert found is not None
    span = Article(ARTICLE).span(*folded.origin(*found.whole))
    assert (span.line, span.column, span.end_line, span.end_column) == (3, 55, 4, 13)


@pytest.mark.parametrize(
    ("quote", "said"),
    [
        ("nearly 3,200 people … came in 1911", ["nearly 3,200 people", "came in 1911"]),
        ("nearly 3,200 people [...] came in 1911", ["nearly 3,200 people", "came in 1911"]),
        ("nearly 3,200 people, (...) came in 1911", ["nearly 3,200 people,", "came in 1911"]),
        ("… built in 1,874 stones …", ["built in 1,874 stones"]),
        ("Müller’s office […] sold 1,100 loaves", ["Müller’s office", "sold 1,100 loaves"]),
        ("nearly 3,200 [local] people", ["nearly 3,200", "people"]),
        ("nearly 3,200 people [from everywhere] came", None),  # the insertion hides a figure: 14 villages
        ("[T]he difference was 12 %", ["The difference was 12 %"]),
        ("[i]t’s said that nearly", ["It’s said that nearly"]),
        ("the rest … nearly 3,200 people", None),  # not in this order
        ("ground 2.5 tonnes", ["ground 2.5 tonnes"]),
        ("ground 25 tonnes", None),
        ("The Old mill", None),  # case is kept
        ("the quick brown fox", None),
        ("…", None),
        ("", None),
        ("[...]", None),
    ],
)
def test_omissions_and_insertions(quote: str, said: list[str] | None) -> None:
    assert places(ARTICLE, quote) == said


def test_brackets_and_dots_that_stand_in_the_source_are_found_as_they_are() -> None:
    article = "He said [sic] that it was [...] too late ... and left."
    assert places(article, "said [sic] that it was [...] too late … and left") == ["said [sic] that it was [...] too late ... and left"]
    assert places(article, "He said [sic] … late") == ["He said [sic]", "late"]


def test_an_insertion_into_a_word_is_the_beginning_of_that_word() -> None:
    assert places("They deploys officers.", "deploy[ed] officers") == ["deploy", "officers"]


def test_an_omission_skips_a_paragraph_and_not_a_book() -> None:
    near = "The ferry left. " + "x " * 500 + "It sank."
    assert places(near, "The ferry left … It sank") == ["The ferry left", "It sank"]
    far = Folded("The ferry left. " + "x " * OMITTED + "It sank.")
    found = find(far.text, "The ferry left ... It sank")
    assert found is not None
    assert found.is_scattered


def test_parts_are_put_together_where_they_stand_near_each_other() -> None:
    article = "The ferry left. " + "x " * OMITTED + "The ferry left again. It sank."
    assert places(article, "The ferry left … It sank") == ["The ferry left", "It sank"]
    folded = Folded(article)
    found = find(folded.text, "The ferry left ... It sank")
    assert found is not None
    assert found.places[0][0] > OMITTED


def test_a_whole_word_is_found_before_a_part_of_one() -> None:
    article = "In 2016 they sold 16 boats and 1,016 nets; 116 and 16 more."
    folded = Folded(article)
    found = find(folded.text, "16")
    assert found is not None
    assert found.places == ((18, 20),)
    assert found.again == (51, 53)
    assert not found.is_inside


def test_scripts_without_spaces_have_no_words_to_cut() -> None:
    found = find("今年五月他们派出了153名军官。", "派出了153名")
    assert found is not None
    assert not found.is_inside


HOSTILE = {
    "one letter": ("a" * 300_000, "a" * 50 + "b"),
    "one letter in words": ("a " * 150_000, "a a a b"),
    "inside words": ("xax" * 100_000, "a"),
    "omissions": ("a b " * 75_000, " … ".join(["a b"] * 30) + " … c"),
    "many omissions": ("a b " * 75_000, " … ".join(["a"] * 5000)),
    "insertions": ("a b " * 75_000, "a [x] b [y] " * 15 + "c"),
    "open brackets": ("a b " * 75_000, "[" * 5000),
    "dots": ("... " * 75_000, "... " * 1000 + "x"),
    "long and nearly there": ("the mill stands " * 20_000, "the mill stands " * 200 + "no more"),
    "numbers": ("1,1 " * 75_000, "1,2 " * 100),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_texts_take_linear_time(name: str) -> None:
    article, quote = HOSTILE[name]
    began = process_time()
    text = Folded(article).text
    folded = fold(quote)
    if find(text, folded) is None:
        near_miss(Words(text), folded)
    assert process_time() - began < 5


ODD = ["Straße", "x1", "1911-12", "“Ui”", "(a", "湖水", "ไทย", "don't", "3.", "A.B"]
WRITTEN = st.one_of(st.sampled_from(SOME + ODD), st.text(max_size=5))


@given(st.one_of(st.text(max_size=200), st.lists(WRITTEN, max_size=30).map(" ".join)), st.booleans())
def test_every_word_of_a_text_is_where_it_is_said_to_stand(written: str, is_long: bool) -> None:
    text = fold(written)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(near_misses, "WORDS_OF_TEXT", len(text) + (not is_long))
        words = Words(text)
        numbers = words.numbers
    spans = words.places(0, len(words.folded))
    stand = [text[slice(*span)] for span in spans]
    assert [word.casefold() for word in stand] == words.folded
    assert "".join(stand) == text.replace(" ", "")
    with_digits = [word for word in dict.fromkeys(words.folded) if not word.isalpha() and any(map(str.isdigit, word))]
    assert numbers == {length: [word for word in with_digits if len(word) == length] for length in map(len, with_digits)}

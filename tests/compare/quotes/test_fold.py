"""The fold: typography goes, what the author wrote stays, and every character leads back to where it stood."""

from __future__ import annotations

import re
import unicodedata
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.compare.quotes import fold as module
from checker.compare.quotes.fold import FOLDS, Folded, fold

ODD = [
    *FOLDS,
    *"ab  \n\t--'\"",
    "\u0301",
    "\u0323",
    "e",
    "가",
    "\u1100",
    "\u1161",
    "\u11a8",
    "\u0958",
    "\u212b",
    "\u3000",
    "\u2009",
    "\r\n",
]
TEXTS = st.text(st.one_of(st.characters(exclude_categories=["Cs"]), st.sampled_from([char for char in ODD if len(char) == 1])), max_size=80)


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("“We’re ready” – she said…", '"We\'re ready" - she said...'),
        ("«Bonjour» ‹ici› „da“ ‚dort‘", "\"Bonjour\" 'ici' \"da\" 'dort'"),
        ("1\u00a0100\u202fkm\u2009and\u3000more", "1 100 km and more"),
        ("a\r\n  line\tbreak", "a line break"),
        ("soft\u00adhyphen, zero\u200bwidth", "softhyphen, zerowidth"),
        ("of\ufb01ce \ufb02ow di\ufb00er", "office flow differ"),
        ("2021—2023, −5, 3‑4, a -- b", "2021-2023, -5, 3-4, a - b"),
        ("Viê\u0323t Nam", "Việt Nam"),
        ("\u1112\u1161\u11ab\u1100\u1173\u11af", "한글"),
    ],
)
def test_what_typography_does_is_taken_off(written: str, folded: str) -> None:
    assert fold(written) == folded


@pytest.mark.parametrize("text", ["75 m²", "½ cup", "10³", "CO₂", "№ 5", "Ⅷ", "Straße", "STRASSE", "naïve"])
def test_what_means_something_stays(text: str) -> None:
    assert fold(text) == unicodedata.normalize("NFC", text)


@settings(max_examples=1500)
@given(TEXTS)
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def plainly(text: str) -> str:
    """The fold in so many words, one step behind the other."""
    text = " ".join("".join(FOLDS.get(char, char) for char in text).split())
    text = unicodedata.normalize("NFC", text).replace("`", "'")
    return re.sub("-{2,}", "-", text)


SPACES = ["\r\n", "\n", "\n ", "\u202f", "\u00a0", "\x0b", "\x1c"]
PIECES = st.lists(st.one_of(TEXTS, st.sampled_from(["They met in the hall. ", "Łódź, año, ", *SPACES])), max_size=12)


@settings(max_examples=800)
@given(PIECES, st.integers(1, 8), st.sampled_from(["", "The hall was full that night, and nobody could say why. " * 4]))
def test_a_long_text_is_folded_as_a_short_one_is(pieces: list[str], times: int, opening: str) -> None:
    text = opening + "".join(pieces) * times
    assert fold(text) == plainly(text)


@settings(max_examples=800)
@given(TEXTS, st.integers(1, 20), st.data())
def test_every_stretch_of_the_fold_leads_back_to_what_it_was_folded_from(text: str, piece: int, data: st.DataObject) -> None:
    before, module._PIECE = module._PIECE, piece
    try:
        folded = Folded(text)
        if not folded.text:
            return
        start = data.draw(st.integers(0, len(folded.text) - 1))
        end = data.draw(st.integers(start + 1, len(folded.text)))
        first, last = folded.origin(start, end)
    finally:
        module._PIECE = before
    assert 0 <= first < last <= len(text)
    wanted = folded.text[start:end]
    if wanted == wanted.strip():
        assert wanted in fold(text[first:last])


@settings(max_examples=800)
@given(TEXTS, st.integers(1, 20), st.data())
def test_words_that_stand_as_they_are_are_found_where_the_long_way_finds_them(text: str, piece: int, data: st.DataObject) -> None:
    folded = Folded(text)
    if not folded.text:
        return
    start = data.draw(st.integers(0, len(folded.text) - 1))
    end = data.draw(st.integers(start + 1, len(folded.text)))
    quick = folded.origin(start, end)
    before, module._PIECE = module._PIECE, piece
    try:
        folded._cut_up()
    finally:
        module._PIECE = before
    assert folded.origin(start, end) == quick


@given(st.lists(st.text("abcé\u0301-“”\u00ad", max_size=12), max_size=8), st.sampled_from([" ", "\n", "\u00a0 ", "\r\n\r\n"]))
def test_a_fold_never_reaches_across_a_space(words: list[str], space: str) -> None:
    assert fold(space.join(words)) == " ".join(filter(None, map(fold, words)))


@pytest.mark.parametrize(
    "hostile",
    ["a\u0301\u0323", "\u0301\u0323", " ", "-", "\u00ad", "\ufb01", "a", "a ", "“", "\u1100\u1161\u11a8", "`"],
)
def test_the_time_is_linear_in_the_text(hostile: str) -> None:
    text = hostile * (200_000 // len(hostile)) + " end"
    began = process_time()
    folded = Folded(text)
    assert folded.origin(len(folded.text) - 3, len(folded.text)) == (len(text) - 3, len(text))
    assert process_time() - began < 5

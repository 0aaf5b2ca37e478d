"""Every character of a folded text leads back to just what it was folded from, whatever stands beside it and however long the text is."""

from __future__ import annotations

import re
import unicodedata
from itertools import product

import pytest

from checker.compare.quotes import fold as module
from checker.compare.quotes.fold import FOLDS, Folded, fold

Traced = list[tuple[str, int, int]]
"""Characters with the start and the end of what they were folded from."""


def traced(text: str) -> Traced:
    """The fold in so many words, each character with its way back."""
    chars = [(plain, at, at + 1) for at, char in enumerate(text) for plain in FOLDS.get(char, char)]
    composed: Traced = []
    while chars:
        size = next((n for n, (char, _, _) in enumerate(chars) if n and not _melts(char)), len(chars))
        sequence = "".join(char for char, _, _ in chars[:size])
        if unicodedata.is_normalized("NFC", sequence):
            composed += chars[:size]
        else:
            composed += [(char, chars[0][1], chars[size - 1][2]) for char in unicodedata.normalize("NFC", sequence)]
        del chars[:size]
    found: Traced = []
    for char, start, end in composed:
        plain = " " if char.isspace() else "'" if char == "`" else char
        if found and found[-1][0] == plain and plain in " -":
            start = found.pop()[1]
        found.append((plain, start, end))
    return [each for at, each in enumerate(found) if each[0] != " " or 0 < at < len(found) - 1]


def _melts(char: str) -> bool:
    return unicodedata.category(char).startswith("M") or "\u1160" <= char <= "\u11ff"


TEXTS = [
    "plain words only",
    "  edges\t of \n it ",
    "\n\n",
    "-",
    "a -- b --- c - d",
    "--a--",
    "a–—b, 5–7 ‐ x",
    "“We’re ready” – she said…",
    "… … ...",
    "of\ufb01ce di\ufb00er \ufb03x",
    "\ufb01",
    "soft\u00adhyphen, zero\u200b width",
    "\u00ad\u00ad",
    "a\u00ad \u00adb",
    "a \u00ad b",
    "e\u0301a e\u0301",
    "Vie\u0323\u0302t Nam, Vie\u0302\u0323t",
    "\u0301a",
    " \u0301a",
    "a \u0301",
    "\u1112\u1161\u11ab\u1100\u1173\u11af x",
    "\u1100\u1161",
    "\u212bngstr\u00f6m \u0958",
    "1\u00a0100\u202fkm\u2009and\u3000more",
    "a\r\n  line\tbreak\r\n",
    "年五月他们派出了153名军官。 年",
    "`quoted' ``twice´´",
    "x\u0301 yz",
    "don’t, don't, don`t",
    "the the the, the – the",
    "a\u2028b\u0085c\x0bd\x1ce",
    "5 − 3 = ‑2",
    "«Ça va\u202f?»",
    "\ufeffabc",
    "½ m² CO₂ №",
    "Привет, мир – ещё раз",
    "ab-\u00ad-cd",
    "ab - \u2013 cd",
    "cafe\u0301 ca\u00adfe cafes",
    " X marks X ",
]


@pytest.mark.parametrize("piece", [1, 2, 5, 200])
def test_each_character_leads_back_piece_by_piece_as_in_one(piece: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_PIECE", piece)
    several = [text for text in TEXTS if "\u0301" not in text or "e\u0301" in text]
    for text in [*TEXTS, " ".join(several), "".join(several)]:
        wanted, folded = traced(text), Folded(text)
        assert folded.text == "".join(char for char, _, _ in wanted)
        if not wanted:
            continue
        folded._cut_up()
        backward = [folded.origin(at, at + 1) for at in reversed(range(len(wanted)))][::-1]
        assert backward == [folded.origin(at, at + 1) for at in range(len(wanted))]
        for (first, last), (char, start, end) in zip(backward, wanted, strict=True):
            assert (first, last) == (start, end) or (char == " " and fold(f"a{text[first:last]}b") == "a b"), text
        assert folded.origin(0, len(wanted)) == (wanted[0][1], wanted[-1][2])


def test_words_that_stand_as_they_are_lead_back_without_a_way_through_the_text() -> None:
    for text in TEXTS:
        wanted = traced(text)
        for start, end in product(range(len(wanted)), range(1, len(wanted) + 1)):
            if start < end:
                assert Folded(text).origin(start, end) == (wanted[start][1], wanted[end - 1][2]), (text, start, end)


def test_of_words_said_very_often_each_place_is_found() -> None:
    def back(times: int, offset: int) -> Folded:
        text = "the “lake” and " * times
        folded = Folded(text)
        at = len(text) - 15 + offset
        assert [folded.origin(at, at + 3), folded.origin(offset, offset + 3)] == [(at, at + 3), (offset, offset + 3)]
        return folded

    assert not back(20, 11)._cuts
    assert back(21, 11)._cuts  # the long way
    assert back(2, 5)._cuts  # beside a mark


PLAIN = "They met in the hall. "
OPENINGS = ["", *((PLAIN * 20)[:size] for size in (178, 198, 199, 200, 201, 400))]
OPENINGS += [opening.replace("e", other) for opening in OPENINGS[-3:] for other in ("é", "e\u0301", "”", "年")]
OPENINGS += [opening.replace(". ", other) for opening in OPENINGS[4:7] for other in (".\n", ".\r\n", ".\u00a0", ".\u202f", ".  ", ".\t")]
ODD = [
    "é",
    "e\u0301",
    "\u0301",
    "“",
    "…",
    "\u00a0",
    "\u202f",
    "\u3000",
    "\u2028",
    "\x85",
    "--",
    " -- ",
    "`",
    "´",
    "\u1100\u1161",
    "\u212b",
    "ﬁ",
]
ODD += [
    "e\u0300",
    " X ",
    "\n",
    "\r\n",
    "\n ",
    " \n",
    "\t",
    "  ",
    "\v",
    "\f",
    "\x1c",
    "\x1d",
    "\x1e",
    "\x1f",
    "\u00ad",
    "年",
    "ż",
    "z\u0307",
    "a",
    "\ud800",
]


def test_a_text_is_folded_in_one_way_whatever_its_length_and_its_letters() -> None:
    for opening, odd, behind in product(OPENINGS, ODD, ("", " end.", "\n")):
        text = f"{opening}{odd}{behind}"
        plain = unicodedata.normalize("NFC", " ".join("".join(FOLDS.get(char, char) for char in text).split())).replace("`", "'")
        assert fold(text) == re.sub("-{2,}", "-", plain), text


@pytest.mark.parametrize("around", ["{}", "a {} b", "e\u0301 {} e\u0301", "e\u0301\n{}\ne\u0301 {}"])
def test_a_pile_of_marks_is_no_text_and_left_as_it_is(around: str) -> None:
    marks = "\u0301\u0323" * 100
    for pile, folded in ((marks[1:], unicodedata.normalize("NFC", marks[1:])), (marks, marks), (f"\u2020{marks}", f"\u2020{marks}")):
        text = around.replace("{}", pile)
        assert fold(text) == " ".join(around.split()).replace("e\u0301", "é").replace("{}", folded)
        end = len(fold(text))
        assert Folded(text).origin(end - 1, end)[1] == len(text)


def test_of_words_said_very_often_those_that_only_the_fold_makes_are_counted_too() -> None:
    folded = Folded("\ufb01x " + "fix " * 40)
    assert [folded.origin(at, at + 3) for at in (0, 4, 80)] == [(0, 2), (3, 6), (79, 82)]

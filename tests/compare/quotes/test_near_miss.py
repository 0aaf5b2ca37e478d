"""The nearest passage of a lost quote and what differs, one quote to a line of `near.txt`, below the text it was sought in.

`pytest tests/compare/quotes --rewrite` fills in and renews the passages: look at them.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from checker.compare.quotes import near_miss as module
from checker.compare.quotes.fold import fold
from checker.compare.quotes.near_miss import Words, near_miss

NEAR = Path(__file__).parent / "near.txt"


def _near(words: Words, quote: str) -> str:
    near = near_miss(words, fold(quote))
    if near is None:
        return "nothing like it"
    told = "; ".join(f"‹{each.source}› not ‹{each.quote}›" for each in near.differences)
    return f"{words.text[slice(*near.place)]}  [{told}]"


def test_the_nearest_passage_is_what_it_was() -> None:
    said, words = "", Words("")
    for line in NEAR.read_text(encoding="utf-8").splitlines():
        if line.startswith("== "):
            words = Words(fold(line[3:]))
            said += f"{line}\n"
        else:
            quote = line.split("  →  ")[0]
            said += f"{quote}  →  {_near(words, quote)}\n"
            assert _near(Words(words.text), quote) == _near(words, quote)  # whoever asks first
    if os.environ.get("FACTLINT_GOLDEN") == "write":
        NEAR.write_bytes(said.encode())
    assert said == NEAR.read_bytes().decode()


def numbered(first: int, last: int) -> str:
    return " ".join(f"w{chr(97 + number // 26)}{chr(97 + number % 26)}" for number in range(first, last))


def test_of_a_long_quote_so_many_words_are_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    text = numbered(0, 40)
    monkeypatch.setattr(module, "LONGEST", 10)
    assert _near(Words(text), f"{numbered(5, 10)} x {numbered(10, 30)}") == f"{numbered(5, 14)}  [‹› not ‹x›]"
    assert _near(Words(text), f"{numbered(5, 15)} x") == f"{numbered(5, 15)}  []"


def test_of_a_long_text_so_many_words_are_looked_through(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "WORDS_OF_TEXT", 20)
    assert _near(Words(numbered(0, 40)), f"{numbered(12, 18)} x") == f"{numbered(12, 18)} was  [‹was› not ‹x›]"
    assert _near(Words(numbered(0, 40)), f"{numbered(24, 30)} x") == "nothing like it"
    assert Words(numbered(0, 40)).folded == numbered(0, 20).split()


def test_a_word_that_stands_very_often_is_followed_up_so_often(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "SEEN", 3)
    text = "the a. the b. the c. the mill. the d."
    assert _near(Words(text), "the d") == "the mill. the d  [‹mill. the› not ‹›]"  # the fourth `the` is not seen


def test_so_many_passages_are_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "one two a b c d e f g h one two three a b c d e f g h one two three four"
    quote = "one two three four"
    assert _near(Words(text), quote) == "one two three four  []"
    monkeypatch.setattr(module, "SHORTLIST", 1)
    assert _near(Words(text), quote) == "one two three four  []"


@pytest.mark.parametrize(("most", "said"), [(2, "about 1874 men  [‹about 1874› not ‹55 1875›]"), (1, "nothing like it")])
def test_of_a_quote_so_many_numbers_are_looked_for_with_another_digit(monkeypatch: pytest.MonkeyPatch, most: int, said: str) -> None:
    monkeypatch.setattr(module, "SLIPS", most)
    assert _near(Words("it had about 1874 men then"), "55 1875 men") == said


def test_of_a_text_so_many_numbers_are_compared_with_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_NUMBERS", 2)
    assert _near(Words("of 1111 of 2222 of 1874 x"), "1875") == "nothing like it"
    assert _near(Words("of 1111 of 1874 of 2222 x"), "1875") == "1874  [‹1874› not ‹1875›]"

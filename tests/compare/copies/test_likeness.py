"""How much two texts share, counted in words; which articles share clauses; and when that is a copy."""

from __future__ import annotations

from fractions import Fraction

import pytest

from checker.compare.copies import likeness as likeness_module
from checker.compare.copies import traces as traces_module
from checker.compare.copies.found import MUCH, PLAIN, SUSPECT, Bar, _is_copy
from checker.compare.copies.likeness import Likeness, Told, likeness
from checker.compare.copies.traces import Traces, clauses_at


def numbered(first: int, last: int, word: str = "w") -> str:
    """`w1 w2 w3`"""
    return " ".join(f"{word}{number}" for number in range(first, last + 1))


def alike(one: str, other: str, least: int = 6, phrases: tuple[str, ...] = ()) -> tuple[int, int, str, str] | None:
    """Words shared, words of the shorter text, and the longest passage of each as it stands there."""
    found = likeness(Told(one, phrases.__contains__), Told(other, phrases.__contains__), least)
    if found is None:
        return None
    (start, end), (start_there, end_there) = found.passages
    return found.shared, found.words, one[start:end], other[start_there:end_there]


def test_six_words_in_a_row_are_shared_and_five_are_not() -> None:
    assert alike(f"a {numbered(1, 6)} b c", f"d e {numbered(1, 6)}.") == (6, 8, numbered(1, 6), numbered(1, 6))
    assert alike(f"a {numbered(1, 5)} b c", f"d e {numbered(1, 5)}.", least=1) is None


def test_case_and_marks_between_words_do_not_matter_and_marks_inside_them_do() -> None:
    assert alike("x One, two: THREE four five 1,100!", "ONE two (three) Four; five 1,100 y") == (
        6, 7, "One, two: THREE four five 1,100", "ONE two (three) Four; five 1,100",
    )  # fmt: skip
    assert alike("x one two three four five 1,100", "one two three four five 1.100 y") is None
    assert alike("x one two three four it's late", "one two three four its late y") is None


@pytest.mark.parametrize(("least", "is_found"), [(7, True), (8, True), (9, False)])
def test_a_passage_counts_from_so_many_words_on(least: int, is_found: bool) -> None:
    one, other = f"a b {numbered(1, 8)} c", f"{numbered(1, 8)} d"
    assert (alike(one, other, least) == (8, 9, numbered(1, 8), numbered(1, 8))) is is_found
    assert (alike(numbered(1, 8), f"“{numbered(1, 8)}”", least) is not None) is is_found


def test_of_the_same_words_all_is_one_passage() -> None:
    assert alike("(One two three four five six seven)", "- one two three four five six, seven.") == (
        7, 7, "One two three four five six seven", "one two three four five six, seven",
    )  # fmt: skip
    assert alike("a b c", "a b c", least=3) == (3, 3, "a b c", "a b c")
    assert alike("a b c", "a b c", least=4) is None
    assert alike("a b c a b c", "a b c a b c", least=6) == (6, 6, "a b c a b c", "a b c a b c")


@pytest.mark.parametrize(("here", "there", "passages"), [(0, 0, 1), (1, 1, 1), (4, 4, 1), (5, 4, 2), (4, 5, 2), (0, 4, 1), (4, 0, 1)])
def test_words_changed_here_and_there_do_not_end_a_passage(here: int, there: int, passages: int) -> None:
    """Up to four words between two runs, in the one text and in the other."""
    first, last = numbered(1, 10), numbered(11, 18)
    one = " ".join(["x", first, *["changed"] * here, last, "y"])
    other = " ".join([first, *["altered"] * there, last])
    whole = first if passages == 2 else one[2:-2]
    assert alike(one, other) == (18, 18 + min(here + 2, there), whole, first if passages == 2 else other)
    assert (alike(one, other, 11) is not None) == (passages == 1)


def test_of_overlapping_runs_each_word_counts_once() -> None:
    assert alike(f"a {numbered(1, 30)}", f"{numbered(1, 30)} b") == (30, 31, numbered(1, 30), numbered(1, 30))
    one, other = f"a {numbered(1, 9)} b", f"{numbered(1, 3)} {numbered(4, 9)} {numbered(1, 9)}"
    assert alike(one, other) == (9, 11, numbered(1, 9), numbered(1, 9))


def test_passages_in_another_order_are_two_and_the_longest_is_shown() -> None:
    early, late = numbered(1, 8), numbered(21, 30)
    assert alike(f"a {early} {late}", f"{late} {early} b") == (18, 19, late, late)
    assert alike(f"a {early} {late}", f"{late} {early} b", 9) == (10, 19, late, late)
    same = numbered(21, 28)
    assert alike(f"a {early} {same}", f"{same} {early} b") == (16, 17, same, same)  # of two alike the first in the later text


def test_speech_is_no_one_s_own_text() -> None:
    said = numbered(1, 12, "said")
    for marks in ('"{}"', "'{}'"):
        speech = marks.format(said)
        assert alike(f"One wrote {speech} today", f"Other men wrote {speech} in time") is None
        own = numbered(1, 6)
        assert alike(f"x {speech} {own}", f"{own} {speech} y") == (6, 7, own, own)
        assert alike(f"{speech} {own}", f"{speech} {own}", 6) is not None
        assert alike(f"{speech} {own}", f"{speech} {own}", 7) is None
        assert alike(f"a {speech} {own} b", f"{speech} {own} c") == (6, 7, own, own)
        assert alike(f"w1 w2 w3 {speech} w4 w5 w6 a", f"w1 w2 w3 {speech} w4 w5 w6 b") is None
    assert alike(f"It's {numbered(1, 6)}, isn't it", f"Yes: {numbered(1, 6)}, isn't it") == (
        8, 9, f"{numbered(1, 6)}, isn't it", f"{numbered(1, 6)}, isn't it",
    )  # fmt: skip


def test_a_phrase_of_many_articles_is_no_one_s_own_text() -> None:
    phrase, own = numbered(1, 7, "phrase"), numbered(1, 7)
    assert alike(f"a. {phrase}. {own}", f"{phrase}. {own}. b", phrases=(phrase,)) == (7, 8, own, own)
    assert alike(f"a. {phrase}. c", f"{phrase}, b", phrases=(phrase,)) is None
    assert alike(f"{own} {phrase}", f"{own} {phrase} b", phrases=(phrase,)) == (14, 14, f"{own} {phrase}", f"{own} {phrase}")


def test_so_much_of_a_text_is_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    text = numbered(1, 7)
    monkeypatch.setattr(likeness_module, "MOST", len(numbered(1, 6)))
    assert alike(f"{text}", f"{text} x") == (6, 6, numbered(1, 6), numbered(1, 6))


@pytest.mark.parametrize("bar", [PLAIN, SUSPECT, MUCH])
def test_what_is_enough_of_the_shorter_text_is_a_copy(bar: Bar) -> None:
    def is_copy(shared: int, words: int) -> bool:
        return _is_copy(Likeness(shared, words, ((0, 1), (0, 1))), bar)

    most = int(bar.words / bar.part)
    assert is_copy(bar.words, most)
    assert not is_copy(bar.words, most + 1)
    assert not is_copy(bar.words - 1, bar.words)
    assert is_copy(MUCH.words, int(MUCH.words / MUCH.part))
    assert is_copy(MUCH.words, int(MUCH.words / MUCH.part) + 1) == (bar.part < Fraction(1, 4))


def clauses(*numbers: int) -> str:
    """Sentences of more than 25 characters, each with its number."""
    return ". ".join(f"The clause of the number {number} goes on" for number in numbers) + ". The end."


def pairs(*texts: str) -> list[str]:
    """The sources a, b, … that may be copies of one another."""
    traces = Traces()
    for name, text in zip("abcdefghijkl", texts, strict=False):
        traces.add(name, text)
    return ["".join(pair) for pair in traces.pairs()]


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ((1, 2), (1, 2), True),
        ((1, 2, 3), (9, 1, 2), True),
        ((1,), (1,), False),
        ((1, 8, 2), (1, 2), True),  # a clause between them was changed
        ((1, 2), (1, 8, 2), True),
        ((1, 8, 9, 2), (1, 2), False),
        ((1, 2), (1, 8, 9, 2), False),
        ((1, 2), (2, 1), False),
        ((1, 8, 2, 9), (2, 7, 1), False),
        ((1, 2, 3), (3, 2, 1), False),
        ((1, 8, 9, 2, 3), (1, 7, 6, 5, 2, 3), True),
        ((1, 2, *range(10, 28)), (1, 2, *range(30, 60)), True),  # two of twenty
        ((1, 2, *range(10, 29)), (1, 2, *range(30, 60)), False),  # two of twenty-one
        ((1, 2, *range(10, 40)), (1, 2, *range(50, 68)), True),
        ((1, 2, *range(10, 40)), (1, 2, *range(50, 69)), False),
        ((1, 2, 3, *range(10, 37)), (1, 2, 3, *range(50, 77)), True),
        ((1, 1, 2), (1, 2), False),  # what is said twice is a phrase
        ((1, 2), (2, 1, 2), False),
        ((1, 1, 2, 3), (1, 2, 3), True),
    ],
)
def test_two_clauses_that_follow_one_another_in_both_make_a_pair(one: tuple[int, ...], other: tuple[int, ...], found: bool) -> None:
    assert pairs(clauses(*one), clauses(*other)) == ["ab"] * found
    assert pairs(clauses(*other), clauses(*one)) == ["ab"] * found


def test_a_clause_is_longer_than_a_turn_of_phrase() -> None:
    short, long = "x" * 24 + "{}", "x" * 25 + "{}"
    assert pairs(*[". ".join(short.format(n) for n in (1, 2))] * 2) == []
    assert pairs(*[". ".join(long.format(n) for n in (1, 2))] * 2) == ["ab"]
    assert pairs(*[", ".join(long.format(n) for n in (1, 2))] * 2) == ["ab"]
    assert list(clauses_at("ab, cd. e")) == [(0, "ab"), (4, "cd"), (8, "e")]


def test_of_many_that_share_a_text_each_is_paired_with_its_neighbour_and_with_the_first() -> None:
    assert pairs(*[clauses(1, 2)] * 4) == ["ab", "ac", "ad", "bc", "cd"]
    assert pairs(clauses(1, 2), clauses(5), clauses(1, 2), clauses(7, 8), clauses(8, 7, 9)) == ["ac"]
    assert pairs(clauses(1, 2, 8, 9), clauses(1, 2), clauses(8, 9)) == ["ab", "ac"]
    assert pairs() == pairs(clauses(1, 2)) == pairs(clauses(1, 2), clauses(3, 4)) == []


def test_what_very_many_say_is_no_trace(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(traces_module, "FEW", 3)
    assert pairs(*[clauses(1, 2)] * 3) == ["ab", "ac", "bc"]
    assert pairs(*[clauses(1, 2)] * 4) == []
    monkeypatch.setattr(traces_module, "FEW", 0)
    others = [clauses(number, number + 1) for number in range(10, 40, 3)]
    assert pairs(clauses(1, 2), clauses(1, 2), *others[:10]) == []  # more than a tenth of twelve
    traces = Traces()
    for number in range(20):
        traces.add(f"s{number:02}", clauses(1, 2) if number < 2 else clauses(10 * number, 10 * number + 1))
    assert traces.pairs() == [("s00", "s01")]


def test_so_much_of_a_text_leaves_a_trace(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(traces_module, "MOST", clauses(1, 2).index("2") + 1)
    assert pairs(clauses(1, 2), clauses(1, 2)) == ["ab"]
    monkeypatch.setattr(traces_module, "MOST", clauses(1, 2).index("2"))
    assert pairs(clauses(1, 2), clauses(1, 2)) == []

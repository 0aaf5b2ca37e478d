"""The hours and minutes of a clock in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.values.phrase_book import Words


def hour_words(*words: str) -> Words:
    """One to twelve, in order."""
    return {("number", number): word for number, word in enumerate(words, 1)}


def minute_words(teens: str, tens: str, ones: str, joined: str, *, first: str = "") -> Words:
    """Thirteen to fifty-nine: the teens, twenty to fifty and one to nine, each in order and apart by `; `, and how a ten and a one join.

    `joined` is a form like `{ten}-{one}`; `first` that of twenty-one to fifty-one, where it is another.
    """
    words: Words = {("number", number): word for number, word in enumerate(teens.split("; "), 13)}
    for ten, word in enumerate(tens.split("; "), 2):
        words["number", 10 * ten] = word
        for one, unit in enumerate(ones.split("; "), 1):
            form = first if first and one == 1 else joined
            words["number", 10 * ten + one] = ", ".join(form.format(ten=word, one=each) for each in unit.split(", "))
    return words

"""Did you mean: what a slip of the pen was meant to be, and what an id of a name is."""

from __future__ import annotations

from itertools import product

import pytest

from checker.values.suggest import as_id, did_you_mean, nearest

MARKS = ("-", "_", " ")


@pytest.mark.parametrize(("written", "known"), list(product(MARKS, repeat=2)))
def test_which_mark_is_between_words_does_not_matter(written: str, known: str) -> None:
    assert nearest(f"A{written}b{written}C{written}d", [f"a{known}B{known}c{known}D"]) == f"a{known}B{known}c{known}D"
    assert nearest(f"per{written}cent", ["percent", f"per{known}cent"]) == f"per{known}cent"


@pytest.mark.parametrize(
    ("word", "known", "told"),
    [
        ("Vietnm", ["Laos", "Vietnam"], "did you mean `Vietnam`?"),
        ("VIETNAM", ["vietnam", "Vietnams"], "did you mean `vietnam`?"),
        ("vlaue", ["value", "values"], "did you mean `value`?"),
        ("officers", ["hospital", "tonne"], ""),
        ("officers", [], ""),
    ],
)
def test_the_nearest_is_told_and_nothing_where_none_is_near(word: str, known: list[str], told: str) -> None:
    assert did_you_mean(word, known) == told


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("Viet Nam", "viet-nam"),
        ("Đà Nẵng", "da-nang"),
        ("Hải Đăng, đồng", "hai-dang-dong"),
        ("São Tomé & Príncipe (2014)", "sao-tome-principe-2014"),
        ("--a__b--", "a-b"),
        ("…", "id-1"),
        ("", "id-1"),
    ],
)
def test_an_id_of_a_name_has_small_letters_digits_and_hyphens(name: str, known: str) -> None:
    assert as_id(name) == known

from __future__ import annotations

import re
import time
from itertools import groupby

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.authoring.articles.raised import Level, Piece, joined

UP, DOWN, NOTE = Level.RAISED, Level.LOWERED, Level.NOTE


def text(*pieces: str | tuple[str, Level]) -> str:
    return joined(Piece(piece) if isinstance(piece, str) else Piece(*piece) for piece in pieces)


@pytest.mark.parametrize(
    ("pieces", "written"),
    [
        (("10", ("6", UP), " metres"), "10⁶ metres"),
        (("3 × 10", ("−9", UP), " m"), "3 × 10⁻⁹ m"),
        (("an area of 5 km", ("2", UP), "."), "an area of 5 km²."),
        (("9.8 m s", ("-2", UP)), "9.8 m s⁻²"),
        (("the 21", ("st", UP), " of May"), "the 21st of May"),
        (("le 1", ("er", UP), " mai"), "le 1er mai"),
        (("25", ("o", UP), "C"), "25°C"),
        ((("1", UP), "⁄", ("2", DOWN), " cup"), "1⁄2 cup"),
        (("3", ("1", UP), "/", ("2", DOWN), " cups"), "3 1/2 cups"),
        (("CO", ("2", DOWN), " fell"), "CO2 fell"),
        (("the isotope ", ("14", UP), "C"), "the isotope ¹⁴C"),
        (("x", ("2", UP), " + 1"), "x² + 1"),
        (("2", ("n", UP)), "2ⁿ"),
        ((("officers 3", UP), "55"), "officers 3 55"),
        (("5", ("[1]", UP), "5"), "5 5"),
    ],
)
def test_what_is_raised_keeps_its_meaning(pieces, written):
    assert text(*pieces) == written


@pytest.mark.parametrize(
    ("pieces", "written"),
    [
        (("55", ("[3]", UP), " officers"), "55 officers"),
        (("55", ("3", NOTE), " officers"), "55 officers"),
        (("55", ("*", UP), " officers"), "55 officers"),
        (("55", ("b", UP), " officers"), "55 officers"),
        (("officers.", ("12", UP), " They"), "officers. They"),
        (("officers", ("12", UP), " left"), "officers left"),
        (("16%", ("4", UP), " of them"), "16% of them"),
        (("one", ("1", UP), " and two", ("2", UP), " and 55", ("3", UP), " officers"), "one and two and 55 officers"),
    ],
)
def test_a_footnotes_mark_is_no_part_of_the_text(pieces, written):
    assert text(*pieces) == written


def test_what_may_be_either_never_becomes_part_of_the_figure_and_is_not_lost():
    assert text("sent 55", ("3", UP), " officers") == "sent 55 ³ officers"
    assert text("2", ("10", UP), " = 1024") == "2 ¹⁰ = 1024"


def test_exponents_that_count_on_are_no_footnotes():
    assert text("2", ("1", UP), ", 2", ("2", UP), ", 2", ("3", UP)) == "2 ¹, 2 ², 2 ³"


@given(st.lists(st.tuples(st.sampled_from(["55", "3", " officers", "10", "km", ".", "[1]", "st", "*", " "]), st.sampled_from(Level))))
def test_no_figure_of_the_line_gains_a_digit(pieces):
    """Every run of digits in the text is one of the line, or one of a raised text: never two of them together."""
    merged = [(level, "".join(text for text, _ in group)) for level, group in groupby(pieces, key=lambda piece: piece[1])]
    runs = {run for _, text in merged for run in re.findall(r"[0-9]+", text)}
    assert set(re.findall(r"[0-9]+", joined(Piece(*piece) for piece in pieces))) <= runs


def test_it_takes_time_in_proportion():
    many = [Piece("word 55"), Piece("3", UP)] * 50_000
    started = time.process_time()
    joined(many)
    assert time.process_time() - started < 5

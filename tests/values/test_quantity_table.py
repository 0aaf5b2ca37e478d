"""Every row of the table in page 2, section 1, by the page's own words; figures beside them are worked out by hand."""

from __future__ import annotations

from fractions import Fraction

import pytest

from checker.values.hedging import Hedge
from checker.values.unreadable import Unreadable
from tests.values.quantities import interval, read, written

ROWS = [
    # a count below 100 or with no trailing zero, an ordinal, exactly n
    ("153", "person", "[153, 153]", "[153, 153]"),
    ("90", "person", "[90, 90]", "[90, 90]"),
    ("1,101 officers", "person", "[1101, 1101]", "[1101, 1101]"),
    ("the 7th", "person", "[7, 7]", "[7, 7]"),
    ("the 100th", "person", "[100, 100]", "[100, 100]"),
    ("exactly 1,100", "person", "[1100, 1100]", "[1100, 1100]"),
    ("exactly 800 km", "km", "[800, 800]", "[800, 800]"),
    # any other plain number
    ("1,100", "person", "[1050, 1200)", "[1050, 1150]"),
    ("800", "person", "[760, 880)", "[760, 840]"),
    ("5 %", "percent", "[9/2, 6)", "[9/2, 11/2]"),
    ("16.0", "percent", "[15.95, 16.1)", "[15.95, 16.05]"),
    ("2 million", "person", "[1900000, 2200000)", "[1900000, 2100000]"),
    ("100 km", "km", "[95, 110)", "[95, 105]"),
    ("10 km", "km", "[9.5, 11)", "[9.5, 10.5]"),
    # about
    ("approximately 153", "person", "[138, 168]", "[146, 160]"),
    ("approximately 153 km", "km", "[137.7, 168.3]", "[145.35, 160.65]"),
    ("about 1,100", "person", "[990, 1210]", "[1045, 1155]"),
    ("around 5", "percent", "[4.5, 5.5]", "[4.5, 5.5]"),
    ("~ 300", "person", "[250, 350]", "[270, 330]"),
    # nearly
    ("nearly 1,100", "person", "[990, 1100]", "[1045, 1100)"),
    ("just under 800", "person", "[720, 800]", "[760, 800)"),
    # over
    ("over 800", "person", "(800, ∞)", "(800, 900]"),
    ("more than 153", "person", "(153, ∞)", "(153, 168]"),
    ("over 16%", "percent", "(16, ∞)", "(16, 17.6]"),
    # just over
    ("just over 800", "person", "(800, 880]", "(800, 840]"),
    # at least
    ("at least 300", "person", "[300, ∞)", "[300, ∞)"),
    ("300+", "person", "[300, ∞)", "[300, ∞)"),
    # under
    ("under 800", "km", "(−∞, 800)", "[700, 800)"),
    ("fewer than 800", "person", "[0, 800)", "[700, 800)"),
    # up to
    ("up to 800", "km", "(−∞, 800]", "[720, 800]"),
    ("at most 64 km/h", "km/h", "(−∞, 64]", "[57.6, 64]"),
    # ranges
    ("10–20", "person", "[10, 20]", "[10, 20]"),
    ("10 to 20", "person", "[10, 20]", "[10, 20]"),
    ("between 10 and 20", "person", "[10, 20]", "[10, 20]"),
    ("from 10 to 20", "person", "[10, 20]", "[10, 20]"),
    # n ± d
    ("10 ± 2", "km", "[8, 12]", "[8, 12]"),
    # a dozen, a couple, a few, several
    ("a dozen", "person", "[12, 12]", "[12, 12]"),
    ("a couple", "person", "[2, 2]", "[2, 2]"),
    ("a few", "person", "[2, 12]", "[3, 9]"),
    ("several", "person", "[2, 12]", "[3, 9]"),
    # dozens, scores, hundreds, thousands and their kin
    ("dozens", "person", "[20, ∞)", "[24, 99]"),
    ("scores", "person", "[40, ∞)", "[40, 99]"),
    ("hundreds", "person", "[150, ∞)", "[200, 999]"),
    ("thousands", "person", "[1500, ∞)", "[2000, 99999]"),
    ("tens of thousands", "person", "[15000, ∞)", "[20000, 99999]"),
    ("hundreds of thousands", "person", "[150000, ∞)", "[200000, 999999]"),
    ("millions", "person", "[1500000, ∞)", "[2000000, 99999999]"),
    # a fraction in words
    ("a third", "percent", "[30, 110/3]", "[95/3, 35]"),
    ("half", "percent", "[45, 55]", "[45, 55]"),
    ("one-fifth", "percent", "[15, 25]", "[18, 22]"),
]


@pytest.mark.parametrize(("text", "unit", "must", "likely"), ROWS)
def test_row(text: str, unit: str, must: str, likely: str) -> None:
    found = read(text, unit)
    assert (written(found.must), written(found.likely)) == (written(interval(must)), written(interval(likely)))


HEDGES = {
    Hedge.ABOUT: "about, approximately, around, roughly, some, circa, ~",
    Hedge.NEARLY: "nearly, almost, close to, just under",
    Hedge.OVER: "over, more than, above, in excess of, exceeding, >",
    Hedge.JUST_OVER: "just over",
    Hedge.AT_LEAST: "at least, no fewer than, a minimum of, >=",
    Hedge.UNDER: "under, less than, fewer than, below, <",
    Hedge.UP_TO: "up to, at most, no more than, a maximum of, <=",
}


@pytest.mark.parametrize(("hedge", "word"), [(h, w) for h, words in HEDGES.items() for w in words.split(", ")])
def test_every_word_of_a_row_reads_alike(hedge: Hedge, word: str) -> None:
    found = read(f"{word} 1,100 officers")
    first = read(f"{HEDGES[hedge].split(', ')[0]} 1,100 officers")
    assert found.hedge is hedge
    assert found.hedge_words == word
    assert (found.must, found.likely) == (first.must, first.likely)


def test_up_to_says_how_near_only_of_a_level_or_constant() -> None:
    assert read("up to 800", is_growing=True).likely == interval("[0, 800]")
    assert read("up to 800", "km", is_flow=True).likely == interval("(−∞, 800]")


def test_e_is_the_property_s_approximation() -> None:
    found = read("about 1,000 km", "km", approximation=Fraction(1, 10))
    assert found.must == interval("[500, 1500]")
    assert found.likely == interval("[800, 1200]")


def test_e_of_celsius_and_fahrenheit_is_one_degree() -> None:
    assert read("about 16 °C", "°C").must == interval("[14, 18]")
    assert read("about 16 °C", "°C").likely == interval("[15, 17]")
    assert read("nearly 40 °C", "°C").must == interval("[38, 40]")
    assert read("about 61 °F", "°F").likely == interval("[60, 62]")


def test_e_is_taken_of_the_magnitude() -> None:
    assert read("about -153 km", "km").must == interval("[-168.3, -137.7]")


def test_counts_are_cut_off_at_zero() -> None:
    assert read("under 5").must == interval("[0, 5)")
    assert read("up to 5").likely == interval("[5, 5]")
    assert read("under 5 km", "km", range=interval("[0, ∞)")).must == interval("[0, 5)")
    assert read("under 5 km", "km").must == interval("(−∞, 5)")


def test_what_cannot_be_a_count_is_said() -> None:
    with pytest.raises(Unreadable):
        read("-5 officers")
    with pytest.raises(Unreadable):
        read("1.5 officers")

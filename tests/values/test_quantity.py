"""The sentences of page 2, section 1, each by its own example, and cases that they imply."""

from __future__ import annotations

from fractions import Fraction

import pytest

from checker.values.hedging import Hedge
from checker.values.quantity import scan_quantities
from checker.values.unreadable import Ambiguous, OutOfRange, UnitsDisagree, Unreadable, WrongUnit
from tests.values.quantities import interval, measure, read, written


@pytest.mark.parametrize(
    ("text", "unit", "figure"),
    [
        ("fifty-five", "person", 55),
        ("half a million", "person", 500_000),
        ("1.2 billion", "person", 1_200_000_000),
        ("seventh", "person", 7),
        ("two lakh", "person", 200_000),
        ("3 crore", "person", 30_000_000),
        ("eleven hundred", "person", 1100),
        ("two and a half million", "person", 2_500_000),
        ("a million and a half", "person", 1_500_000),
        ("a quarter of a million", "person", 250_000),
        ("28 000", "person", 28_000),
        ("28\u202f000", "person", 28_000),
        ("300’000", "person", 300_000),
        ("300'000", "person", 300_000),
        ("1,00,000", "person", 100_000),
        ("US$1.5 billion", "USD", 1_500_000_000),
        ("64km/h", "km/h", 64),
        ("2,717-foot", "ft", 2717),
        ("-12", "°C", -12),
        ("−12 °C", "°C", -12),
        ("minus 12", "°C", -12),
        ("12 below zero", "°C", -12),
        ("12 degrees below zero", "°C", -12),
        ("12 years and six months", "year", Fraction(25, 2)),
        ("5 ft 11 in", "inch", 71),
        ("5 feet 11", "inch", 71),
        ("5'11\"", "inch", 71),
        ("2:01:09", "second", 7269),
        ("one hour, 2 minutes and 9 seconds", "second", 3729),
        ("an hour and a half", "minute", 90),
        ("245 military officers", "person", 245),
        ("doctors and 63 official members", "person", 63),
        ("39", "person", 39),
        ("the second time", "person", 2),
        ("2,000 others", "person", 2000),
        ("a 184-member unit", "person", 184),
        ("a hospital", "hospital", 1),
        ("an officer", "person", 1),
        ("one of the officers", "person", 1),
        ("no officers", "person", 0),
        ("twenty-first", "person", 21),
        ("two dozen", "person", 24),
        ("half a dozen", "person", 6),
        ("fifty-five (55) officers", "person", 55),
        ("six level-2 field hospitals", "hospital", 6),
        ("2½ km", "km", Fraction(5, 2)),
        ("1 1/2 miles", "mile", Fraction(3, 2)),
        ("50 cents", "USD", Fraction(1, 2)),
        ("50 euro cents", "EUR", Fraction(1, 2)),
        ("one euro cent", "EUR", Fraction(1, 100)),
        ("50 euros", "EUR", 50),
        ("$5m", "USD", 5_000_000),
        ("£3bn", "GBP", 3_000_000_000),
        ("VND500 billion", "VND", 500_000_000_000),
        ("Rs. 500 crore", "INR", 5_000_000_000),
        ("5 million dollars", "USD", 5_000_000),
        ("120 people per square kilometre", "people per km²", 120),
        ("60 miles an hour", "mph", 60),
        ("12 deaths per 100,000 people", "death per 100,000 people", 12),
        ("$80 a barrel", "USD per barrel", 80),
        ("5 percentage points", "percentage points", 5),
        ("three times as many", None, 3),
        ("5-foot-11", "inch", 71),
        ("six foot two", "inch", 74),
        ("11 stone 4", "pound", 158),
        ("3h20", "minute", 200),
        ("1 million 200 thousand", "person", 1_200_000),
        ("1.2m people", "person", 1_200_000),
        ("5k people", "person", 5000),
        ("500,000 bpd", "barrel per day", 500_000),
        ("60 mpg", "mpg", 60),
        ("a 100-strong unit", "person", 100),
        ("zero", "person", 0),
        ("the first 100 officers", "person", 100),
        ("12 officers/soldiers", "person", 12),
        ("half a percent", "percent", Fraction(1, 2)),
        ("a percentage point", "percentage points", 1),
        ("its third hospital", "hospital", 3),
        ("5 kwh", "kWh", 5),
        ("500 kilos", "kg", 500),
        ("none", "person", 0),
    ],
)
def test_a_figure_is_read_in_the_article_s_own_words(text: str, unit: str, figure: Fraction) -> None:
    assert read(text, unit).figure == figure


def test_several_thousand_is_several_times_a_thousand() -> None:
    found = read("several thousand")
    assert (found.must, found.likely) == (interval("[2000, 12000]"), interval("[3000, 9000]"))


def test_2_to_3_million_is_in_millions_at_both_ends() -> None:
    assert read("2 to 3 million people").must == interval("[2000000, 3000000]")
    assert read("US$2–3 billion", "USD").must == interval("[2000000000, 3000000000]")
    assert read("10,000 to 1 million").must == interval("[10000, 1000000]")
    assert read("between one hundred and two hundred").must == interval("[100, 200]")


def test_half_and_a_quarter_of_something_are_read_as_about() -> None:
    assert read("half a million").hedge is Hedge.ABOUT
    assert read("half a million").must == interval("[450000, 550000]")
    assert read("half an hour", "minute").must == interval("[27, 33]")


def test_hedges_are_found_behind_the_figure_too() -> None:
    assert read("300-odd officers").hedge is Hedge.ABOUT
    assert read("300 or so officers").hedge is Hedge.ABOUT
    assert read("100 or more").must == interval("[100, ∞)")
    assert read("100+ officers").must == interval("[100, ∞)")
    assert read("12 officers or fewer").must == interval("[0, 12]")


def test_two_hedges_are_read_together() -> None:
    found = read("at least about 300")
    assert (found.must, found.likely) == (interval("[250, ∞)"), interval("[270, ∞)"))
    assert found.hedge_words == "at least about"


def test_a_hedged_range_is_as_wide_as_its_ends_are_loose() -> None:
    assert read("about 10–20 km", "km").must == interval("[9, 22]")
    assert read("up to 10–20 km", "km").must == interval("(−∞, 20]")


def test_words_between_hedge_and_figure_do_not_part_them() -> None:
    assert read("at least another 300 officers").hedge is Hedge.AT_LEAST
    assert read("more than a third", "percent").must == interval("(100/3, ∞)")


def test_two_bounds_of_one_value_are_a_range() -> None:
    assert read("more than 1,000 but fewer than 2,000 people").must == interval("(1000, 2000)")
    assert read("at least 100 and at most 200").must == interval("[100, 200]")
    with pytest.raises(Unreadable):
        read("at least 100, possibly 200")


def test_a_denied_figure_is_no_figure() -> None:
    with pytest.raises(Unreadable):
        read("not 100 officers")
    assert read("not more than 100 officers").hedge is Hedge.UP_TO
    assert read("not a single officer").figure == 0


def test_one_in_five_is_a_share_of_percent_alone() -> None:
    assert read("one in five officers", "percent").must == interval("[15, 25]")
    assert read("two out of three", "percent").hedge is Hedge.ABOUT
    with pytest.raises(Unreadable):
        read("one in five officers")


@pytest.mark.parametrize(
    "text", ["55-65 officers", "55 - 65 officers", "55–65 officers", "55 to 65 officers", "from 55 up to 65 officers", "55..65"]
)
def test_ranges_are_written_in_many_ways(text: str) -> None:
    assert read(text).must == interval("[55, 65]")


# -- units ------------------------------------------------------------------------------------------------------------


def test_189_staff_of_its_field_hospital_counts_staff() -> None:
    assert read("189 staff of its field hospital").unit == "staff"
    assert read("189 medical and management staff of its rotatory level-two field hospital").figure == 189
    with pytest.raises(WrongUnit):
        read("189 staff of its field hospital", "hospital")


def test_5_of_12_hospitals_is_a_finding() -> None:
    with pytest.raises(Unreadable):
        read("5 of 12 hospitals", "hospital")


def test_unknown_words_are_passed_over_and_no_noun_means_the_property_s_unit() -> None:
    assert read("63 official delegates").figure == 63
    assert read("39", "hospital").unit == ""


def test_a_known_noun_of_another_unit_is_a_mismatch() -> None:
    for text, unit in [("300 hospitals", "person"), ("39 officers", None), ("5 km", "person"), ("16 %", "person"), ("12 officers", "km")]:
        with pytest.raises(WrongUnit):
            read(text, unit)


def test_the_last_known_noun_is_the_unit() -> None:
    assert read("12 hospital staff").unit == "staff"
    with pytest.raises(WrongUnit):
        read("12 hospital staff", "hospital")


def test_of_two_figures_the_one_in_the_property_s_unit_is_meant_where_both_name_theirs() -> None:
    assert read("55 officers in 3 hospitals").figure == 55
    assert read("55 officers in 3 hospitals", "hospital").figure == 3
    with pytest.raises(Unreadable):
        read("55 officers in 2014")


def test_a_project_s_noun_wins_over_a_physical_unit() -> None:
    from checker.values.measure import Measure
    from checker.values.quantity import read_quantity
    from checker.values.units import plural_nouns, read_unit

    nouns = plural_nouns("foot", ["second"])
    assert read_quantity("12 feet", Measure(read_unit("foot", nouns), integer=True, nouns=nouns)).must == interval("[12, 12]")


def test_percent_points_currencies_counts_and_physical_units_never_meet() -> None:
    kinds = {
        "person": "5 officers",
        "percent": "5 %",
        "percentage points": "5 percentage points",
        "USD": "5 USD",
        "EUR": "€5",
        "km": "5 km",
    }
    for unit in kinds:
        for other, text in kinds.items():
            if other == unit:
                assert read(text, unit).figure == 5
            else:
                with pytest.raises(WrongUnit):
                    read(text, unit)


def test_a_hyphen_ties_a_unit_to_its_number() -> None:
    assert read("a 45-year-old officer", "year").figure == 45
    with pytest.raises(WrongUnit):
        read("a 45-year-old officer")
    assert read("a 12-member hospital staff").unit == "member"


def test_figures_of_units_that_do_not_convert_are_no_range() -> None:
    assert read("1.2% to $82.50 a barrel", "USD per barrel").figure == Fraction("82.5")
    assert read("1.2% to $82.50", "percent").figure == Fraction("1.2")


def test_a_rate_is_no_count() -> None:
    with pytest.raises(WrongUnit):
        read("5 hospitals per province", "hospital")
    with pytest.raises(WrongUnit):
        read("120 people per square kilometre")


def test_a_ton_is_several_sizes_in_must_and_the_usual_one_in_likely() -> None:
    american, british, metric = (read("5 tons", "kg", language) for language in ("en", "en-GB", "vi"))
    assert american.must == british.must == metric.must == interval("[4082.33133, 6096.2814528)")
    assert american.figure == Fraction("4535.9237")
    assert british.figure == Fraction("5080.234544")
    assert metric.figure == 5000
    assert read("5 tons", "ton").must == interval("[4.5, 6)")


def test_a_shared_sign_is_the_property_s_currency() -> None:
    assert read("$5", "AUD").unit == "AUD"
    assert read("$5", "USD, EUR").unit == "USD"
    with pytest.raises(Ambiguous):
        read("$5", "USD, AUD")
    with pytest.raises(WrongUnit):
        read("US$5", "AUD")
    with pytest.raises(WrongUnit):
        read("€5", "USD")


def test_a_property_in_several_currencies_keeps_them_apart() -> None:
    assert read("5 EUR", "USD, EUR").unit == "EUR"
    assert read("USD 5", "USD, EUR").unit == "USD"
    with pytest.raises(Unreadable):
        read("5", "USD, EUR")


# -- conversions in brackets ----------------------------------------------------------------------------------------------


def test_more_than_200_kilometres_124_miles_agrees_with_itself() -> None:
    found = read("more than 200 kilometres (124 miles)", "km")
    assert (found.must, found.figure) == (interval("(200, ∞)"), 200)
    assert read("828 m (2,717 ft)", "m").figure == 828
    assert read("28 °C (82 °F)", "°C").figure == 28
    assert read("5 feet 11 inches (1.80 m)", "m").unit == "feet"
    assert read("10–20 km (6–12 miles)", "km").must == interval("[10, 20]")


def test_200_kilometres_180_miles_does_not() -> None:
    for text in ("200 kilometres (180 miles)", "828 m (2,117 ft)", "about 200 km (180 mi)", "10–20 km (6–22 miles)"):
        with pytest.raises(UnitsDisagree):
            read(text, "km")


def test_the_hedge_before_the_first_belongs_to_both() -> None:
    found = read("more than VND500 billion (US$20 million)", "USD")
    assert found.must == interval("(20000000, ∞)")
    assert found.hedge_words == "more than"


# -- numerals ---------------------------------------------------------------------------------------------------------------


def test_numerals_follow_the_source_s_language() -> None:
    assert read("2.717", "m", "it").figure == 2717
    assert read("2.717", "m", "en").figure == Fraction("2.717")
    assert read("1.234,5 km", "km", "de").figure == Fraction("1234.5")
    assert read("1.100", "person", "vi").figure == 1100
    assert read("1'100", "person", "de-CH").figure == 1100


def test_the_number_of_a_rate_follows_the_language_too() -> None:
    assert read("12 deaths pro 100.000 people", "death per 100,000 people", "de").figure == 12
    assert read("12 deaths per 1,000 people", "death per 100,000 people").figure == 1200


def test_a_count_that_can_be_read_two_ways_is_not_guessed() -> None:
    for text, language in [("1.100 people", "en"), ("1.100", "en"), ("1,100 Personen", "de")]:
        with pytest.raises(Ambiguous):
            read(text, "person", language)
    assert read("1.100 billion people").figure == 1_100_000_000
    assert read("1.100 km", "km").figure == Fraction("1.1")


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            " ",
            "many officers",
            "NaN",
            "inf",
            "-",
            "()",
            "1e400",
            "1e5",
            "1E+5",
            "10³",
            "2×10⁶",
            "10^6",
            "٣",
            "१२",
            "１２",
            "²",
        ),
        *(
            "9" * 10_000,
            "1," * 4000,
            "5-" + "9" * 1500,
            "5:" + "9" * 1500 + ":09",
            "1." + "0" * 1500,
            "1/" + "9" * 1500,
            "1.2.3",
            "1,23,4",
            "12,34",
            "1,5",
            "1:2",
            "24/7",
            "9/11",
            "10:30",
            "2014-06",
            "0x1F",
            "1_000",
            "half of the officers",
            "5 of 12",
            "12 officers, 3 officers",
        ),
        *("COVID-19", "level-2", "No.130/2020/QH14", "2025-06-14", "A4P+", "the first-ever", "the biggest to date"),
    ],
)
def test_what_cannot_be_read_is_said_never_zero_and_never_text(text: str) -> None:
    if text == "the first-ever":
        assert read(text).figure == 1
        return
    with pytest.raises(Unreadable) as told:
        read(text)
    assert 5 < len(str(told.value)) < 200
    assert told.value.hint


def test_a_value_outside_the_property_s_range_is_said() -> None:
    with pytest.raises(OutOfRange):
        read("3,000,000 officers", range=interval("[0, 2000000]"))
    assert read("more than 1,100", range=interval("[0, 2000000]")).must == interval("(1100, ∞)")


# -- what the verdicts need ---------------------------------------------------------------------------------------------------


def test_places_are_told_in_the_property_s_unit_and_as_written() -> None:
    found = read("1,100")
    assert (found.place, found.written_place, found.has_trailing_zeros) == (100, 1, True)
    found = read("16.0", "percent")
    assert (found.place, found.written_place, found.has_trailing_zeros) == (Fraction(1, 10), Fraction(1, 10), False)
    found = read("2,717 ft", "m")
    assert (found.figure, found.place, found.numeral) == (Fraction("828.1416"), Fraction("0.3048"), 2717)


def test_a_reading_knows_where_it_stands() -> None:
    text = "and nearly 1,100 personnel since"
    found = read(text)
    assert text[found.start : found.end] == "nearly 1,100 personnel"
    assert text[found.hedge_start :].startswith("nearly")


def test_an_abbreviated_currency_behind_its_figure_belongs_to_the_reading() -> None:
    found = read("500 Rs.", "INR")
    assert (found.start, found.end) == (0, 7)


@pytest.mark.parametrize(
    ("text", "language", "unit", "figure"),
    [
        ("contre 3 h 05 aujourd’hui", "fr", "minute", 185),
        ("in 2 h 15 with one change", "en", "minute", 135),
        ("he is 6 ft 2 and heavy", "en", "inch", 74),
        ("5 ft 11 officers", "en", "inch", 60),
    ],
)
def test_a_smaller_unit_need_not_be_said_whatever_words_follow(text: str, language: str, unit: str, figure: int) -> None:
    assert scan_quantities(text, measure(unit), language)[0].figure == figure


@pytest.mark.parametrize(
    ("text", "expected"),
    [("93", "[93, 93]"), ("aged 93", "[93, 93]"), ("150 years", "[145, 160)"), ("36 months", "[3, 3]"), ("over 93 years", "(93, ∞)")],
)
def test_a_whole_number_of_years_is_counted_where_the_property_says_so(text: str, expected: str) -> None:
    assert written(read(text, "year", integer=True).must) == expected


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("passed 400 officers for the first time", "en"),
        ("superó por primera vez los 400 officers", "es"),
        ("pour la première fois 400 officers", "fr"),
        ("zum ersten Mal 400 officers", "de"),
    ],
)
def test_beside_a_figure_a_first_is_none(text: str, language: str) -> None:
    assert read(text, "person", language).figure == 400


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("nine officers in ten", "en"),
        ("neuf cas sur dix", "fr"),
        ("neun Fälle von zehn", "de"),
        ("nueve de cada diez casos", "es"),
        ("9 ca trên 10", "vi"),
    ],
)
def test_of_a_share_the_counted_noun_may_stand_between(text: str, language: str) -> None:
    assert read(text, "percent", language).figure == 90


@pytest.mark.parametrize("text", ["two officers in ten days", "two officers in 2014"])
def test_a_length_of_time_or_a_year_is_no_whole_of_a_share(text: str) -> None:
    with pytest.raises(Unreadable):
        read(text, "percent")


@pytest.mark.parametrize(
    ("text", "unit", "figure"), [("3.1 Gyr", "year", 3_100_000_000), ("5 Myr", "year", 5_000_000), ("2 kpc", "parsec", 2000)]
)
def test_years_and_parsecs_take_prefixes(text: str, unit: str, figure: int) -> None:
    assert read(text, unit).figure == figure

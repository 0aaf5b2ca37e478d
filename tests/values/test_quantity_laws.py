"""Laws of readings of quantities."""

from __future__ import annotations

from contextlib import suppress
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from checker.values.hedging import Hedge, Manner, plain, plain_reading
from checker.values.interval import Interval
from checker.values.quantity import _the_one, read_quantity, scan_quantities
from checker.values.reader import reader_of
from checker.values.statements import statements_in
from checker.values.strangers import check_stranger
from checker.values.tokens import Tokens
from checker.values.unreadable import Unreadable
from tests.values.quantities import NOUNS, measure, read

if TYPE_CHECKING:
    from checker.values.quantity import Quantity

UNITS = ["person", None, "km", "percent", "°C", "USD", "people per km²", "year"]
MEASURES = {unit: measure(unit) for unit in UNITS}
HEDGES = [
    "",
    "exactly",
    "about",
    "nearly",
    "over",
    "just over",
    "at least",
    "under",
    "up to",
    "at least about",
    "some",
    "close to",
    "not more than",
]
numbers = st.integers(0, 10**12) | st.sampled_from([0, 1, 10, 90, 100, 110, 150, 153, 800, 1100, 10**6, 12 * 10**8])
numerals = numbers.map(lambda n: f"{n:,}") | numbers.map(str) | st.decimals(0, 10**6, places=1).map(str)
nouns = st.sampled_from(
    ["", " people", " officers", " military officers", "%", " km", " years", " hospitals", " °C", " dollars", " others", " m", " second"]
)
_AFTER_A_NUMBER = """
new military or so plus squared long per hundred of few up more odd field hospital and a the dozen least minimum strong below zero to either
officers people km percent second half no dollars in
"""
phrases = st.lists(
    st.sampled_from(_AFTER_A_NUMBER.split()),
    max_size=4,
).map(lambda words: "".join(f" {word}" for word in words))
values = st.builds(lambda h, n, u: f"{h} {n}{u}".strip(), st.sampled_from(HEDGES), numerals, nouns)
spans = st.builds(lambda a, b, u: f"{min(a, b)} to {max(a, b)}{u}", numbers, numbers, nouns)


def outcome(text: str, unit: str | None) -> object:
    try:
        return read_quantity(text, MEASURES[unit])
    except Unreadable as error:
        return type(error)


@given(values | spans, st.sampled_from(UNITS))
@example("about 0", "person")
@example("just over 0", "person")
def test_likely_lies_inside_must_and_neither_is_empty(text: str, unit: str | None) -> None:
    found = outcome(text, unit)
    if isinstance(found, type):
        return
    assert not found.must.is_empty  # type: ignore[attr-defined]
    assert found.must.contains(found.likely)  # type: ignore[attr-defined]


@given(values | st.builds(lambda v, p, n: v + p + n, values, phrases, st.sampled_from(["", " officers", " km"])), st.sampled_from(UNITS))
@example("nearly 1,100 personnel", "person")
@example("010", "person")
@example("12 plus", "person")
@example("12 minimum", None)
@example("a dozen 12", "person")
@example("5 m", "km")
@example("16%", "percent")
@example("up to 0", "person")
def test_the_everyday_path_reads_what_the_whole_grammar_reads(text: str, unit: str | None) -> None:
    statements = statements_in(Tokens(text), reader_of(MEASURES[unit], "en"))
    fast = outcome(text, unit)
    assume(len(statements) == 1)
    if statements[0].error is not None:
        assert fast is type(statements[0].error)
    else:
        assert fast == _without_stranger(text, statements[0].quantities[0], unit)


def _without_stranger(text: str, found: Quantity, unit: str | None) -> object:
    """The reading, or the error of a word behind it that may be a unit."""
    try:
        if not found.unit:
            check_stranger(text, found, reader_of(MEASURES[unit], "en"))
    except Unreadable as error:
        return type(error)
    return found


_BEFORE = [
    "",
    "$",
    "US$",
    "€",
    "USD ",
    "-",
    "about ",
    "nearly $",
    "-$",
    "at least ",
    "not ",
    "the first ",
    "some ",
    "a ",
    "no ",
    "(",
    "No. ",
    "level-",
]
_BEFORE += ["no more than ", "between ", "about over ", "from ", "total of ", "roughly ", "approx. ", "x", "#", "minus "]
_BEHIND = [
    "",
    "%",
    " %",
    " million",
    "m",
    " m",
    " km",
    "km",
    " miles",
    " feet",
    " °C",
    " °F",
    "°",
    "'",
    " percent",
    " people",
    "-strong unit",
    "th",
]
_BEHIND += [
    " full-time officers",
    " or more people",
    "+",
    "-odd people",
    " a day",
    " per km²",
    " people per sq mi",
    "½",
    " in ten",
    " km²",
    " m2",
]
_BEHIND += [
    " years old",
    " months",
    " cents",
    " dollars",
    " hundred",
    " thousand people",
    " dozen",
    " below zero",
    "k",
    "bn",
    " km (about",
    ".",
    ",",
]
_BEHIND += [
    " of the officers",
    " of people",
    " (people)",
    " hours",
    "-",
    "-foot",
    " ft",
    " in",
    " to",
    " plus or minus",
    " euros",
    " US",
    " kWh",
]


@given(st.lists(numerals, min_size=4, max_size=4), st.sampled_from(_BEFORE), st.sampled_from(_BEHIND), st.sampled_from(UNITS))
@settings(max_examples=600)
@example(["12", "7", "1", "0"], "", " people", "person")
@example(["12.5", "7.25", "1.0", "0.0"], "about ", " miles", "km")
@example(["12", "1,100", "2,000,000", "950"], "$", "", "USD")
def test_values_of_one_shape_are_read_as_the_whole_grammar_reads_each(drawn: list[str], before: str, behind: str, unit: str | None) -> None:
    for numeral in drawn:
        text = before + numeral + behind
        quick = outcome(text, unit)
        try:
            whole = _without_stranger(text, _the_one(text, statements_in(Tokens(text), reader_of(MEASURES[unit], "en"))), unit)
        except Unreadable as error:
            whole = type(error)
        assert quick == whole


@given(
    values | spans,
    st.sampled_from(UNITS),
    st.sampled_from(["", "In all, ", "The ministry said that ", "(", "“"]),
    st.sampled_from(["", ".", ", it said.", ")"]),
)
def test_scanning_finds_in_running_text_what_reading_reads(text: str, unit: str | None, before: str, after: str) -> None:
    found = outcome(text, unit)
    if isinstance(found, type):
        return
    whole = before + text + after
    assert any(
        (q.must, q.likely, q.hedge) == (found.must, found.likely, found.hedge)  # type: ignore[attr-defined]
        and text.endswith(whole[q.start : q.end].removesuffix(".")) | text.startswith(whole[q.start : q.end])
        for q in scan_quantities(whole, MEASURES[unit])
    )


@given(numbers)
def test_equal_numbers_in_other_spellings_read_alike(n: int) -> None:
    plain = read(str(n))
    for other in (f"{n:,}", f"{n:,}".replace(",", " "), f"{n:,}".replace(",", "\u202f"), f"{n:,}".replace(",", "’"), f"{n:,} people"):
        assert (read(other).must, read(other).likely) == (plain.must, plain.likely)
    for language in ("de", "vi", "es", "it"):
        assert read(f"{n:,}".replace(",", "."), "person", language).must == plain.must
    assert read(f"{n:,}".replace(",", " "), "person", "fr").must == plain.must


@given(
    numbers, st.sampled_from([("km", "m", 1000), ("year", "month", 12), ("km²", "ha", 100), ("kWh", "Wh", 1000), ("mile", "inch", 63360)])
)
def test_equal_amounts_in_other_units_meet(n: int, units: tuple[str, str, int]) -> None:
    large, small, times = units
    assume(n > 0)
    assert read(f"{n} {large}", large).must.meets(read(f"{n * times} {small}", large).must)
    assert read(f"{n} {large}", large).figure == read(f"{n * times} {small}", large).figure


@given(st.integers(1, 10**9), st.integers(0, 3))
def test_a_coarser_figure_of_the_same_number_meets_the_finer_one(n: int, digits: int) -> None:
    rounded = round(n, -digits)
    cut = n // 10**digits * 10**digits
    assume(cut > 0 and 20 * (10**digits) <= n)
    for coarse in (rounded, cut):
        # Within the approximation, which is what the table allows a round number.
        assert read(f"{coarse} km", "km").must.holds(n)


@given(numerals, st.sampled_from(["", " people", " km"]))
def test_a_wider_hedge_contains_the_narrower_one(n: str, noun: str) -> None:
    unit = "km" if noun == " km" else "person"
    try:
        readings = {
            h: read(f"{h} {n}{noun}".strip(), unit) for h in ("", "exactly", "about", "nearly", "just over", "over", "at least", "up to")
        }
    except Unreadable:
        return
    assert readings[""].must.contains(readings["exactly"].must)
    assert readings["about"].must.contains(readings["exactly"].must)
    assert readings["about"].must.contains(readings["nearly"].likely)
    assert readings["over"].must.contains(readings["just over"].must)
    assert readings["at least"].must.contains(readings["over"].must)
    assert readings["up to"].must.contains(readings["nearly"].must)
    assert readings["about"].must.contains(readings["nearly"].must)


@given(values, st.sampled_from(UNITS))
def test_no_reading_of_a_count_lies_below_zero(text: str, unit: str | None) -> None:
    found = outcome(text, unit)
    if not isinstance(found, type) and unit == "person":
        assert found.must.low is not None  # type: ignore[attr-defined]
        assert found.must.low >= 0  # type: ignore[attr-defined]


@given(st.text(max_size=60), st.sampled_from(UNITS), st.sampled_from(["en", "fr", "de", "es", "vi", "it", "xx", ""]))
def test_any_text_is_read_or_refused(text: str, unit: str | None, language: str) -> None:
    with suppress(Unreadable):
        read_quantity(text, MEASURES[unit], language)
    for found in scan_quantities(text, MEASURES[unit], language):
        assert 0 <= found.start < found.end <= len(text)


@pytest.mark.parametrize(
    "piece",
    [
        "1 ",
        "1,",
        "1-",
        "a ",
        "one ",
        "half ",
        "and ",
        "between ",
        "5 km (",
        "about ",
        "1 000 ",
        "two hundred and ",
        "US$ ",
        "9",
        "5 ft ",
        "½",
        "'",
    ],
)
def test_a_long_text_is_read_in_time_linear_in_its_length(piece: str) -> None:
    from time import process_time

    def cost(length: int) -> float:
        text = piece * (length // len(piece))
        best = 1e9
        for _ in range(3):
            start = process_time()
            scan_quantities(text, MEASURES["person"])
            best = min(best, process_time() - start)
        return best

    small, large = cost(2_000), cost(8_000)
    assert large < 12 * small + 0.05


def test_exact_arithmetic_only() -> None:
    for text, unit in [("16.1 %", "percent"), ("about 2,717 ft", "km"), ("5.5 to 7.25 km", "mile"), ("a third", "percent")]:
        found = read(text, unit)
        for end in (found.must.low, found.must.high, found.likely.low, found.likely.high, found.figure, found.place):
            assert end is None or isinstance(end, int | Fraction)


def test_nouns_are_looked_up_whatever_their_case() -> None:
    assert NOUNS["people"] == "person"
    assert read("55 Officers").unit == "Officers"
    assert read("About 55 OFFICERS").hedge is Hedge.ABOUT


@given(
    st.sampled_from(["en", "de", "fr", "es", "vi", "sv", "hi"]),
    st.sampled_from(
        ["{}", "{} people", "{} km", "{} Mitarbeiter", "environ {}", "knapp {} km", "casi {}", "gần {}", "$ {}", "{} %", "{}m"]
    ),
    st.lists(st.from_regex(r"[1-9][0-9]{0,2}(?:[,. ][0-9]{3}){0,2}(?:[.,][0-9]{1,2})?|[0-9]{1,6}", fullmatch=True), min_size=3, max_size=5),
    st.sampled_from(UNITS),
)
def test_a_shape_that_was_seen_before_is_read_as_by_the_grammar_in_any_language(
    language: str, words: str, numerals: list[str], unit: str | None
) -> None:
    for text in map(words.format, numerals):
        statements = statements_in(Tokens(text), reader_of(MEASURES[unit], language))
        assume(len(statements) == 1)
        try:
            fast: object = read_quantity(text, MEASURES[unit], language)
        except Unreadable as error:
            fast = type(error)
        if statements[0].error is not None:
            assert fast is type(statements[0].error)
        elif not isinstance(fast, type):
            assert fast == statements[0].quantities[0]


@given(
    st.integers(-300, 3000) | st.fractions(-50, 50, max_denominator=100).map(plain),
    st.sampled_from([1, 10, 100, 1000, Fraction(1, 10), Fraction(1, 100)]),
    st.booleans(),
    st.booleans(),
    st.sampled_from([Fraction(0), Fraction(1, 20), Fraction(1, 3)]),
)
def test_a_plain_figure_leaves_half_its_last_place_or_the_slack(
    n: int | Fraction, g: int | Fraction, is_count: bool, decimals: bool, e: Fraction
) -> None:
    is_exact = is_count and not (decimals and g <= 1) and (abs(n) < 100 or g <= 1)
    r = Fraction(0) if is_exact else Fraction(g) / 2 if g <= 1 else min(Fraction(g) / 2, e * abs(n))
    must, likely = plain_reading(n, g, Manner(e, is_count), decimals=decimals)
    cut_off = Interval(n - 2 * r, n + r, True) if n < 0 else Interval(n - r, n + 2 * r, False, True)
    assert must == (Interval(n, n) if r == 0 else cut_off)
    assert likely == (Interval(n, n) if r == 0 else Interval(n - r, n + r))
    ends = [must.low, must.high, likely.low, likely.high]
    assert all(type(end) is int for end in ends if end is not None and end.denominator == 1)


@pytest.mark.parametrize("text", ["12 °C", "12.4 °C", "12.0 °C", "100 °C", "about 12 °C"])
def test_a_figure_below_zero_is_read_as_the_mirror_of_the_same_above(text: str) -> None:
    above, below = read(text, "°C"), read(text.replace("1", "-1", 1), "°C")
    for one, other in ((above.must, below.must), (above.likely, below.likely)):
        assert (one.low, one.low_open, one.high, one.high_open) == (-(other.high or 0), other.high_open, -(other.low or 0), other.low_open)

"""Whether the value can be read in the quote, as a careful fact-checker would ask it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from checker.compare.quotes.beside import beside_numbers
from checker.compare.quotes.readable import stands_plainly, words_in
from tests.compare.quotes.record import mistakes, rules

if TYPE_CHECKING:
    from pathlib import Path

DROPPED, ADDED, MISSING = ["hedge-dropped"], ["hedge-added"], ["value-not-in-quote"]


def told(root: Path, quote: Any, **claim: Any) -> list[str]:
    """The rules that speak of a quote that stands in its source."""
    article = ". ".join(quote) if isinstance(quote, list) else quote
    return rules(root, f"It says: {article}. Nothing else.", quote=quote, **claim)


@pytest.mark.parametrize(
    ("value", "quote", "expected"),
    [
        ("55 trout", "they caught 55 trout", []),
        ("55 trout", "fifty-five big brown trout", []),
        ("fifty-five trout", "they caught 55 trout", []),
        ("55", "they caught 55 trout", []),
        ("55 fish", "they caught 55 trout", []),
        ("1,100 trout", "some say 1.1 thousand trout", []),
        ("1,100 trout", "they caught eleven hundred trout", []),
        ("12 trout", "they caught a dozen trout", []),
        ("50 to 60 trout", "between 50 and 60 trout", []),
        ("over 55 trout", "more than 55 trout", []),
        ("about 55 trout", "approximately 55 trout", []),
        ("nearly 1,100 trout", "nearly 1,100 trout", []),
        ("65 trout", "they caught 55 trout", MISSING),
        ("55 trout", "they caught many trout", MISSING),
        ("55 trout", "they caught 155 trout", MISSING),
        ("55 trout", "they caught 55 years ago", MISSING),
        ("5 trout", "they caught 5 million trout", MISSING),
        ("55 trout", "they caught 50 trout and five", MISSING),
        ("55 trout", "over 55 trout", DROPPED),
        ("55 trout", "they caught 55 trout or more", DROPPED),
        ("about 55 trout", "over 55 trout", DROPPED),
        ("about 55 trout", "they caught 55 trout", ADDED),
        ("up to 55 trout", "they caught 55 trout", ADDED),
        ("55 trout", "over 55 perch, 55 trout", []),
    ],
)
def test_counts(tmp_path: Path, value: str, quote: str, expected: list[str]) -> None:
    assert told(tmp_path, quote, value=value) == expected


@pytest.mark.parametrize(
    ("prop", "value", "quote", "expected"),
    [
        ("length", "60 km", "the dunes stretch over 60 km", []),
        ("length", "over 60 km", "the dunes stretch over 60 km", []),
        ("length", "60 km", "the dunes are over 60 km long", DROPPED),
        ("price", "€4 million", "the shop turned over €4 million", []),
        ("price", "over €4 million", "the shop turned over €4 million", []),
        ("price", "€4 million", "a dispute over €4 million", []),
        ("price", "€4 million", "it earned over €4 million", DROPPED),
        ("works", "three years", "it cost €4 million over three years", []),
        ("works", "over three years", "building took over three years", []),
        ("works", "three years", "building took more than three years", DROPPED),
        ("works", "about three years", "it cost €4 million over three years", DROPPED),
        ("works", "about three years", "it cost €4 million over about three years", []),
        ("works", "nearly eight years", "he wrote 412 cheques over nearly eight years", []),
        ("works", "nearly eight years", "he wrote 412 cheques over some eight years", DROPPED),
        ("warmth", "between 20 °C and 60 °C", "estimated at between 20 °C and 60 °C", []),
        ("price", "more than €4 million", "an estimated more than €4 million", []),
        ("price", "€4 million", "an estimated €4 million", DROPPED),
        ("length", "12 km", "12 kilometres long", []),
        ("length", "12 km", "twelve kilometers long", []),
        ("length", "12 km", "a 12-km lake", []),
        ("length", "12 km", "7.5 miles long", MISSING),
        ("length", "12,000 m", "12 km long", MISSING),
        ("length", "12 km", "12 miles long", MISSING),
        ("length", "13 km", "12.6 km long", MISSING),
        ("share", "16%", "16 percent of all", []),
        ("share", "16 %", "16% of all", []),
        ("share", "16%", "over 16% of all", DROPPED),
        ("share", "over 16%", "16% of all", ADDED),
        ("share", "16%", "61% of all", MISSING),
        ("warmth", "-12 °C", "minus 12 °C at night", []),
        ("warmth", "12 °C", "minus 12 °C at night", MISSING),
    ],
)
def test_measures(tmp_path: Path, prop: str, value: str, quote: str, expected: list[str]) -> None:
    assert told(tmp_path, quote, property=prop, value=value) == expected


@pytest.mark.parametrize(
    ("value", "quote", "expected"),
    [
        ("1914", "dammed in 1914", []),
        ("June 1914", "dammed in June 1914", []),
        ("1914-06", "dammed in June 1914", []),
        ("1914-06-13", "dammed on June 13, 1914", []),
        ("1914", "dammed in June 1914", []),
        ("June 1914", "dammed since June 1914", []),
        ("1914-06", "dammed on 13 June 1914", []),
        ("2021-03-12", "dammed on March 12", []),
        ("12 March", "dammed on March 12", []),
        ("2021-03-13", "dammed yesterday", []),
        ("7th anniversary", "its seventh anniversary as a lake", []),
        ("1914", "dammed before 1914", DROPPED),
        ("1914", "dammed in about 1914", DROPPED),
        ("about 1914", "dammed in 1914", ADDED),
        ("1914", "dammed in 1915", MISSING),
        ("1914-06-13", "dammed in June 1914", MISSING),
        ("2020-03-12", "dammed on March 12", MISSING),
        ("1914", "dammed long ago", MISSING),
    ],
)
def test_dates(tmp_path: Path, value: str, quote: str, expected: list[str]) -> None:
    assert told(tmp_path, quote, property="dammed", value=value) == expected


def test_a_day_and_its_year_may_stand_in_two_quotes_of_an_undated_source(tmp_path: Path) -> None:
    claim = {"property": "dammed", "value": "2019-06-13", "published": "unknown"}
    assert told(tmp_path / "both", ["dammed on 13 June", "the year 2019"], **claim) == []
    assert told(tmp_path / "one", "dammed on 13 June", **claim) == MISSING
    assert told(tmp_path / "other", ["dammed on 13 June", "the year 2018"], **claim) == MISSING


@pytest.mark.parametrize(
    ("value", "quote", "expected"),
    [("09:30", "opens at 9:30 a.m. daily", []), ("9:30 am", "opens at 9.30 am", []), ("09:30", "opens at 10:30 daily", MISSING)],
)
def test_times(tmp_path: Path, value: str, quote: str, expected: list[str]) -> None:
    assert told(tmp_path, quote, property="opens", value=value) == expected


@pytest.mark.parametrize(
    ("prop", "value", "quote", "expected"),
    [
        ("keeper", "Ida Holm", "kept by Holm’s team", []),
        ("keeper", "Holm", "kept by IDA HOLM", []),
        ("keeper", "holm", "kept by Ida\u00a0Holm", []),
        ("keeper", "Ida Holm", "kept by Lund", MISSING),
        ("keeper", "Ida Holm", "kept by Holmes", MISSING),
        ("keeper", "Ida Holm", "kept at Stockholm", MISSING),
        ("keeper", "board", "kept by the board", MISSING),  # an id is no name
        ("rank", "Judge", "the judge was named", []),
        ("rank", "Judge", "the Chief Judge was named", MISSING),
        ("rank", "Judge", "the Chief Judge and a judge", []),
        ("rank", "Warden", "the Head Warden was named", []),  # a step that spans the other
        ("rank", "Warden", "the W.O. was named", []),
        ("colour", "deep green", "of a Deep\nGreen hue", []),
        ("colour", "green", "of a greenish hue", MISSING),
        ("colour", "blue", "of a green hue", MISSING),
        ("verdict", "guilty", "found guilty today", []),
        ("verdict", "guilty", "found not guilty today", MISSING),
        ("verdict", "not guilty", "found not guilty today", []),
        ("names", ["Arden", "Mirror"], "called Arden, or the Mirror", []),
        ("names", ["Arden", "Mirror"], "called Arden, or the Glass", MISSING),
    ],
)
def test_names_and_texts(tmp_path: Path, prop: str, value: Any, quote: str, expected: list[str]) -> None:
    assert told(tmp_path, quote, property=prop, value=value) == expected


def test_what_the_author_put_in_brackets_is_not_what_the_source_says(tmp_path: Path) -> None:
    article = "They caught trout that day."
    assert rules(tmp_path / "1", article, value="55 trout", quote="caught [55] trout") == MISSING
    assert rules(tmp_path / "2", article, property="keeper", value="Holm", quote="[Holm] caught trout") == MISSING


def test_a_derived_value_is_taken_on_its_authors_word(tmp_path: Path) -> None:
    assert told(tmp_path, "fifty and five trout", value="56 trout", basis="derived", note="my count") == []


def test_a_misquoted_figure_is_one_mistake_where_the_source_has_the_value(tmp_path: Path) -> None:
    article = "They caught 1,100 trout in the lake."
    assert rules(tmp_path, article, value="1,100 trout", quote="They caught 1,200 trout") == ["quote-not-in-source"]


def test_the_message_says_what_the_quote_has_and_where_it_stands(tmp_path: Path) -> None:
    (missing,) = mistakes(tmp_path, "Line one.\nThey caught 55 trout.", value="65 trout", quote="caught 55 trout")
    assert missing.message == "“65 trout” cannot be read in the quote, which says “55 trout”"
    assert "basis: derived" in missing.settle
    assert [(place.path, place.span.line, place.span.column) for place in missing.related] == [("seeds/a.txt", 2, 6)]
    assert missing.location.path == "claims/a.yaml"


def test_a_lost_hedge_can_be_put_back_but_not_unasked(tmp_path: Path) -> None:
    (dropped,) = mistakes(tmp_path, "over 55 trout", value="55 trout", quote="over 55 trout")
    assert dropped.fix is not None
    assert dropped.fix.replacement == "over 55 trout"
    assert not dropped.fix.safe


def test_without_a_text_the_value_is_still_looked_for_in_the_quote(tmp_path: Path) -> None:
    assert rules(tmp_path, None, value="65 trout", quote="caught 55 trout") == MISSING


@pytest.mark.parametrize(
    ("text", "names", "longer", "is_there"),
    [
        ("the judge came", ["judge"], [], True),
        ("the judges came", ["judge"], [], True),
        ("the elks came", ["elk"], [], False),
        ("the deers came", ["deer"], [], True),
        ("the judgess came", ["judge"], [], False),
        ("the judges' house", ["judge"], [], True),
        ("misjudge", ["judge"], [], False),
        ("the chief judge", ["judge"], ["chief judge"], False),
        ("the chief judge and a judge", ["judge"], ["chief judge"], True),
        ("a judge, the chief judge", ["judge"], ["chief judge"], True),
        ("the judge advocate", ["judge"], ["judge advocate"], False),
        ("the judge general came", ["judge general"], ["chief judge", "general c"], True),
        ("the chief judge", ["lund", "chief"], ["chief judge"], False),
        ("the chief judge", ["the chief"], ["chief judge"], True),
        ("nothing", [""], [], False),
        ("chief judge " * 49 + "judge", ["judge"], ["chief judge"], True),
        ("chief judge " * 50 + "judge", ["judge"], ["chief judge"], False),  # so many are looked at
    ],
)
def test_a_name_stands_there_as_a_word_and_not_inside_a_longer_name(text: str, names: list[str], longer: list[str], is_there: bool) -> None:
    assert words_in(names, text, longer) is is_there


@pytest.mark.parametrize(
    ("value", "quote", "is_plain"),
    [
        ("55 trout", "55 trout", True),
        ("55 trout", "they caught 55 trout, all big", True),
        ("55 trout", "they caught 155 trout", False),
        ("55 trout", "they caught 65 trout", False),
        ("55 trout", "about 55 trout", False),
        ("55 trout", "55 trout or more", False),
        ("55 trout", "55 trout, or more", False),
        ("55 trout", "55 trout, or boats", True),
        ("55 trout", "55 trout. Or more", True),
        ("55 trout", "about a lake with all its boats and men, and with its big 55 trout", True),
        ("55 trout", "55 trouts", False),
    ],
)
def test_a_value_stands_plainly_where_nothing_beside_it_changes_it(value: str, quote: str, is_plain: bool) -> None:
    assert stands_plainly(value, quote, beside_numbers("en")) is is_plain


@pytest.mark.parametrize(
    ("value", "quote", "expected"),
    [
        ("2016", "closed until 2016", []),
        ("2016", "closed since 2016", []),
        ("2016", "closed by 2016", DROPPED),
        ("June 2016", "closed in the summer of 2016", MISSING),
        ("about June 2016", "closed on 3 June 2016", MISSING),
        ("2014 to 2018", "closed on 3 June 2016", MISSING),
        ("3 June 2014", ["closed on 3 June", "early in 2014"], []),
        ("3 June 2014", ["closed on 3 June", "in the 2010s"], []),
        ("4 June 2014", ["closed on 3 June", "the year 2014"], MISSING),
        ("June 2014", ["closed on 3 June", "the year 2014"], MISSING),
    ],
)
def test_dates_of_two_places(tmp_path: Path, value: str, quote: Any, expected: list[str]) -> None:
    assert told(tmp_path, quote, property="dammed", value=value, published="unknown") == expected

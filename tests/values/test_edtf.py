"""EDTF, against the test data of another reader where the checkout has it beside it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from checker.values.date import date_text, read_date
from checker.values.edtf import read_edtf
from checker.values.unreadable import Unreadable

_FILES = Path(__file__).parents[3] / "shared" / "data" / "vectors"


def _vectors(name: str, key: str) -> list[Any]:
    path = _FILES / name
    return json.loads(path.read_text("utf-8"))[key] if path.exists() else []


VALID = _vectors("edtf.json", "valid")
INVALID = _vectors("edtf.json", "invalid")
FULL_DATES = _vectors("full-dates.json", "cases")

needs_vectors = pytest.mark.skipif(not VALID, reason="the test data shared by the project's sessions is not beside this checkout")

OPEN_ENDS = {"/2006": "..2006-12-31", "2004-06-01/": "2004-06-01..", "1984-06-02?/": "1984-06-02.."}
"""An unknown end is ten years off in that library; here it says nothing."""

OTHER_FORMS = {
    "06/19/1963": "1963-06-19",
    "-2020-01-01": "-2020-01-01",
    "2020-11-28T23:55:45Z": "2020-11-28",
    "2020-01-01 00:00:00Z": "2020-01-01",
    " 2024-01-15": "2024-01-15",
    "2024-01-15 ": "2024-01-15",
}
"""No full dates of RFC 3339, but dates on the format page, or EDTF."""


@needs_vectors
@pytest.mark.parametrize("case", VALID, ids=lambda case: case["edtf"])
def test_valid_edtf_has_the_strict_bounds(case: dict[str, str]) -> None:
    if case["edtf"] in OPEN_ENDS:
        expected = OPEN_ENDS[case["edtf"]]
    else:
        low, high = (_iso(case[end]) for end in ("lower", "upper"))
        expected = low if low == high else f"{low}..{high}"
    reading = read_date(case["edtf"])
    assert reading.figure == read_date(expected).figure
    assert reading.must.contains(reading.figure)
    if "lower_fuzzy" not in case:
        assert reading.must == reading.likely == reading.figure


def _iso(text: str) -> str:
    year = text.rsplit("-", 2)[0]
    return "" if text.endswith("inf") else f"Y{text}" if len(year.lstrip("-")) > 4 else text


@needs_vectors
@pytest.mark.parametrize("text", INVALID)
def test_invalid_edtf_is_refused(text: str) -> None:
    with pytest.raises(Unreadable):
        read_date(text)


@needs_vectors
@pytest.mark.parametrize(("text", "is_valid"), FULL_DATES)
def test_full_dates_are_read_and_what_is_none_is_refused(text: str, is_valid: bool) -> None:
    if is_valid:
        assert date_text(read_date(text).must) == text
    elif text in OTHER_FORMS:
        assert date_text(read_date(text).must) == OTHER_FORMS[text]
    else:
        with pytest.raises(Unreadable):
            read_date(text)


@pytest.mark.parametrize(
    ("text", "must", "likely"),
    [
        ("2014~", "2012..2016", "2013..2015"),
        ("2014?", "2012..2016", "2014"),
        ("2014%", "2012..2016", "2013..2015"),
        ("2014-06~", "2014-04..2014-08", "2014-05..2014-07"),
        ("2014-06-13~", "2014-06-11..2014-06-15", "2014-06-12..2014-06-14"),
        ("156X~", "1540..1589", "1550..1579"),
        ("2004?-06-11", "2002-06-11..2006-06-11", "2004-06-11"),
        ("2004-~06", "2004-04..2004-08", "2004-05..2004-07"),
        ("1984~/2004-06", "1982-01..2004-06", "1983-01..2004-06"),
        ("1950S2", "1900..1999", "1950"),
        ("2014-33", "2014-01..2014-03", "2014-01..2014-03"),
        ("2014-41", "2014-07..2014-12", "2014-07..2014-12"),
        ("[2014, 2016..2018]", "2014..2018", "2014..2018"),
        ("2014..2018", "2014..2018", "2014..2018"),
        ("-0043", "-0043", "-0043"),
        ("Y20000", "Y20000", "Y20000"),
        ("2014-02-3X/2015", None, None),
    ],
)
def test_marks_widen_by_the_place_they_stand_at(text: str, must: str | None, likely: str | None) -> None:
    if must is None:
        with pytest.raises(Unreadable):
            read_date(text)
        return
    reading = read_date(text)
    assert (date_text(reading.must), date_text(reading.likely)) == (must, likely)


def test_a_day_of_an_open_year_is_that_day_of_any_year() -> None:
    assert read_date("XXXX-06-13").month_day == (6, 13)
    assert read_date("XXXX-06").month_day == (6, 0)


@pytest.mark.parametrize("text", ["Y99999999999999", "Y1E99", "Y9E15", "Y" + "9" * 40])
def test_years_beyond_reason_are_refused(text: str) -> None:
    with pytest.raises(Unreadable):
        read_date(text)


def test_what_is_not_written_in_edtf_is_left_to_words() -> None:
    assert read_edtf("June 2014") is None

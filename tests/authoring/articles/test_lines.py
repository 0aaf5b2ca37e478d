from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.authoring.articles.lines import clean, unhyphenated, unwrapped


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("per-\nsonnel", "personnel"),
        ("2014-\n2018", "2014-\n2018"),
        ("1,1-\n00", "1,1-\n00"),
        ("COVID-\n19", "COVID-\n19"),
        ("15-\nyear", "15-\nyear"),
        ("twenty-\nfive", "twenty-five"),
        ("Jean-\nPierre", "Jean-Pierre"),
        ("a well-known, well-\nknown man", "a well-known, well-known man"),
    ],
)
def test_only_words_are_made_whole(text, whole):
    assert unhyphenated(text) == whole


@given(st.text(alphabet="a1,.- \n\u00ad\tZ"))
def test_no_figure_changes(text):
    assert re.findall(r"\d+", unhyphenated(text)) == re.findall(r"\d+", text)
    assert "".join(re.findall(r"\d", clean(text))) == "".join(re.findall(r"\d", text))


PAGE = """\
Harbour report

The harbour of Port Alma has nearly
400 people and 28 cranes. It opened
in 1998.
It has had since 2014-
2018 many more of them than before,
Year | Boats
2014 | 28
- an item that is as long as a line
1. another of the same great length
"""


def test_a_printed_page_has_its_paragraphs_on_one_line_each():
    assert unwrapped(PAGE).split("\n") == [
        "Harbour report",
        "",
        "The harbour of Port Alma has nearly 400 people and 28 cranes. It opened in 1998.",
        "It has had since 2014-",
        "2018 many more of them than before,",
        "Year | Boats",
        "2014 | 28",
        "- an item that is as long as a line",
        "1. another of the same great length",
        "",
    ]


@given(st.text(alphabet="a1 -|.\n"))
def test_unwrapping_changes_nothing_but_the_ends_of_lines(text):
    assert unwrapped(text).replace("\n", " ") == text.replace("\n", " ")

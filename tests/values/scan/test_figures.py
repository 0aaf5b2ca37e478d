"""The scanner: what it finds in a sentence, told from a reader's side."""

from __future__ import annotations

from itertools import pairwise

import pytest

from checker.values.scan import Figure, Kind, scan_figures


def found(text: str, language: str = "en") -> list[tuple[str, str]]:
    return [(text[each.start : each.end], each.kind.value) for each in scan_figures(text, language) if each.is_claimable]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It deployed nearly 1,100 officers.", [("nearly 1,100 officers", "count")]),
        ("Sales were €1.5 billion.", [("€1.5 billion", "money")]),
        ("Women are more than 16% of them.", [("more than 16%", "percent")]),
        ("The 184-member unit left on 13 June 2014.", [("184-member", "count"), ("13 June 2014", "date")]),
    ],
)
def test_the_span_holds_hedge_number_unit_and_noun(text: str, expected: list[tuple[str, str]]):
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "language", "figure"),
    [
        ("Es kamen zweiundzwanzig Offiziere.", "de", "zweiundzwanzig Offiziere"),
        ("Dreißig Ärzte kamen.", "de", "Dreißig Ärzte"),
        ("Hundertzwanzig Ärzte kamen.", "de", "Hundertzwanzig Ärzte"),
        ("Co\u0301 sa\u0301u bệnh viện", "vi", "sa\u0301u bệnh viện"),
    ],
)
def test_a_sentence_with_no_digit_and_one_number_word_is_not_passed_over(text: str, language: str, figure: str):
    assert [text for text, _ in found(text, language)] == [figure]


def test_what_only_names_something_needs_no_claim():
    text = "Resolution No.130/2020/QH14 names a level-2 hospital, A4P+ and COVID-19."
    assert found(text) == []
    assert {each.kind for each in scan_figures(text)} == {Kind.NAME}


def test_a_figure_knows_its_sentence():
    text = "Nothing here. It sent 12 trucks. Nor here."
    (figure,) = scan_figures(text)
    assert figure == Figure(22, 31, Kind.COUNT, (14, 32))


def test_no_figure_is_listed_twice():
    text = "After COVID-19 she took 450 passengers on Route 66; call +44 20 7946 0958 or see https://example.org/7."
    found = scan_figures(text)
    assert len({(figure.start, figure.end) for figure in found}) == len(found)
    assert all(one.end <= other.start for one, other in pairwise(found))

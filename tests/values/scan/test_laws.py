"""What holds of every text: order, no overlap, no exception, and a cost that grows no faster than the text."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.values.scan import Kind, scan_figures
from tests.values.scan.marks import MARKED, marked

LANGUAGES = ("en", "fr", "de", "es", "vi", "pt", "zh-Hans", "xx")
PIECES = tuple(
    """
    nearly 1,100 officers June 2014 a one in five half of the second % $ € m bn - – to from between and 10 ³ ⁶ × 12:30 p.m. km year-old
    ago No. Article ( ) . , ½ / ' ’90s XIX siècle zweiundzwanzig tháng 6 Q3 + °C ` @ ٣٠ Mr. twenty- thousand
    """.split()  # noqa: SIM905
)


def check(text: str, language: str) -> None:
    found = scan_figures(text, language)
    for each in found:
        assert 0 <= each.sentence[0] <= each.start < each.end <= each.sentence[1] <= len(text)
        assert isinstance(each.kind, Kind)
    assert all(before.end <= after.start for before, after in pairwise(found))


@given(st.text(max_size=200), st.sampled_from(LANGUAGES))
def test_no_text_raises(text: str, language: str):
    check(text, language)


@settings(max_examples=400)
@given(st.lists(st.sampled_from(PIECES), max_size=14), st.sampled_from((" ", "")), st.sampled_from(LANGUAGES))
def test_no_arrangement_of_figures_raises(pieces: list[str], between: str, language: str):
    check(between.join(pieces), language)


def test_a_text_is_scanned_alike_twice():
    text = marked("accident_report").text
    assert scan_figures(text) == scan_figures(text)


def test_what_stands_before_and_behind_a_sentence_changes_nothing():
    text, before = "It sent nearly 1,100 officers in June 2014.", "They met three times.\n"
    alone = [(each.start, each.end, each.kind) for each in scan_figures(text)]
    among = [(each.start - len(before), each.end - len(before), each.kind) for each in scan_figures(f"{before}{text}\nIt rose 5%.")]
    assert [each for each in among if 0 <= each[0] < len(text)] == alone


HOSTILE = (
    "1",
    "1-",
    "(1",
    "two ",
    "a-",
    "`1",
    "@1",
    "12:30 ",
    '"1',
    "half of the ",
    "the last two years ",
    "between 1 and ",
    "5.\n",
    "10⁶ ",
    "A 1 ",
    "'90s ",
    "a.1@",
)


@pytest.mark.parametrize("piece", [*HOSTILE, "ordinary"])
def test_ten_times_the_text_costs_about_ten_times_as_much(piece: str):
    if piece == "ordinary":
        piece = "\n\n".join(marked(path.stem).text for path in sorted(MARKED.glob("*_report.txt")))
    size = 40_000 if piece in HOSTILE else 400_000
    costs = []
    for length in (size // 10, size):
        text = piece * (length // len(piece))
        began = time.process_time()
        scan_figures(text)
        costs.append(time.process_time() - began)
    assert costs[1] < 30 * costs[0] + 0.5

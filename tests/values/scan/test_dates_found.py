"""Dates in running text: what says a day alone says one in a sentence, and is one figure there."""

from __future__ import annotations

import re

import pytest

from checker.values.scan import scan_figures
from checker.values.scan.figure import Kind
from tests.values.test_phrases import PHRASES

LANGUAGES = sorted(path.stem.rpartition("_")[2] for path in PHRASES.glob("dates_*.txt"))
WRITTEN_IN_RECORDS = re.compile(r"[XY?~%{}\[\]]|^-|\.\.|/$|^/|^\d{4}[\d-]*/\d{4}|^0000$|ago$")
"""EDTF, which no article has, and what is counted."""
TAKEN_APART = {
    "2nd quarter of 2023", "the first half of the 19th century", "the last quarter of the 19th century", "the 17th and 18th centuries",
    "the 16th to the 18th century", "between the 16th and 18th centuries", "the 15th-17th centuries", "the 3rd to 1st century BC",
    "the 10th to the 13th of June 2014", "in June 2014 at 3 pm", "from 2014 to the present", "2014. June 13", "1H 2024",
    "kỷ niệm lần thứ 7", "thập niên 80",
}  # fmt: skip
"""What is found in pieces, or as a figure of another kind."""


def said_in(language: str) -> list[str]:
    lines = (line.split(" | ", 2) for line in (PHRASES / f"dates_{language}.txt").read_text(encoding="utf-8").splitlines())
    readable = [phrase for _, phrase, reading in lines if not reading.startswith(("!", "unknown"))]
    return [phrase for phrase in readable if re.search(r"\d", phrase) and not WRITTEN_IN_RECORDS.search(phrase)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_says_a_day_alone_is_one_date_in_a_sentence(language: str) -> None:
    phrases = said_in(language)
    assert phrases
    apart = set()
    for phrase in phrases:
        text = f"Ann: {phrase}."
        found = scan_figures(text, language)
        if len(found) != 1 or found[0].kind not in (Kind.DATE, Kind.PERIOD, Kind.ORDINAL):
            apart.add(phrase)
    assert apart == TAKEN_APART.intersection(phrases)

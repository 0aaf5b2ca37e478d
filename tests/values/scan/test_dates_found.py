"""Dates in running text: what says a day alone says one in a sentence, and is one figure there."""

from __future__ import annotations

import re

import pytest

from checker.values.scan import scan_figures
from checker.values.scan.figure import Kind
from tests.values.test_phrases import PHRASES

LANGUAGES = sorted(path.stem.rpartition("_")[2] for path in PHRASES.glob("dates_*.txt"))
WRITTEN_IN_RECORDS = re.compile(r"[XY?~%{}\[\]]|^-|\.\.|/$|^/|^\d{4}[\d-]*/\d{4}|^0000$")
"""EDTF, which no article has."""
PLAIN = re.compile(r"\S+ \((?:day|month|year|season|quarter|half)\)")
"""A reading that leaves nothing open."""
TAKEN_APART = {"2nd quarter of 2023", "2014. June 13", "1H 2024", "11/10", "11.10."}
"""What is found in pieces, or as a figure of another kind: `11/10` is a day only behind words of days."""


def said_in(language: str) -> list[tuple[str, str]]:
    """Tags of languages and phrases."""
    lines = (line.split(" | ", 2) for line in (PHRASES / f"dates_{language}.txt").read_text(encoding="utf-8").splitlines())
    readable = [(tag, phrase) for tag, phrase, reading in lines if PLAIN.fullmatch(reading)]
    return [(tag, phrase) for tag, phrase in readable if re.search(r"\d", phrase) and not WRITTEN_IN_RECORDS.search(phrase)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_says_a_day_alone_is_one_date_in_a_sentence(language: str) -> None:

    apart = set()
    for tag, phrase in said_in(language):
        text = f"Ann: {phrase}."
        found = scan_figures(text, tag)
        if len(found) != 1 or found[0].kind not in (Kind.DATE, Kind.PERIOD, Kind.ORDINAL):
            apart.add(phrase)
    assert apart <= TAKEN_APART

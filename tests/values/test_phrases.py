"""Phrases as articles write them, in five languages, each with what it must be read as: one to a line in `phrases/`.

A line is `language | phrase | reading` (of quantities `language | unit | phrase | reading`). A reading is what is possible, after `~` what
is likely where that is narrower, after `=` the days of the date itself; `!` is said of what is refused. The article came out on Saturday,
14 June 2025; of `undated` nobody knows when. `figures` are whole sentences, with all that is found in them. A new line may leave its
reading out, and `pytest --rewrite` fills it in: look at it.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from checker.values.date import DateReading, date_text, read_date
from checker.values.interval import EVERYTHING
from checker.values.scan import scan_figures
from checker.values.time_of_day import read_time, time_text
from checker.values.unreadable import Unreadable
from tests.values import quantities
from tests.values.days import PUBLISHED, on
from tests.values.quantities import written

if TYPE_CHECKING:
    from collections.abc import Callable

    from checker.values.interval import Interval

PHRASES = Path(__file__).parent / "phrases"


def _date(language: str, phrase: str) -> str:
    return _read(read_date(phrase, language, on(PUBLISHED), on(PUBLISHED), relative=True))


def _undated(language: str, phrase: str) -> str:
    reading = read_date(phrase, language, EVERYTHING, EVERYTHING, relative=True)
    of_any_year = "" if reading.month_day is None else f", {reading.month_day[0]}/{reading.month_day[1]} of any year"
    return f"{_read(reading)}{of_any_year}"


def _read(reading: DateReading) -> str:
    likely = "" if reading.likely == reading.must else f" ~ {date_text(reading.likely)}"
    figure = "" if reading.figure == reading.must else f" = {date_text(reading.figure)}"
    return f"{date_text(reading.must)}{likely}{figure} ({_beside(reading.precision, reading.hedge_words)})"


def _time(language: str, phrase: str) -> str:
    reading = read_time(phrase, language)
    likely = "" if reading.likely == reading.must else f" ~ {time_text(reading.likely)}"
    return f"{time_text(reading.must)}{likely}"


def _quantity(language: str, unit: str, phrase: str) -> str:
    found = quantities.read(phrase, None if unit == "none" else unit, language)
    likely = "" if found.likely == found.must else f" ~ {_short(found.likely)}"
    return f"{_short(found.must)}{likely} ({_beside(found.hedge.name.lower(), found.hedge_words, found.unit)})"


def _figures(language: str, sentence: str) -> str:
    return "; ".join(f"{figure.kind.value}: {sentence[figure.start : figure.end]}" for figure in scan_figures(sentence, language))


def _short(found: Interval) -> str:
    return str(found.low) if found.low is not None and found.low == found.high else written(found)


def _beside(*words: str) -> str:
    return ", ".join(word for word in words if word)


READERS: dict[str, Callable[..., str]] = {"dates": _date, "undated": _undated, "times": _time, "quantities": _quantity, "figures": _figures}


def _said(name: str, parts: list[str]) -> str:
    try:
        return READERS[name](*parts)
    except Unreadable as error:
        return f"! {error}"


@pytest.mark.parametrize("language", ["en", "de", "fr", "es", "vi"])
@pytest.mark.parametrize("name", sorted(READERS))
def test_a_phrase_is_read_as_a_reader_takes_it(name: str, language: str) -> None:
    path = PHRASES / f"{name}_{language}.txt"
    parts = 3 if name == "quantities" else 2
    lines = [line.split(" | ", parts)[:parts] for line in path.read_text(encoding="utf-8").splitlines()]
    said = "".join(f"{' | '.join(line)} | {_said(name, line)}\n" for line in lines)
    if os.environ.get("FACTLINT_GOLDEN") == "write":
        path.write_bytes(said.encode())
    assert said == path.read_bytes().decode()

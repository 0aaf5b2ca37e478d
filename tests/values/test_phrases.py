"""Phrases as articles write them, in five languages, each with what it must be read as: one to a line in `phrases/`.

A line is `language | phrase | reading` (of quantities `language | unit | phrase | reading`). A reading is what is possible, after `~` what
is likely where that is narrower, after `=` the days or the number as written where those are not all that is possible; `!` is said of what
is refused, with what to write instead behind `->`. The article came out on Saturday, 14 June 2025, and `dates` are of that day;
of `undated` nobody knows when, and those of `told` are in claims that do not say of which day they are.

`figures`, `sentences` and all that is `scanned` are running text: every figure in it, where its sentences end (`¶`), and the quantities of
a unit, the dates and the times of day, each with its words. `units`, `durations`, `tolerances` and `ranges` are what a vocabulary says.

A new line may leave its reading out, and `pytest --rewrite` fills it in: look at it.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from checker.values.date import DateReading, date_text, read_date, scan_dates
from checker.values.duration import read_duration
from checker.values.interval import EVERYTHING
from checker.values.quantity import Quantity, read_quantity, read_range, read_tolerance, scan_quantities
from checker.values.scan import scan_figures, sentences
from checker.values.time_of_day import TimeReading, read_time, scan_times, time_text
from checker.values.units import read_unit
from checker.values.unreadable import Unreadable
from tests.values import quantities
from tests.values.days import PUBLISHED, on
from tests.values.quantities import written

if TYPE_CHECKING:
    from collections.abc import Callable

    from checker.values.interval import Interval

PHRASES = Path(__file__).parent / "phrases"


def _date(language: str, phrase: str) -> str:
    return _days(read_date(phrase, language, on(PUBLISHED), on(PUBLISHED), relative=True))


def _undated(language: str, phrase: str) -> str:
    return _days(read_date(phrase, language, EVERYTHING, EVERYTHING, relative=True))


def _told(language: str, phrase: str) -> str:
    return _days(read_date(phrase, language, on(PUBLISHED), relative=True))


def _days(reading: DateReading) -> str:
    likely = "" if reading.likely == reading.must else f" ~ {date_text(reading.likely)}"
    figure = "" if reading.figure == reading.must else f" = {date_text(reading.figure)}"
    of_any_year = "" if reading.month_day is None else f", {reading.month_day[0]}/{reading.month_day[1]} of any year"
    return f"{date_text(reading.must)}{likely}{figure} ({_beside(reading.precision, reading.hedge_words)}){of_any_year}"


def _scanned_dates(language: str, text: str) -> str:
    found = scan_dates(text, language, on(PUBLISHED), on(PUBLISHED))
    return "; ".join(f"{text[each.start : each.end]}: {_days(each)}" for each in found)


def _time(language: str, phrase: str) -> str:
    return _minutes(read_time(phrase, language, on(PUBLISHED)))


def _minutes(reading: TimeReading) -> str:
    likely = "" if reading.likely == reading.must else f" ~ {time_text(reading.likely)}"
    figure = "" if reading.figure == reading.must else f" = {time_text(reading.figure)}"
    beside = [reading.hedge_words] if reading.day is None else [reading.hedge_words, f"on {date_text(reading.day)}"]
    return f"{time_text(reading.must)}{likely}{figure}{f' ({_beside(*beside)})' if any(beside) else ''}"


def _scanned_times(language: str, text: str) -> str:
    return "; ".join(f"{text[each.start : each.end]}: {_minutes(each)}" for each in scan_times(text, language, on(PUBLISHED)))


def _quantity(language: str, unit: str, phrase: str) -> str:
    measure = quantities.measure(None if unit == "none" else unit)
    found = read_quantity(phrase, measure, language)
    for time in ("second", "third"):
        assert read_quantity(phrase, measure, language) == found, f"“{phrase}” is read otherwise the {time} time"
    words = phrase[found.start : found.end]
    return f"{_amount(found)}{'' if words == phrase else f': {words}'}"


def _amount(found: Quantity) -> str:
    likely = "" if found.likely == found.must else f" ~ {_short(found.likely)}"
    figure = "" if found.figure is None or found.must.is_point else f" = {found.figure}"
    place = "" if found.figure is None or found.place == 1 else f" to {found.place}"
    of = "" if found.numeral == found.figure else f"of {found.numeral}"
    to = "" if found.written_place == found.place else f"written to {found.written_place}"
    beside = _beside(found.hedge.name.lower(), found.hedge_words, found.unit, of, to, "rounded off" * found.has_trailing_zeros)
    return f"{_short(found.must)}{likely}{figure}{place} ({beside})"


def _scanned_quantities(language: str, unit: str, text: str) -> str:
    found = scan_quantities(text, quantities.measure(None if unit == "none" else unit), language)
    return "; ".join(f"{text[each.start : each.end]}: {_amount(each)}" for each in found)


def _figures(language: str, sentence: str) -> str:
    return "; ".join(f"{figure.kind.value}: {sentence[figure.start : figure.end]}" for figure in scan_figures(sentence, language))


def _sentences(language: str, text: str) -> str:
    return " ¶ ".join(text[start:end] for start, end in sentences(text, language))


def _short(found: Interval) -> str:
    return str(found.low) if found.low is not None and found.low == found.high else written(found)


def _beside(*words: str) -> str:
    return ", ".join(word for word in words if word)


def _unit(language: str, text: str) -> str:
    found = read_unit(text, quantities.NOUNS)
    dims = " ".join(base if power == 1 else f"{base}^{power}" for base, power in found.dims)
    sizes = ", ".join(f"{name} {size}".strip() for name, size in found.sizes)
    counted = "" if found.counted is None else f"of {found.counted.text}"
    return f"{found.text} = {sizes} {dims} ({_beside(found.kind.value, *found.codes, counted, f'+{found.offset}' * found.in_degrees)})"


def _duration(language: str, text: str) -> str:
    return f"{read_duration(text)} days"


def _tolerance(language: str, unit: str, text: str) -> str:
    measure = None if unit in ("date", "time") else quantities.measure(None if unit == "none" else unit)
    found = read_tolerance(text, measure, clock=unit == "time")
    return f"{found.amount}" if found.share is None else f"{found.share} of it"


def _range(language: str, unit: str, text: str) -> str:
    return written(read_range(text, quantities.measure(None if unit == "none" else unit)))


READERS: dict[str, Callable[..., str]] = {
    "dates": _date, "undated": _undated, "told": _told, "times": _time, "quantities": _quantity,
    "figures": _figures, "sentences": _sentences,
    "scanned_dates": _scanned_dates, "scanned_times": _scanned_times, "scanned_quantities": _scanned_quantities,
    "units": _unit, "durations": _duration, "tolerances": _tolerance, "ranges": _range,
}  # fmt: skip


WITH_UNIT = ("quantities", "tolerances", "ranges")


def _said(name: str, parts: list[str]) -> str:
    try:
        return READERS[name](*parts)
    except Unreadable as error:
        kind = "" if type(error) is Unreadable else f" ({type(error).__name__})"
        return f"! {error}{kind}{f' -> {error.hint}' if error.hint else ''}"


@pytest.mark.parametrize("path", sorted(PHRASES.glob("*.txt")), ids=lambda path: path.stem)
def test_a_phrase_is_read_as_a_reader_takes_it(path: Path) -> None:
    name = path.stem.rpartition("_")[0]
    parts = 3 if name.endswith(WITH_UNIT) else 2
    lines = [line.split(" | ", parts)[:parts] for line in path.read_text(encoding="utf-8").splitlines()]
    said = "".join(f"{' | '.join(line)} | {_said(name, line)}\n" for line in lines)
    if os.environ.get("FACTLINT_GOLDEN") == "write":
        path.write_bytes(said.encode())
    assert said == path.read_bytes().decode()

"""How far apart two readings are and why: one pair to a line of `differences.txt`, times and scopes aside.

A line begins with a unit, `date` or `time`, and what is tolerated behind a slash. `pytest tests/compare --rewrite` renews the answers:
look at them.
"""

from __future__ import annotations

import os
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

from checker.compare import amounts
from checker.compare.reading.values import quantities_of, read_date_value, read_time_value
from checker.model.finding import Cause
from checker.values.interval import EVERYTHING
from checker.values.measure import Tolerance
from tests.values.quantities import measure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.compare.statement import Reading

DIFFERENCES = Path(__file__).parent / "differences.txt"


def _reading(kind: str, text: str) -> Reading:
    if kind == "date":
        return read_date_value(text, "en", EVERYTHING, EVERYTHING)
    if kind == "time":
        return read_time_value(text, "en", EVERYTHING)
    return quantities_of(measure(None if kind == "number" else kind), "en")(text)


def _tolerance(text: str) -> Tolerance | None:
    if text.endswith("%"):
        return Tolerance(share=Fraction(text.rstrip("%")) / 100)
    return Tolerance(amount=Fraction(text)) if text else None


def _told(line: str) -> Iterator[str]:
    kind, *texts = (part.strip() for part in line.split("|"))
    kind, _, tolerated = kind.partition(" / ")
    a, b = (_reading(kind, text) for text in texts)
    found = amounts.difference(a, b, _tolerance(tolerated))
    assert found == amounts.difference(b, a, _tolerance(tolerated)), f"{line}: not the same from both sides"
    yield found.gap.name.lower() if found.cause is Cause.NONE else f"{found.gap.name.lower()} ({found.cause.value})"
    for is_lower, word in ((amounts.is_surely_lower, "surely"), (amounts.is_likely_lower, "likely")):
        yield from (f"the {which} {word} lower" for which, one, other in (("first", a, b), ("second", b, a)) if is_lower(one, other))
    for is_count in (True, False):
        is_slip = amounts.is_slip(a, b, is_count=is_count)
        assert is_slip == amounts.is_slip(b, a, is_count=is_count)
        if is_slip:
            yield f"a slip of {'counts' if is_count else 'measures'}"
    assert amounts.is_lost_magnitude(a, b) == amounts.is_lost_magnitude(b, a)
    if amounts.is_lost_magnitude(a, b):
        yield "zeros are lost"


def test_how_far_apart_two_readings_are_is_what_it_was() -> None:
    lines = [line.split("  →  ")[0] for line in DIFFERENCES.read_text(encoding="utf-8").splitlines()]
    said = "".join(f"{line}  →  {', '.join(_told(line))}\n" for line in lines)
    if os.environ.get("FACTLINT_GOLDEN") == "write":
        DIFFERENCES.write_bytes(said.encode())
    assert said == DIFFERENCES.read_bytes().decode()


def test_a_reading_is_no_other_than_itself() -> None:
    one = _reading("person", "over 55 officers")
    assert amounts.difference(one, one) == amounts.AGREE
    assert not amounts.is_lost_magnitude(one, one)

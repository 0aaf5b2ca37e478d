"""Clocked durations: `2:01:09`, hours, minutes and seconds."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from checker.values.figure import Figure
from checker.values.hedging import plain
from checker.values.tokens import NUMERAL
from checker.values.unit_names import unit_of_words
from checker.values.unreadable import Ambiguous, Unreadable

if TYPE_CHECKING:
    from checker.values.reader import Reader
    from checker.values.tokens import Tokens
    from checker.values.units import Unit


def clock_at(tokens: Tokens, at: int, reader: Reader) -> tuple[Figure, Unit] | None:
    """`2:01:09`, hours, minutes and seconds of a duration."""
    if tokens.raw[at + 1] != ":" or not (tokens.joined(at + 1) and tokens.joined(at + 2)) or tokens.kind[at + 2] != NUMERAL:
        return None
    if reader.unit.dims != (("s", 1),):
        return None
    hours, minutes = tokens.raw[at], tokens.raw[at + 2]
    has_seconds = tokens.raw[at + 3] == ":" and tokens.kind[at + 4] == NUMERAL and tokens.joined(at + 4)
    if not has_seconds:
        raise Ambiguous(
            f"{hours}:{minutes} may be hours and minutes or minutes and seconds",
            f"write {hours} h {minutes} min or {hours} min {minutes} s",
        )
    seconds, _, decimals = tokens.raw[at + 4].replace(",", ".").partition(".")
    if not _are_clocked(hours, minutes, seconds) or len(decimals) > 9:
        if (minutes + seconds).isdigit() and len(minutes) == len(seconds) == 2:
            raise Unreadable(f"{hours}:{minutes}:{seconds} is no duration: minutes and seconds are below 60", "write the one that is meant")
        return None
    place = Fraction(1, 10 ** len(decimals))
    value = 3600 * int(hours) + 60 * int(minutes) + int(seconds) + (int(decimals) * place if decimals else 0)
    second = unit_of_words("second")
    assert second is not None
    return Figure(plain(Fraction(value)), plain(place), plain(place), at + 5, decimals=True), second


def _are_clocked(hours: str, minutes: str, seconds: str) -> bool:
    """Two digits of minutes and seconds, below sixty."""
    if not (hours.isdigit() and len(hours) < 6):
        return False
    return all(part.isdigit() and len(part) == 2 and int(part) < 60 for part in (minutes, seconds))

"""Numerals: `1,100`, `28 000`, `300’000`, `1.234,5`, `1,00,000`, by the marks of the source's language."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from checker.values.unreadable import Ambiguous, Unreadable

if TYPE_CHECKING:
    from checker.values.interval import Exact

LONGEST = 40
"""Characters of a numeral; nothing that is counted needs more, and arithmetic on 10,000 digits would cost a hostile text nothing."""


class Marks(NamedTuple):
    decimal: str
    group: str
    """Of spaces and apostrophes nothing need be said: they group in every language."""


_ENGLISH = Marks(".", ",")
_CONTINENTAL = Marks(",", ".")
_MARKS = {"en": _ENGLISH, "vi": _CONTINENTAL, "de": _CONTINENTAL, "es": _CONTINENTAL, "fr": Marks(",", " ")}


class Numeral(NamedTuple):
    value: Exact
    place: Exact
    """Place value of the last written non-zero digit or decimal: 100 of `1,100`, 0.1 of `16.0`."""
    written_place: Exact
    """Place value of the last written digit: 1 of `1,100`."""
    decimals: bool = False
    other: Exact | None = None
    """What else it may mean, by the marks of other languages: 1100 of `1.100` in English."""


@lru_cache(maxsize=64)
def marks_of(language: str) -> Marks:
    """The marks of a BCP 47 tag; those of English where it is not known."""
    known = _MARKS.get(language.lower())
    if known is not None:
        return known
    from babel import Locale, UnknownLocaleError

    base = language.replace("_", "-").split("-")[0].lower()
    for tag in (language.replace("_", "-"), base):
        try:
            symbols = Locale.parse(tag, sep="-").number_symbols
        except (UnknownLocaleError, ValueError, TypeError):
            continue
        latin = symbols.get("latn", symbols)
        decimal, group = latin.get("decimal", "."), latin.get("group", ",")
        return Marks(decimal if decimal in (".", ",") else ".", group if group in (".", ",") else " ")
    return _MARKS.get(base, _ENGLISH)


def zeros_of(value: int) -> int:
    """Place value of the last non-zero digit: 100 of 1,100; 1 of 0."""
    place = 1
    if value:
        while value % (place * 10) == 0:
            place *= 10
    return place


def place_of(value: Exact) -> Exact:
    """Place value of the last digit of a number that is not zero; 0 where its digits never end (a third)."""
    if value.denominator == 1:
        return zeros_of(value.numerator)
    rest = value.denominator
    twos = fives = 0
    while rest % 2 == 0:
        rest //= 2
        twos += 1
    while rest % 5 == 0:
        rest //= 5
        fives += 1
    digits = max(twos, fives)
    return Fraction(1, 10**digits) if rest == 1 else 0


_INDIAN = re.compile(r"[0-9]{1,2}(?:,[0-9]{2})*,[0-9]{3}")


def read_numeral(raw: str, marks: Marks) -> Numeral:
    """One numeral token. Raises Unreadable or Ambiguous."""
    if len(raw) > LONGEST:
        raise Unreadable(f"The number {raw[:12]}… is {len(raw)} characters long", "write it in words and digits, like `1.2 billion`")
    if raw.isdigit():
        return _whole(raw)
    body = raw.replace("’", "'")
    for space in "\u00a0\u2009\u202f":
        body = body.replace(space, " ")
    for mark in " '":
        if mark in body:
            return _grouped_by(body, mark, raw)
    if "," in body and "." in body:
        decimal = "," if body.rfind(",") > body.rfind(".") else "."
        return _grouped_by(body, "." if decimal == "," else ",", raw)
    mark = "," if "," in body else "."
    return _one_mark_many(body, mark, raw) if body.count(mark) > 1 else _one_mark(body, mark, raw, marks)


def _whole(digits: str) -> Numeral:
    value = int(digits)
    return Numeral(value, zeros_of(value), 1)


def _decimal(whole: str, digits: str) -> Numeral:
    unit = Fraction(1, 10 ** len(digits))
    return Numeral(int(whole + digits) * unit, unit, unit, True)


def _is_grouped(parts: list[str]) -> bool:
    return 1 <= len(parts[0]) <= 3 and all(len(p) == 3 for p in parts[1:])


def _malformed(raw: str) -> Unreadable:
    return Unreadable(f"{raw} is no number that can be read", "group its digits by threes, like 1,234,567, or not at all")


def _grouped_by(body: str, group: str, raw: str) -> Numeral:
    """A numeral whose grouping mark is sure; what is left of `,` and `.` can only be the decimal mark."""
    whole, mark, digits = body, "", ""
    for candidate in ",.":
        if candidate != group and candidate in body:
            whole, mark, digits = body.rpartition(candidate)
    parts = whole.split(group)
    if not (_is_grouped(parts) or (group == "," and _INDIAN.fullmatch(whole))):
        raise _malformed(raw)
    joined = whole.replace(group, "")
    if not joined.isdigit() or (mark and not digits.isdigit()):
        raise _malformed(raw)
    return _decimal(joined, digits) if mark else _whole(joined)


def _one_mark_many(body: str, mark: str, raw: str) -> Numeral:
    """`1.234.567`: only grouping repeats, whatever the language."""
    if _is_grouped(body.split(mark)) or (mark == "," and _INDIAN.fullmatch(body)):
        return _whole(body.replace(mark, ""))
    raise _malformed(raw)


def _one_mark(body: str, mark: str, raw: str, marks: Marks) -> Numeral:
    whole, _, digits = body.partition(mark)
    if not whole:
        return _decimal(whole, digits)
    threes = len(digits) == 3 and len(whole) <= 3 and not whole.startswith("0")
    if mark == marks.decimal:
        read = _decimal(whole, digits)
        return read._replace(other=int(whole + digits)) if threes else read
    if threes and mark == marks.group:
        return _whole(whole + digits)
    if threes:
        raise Ambiguous(f"{raw} can be read two ways in the source's language", f"write {whole}{digits} or {whole}{marks.decimal}{digits}")
    if mark == marks.group:
        hint = f"write {whole}{marks.decimal}{digits}, or name the source's `language`"
        raise Unreadable(f"{raw} is no number in the source's language", hint)
    return _decimal(whole, digits)

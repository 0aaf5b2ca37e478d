"""How long ago: `seven`, `nearly 50`, `half a`, `a few`, `2,000`, `one and a half` - numbers of units of time, with their hedges.

The hedges widen a number as they widen a quantity (page 2, section 1) with the default approximation of 5 %.
"""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from checker.values.date_symbols import Symbol, glued, has, sense, word

_SHARE = Fraction(1, 20)
_HUNDRED = 100


class Amount(NamedTuple):
    """Bounds of a number; None is no bound. `figure` is the number as written, None where there is no single one."""

    must: tuple[Fraction, Fraction | None]
    likely: tuple[Fraction, Fraction | None]
    figure: Fraction | None
    hedge: str = ""
    hedge_words: str = ""


class Number(NamedTuple):
    """A number as written, before its hedge is weighed."""

    value: Fraction | Amount
    hedge: str
    hedge_words: str
    next: int

    def weighed(self) -> Amount:
        if isinstance(self.value, Amount):
            return self.value._replace(hedge=self.hedge, hedge_words=self.hedge_words)
        return hedged(self.value, self.hedge, self.hedge_words)


def number_at(symbols: list[Symbol], at: int) -> Number | None:
    """A number with its hedge, from the symbol at `at` on."""
    hedge = sense(symbols, at, "hedge") or ""
    about = sense(symbols, at + bool(hedge), "round")
    if about is not None:  # il y a une vingtaine d'années
        return Number(Fraction(about), hedge or "about", word(symbols, at), at + bool(hedge) + 1)
    found = _number_at(symbols, at + 1 if hedge else at)
    return None if found is None else Number(found[0], hedge, word(symbols, at) if hedge else "", found[1])


def hedged(number: Fraction, hedge: str, words: str = "") -> Amount:
    """What a number says under a hedge."""
    place = _place(number)
    narrow, wide = _SHARE * number, 2 * _SHARE * number
    zero = Fraction(0)
    if hedge in ("about", "perhaps"):
        must, likely = max(wide, place / 2), max(narrow, min(place / 2, wide))
        return Amount((max(zero, number - must), number + must), (number - likely, number + likely), number, hedge, words)
    if hedge == "nearly":
        return Amount((number - wide, number), (number - narrow, number), number, hedge, words)
    if hedge == "just over":
        return Amount((number, number + wide), (number, number + narrow), number, hedge, words)
    if hedge in ("over", "at least"):
        return Amount((number, None), (number, number + max(place, wide) if hedge == "over" else None), number, hedge, words)
    if hedge in ("under", "at most"):
        return Amount((zero, number), (number - max(place, wide) if hedge == "under" else zero, number), number, hedge, words)
    rounding = min(place / 2, narrow) if number >= 100 and place > 1 else zero
    return Amount((number - rounding, number + 2 * rounding), (number - rounding, number + rounding), number)


def _place(number: Fraction) -> Fraction:
    """The value of the last non-zero digit."""
    if number.denominator == 1:
        whole, ten = number.numerator, 1
        while whole and whole % (ten * 10) == 0:
            ten *= 10
        return Fraction(ten)
    place = Fraction(1)
    while (number / place).denominator != 1 and place > Fraction(1, 10**6):
        place /= 10
    return place


def _number_at(symbols: list[Symbol], at: int) -> tuple[Fraction | Amount, int] | None:
    if has(symbols, at, "several"):
        low, high, likely_low, likely_high = sense(symbols, at, "several")
        must = (Fraction(low), None if high is None else Fraction(high))
        return Amount(must, (Fraction(likely_low), Fraction(likely_high)), None, "", ""), at + 1
    if has(symbols, at, "nearly half"):
        return Fraction(1, 2), at + 1
    found = _digits_at(symbols, at) or words_at(symbols, at)
    if found is None:
        return None
    number, after = found
    if has(symbols, after, "scale"):
        number, after = number * sense(symbols, after, "scale"), after + 1
    if has(symbols, after, "half more"):
        number, after = number + Fraction(1, 2), after + 1
    return number, after


def _digits_at(symbols: list[Symbol], at: int) -> tuple[Fraction, int] | None:
    """`50`, `2,000`, `2.5`"""
    if not has(symbols, at, "num"):
        return None
    number, after = Fraction(sense(symbols, at, "num")), at + 1
    while glued(symbols, after) == "," and len(glued(symbols, after + 1)) == 3 and has(symbols, after + 1, "num") and after - at < 10:
        number, after = number * 1000 + sense(symbols, after + 1, "num"), after + 2
    if glued(symbols, after) in (".", ",") and glued(symbols, after + 1) and has(symbols, after + 1, "num"):
        number += Fraction(sense(symbols, after + 1, "num"), 10 ** len(word(symbols, after + 1)))
        after += 2
    return number, after


def words_at(symbols: list[Symbol], at: int) -> tuple[Fraction, int] | None:
    """`seven`, `a`, `twenty-five`, `a hundred`, `one hundred and fifty`, `one thousand two hundred`, `two hundred thousand`."""
    more, after = _below_hundred(symbols, at, "card")
    if more is None:
        return None
    whole, group = 0, more  # of thousands and millions, and what may yet be so many of them
    while has(symbols, after, "scale"):
        scale = sense(symbols, after, "scale")
        whole, group, after = (whole, group * scale, after + 1) if scale == _HUNDRED else (whole + group * scale, 0, after + 1)
        more, further = _below_hundred(symbols, after + 1 if has(symbols, after, "and") else after, "card")
        if more is not None:
            group, after = group + more, further
    return Fraction(whole + group), after


def ordinal_at(symbols: list[Symbol], at: int) -> tuple[int, int] | None:
    """`7th`, `seventh`, `twenty-first`, `hundredth`."""
    if has(symbols, at, "ordinal prefix"):
        number = sense(symbols, at + 1, "num") or sense(symbols, at + 1, "card")
        return None if number is None else (number, at + 2)
    number, after = _below_hundred(symbols, at, "ord")
    return None if number is None else (number, after)


def _below_hundred(symbols: list[Symbol], at: int, kind: str) -> tuple[int | None, int]:
    tens = sense(symbols, at, "tens")
    if tens is None:
        number = sense(symbols, at, kind)
        return (None, at) if number is None else (number, at + 1)
    after = at + 1
    if word(symbols, after) == "-" or has(symbols, after, "and"):
        after += 1
    ones = sense(symbols, after, kind)
    if ones is not None and ones < 10 and word(symbols, after) not in ("a", "an"):
        return tens + ones, after + 1
    return (tens, at + 1) if kind == "card" else (None, at)

"""Letters that are money only where they are written on a figure: `P412 million`, `R1,200`, `12.6p`, `50¢`."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from checker.values.sight import Found
from checker.values.tokens import NUMERAL
from checker.values.unit_tables.currencies import HUNDREDTH_SIGNS, LETTERS
from checker.values.units import currency

if TYPE_CHECKING:
    from checker.values.tokens import Tokens
    from checker.values.units import Unit

_LARGE = frozenset(["thousand", "million", "billion", "trillion", "mil", "millones", "m", "mn", "mln", "bn", "b"])


def _is_sum(tokens: Tokens, at: int) -> bool:
    """A numeral that a letter is written on, in groups of three digits or with a scale behind it."""
    if tokens.kind[at] != NUMERAL or not tokens.joined(at) or tokens.joined(at - 1):
        return False
    behind = at + 1 + (tokens.raw[at + 1] == "-" and tokens.joined(at + 1))
    return "," in tokens.raw[at] or tokens.word[behind] in _LARGE


def letter_before(tokens: Tokens, at: int) -> Found | None:
    """The pesos of `P412 million`."""
    codes = LETTERS.get(tokens.raw[at])
    return Found(currency(codes.split()), at + 1) if codes and _is_sum(tokens, at + 1) else None


def letter_of(tokens: Tokens, at: int, wanted: Unit) -> Found | None:
    """The rands of `R412`, where a property is paid in rands: of any other that is the name of something."""
    if at < 0 or tokens.kind[at + 1] != NUMERAL or not tokens.joined(at + 1) or tokens.joined(at):
        return None
    paid = wanted.counted.codes if wanted.counted is not None else wanted.codes
    shared = [code for code in LETTERS.get(tokens.raw[at], "").split() if code in paid]
    return Found(currency(shared), at + 1) if shared else None


def old_pence_at(tokens: Tokens, at: int, last: Unit) -> Found | None:
    """The shillings, and behind them the pence, of `£1 10s 6d`: twenty to a pound, and twelve to one of these."""
    if "GBP" not in last.codes or last.size not in (1, _SHILLING):
        return None
    is_letter = tokens.raw[at] in _OLD_LETTERS and tokens.joined(at)
    size = _OLD_LETTERS.get(tokens.raw[at]) if is_letter else _OLD_NAMES.get(tokens.word[at])
    if size is None or size == last.size or (size == _PENNY and last.size == 1):
        return None  # the 3d printer of £500
    return Found(currency(last.codes, size), at + 1 + (is_letter and tokens.raw[at + 1] == "."))


_SHILLING, _PENNY = Fraction(1, 20), Fraction(1, 240)
_OLD_LETTERS = {"s": _SHILLING, "d": _PENNY}
_OLD_NAMES = {"shilling": _SHILLING, "shillings": _SHILLING, "pence": _PENNY, "penny": _PENNY}
"""Behind shillings pence are old ones; behind pounds alone they are hundredths."""


def hundredth_at(tokens: Tokens, at: int, wanted: tuple[str, ...]) -> Found | None:
    """The pence of `12.6p`, where pounds are asked for."""
    if tokens.kind[at - 1] != NUMERAL or not tokens.joined(at) or tokens.joined(at + 1):
        return None
    shared = [code for code in HUNDREDTH_SIGNS.get(tokens.raw[at], "").split() if code in wanted]
    return Found(currency(shared, Fraction(1, 100)), at + 1) if shared else None

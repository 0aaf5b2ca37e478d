"""Currencies where they are written: `$`, `US$`, `VND`, `Rs.`, `dollars`, `cents`."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from checker.values.currency_letters import letter_before
from checker.values.sight import Found, word_runs
from checker.values.tokens import NUMERAL, SIGN, WORD
from checker.values.unit_names import currency_of_code, currency_of_words
from checker.values.unit_tables.currencies import BEFORE, CODES, HUNDREDTH_SIGNS, PREFIXED, SIGNS
from checker.values.units import currency

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.values.tokens import Tokens

_SHY_NAMES = "won wons real reals rand rands kip kips sterling"
_SHY_CODES = "ALL TRY TOP MAD MOP CUP PEN COP SOS GEL BOB RON LAK BAM ETB"
_SHY = frozenset((_SHY_NAMES + " " + _SHY_CODES).split())
"""Words that mean something else as often: currencies only where the property is paid in them."""


CENT = "¢"
MONEY = frozenset((*SIGNS, *CODES, *PREFIXED, *BEFORE, CENT))
"""What a currency before a figure begins with: signs and codes as written, abbreviations folded; letters aside."""


def currencies_at(tokens: Tokens, at: int) -> Iterator[tuple[Found, bool]]:
    if tokens.kind[at] == SIGN and tokens.raw[at].isascii() and tokens.raw[at] != "$":
        return
    initials = tokens.word[at : at + 4] == ["u", ".", "s", "."]
    for words, end in word_runs(tokens, at + 4, 1) if initials else word_runs(tokens, at, 3):
        unit = currency_of_words(f"us {words}" if initials else words)
        if unit is not None:
            yield Found(unit, end), words not in _SHY
    before = currency_before(tokens, at)
    if before is not None and not _opens_figure(tokens, at, before.end):
        unit, end = before
        yield Found(unit, end), tokens.raw[at] not in _SHY and (tokens.kind[at] == SIGN or len(tokens.raw[at]) == 3)


def _opens_figure(tokens: Tokens, at: int, end: int) -> bool:
    """The `US$` of `a US$40 fee`, of `five US$40 notes`: tied to the figure behind it and to none before, it is no unit of theirs."""
    return tokens.kind[end] == NUMERAL and tokens.joined(end) and not tokens.joined(at)


def currency_before(tokens: Tokens, at: int) -> Found | None:
    """A sign, a code or an abbreviation of a currency at a token: `$`, `¢`, `US$`, `VND`, `Rs.`; it may stand before a figure or after."""
    raw = tokens.raw[at]
    if raw in SIGNS:
        shared = currency(SIGNS[raw].split())
        return Found(shared._replace(text=raw) if len(shared.codes) > 1 else shared, at + 1)
    if raw == CENT:
        return Found(currency(HUNDREDTH_SIGNS[raw].split(), Fraction(1, 100))._replace(text=raw), at + 1)
    if tokens.kind[at] != WORD:
        return None
    written_on = letter_before(tokens, at)
    if written_on is not None:
        return written_on
    if tokens.raw[at + 1] == "$" and tokens.joined(at + 1) and tokens.word[at] in PREFIXED:
        return Found(currency((PREFIXED[tokens.word[at]],)), at + 2)
    unit = currency_of_code(raw)
    if unit is not None:
        end = at + 1
        while tokens.raw[end] in SIGNS and tokens.joined(end):
            end += 1
        return Found(unit, end)
    if tokens.word[at] in BEFORE:
        end = at + 1 + (tokens.raw[at + 1] == "." and tokens.joined(at + 1))
        return Found(currency(BEFORE[tokens.word[at]].split()), end)
    return None

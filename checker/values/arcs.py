"""Degrees of arc: the minutes and seconds of `46° 12′ 30″ N`, and the half of the globe that they are on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.values.hedging import plain
from checker.values.interval import magnitude
from checker.values.sight import Found
from checker.values.tokens import WORD
from checker.values.unit_names import unit_of_words

if TYPE_CHECKING:
    from checker.values.amounts import Amount
    from checker.values.tokens import Tokens
    from checker.values.units import Dims, Unit

ARC: Dims = (("deg", 1),)
_PARTS = {
    **dict.fromkeys(("′", "'", "minute", "minutes", "min"), "arcminute"),
    **dict.fromkeys(("″", '"', "”", "second", "seconds", "sec"), "arcsecond"),
}
"""Folded: feet, inches and the parts of an hour where no degrees stand before them."""
_SIGNS = {"n": 1, "e": 1, "north": 1, "east": 1, "s": -1, "w": -1, "south": -1, "west": -1}


def arc_at(tokens: Tokens, at: int, last: Unit) -> Found | None:
    """The smaller unit at a token, behind degrees."""
    name = _PARTS.get(tokens.word[at]) if last.dims == ARC else None
    unit = unit_of_words(name) if name else None
    return Found(unit, at + 1) if unit is not None else None


def hemisphere_at(tokens: Tokens, at: int) -> int:
    """1 of N and E, -1 of S and W, 0 where no such letter or word stands at a token (`30° west of north` is a bearing)."""
    if tokens.kind[at] != WORD or (len(tokens.raw[at]) == 1 and not tokens.raw[at].isupper()) or tokens.word[at + 1] == "of":
        return 0
    return _SIGNS.get(tokens.word[at], 0)


def with_hemisphere(tokens: Tokens, amount: Amount) -> Amount:
    """South and west count down from nought, as maps and satellites have them."""
    sign = hemisphere_at(tokens, amount.end) if amount.unit is not None and amount.unit.dims == ARC else 0
    value = amount.figure.value
    if not sign or value is None:
        return amount
    return amount._replace(figure=amount.figure._replace(value=plain(sign * magnitude(value))), end=amount.end + 1)

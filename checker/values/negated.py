"""A bound that a word before it turns round: `No patient waits longer than 20 weeks` says at most 20, not more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.values.hedging import Hedge
from checker.values.tokens import WORD

if TYPE_CHECKING:
    from checker.values.hedges.table import Table
    from checker.values.surroundings import Around
    from checker.values.tokens import Tokens

_TURNED = {Hedge.OVER: Hedge.UP_TO, Hedge.UNDER: Hedge.AT_LEAST}
_FARTHEST = 7
"""Tokens between the two."""
_DENYING = frozenset(("never", "nobody", "none", "neither", "nothing", "cannot", "nie", "niemand", "jamais", "personne", "nunca", "nadie"))
_IDIOMS = frozenset(("doubt", "longer", "surprise", "wonder", "matter", "later", "less", "fewer", "more", "only", "just", "yet", "sooner"))
"""Words behind a `no` or a `not` that deny something else, or nothing."""
_VERBS = """
is are was were be been being has have had do does did will would shall should can could may might must ever yet he she it they we you i
ist sind war waren wird werden hat haben kann darf muss est sont a ont sera peut doit ne n il elle on y se es son fue ha han puede debe
có được phải
"""
_AUXILIARIES = frozenset(_VERBS.split())
"""Words that no preposition is, and that may stand between the two."""


def turned(tokens: Tokens, around: Around, first: int, table: Table) -> Around:
    """The hedges before a figure, the other way round where nothing stands between them and the word that denies them."""
    if len(around.hedges) != 1 or around.hedges[0] not in _TURNED:
        return around
    for at in range(around.at - 1, max(first, around.at - _FARTHEST) - 1, -1):
        word = tokens.word[at]
        if word in _DENYING or (at < around.at - 1 and (word in table.none or word in table.negations)):
            is_idiom = tokens.word[at + 1] in _IDIOMS and at + 1 < around.at
            return around if is_idiom else around._replace(hedges=(_TURNED[around.hedges[0]],), at=at, words_from=at)
        if (tokens.kind[at] != WORD and tokens.raw[at] not in ("'", "’")) or word in table.joins or word in table.contrast:
            return around
        if word in table.none or (word in table.stops and word not in _AUXILIARIES):
            return around
    return around

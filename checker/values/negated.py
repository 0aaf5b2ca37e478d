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
_ADVERBS = frozenset(("never", "nie", "jamais", "nunca"))
"""Words of denial that may stand right before the bound; the others deny it through a verb between."""
_DENYING = _ADVERBS | {"nobody", "none", "neither", "nothing", "cannot", "niemand", "nadie"}
_IDIOMS = frozenset(("doubt", "longer", "surprise", "wonder", "matter", "later", "less", "fewer", "more", "only", "just", "yet", "sooner"))
"""Words behind a `no` or a `not` that deny something else, or nothing."""
_AUXILIARY_ROWS = """
is are was were be been being has have had having do does did will would shall should can could may might must ever
ist sind war waren wird werden hat haben kann darf muss est sont a ont sera peut doit ne n y son fue ha han puede debe tiene tienen hay hubo
có được phải
"""
_VERB_ROWS = """
wait waits waited last lasts lasted exceed exceeds take takes took taken seat seats hold holds held cost costs weigh weighs weighed
wartet warten dauert dauern dauerte kostet kosten wiegt wiegen fasst fassen
attend attendent attendu dure durent duré coûte coûtent pèse pèsent
espera esperan dura duran cuesta cuestan pesa pesan
"""
_PRONOUN_ROWS = """
he she it they we you i il elle on se es ils elles er sie wir ihr
"""
_PRONOUNS = frozenset(_PRONOUN_ROWS.split())
_AUXILIARIES = frozenset(_AUXILIARY_ROWS.split())
_VERBS = frozenset(_VERB_ROWS.split())
"""Verbs whose denial is one of the figure; of others it is not: `did not stop more than 50` leaves more than 50."""
_TAKING = frozenset(("take", "takes", "took", "taken", "hold", "held"))
"""With an `over` behind they are other verbs."""


def turned(tokens: Tokens, around: Around, first: int, table: Table) -> Around:
    """The hedges before a figure, the other way round where the word that denies them governs them for sure."""
    if len(around.hedges) != 1 or around.hedges[0] not in _TURNED:
        return around
    for at in range(around.at - 1, max(first, around.at - _FARTHEST) - 1, -1):
        word = tokens.word[at]
        if word in _DENYING or word in table.none or word in table.negations or _is_nobody(tokens, at):
            if not _governs(tokens, at, around.at, table):
                return around
            return around._replace(hedges=(_TURNED[around.hedges[0]],), at=at, words_from=at)
        if tokens.kind[at] != WORD and tokens.raw[at] not in ("'", "’"):
            return around
    return around


def _is_nobody(tokens: Tokens, at: int) -> bool:
    """`Personne n'attend plus de 20 semaines`; not the person of `chaque personne`."""
    return tokens.word[at] == "personne" and tokens.word[at + 1] in ("ne", "n") and (at == 0 or tokens.kind[at - 1] != WORD)


def _governs(tokens: Tokens, at: int, end: int, table: Table) -> bool:
    """Whether only auxiliaries and one verb of measure stand between a denial and a bound, and behind a `no` the noun that lacks."""
    between = [tokens.word[i] for i in range(at + 1, end) if tokens.kind[i] == WORD]
    if between and between[0] in _IDIOMS:
        return False
    if tokens.word[at] in table.none and tokens.word[at] not in table.negations:
        if not between or between[0] in _AUXILIARIES | _PRONOUNS | _VERBS | table.stops:
            return False
        del between[0]
    elif tokens.word[at] not in table.none:
        between = [word for word in between if word not in _PRONOUNS]
    verbs = [word for word in between if word not in _AUXILIARIES]
    if len(verbs) > 1 or any(word not in _VERBS for word in verbs):
        return False
    if tokens.word[end] == "over" and between and between[-1] in _TAKING:
        return False
    return bool(between) or tokens.word[at] in _ADVERBS

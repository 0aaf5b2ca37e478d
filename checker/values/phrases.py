"""The phrase that a number opens, and the unit it names: the last known noun before a preposition, a comma or the next number."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from checker.values.currency_words import currency_before
from checker.values.figure import Figure
from checker.values.hedging import Hedge
from checker.values.sight import Found
from checker.values.surroundings import hedge_behind_article
from checker.values.tokens import NUMERAL, WORD
from checker.values.unit_words import factor_at, rate_after
from checker.values.units import BARE, Kind, Unit, is_convertible

if TYPE_CHECKING:
    from checker.values.hedges.table import Table
    from checker.values.reader import Reader
    from checker.values.tokens import Tokens

LONGEST = 14
"""Words of a phrase; a noun further off belongs to something else."""
_APOSTROPHES = ("'", "’", "“", "”", '"', "‘")


_DYING = """
victim victims casualties fatalities dead
opfer todesopfer tote toten
victime victimes mort morts
víctima víctimas muerto muertos
"""
_LIVING = """
survivors survivor überlebende überlebenden survivant survivants superviviente supervivientes sobreviviente sobrevivientes
"""
_DEATHS = frozenset(_DYING.split())
_PEOPLE = _DEATHS | set(_LIVING.split())
_LACKING = {
    **dict.fromkeys(("person", "people", "personne", "persona", "mensch"), _PEOPLE),
    **dict.fromkeys(("death", "fatality", "casualty", "victim", "todesfall", "todesopfer", "opfer", "décès", "mort", "victime"), _DEATHS),
    **dict.fromkeys(("muerte", "víctima"), _DEATHS),
}
"""By the property's unit the words whose lack is a zero of it, though they are none of its nouns."""


class Phrase(NamedTuple):
    unit: Unit
    start: int
    end: int
    """The unit's own tokens, the end exclusive."""


def unit_of_phrase(tokens: Tokens, figure: Figure, reader: Reader, money: Unit | None) -> Phrase | None:
    """The unit named after a figure (with `money` before it: only what it is paid per); None where none is."""
    start = figure.end
    if money is not None:
        paid = rate_after(tokens, Found(money, start), reader.sight)
        return Phrase(paid.unit, start, paid.end)
    at = _past_of(tokens, figure, reader)
    found = _last_noun(tokens, at, reader)
    if found is None:
        counted = reader.unit.counted or BARE
        rated = rate_after(tokens, Found(counted, start), reader.sight) if _may_rate(tokens, start, reader) else None
        return Phrase(rated.unit, start, rated.end) if rated is not None and rated.end > start else None
    rated = rate_after(tokens, Found(found.unit, found.end), reader.sight)
    return Phrase(rated.unit, found.start, rated.end)


def _may_rate(tokens: Tokens, at: int, reader: Reader) -> bool:
    """A "per" may follow without what is counted: `12/day`, `12 per 100,000`; of a property that is a rate, `84 a week` too."""
    word, table = tokens.word[at], reader.table
    is_article = word in table.one and reader.unit.counted is not None
    return tokens.raw[at] == "/" or word in table.per or word in table.per_many or is_article


def article_figure(tokens: Tokens, at: int, reader: Reader) -> Figure | None:
    """`a hospital` is 1 and `no hospital` 0, where the noun is the property's own; `an hour` is 1 of what is measured in hours."""
    table = reader.table
    is_lacking = tokens.word[at] in table.none_of and tokens.word[at + 1] in table.of  # pas de victimes
    is_none = tokens.word[at] in table.none or is_lacking
    if tokens.word[at] in table.none_alone and tokens.kind[at + 1] not in (WORD, NUMERAL) and reader.unit.is_count:
        return Figure(0, 1, 1, at + 1, is_word=True)
    if not is_none and (tokens.word[at] not in table.one or tokens.kind[at + 1] != WORD):
        return None
    value, end = (0, at + 1 + is_lacking + (is_lacking and tokens.raw[at + 2] in _APOSTROPHES)) if is_none else (1, at + 1)
    paid = currency_before(tokens, end)
    if paid is not None and tokens.kind[paid.end] == NUMERAL:
        return None  # a USD 40 fee
    found = factor_at(tokens, hedge_behind_article(tokens, end, table).at, reader.sight)
    if found is not None and found.unit.kind is not Kind.NOUN and not is_none and is_convertible(found.unit, reader.unit):
        return Figure(value, 1, 1, end, is_word=True)
    noun = _last_noun(tokens, end, reader)
    is_known = noun is not None and noun.unit.kind is Kind.NOUN and is_convertible(noun.unit, reader.unit)
    is_lack = is_none and noun is None and _is_lack_of_people(tokens, end, reader)
    return Figure(value, 1, 1, end, is_word=True) if is_known or is_lack else None


def _is_lack_of_people(tokens: Tokens, at: int, reader: Reader) -> bool:
    """The victims of `no victims`, where people or deaths are counted, and a mark or a verb behind; a lack of all else is no zero."""
    if tokens.word[at] not in _LACKING.get(reader.unit.text.lower(), ()):
        return False
    return tokens.kind[at + 1] not in (WORD, NUMERAL) or tokens.word[at + 1] in reader.table.stops


def _past_of(tokens: Tokens, figure: Figure, reader: Reader) -> int:
    """Past the "of" of "dozens of officers", the "a" of "half a mile", the hyphen of "2,717-foot"."""
    at = figure.end
    table = reader.table
    if tokens.raw[at] == "-" and tokens.joined(at) and tokens.kind[at + 1] == WORD and tokens.joined(at + 1):
        # A 100-strong unit has 100 of whatever the property counts.
        return tokens.count if tokens.word[at + 1] in table.strong else at + 1
    is_loose = figure.value == 1 or figure.is_share or figure.is_exact or figure.hedge in (Hedge.FEW, Hedge.VAGUE) or figure.scale > 1
    if tokens.word[at] in table.of and (is_loose or tokens.word[at - 1] in table.scales):
        at += 1
        if tokens.word[at] in table.stops and tokens.word[at] not in table.of and tokens.kind[at + 1] == WORD:
            at += 1  # one of the hospitals
    if figure.is_share and is_one(tokens, at, table):
        at += 1
    return at


def is_one(tokens: Tokens, at: int, table: Table) -> bool:
    """The `a` of `half a mile`, the `one` of `half of one percent`."""
    return tokens.word[at] in table.one or table.cardinals.get(tokens.word[at]) == 1


def _last_noun(tokens: Tokens, at: int, reader: Reader) -> Phrase | None:
    """The last known noun of the phrase from a token on."""
    best: Phrase | None = None
    table = reader.table
    i = at
    while i < tokens.count and i - at < LONGEST:
        found = factor_at(tokens, i, reader.sight)
        if found is not None and (i == at or _is_noun(tokens, i, found)):
            best = Phrase(found.unit, i, found.end)
            if i == at and _is_final(tokens, i, found, reader):
                return best
            i = found.end
            continue
        if tokens.kind[i] == WORD:
            word = tokens.word[i]
            if word in table.recent and _is_time(tokens, i + 1, reader):
                break
            if word in table.stops or word in table.one or (word in table.starters and word not in table.none):
                break
        elif tokens.kind[i] == NUMERAL:
            if not tokens.joined(i):
                break
        elif not _is_inside(tokens, i):
            break
        i += 1
    return best


def _is_time(tokens: Tokens, at: int, reader: Reader) -> bool:
    """The year of "last year": no unit of what was counted in it."""
    found = factor_at(tokens, at, reader.sight)
    return found is not None and found.unit.dims == (("s", 1),)


def _is_final(tokens: Tokens, at: int, found: Found, reader: Reader) -> bool:
    """The unit right after the number needs no noun further on: a symbol, the property's measure, what a hyphen ties to the number."""
    if tokens.raw[at - 1] == "-" and tokens.joined(at):
        return True  # a 45-year-old officer
    if found.unit.kind is Kind.NOUN:
        return False
    return is_convertible(found.unit, reader.unit) or not _is_noun(tokens, at, found)


def _is_noun(tokens: Tokens, at: int, found: Found) -> bool:
    """A word that can stand apart from its number: a noun of the project, a unit's name; no symbol."""
    return found.unit.kind is Kind.NOUN or (tokens.kind[at] == WORD and len(tokens.raw[at]) > 3 and tokens.raw[at].islower())


def _is_inside(tokens: Tokens, at: int) -> bool:
    """A hyphen or an apostrophe within the phrase, a quotation mark around one of its words."""
    if tokens.raw[at] == "-":
        return tokens.kind[at - 1] == WORD and tokens.joined(at) and tokens.joined(at + 1)
    return tokens.raw[at] in _APOSTROPHES

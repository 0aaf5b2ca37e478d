"""Units where they are written: after a figure, or as a property's `unit:`.

A small grammar instead of an expression evaluator: a factor is a name or symbol with an optional square, cube or power;
factors are joined by `·`, `/`, `per`, `a`. Nothing else is read, so nothing can hang.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from checker.values.currency_letters import hundredth_at
from checker.values.currency_words import currencies_at
from checker.values.number_words import read_words
from checker.values.numerals import marks_of, read_numeral
from checker.values.physical_words import physical_at
from checker.values.shared_nouns import longest_of
from checker.values.sight import Found, Sight
from checker.values.tokens import NUMERAL, WORD, Tokens
from checker.values.unit_names import currency_of_code
from checker.values.unit_tables.currencies import HUNDREDTH_SIGNS
from checker.values.units import BASIS_POINT, PERCENT, PERMILLE, POINT, Kind, Unit, currency, is_convertible, noun_unit, rate, times
from checker.values.unreadable import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from checker.values.hedges.table import Table


def noun_at(tokens: Tokens, at: int, sight: Sight) -> Found | None:
    """The project's noun that begins at a token, the longest."""
    if tokens.kind[at] != WORD or not sight.nouns:
        return None
    word = tokens.word[at]
    best = Found(noun_unit(sight.nouns[word]), at + 1) if word in sight.nouns else None
    end = at + 1
    for _ in range(sight.longest_noun - 1):
        if tokens.raw[end] == "-" and tokens.joined(end) and tokens.joined(end + 1):
            end += 1
        if tokens.kind[end] != WORD:
            break
        word = f"{word} {tokens.word[end]}"
        end += 1
        if word in sight.nouns:
            best = Found(noun_unit(sight.nouns[word]), end)
    return best


def factor_at(tokens: Tokens, at: int, sight: Sight) -> Found | None:
    """A unit without a rate at a token: of several meanings the property's, else the likeliest."""
    if tokens.word[at] not in sight.known and tokens.raw[at] not in sight.known:
        return None
    first: Found | None = None
    for found, is_sure in _meanings(tokens, at, sight):
        if sight.prefer is not None and _fits(found.unit, sight.prefer):
            return found
        if is_sure and (first is None or found.end > first.end):  # 5 pounds sterling
            first = found
    return first


_PEOPLE_WORDS = """
capita head person inhabitant inhabitants population residents kopf einwohner einwohnern einwohnerinnen personen habitant habitants
personnes habitante habitantes personas người dân
"""
_PEOPLE = frozenset(_PEOPLE_WORDS.split())
"""Whoever a rate is per, where the property says whom it counts by."""


def _fits(unit: Unit, prefer: Unit) -> bool:
    return is_convertible(unit, prefer) or (prefer.counted is not None and is_convertible(unit, prefer.counted))


def _meanings(tokens: Tokens, at: int, sight: Sight) -> Iterator[tuple[Found, bool]]:
    """What the words at a token may mean, and whether they mean it for sure."""
    noun = noun_at(tokens, at, sight)
    if noun is not None:
        yield noun, True
    share = share_at(tokens, at, sight.table)
    if share is not None:
        yield share, True
    paid = hundredth_at(tokens, at, paid_in(sight.prefer)) if tokens.raw[at] in HUNDREDTH_SIGNS and at else None
    if paid is not None:
        yield paid, True
    yield from physical_at(tokens, at, sight)
    yield from currencies_at(tokens, at)


def share_at(tokens: Tokens, at: int, table: Table) -> Found | None:
    """Percent, per mille or percentage points."""
    for phrases, unit in ((table.points, POINT), (table.basis_points, BASIS_POINT), (table.percent, PERCENT), (table.permille, PERMILLE)):
        for words in phrases:
            if tokens.word[at] == words[0] and tokens.word[at : at + len(words)] == list(words):
                return Found(unit, at + len(words))
    return Found(PERMILLE, at + 1) if tokens.raw[at] == "‰" else None


def rate_after(tokens: Tokens, found: Found, sight: Sight) -> Found:
    """The unit with what follows it: `km` + `/h`, `dollars` + `a day`, `deaths` + `per 100,000 people`."""
    found = found._replace(unit=_narrowed(found.unit, sight))
    for _ in range(4):
        longer = _one_rate(tokens, found, sight)
        if longer is None:
            return found
        found = longer
    return found


def paid_in(unit: Unit | None) -> tuple[str, ...]:
    """The currencies of a unit, or of what it counts by something."""
    if unit is None:
        return ()
    return unit.codes or (unit.counted.codes if unit.counted is not None else ())


def _narrowed(unit: Unit, sight: Sight) -> Unit:
    """A currency of a shared sign as the one that the property uses."""
    if len(unit.codes) < 2 or sight.prefer is None:
        return unit
    wanted = paid_in(sight.prefer)
    shared = [code for code in unit.codes if code in wanted]
    return currency(shared, unit.size) if shared else unit


def _one_rate(tokens: Tokens, found: Found, sight: Sight) -> Found | None:
    at = found.end
    word = tokens.word[at]
    is_sign = tokens.raw[at] == "/"
    phrase = 0 if is_sign else _per_phrase(tokens, at, sight.table)
    is_per = word in sight.table.per or _is_per_so_many(tokens, at, sight)
    if not is_sign and not phrase and not is_per and word not in sight.table.one:
        return None
    is_article = not is_sign and not is_per
    many, start = (Fraction(1), at + (phrase or 1)) if is_article else _many(tokens, _past_each(tokens, at + 1, sight.table), sight)
    per = _denominator(tokens, start, sight)
    if per is None:
        if is_sign or is_article or word != "per" or (tokens.kind[start] != WORD and many == 1):
            return None
        if tokens.kind[start] != WORD:  # per 100,000)
            start, many = start - 1, Fraction(1)
        per = Found(Unit(tokens.raw[start], Kind.NOUN, (("?" + tokens.word[start], 1),)), start + 1)
    is_ratio = found.unit.kind is Kind.PHYSICAL and many == 1 and found.unit.sizes != per.unit.sizes  # mg/kg
    if is_sign and per.unit.dims == found.unit.dims and not is_ratio:
        return None  # officers/soldiers, 180C/160C
    if is_article and per.unit.dims == (("s", 1),) and _begins(tokens, per.end, sight.table.apart):
        return None  # up from 4 million a year earlier
    if phrase and per.unit.dims != (("s", 1),):
        return None
    is_yield = found.unit.kind is Kind.PHYSICAL and per.unit.kind is Kind.PHYSICAL  # tonnes a hectare
    if is_article and per.unit.dims != (("s", 1),) and found.unit.kind is not Kind.CURRENCY and not is_yield:
        return None
    count = "" if many == 1 else f"{many} "
    text = (
        f"{found.unit.text}/{per.unit.text}"
        if found.unit.kind is Kind.PHYSICAL
        else f"{found.unit.text} per {count}{per.unit.text}".strip()
    )
    return Found(rate(found.unit, per.unit, text, many), per.end)


def _is_per_so_many(tokens: Tokens, at: int, sight: Sight) -> bool:
    """The "pour" of `12 décès pour 100 000 habitants`, of a property that is a rate: a round thousand follows."""
    if tokens.word[at] not in sight.table.per_many or sight.prefer is None or sight.prefer.counted is None:
        return False
    many, _ = _many(tokens, at + 1, sight)
    return many >= 1000 and many.denominator == 1 and str(many.numerator).strip("0") == "1"


def _past_each(tokens: Tokens, at: int, table: Table) -> int:
    """Past the "cada" of `por cada 100.000`."""
    return at + (tokens.word[at] in table.distributes and tokens.word[at - 1] in table.per)


def _per_phrase(tokens: Tokens, at: int, table: Table) -> int:
    """Tokens of a "per" of several words: `kilomètres à l'heure`, `Kilometer in der Stunde`; 0 where none is."""
    return next((len(words) for words in table.per_phrases if tokens.word[at : at + len(words)] == list(words)), 0)


def _begins(tokens: Tokens, at: int, phrases: tuple[tuple[str, ...], ...]) -> bool:
    return any(tokens.word[at : at + len(words)] == list(words) for words in phrases)


def _many(tokens: Tokens, at: int, sight: Sight) -> tuple[Fraction, int]:
    """The number of `per 100,000 people`; 1 where there is none."""
    spelled = read_words(tokens, at, sight.table)
    if spelled is not None and not spelled.is_ordinal and spelled.value > 0:
        return Fraction(spelled.value), spelled.end
    if tokens.kind[at] != NUMERAL:
        return Fraction(1), at
    try:
        many = Fraction(read_numeral(tokens.raw[at], sight.marks).value)
    except Unreadable:
        return Fraction(1), at
    end = at + 1
    if tokens.word[end] in sight.table.scales:
        many *= sight.table.scales[tokens.word[end]]
        end += 1
    return (many, end) if many > 0 else (Fraction(1), at)


def _denominator(tokens: Tokens, at: int, sight: Sight) -> Found | None:
    """Y of `X per Y`. `per capita` is per whatever person the property counts by."""
    if sight.prefer is not None and (tokens.word[at] in _PEOPLE or (tokens.kind[at] != WORD and tokens.kind[at - 1] == NUMERAL)):
        for base, power in sight.prefer.dims:
            if power < 0 and base.startswith("#"):
                return Found(noun_unit(base[1:]), at + (tokens.kind[at] == WORD))  # so many per 100,000
    # What fits the property as a whole tells nothing of a part of it; and after "per" even a shy word is a unit.
    best: Found | None = None
    if len(tokens.raw[at]) == 1 and tokens.raw[at + 1] in ("'", "’") and tokens.joined(at + 1) and tokens.joined(at + 2):
        return None  # par l'État: no litre
    for found, _ in _meanings(tokens, at, sight._replace(prefer=None)):
        if sight.prefer is not None and all((base, -power) in sight.prefer.dims for base, power in found.unit.dims):
            return found
        best = best or found
    return best


def parse_unit(text: str, nouns: Mapping[str, str]) -> Unit | None:
    """A property's `unit:`; None where it is none."""
    from checker.values.hedges import table_of

    if len(text) > 100:
        return None
    tokens = Tokens(text.strip())
    codes = _codes(tokens)
    if codes is not None:
        return codes
    sight = Sight(nouns, longest_of(nouns), None, table_of("en"), marks_of("en"), frozenset())
    first = next((f for f, _ in _meanings(tokens, 0, sight) if f.end == tokens.count), None) or _longest(tokens, 0, sight)
    if first is None:
        return None
    while tokens.raw[first.end] in ("·", "*", "⋅", "-"):
        further = _longest(tokens, first.end + 1, sight)
        if further is None:
            return None
        product = times(first.unit, further.unit)
        text_of = f"{first.unit.text}·{further.unit.text}"
        first = Found(Unit(text_of, Kind.PHYSICAL, product.dims, product.sizes), further.end)
    found = rate_after(tokens, first, sight)
    if len(first.unit.codes) > 1:
        raise Unreadable(f"“{text}” are several currencies", "write the code, like USD")
    if found.end != tokens.count or any(base.startswith("?") for base, _ in found.unit.dims):
        return None
    return found.unit


def _longest(tokens: Tokens, at: int, sight: Sight) -> Found | None:
    return max((f for f, _ in _meanings(tokens, at, sight)), key=lambda f: f.end, default=None)


def _codes(tokens: Tokens) -> Unit | None:
    """One currency code, or several: `USD`, `USD, EUR`, `USD or EUR`."""
    codes: list[str] = []
    for at in range(tokens.count):
        raw = tokens.raw[at]
        if tokens.kind[at] == WORD and currency_of_code(raw) is not None:
            codes.append(raw)
        elif raw not in (",", ";", "or", "and"):
            return None
    return currency(dict.fromkeys(codes)) if codes else None

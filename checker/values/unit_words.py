"""Units where they are written: after a figure, or as a property's `unit:`.

A small grammar instead of an expression evaluator: a factor is a name or symbol with an optional square, cube or power;
factors are joined by `·`, `/`, `per`, `a`. Nothing else is read, so nothing can hang.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from checker.values.number_words import read_words
from checker.values.numerals import marks_of, read_numeral
from checker.values.tokens import NUMERAL, SIGN, SUPERSCRIPT, WORD, Tokens
from checker.values.unit_names import (
    currency_of_code,
    currency_of_words,
    longest_name,
    unit_of_symbol,
    unit_of_words,
)
from checker.values.units import PERCENT, PERMILLE, POINT, Kind, Unit, currency, is_convertible, noun_unit, rate, times
from checker.values.unreadable import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from checker.values.hedges.table import Table

_POWERS = {"square": 2, "sq": 2, "cubic": 3, "cu": 3}
_POWERS_AFTER = {"squared": 2, "cubed": 3}


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_SHY_WORDS = _words(
    "second are ares grain grains bar bars degree degrees stone stones cup cups mole moles bit bits gray grays carat carats "
    "quart won wons real reals rand rands kip kips sterling atmosphere knot lux micron minute"
)
"""Words that mean something else as often: units only where the property is measured in them."""
_SHY_SYMBOLS = _words("in au AU ac ct st d mo cd PS NM mol bar Sv dB ALL TRY TOP MAD MOP CUP PEN COP SOS GEL BOB RON LAK BAM ETB nm Pa")


class Sight(NamedTuple):
    """What a reader of units knows: the project's nouns, the property's unit, the language's words."""

    nouns: Mapping[str, str]
    longest_noun: int
    prefer: Unit | None
    table: Table


class Found(NamedTuple):
    unit: Unit
    end: int
    """The token after the unit."""


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
    first: Found | None = None
    for found, is_sure in _meanings(tokens, at, sight):
        if sight.prefer is not None and _fits(found.unit, sight.prefer):
            return found
        if first is None and is_sure:
            first = found
    return first


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
    yield from _powered(tokens, at, sight)
    yield from _currencies(tokens, at)


def share_at(tokens: Tokens, at: int, table: Table) -> Found | None:
    """Percent, per mille or percentage points."""
    for phrases, unit in ((table.points, POINT), (table.percent, PERCENT)):
        for words in phrases:
            if tokens.word[at] == words[0] and tokens.word[at : at + len(words)] == list(words):
                return Found(unit, at + len(words))
    return Found(PERMILLE, at + 1) if tokens.raw[at] == "‰" else None


def _powered(tokens: Tokens, at: int, sight: Sight) -> Iterator[tuple[Found, bool]]:
    """Physical units with their square, cube or power."""
    power = _POWERS.get(tokens.word[at])
    if power is not None:
        at += 1
        if tokens.raw[at] in (".", "-"):
            at += 1
    for found, is_sure in _simple(tokens, at, sight):
        if power is not None:
            if found.unit.dims == (("m", 1),):
                yield _raised(found.unit, power, found.end), True
        else:
            after, end = _exponent(tokens, found.end)
            yield (_raised(found.unit, after, end) if after != 1 else found), is_sure or after != 1


def _raised(unit: Unit, power: int, end: int) -> Found:
    if power in (1, 0):
        return Found(unit, end)
    raised = unit
    for _ in range(abs(power) - 1):
        raised = times(raised, unit)
    if power < 0:
        raised = times(times(raised, raised, -1), raised, -1)
    sign = {2: "²", 3: "³"}.get(power, f"^{power}")
    return Found(Unit(unit.text + sign, Kind.PHYSICAL, raised.dims, raised.sizes), end)


def _exponent(tokens: Tokens, at: int) -> tuple[int, int]:
    """A power written after a unit: ², ^2, **2, the 2 of `km2`, `squared`."""
    raw = tokens.raw[at]
    if tokens.word[at] in _POWERS_AFTER:
        return _POWERS_AFTER[tokens.word[at]], at + 1
    if not tokens.joined(at):
        return 1, at
    if raw in ("²", "³", "⁴"):
        return SUPERSCRIPT.index(raw), at + 1
    if raw == "⁻" and tokens.raw[at + 1] in ("¹", "²", "³"):
        return -SUPERSCRIPT.index(tokens.raw[at + 1]), at + 2
    if tokens.kind[at] == NUMERAL and raw in ("2", "3") and tokens.kind[at - 1] == WORD:
        return int(raw), at + 1
    skip = 2 if raw == "*" and tokens.raw[at + 1] == "*" else 1 if raw == "^" else 0
    if skip and tokens.raw[at + skip] in ("1", "2", "3", "4"):
        return int(tokens.raw[at + skip]), at + skip + 1
    return 1, at


def _simple(tokens: Tokens, at: int, sight: Sight) -> Iterator[tuple[Found, bool]]:
    """Physical units by name (longest first), by the language's own name, by symbol."""
    for words, end in _word_runs(tokens, at, longest_name()):
        name = sight.table.names.get(words, words)
        unit = unit_of_words(name) or (unit_of_symbol(name) if name != words else None)
        if unit is not None:
            if words in ("degree", "degrees") and sight.prefer is not None and sight.prefer.in_degrees:
                unit = sight.prefer
            yield Found(unit, end), words not in _SHY_WORDS
    raw = tokens.raw[at]
    if raw == "°" and tokens.joined(at + 1) and tokens.raw[at + 1] in ("C", "F"):
        raw += tokens.raw[at + 1]
        unit = unit_of_symbol(raw)
        if unit is not None:
            yield Found(unit, at + 2), True
        return
    if raw == "°" and sight.prefer is not None and sight.prefer.in_degrees:
        yield Found(sight.prefer, at + 1), True
    unit = unit_of_symbol({"'": "′", "’": "′", '"': "″", "”": "″"}.get(raw, raw))
    if unit is None or (raw == "in" and not _is_inch(tokens, at)):
        return
    end = at + 1
    if tokens.raw[end] == "." and tokens.joined(end) and tokens.kind[at] == WORD and end + 1 < tokens.count and len(raw) > 1:
        end += 1
    is_sure = raw not in _SHY_SYMBOLS and tokens.kind[at] == WORD and (len(raw) > 1 or raw.islower())
    yield Found(unit, end), is_sure or raw in ("°", "℃", "℉", "′", "″")


def _is_inch(tokens: Tokens, at: int) -> bool:
    """`in` is an inch only where no word follows that it could lead to."""
    following = tokens.word[at + 1]
    return tokens.kind[at + 1] != WORD or following in ("long", "wide", "tall", "high", "deep", "thick", "by", "and", "of", "in", "to")


def _word_runs(tokens: Tokens, at: int, most: int) -> list[tuple[str, int]]:
    """The words from a token on, as names of one, two … words, the longest first; hyphens count as spaces."""
    runs: list[tuple[str, int]] = []
    words = ""
    end = at
    for _ in range(most):
        if words and tokens.raw[end] == "-" and tokens.joined(end) and tokens.joined(end + 1):
            end += 1
        if tokens.kind[end] != WORD:
            break
        words = f"{words} {tokens.word[end]}" if words else tokens.word[end]
        end += 1
        runs.append((words, end))
    runs.reverse()
    return runs


def _currencies(tokens: Tokens, at: int) -> Iterator[tuple[Found, bool]]:
    if tokens.kind[at] == SIGN and tokens.raw[at].isascii() and tokens.raw[at] != "$":
        return
    for words, end in _word_runs(tokens, at, 3):
        unit = currency_of_words(words)
        if unit is not None:
            yield Found(unit, end), words not in _SHY_WORDS
    before = currency_before(tokens, at)
    if before is not None:
        unit, end = before
        yield Found(unit, end), tokens.raw[at] not in _SHY_SYMBOLS and (tokens.kind[at] == SIGN or len(tokens.raw[at]) == 3)


def currency_before(tokens: Tokens, at: int) -> Found | None:
    """A sign, a code or an abbreviation of a currency at a token: `$`, `US$`, `VND`, `Rs.`; it may stand before a figure or after."""
    raw = tokens.raw[at]
    from checker.values.unit_tables.currencies import BEFORE, PREFIXED, SIGNS

    if raw in SIGNS:
        return Found(currency(SIGNS[raw].split()), at + 1)
    if tokens.kind[at] != WORD:
        return None
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


def rate_after(tokens: Tokens, found: Found, sight: Sight) -> Found:
    """The unit with what follows it: `km` + `/h`, `dollars` + `a day`, `deaths` + `per 100,000 people`."""
    for _ in range(4):
        longer = _one_rate(tokens, found, sight)
        if longer is None:
            return found
        found = longer
    return found


def _one_rate(tokens: Tokens, found: Found, sight: Sight) -> Found | None:
    at = found.end
    word = tokens.word[at]
    is_sign = tokens.raw[at] == "/"
    if not is_sign and word not in sight.table.per and word not in sight.table.one:
        return None
    is_article = not is_sign and word not in sight.table.per
    many, start = (Fraction(1), at + 1) if is_article else _many(tokens, at + 1, sight)
    per = _denominator(tokens, start, sight)
    if per is None:
        if is_sign or is_article or word != "per":
            return None
        per = Found(Unit(tokens.raw[start] or "?", Kind.NOUN, (("?" + tokens.word[start], 1),)), start + 1)
    if is_article and per.unit.dims != (("s", 1),) and found.unit.kind is not Kind.CURRENCY:
        return None
    count = "" if many == 1 else f"{many} "
    text = f"{found.unit.text}/{per.unit.text}" if found.unit.kind is Kind.PHYSICAL else f"{found.unit.text} per {count}{per.unit.text}"
    return Found(rate(found.unit, per.unit, text, many), per.end)


def _many(tokens: Tokens, at: int, sight: Sight) -> tuple[Fraction, int]:
    """The number of `per 100,000 people`; 1 where there is none."""
    spelled = read_words(tokens, at, sight.table)
    if spelled is not None and not spelled.is_ordinal and spelled.value > 0:
        return Fraction(spelled.value), spelled.end
    if tokens.kind[at] != NUMERAL:
        return Fraction(1), at
    try:
        many = Fraction(read_numeral(tokens.raw[at], marks_of("en")).value)
    except Unreadable:
        return Fraction(1), at
    end = at + 1
    if tokens.word[end] in sight.table.scales:
        many *= sight.table.scales[tokens.word[end]]
        end += 1
    return (many, end) if many > 0 else (Fraction(1), at)


def _denominator(tokens: Tokens, at: int, sight: Sight) -> Found | None:
    """Y of `X per Y`. `per capita` is per whatever person the property counts by."""
    if sight.prefer is not None and tokens.word[at] in ("capita", "head", "person", "inhabitant"):
        for base, power in sight.prefer.dims:
            if power < 0 and base.startswith("#"):
                return Found(noun_unit(base[1:]), at + 1)
    # What fits the property as a whole tells nothing of a part of it; and after "per" even a shy word is a unit.
    best: Found | None = None
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
    longest = max((noun.count(" ") for noun in nouns), default=0) + 1
    sight = Sight(nouns, longest, None, table_of("en"))
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
    if len(found.unit.codes) > 1:
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

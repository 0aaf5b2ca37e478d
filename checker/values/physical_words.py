"""Physical units where they are written: `km²`, `sq km`, `cubic feet`, `degrees Celsius`, `m3`, `kilowatt-hours`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.values.sight import Found, word_runs
from checker.values.tokens import NUMERAL, SUPERSCRIPT, WORD
from checker.values.unit_names import currency_of_words, longest_name, other_unit_of_symbol, unit_of_symbol, unit_of_words
from checker.values.units import TIME, Kind, Unit, times

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.values.hedges.table import Table
    from checker.values.sight import Sight
    from checker.values.tokens import Tokens

_POWERS = {"square": 2, "sq": 2, "cubic": 3, "cu": 3}


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_SHY_WORDS = _words(
    "second are ares grain grains bar bars degree degrees stone stones cup cups mole moles bit bits gray grays carat carats "
    "quart won wons real reals rand rands kip kips sterling atmosphere knot lux micron minute"
)
"""Words that mean something else as often: units only where the property is measured in them."""
_SHY_SYMBOLS = _words("in us au AU ac ct st d mo cd PS NM mol bar Sv dB ALL TRY TOP MAD MOP CUP PEN COP SOS GEL BOB RON LAK BAM ETB nm Pa")


def physical_at(tokens: Tokens, at: int, sight: Sight) -> Iterator[tuple[Found, bool]]:
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
            after, end = _exponent(tokens, found.end, sight.table)
            yield (_raised(found.unit, after, end) if after != 1 else found), is_sure or after != 1


def _named(name: str) -> Unit | None:
    """The unit that a language's table names in English, with its power: `metre²`, `kmh`, `degrees celsius`."""
    power = {"²": 2, "³": 3}.get(name[-1:], 1)
    name = name if power == 1 else name[:-1]
    unit = unit_of_words(name) or unit_of_symbol(name) or currency_of_words(name)
    return unit if unit is None or power == 1 else _raised(unit, power, 0).unit


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


def _exponent(tokens: Tokens, at: int, table: Table) -> tuple[int, int]:
    """A power written after a unit: ², ^2, **2, the 2 of `km2`, `squared`."""
    raw = tokens.raw[at]
    if tokens.word[at] in table.squared or tokens.word[at] in table.cubed:
        return (2 if tokens.word[at] in table.squared else 3), at + 1
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
    for words, end in word_runs(tokens, at, longest_name()):
        name = sight.table.names.get(words, words)
        unit = unit_of_words(name) if name == words else _named(name)
        if unit is not None:
            if name in ("degree", "degrees") and sight.prefer is not None and sight.prefer.in_degrees:
                unit = sight.prefer
            yield Found(unit, end), words not in _SHY_WORDS
    raw = tokens.raw[at]
    if raw == "°" and tokens.joined(at + 1) and tokens.raw[at + 1] in ("C", "F"):
        raw += tokens.raw[at + 1]
        unit = unit_of_symbol(raw)
        if unit is not None:
            yield Found(unit, at + 2), True
        return
    if raw in ("C", "F") and tokens.joined(at) and tokens.kind[at - 1] == NUMERAL and not _goes_on(tokens, at + 1):
        unit = unit_of_symbol("°" + raw)
        if unit is not None:
            yield Found(unit, at + 1), True
        return
    if raw == "°" and sight.prefer is not None and sight.prefer.in_degrees:
        yield Found(sight.prefer, at + 1), True
    if raw == "m" and sight.prefer is not None and sight.prefer.dims == TIME and _is_before_seconds(tokens, at + 1):
        minute = unit_of_words("minute")
        if minute is not None:
            yield Found(minute, at + 1), True
    unit = unit_of_symbol({"'": "′", "’": "′", '"': "″", "”": "″"}.get(raw, raw))
    if unit is None or (raw == "in" and not _is_inch(tokens, at)):
        return
    end = at + 1
    if tokens.raw[end] == "." and tokens.joined(end) and tokens.kind[at] == WORD and end + 1 < tokens.count and len(raw) > 1:
        end += 1
    is_sure = raw not in _SHY_SYMBOLS and tokens.kind[at] == WORD and (len(raw) > 1 or raw.islower())
    yield Found(unit, end), is_sure or raw in ("°", "℃", "℉", "′", "″")
    other = other_unit_of_symbol(raw)
    if other is not None:
        yield Found(other, end), False


def _is_before_seconds(tokens: Tokens, at: int) -> bool:
    """The `12s` of `5m 12s`."""
    return tokens.kind[at] == NUMERAL and tokens.raw[at + 1] in ("s", "sec", "secs") and tokens.joined(at + 1)


def _goes_on(tokens: Tokens, at: int) -> bool:
    """Letters, digits or a hyphen follow without a space, as in a code: `4C-12`."""
    return tokens.joined(at) and (tokens.kind[at] in (WORD, NUMERAL) or tokens.raw[at] in ("-", "_"))


def _is_inch(tokens: Tokens, at: int) -> bool:
    """`in` is an inch only where no word follows that it could lead to."""
    following = tokens.word[at + 1]
    return tokens.kind[at + 1] != WORD or following in ("long", "wide", "tall", "high", "deep", "thick", "by", "and", "of", "in", "to")

"""Names and symbols of units, looked up: the tables of `unit_tables` made into `Unit`s, each when it is first asked for."""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from checker.values.unit_tables.physical import CUSTOMARY, PHYSICAL, PREFIXES, SYSTEMS, TEMPERATURES
from checker.values.units import Dims, Kind, Unit, currency

if TYPE_CHECKING:
    from checker.values.hedges.table import Table


class _Entry(NamedTuple):
    text: str
    sizes: str
    dims: str
    power: int = 0


class _Names(NamedTuple):
    symbols: dict[str, _Entry]
    """As written: `km`, `MW`."""
    others: dict[str, _Entry]
    """What a symbol may mean besides: the knot of `kt`."""
    words: dict[str, _Entry]
    """Folded, words of one name joined by a space: `nautical miles`."""
    longest: int
    """Words of the longest name."""


@lru_cache(maxsize=1)
def _names() -> _Names:
    symbols: dict[str, _Entry] = {}
    others: dict[str, _Entry] = {}
    words: dict[str, _Entry] = {}
    for line in [*CUSTOMARY.strip().splitlines(), *PHYSICAL.strip().splitlines()]:
        names, signs, sizes, dims, *prefixes = (part.strip() for part in line.split(";"))
        for sign in set(signs.split()) & symbols.keys():
            others[sign] = _Entry(sign, sizes, dims)
        _add(symbols, words, [n.strip().casefold() for n in names.split(",")], signs.split(), _Entry("", sizes, dims))
        for prefix in prefixes[0].split() if prefixes else ():
            spelled, power = PREFIXES[prefix]
            longer = [spelled + n.strip().casefold() for n in names.split(",")]
            _add(symbols, words, longer, [prefix + s for s in signs.split()], _Entry("", sizes, dims, power))
    return _Names(symbols, others, words, max(name.count(" ") for name in words) + 1)


def _add(symbols: dict[str, _Entry], words: dict[str, _Entry], names: list[str], signs: list[str], entry: _Entry) -> None:
    entry = entry._replace(text=signs[0] if signs else names[0])
    for sign in signs:
        symbols.setdefault(sign, entry)
    for name in names:
        spaced = name.replace("-", " ")
        for form in (spaced, spaced + "s"):
            words.setdefault(form, entry)


@lru_cache(maxsize=512)
def _unit(entry: _Entry) -> Unit:
    scale = Fraction(10) ** entry.power
    sizes = []
    for part in entry.sizes.split(","):
        *system, size = part.split()
        sizes.append((system[0] if system else "", Fraction(size) * scale))
    return Unit(entry.text, Kind.PHYSICAL, _dims(entry.dims), tuple(sizes))


def _dims(text: str) -> Dims:
    found = []
    for part in text.split():
        base = part.rstrip("-0123456789")
        found.append((base, int(part[len(base) :] or 1)))
    return tuple(sorted(found))


@lru_cache(maxsize=4)
def temperature(name: str) -> Unit:
    signs, _, size, offset = TEMPERATURES[name]
    return Unit(signs.split()[0], Kind.PHYSICAL, (("K", 1),), (("", Fraction(size)),), Fraction(offset))


@lru_cache(maxsize=1)
def _temperatures() -> tuple[dict[str, str], dict[str, str]]:
    signs = {sign: name for name, row in TEMPERATURES.items() for sign in row[0].split()}
    words = {word: name for name, row in TEMPERATURES.items() for word in row[1].split()}
    return signs, words


def unit_of_symbol(symbol: str) -> Unit | None:
    """`km`, `kWh`, `°C`: as written. `Km` and `KG` are read too, where only case is wrong and nothing else fits."""
    entry = _names().symbols.get(symbol) or _names().symbols.get(_FORGIVEN.get(symbol.lower(), ""))
    if entry is not None:
        return _unit(entry)
    name = _temperatures()[0].get(symbol)
    return temperature(name) if name else None


def other_unit_of_symbol(symbol: str) -> Unit | None:
    """What a symbol means where its first meaning does not fit: 65 kt of wind are knots, no kilotonnes."""
    entry = _names().others.get(symbol)
    return _unit(entry) if entry is not None else None


_FORGIVEN_TEXT = """
km kg cm mm mph kph kmh ha hrs hr lbs lb ft mi min mins yrs yr kt kts kw=kW kwh=kWh mwh=MWh gwh=GWh twh=TWh kms=km kgs=kg gb=GB tb=TB hz=Hz
"""
_FORGIVEN = {lower: proper or lower for lower, _, proper in (word.partition("=") for word in _FORGIVEN_TEXT.split())}


def unit_of_words(words: str) -> Unit | None:
    """`kilometres`, `nautical mile`, `degrees celsius`: folded, one space between words."""
    entry = _names().words.get(words)
    if entry is not None:
        return _unit(entry)
    for start in ("degrees ", "degree ", ""):
        if words.startswith(start):
            name = _temperatures()[1].get(words.removeprefix(start)) or (start and _degrees_of(words.removeprefix(start)))
            if name:
                return temperature(name)
    return None


def _degrees_of(letter: str) -> str:
    """`degrees C`."""
    return {"c": "celsius", "f": "fahrenheit"}.get(letter, "")


def longest_name() -> int:
    return _names().longest


@lru_cache(maxsize=1)
def _currency_words() -> dict[str, tuple[str, Fraction]]:
    from checker.values.unit_tables.currencies import HUNDREDTHS, NAMES

    one, hundredth = Fraction(1), Fraction(1, 100)
    found = {name + ending: (codes, one) for name, codes in NAMES.items() for ending in ("", "s")}
    found |= {name + ending: (codes, hundredth) for name, codes in HUNDREDTHS.items() for ending in ("", "s")}
    return found


def currency_of_words(words: str) -> Unit | None:
    """`dollars`, `hong kong dollar`, `cents`."""
    found = _currency_words().get(words)
    return currency(found[0].split(), found[1]) if found else None


def currency_of_code(word: str) -> Unit | None:
    from checker.values.unit_tables.currencies import CODES

    return currency((word,)) if word in CODES else None


def system_of(language: str) -> str:
    """Whose customary sizes are the usual ones in a language: us, imperial or metric."""
    tag = language.replace("_", "-").lower()
    return SYSTEMS.get(tag) or SYSTEMS.get("-".join(tag.split("-")[:2])) or "metric"


@lru_cache(maxsize=16)
def first_words(table: Table) -> frozenset[str]:
    """What a unit may begin with, in a language: words folded, symbols as written."""
    from checker.values.unit_tables.currencies import BEFORE, CODES, HUNDREDTH_SIGNS, PREFIXED, SIGNS

    names = _names()
    spelled = [*names.words, *_currency_words(), *_temperatures()[1], *table.names]
    shares = (*table.percent, *table.permille, *table.points, *table.basis_points)
    firsts = {name.split(" ", 1)[0] for name in spelled} | {phrase[0] for phrase in shares}
    signs = {*names.symbols, *(symbol for symbol in _temperatures()[0] if symbol.isalpha()), *SIGNS, *CODES, *HUNDREDTH_SIGNS}
    return frozenset(firsts | signs | {*BEFORE, *PREFIXED, *_FORGIVEN, *"‰°℃℉'’\"”CF", "square", "sq", "cubic", "cu", "degree", "degrees"})

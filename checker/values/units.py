"""Units of quantities: counted things, physical units, currencies, percent, and one of them per another.

Two units can be converted where their dimensions are equal. Percent, percentage points, each currency and each count
noun are dimensions of their own, so that none of them ever meets another.
"""

from __future__ import annotations

from enum import StrEnum
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from checker.values.nouns import noun_forms
from checker.values.unreadable import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Dims = tuple[tuple[str, int], ...]
"""Base dimension and power, sorted: (("#person", 1), ("m", -2)); `#` before a count noun, `$` before a currency."""
TIME: Dims = (("s", 1),)


class Kind(StrEnum):
    BARE = "bare"
    NOUN = "noun"
    PHYSICAL = "physical"
    PERCENT = "percent"
    POINT = "percentage point"
    CURRENCY = "currency"
    RATE = "rate"


class Unit(NamedTuple):
    """A unit, and how a number of it is brought to base units: (n + offset) · size."""

    text: str
    """As a person writes it: `person`, `km/h`, `USD`, `%`."""
    kind: Kind
    dims: Dims = ()
    sizes: tuple[tuple[str, Fraction], ...] = (("", Fraction(1)),)
    """Size under each system that has one of its own (us, imperial, metric …); mostly one, for all."""
    offset: Fraction = Fraction(0)
    codes: tuple[str, ...] = ()
    """Of a currency: the codes that it may be; several of a sign that is shared, or of a property that is paid in several."""
    counted: Unit | None = None
    """X of `X per Y`."""

    @property
    def size(self) -> Fraction:
        return self.sizes[0][1]

    @property
    def is_count(self) -> bool:
        """Things are counted, not measured."""
        return self.kind is Kind.NOUN or self.kind is Kind.BARE

    @property
    def in_degrees(self) -> bool:
        """°C and °F."""
        return self.offset != 0

    def usual(self, system: str) -> Fraction:
        """The size in a system; the first where it has none there."""
        for name, size in self.sizes:
            if name == system:
                return size
        return self.sizes[0][1]


BARE = Unit("", Kind.BARE)
PERCENT = Unit("%", Kind.PERCENT, (("%", 1),))
PERMILLE = Unit("‰", Kind.PERCENT, (("%", 1),), (("", Fraction(1, 10)),))
POINT = Unit("percentage points", Kind.POINT, (("%point", 1),))
BASIS_POINT = Unit("basis points", Kind.POINT, (("%point", 1),), (("", Fraction(1, 100)),))


@lru_cache(maxsize=4096)
def noun_unit(noun: str) -> Unit:
    return Unit(noun, Kind.NOUN, (("#" + noun, 1),))


def currency(codes: Iterable[str], size: Fraction = Fraction(1)) -> Unit:
    codes = tuple(codes)
    dims = (("$" + codes[0], 1),) if len(codes) == 1 else (("$", 1),)
    return Unit(codes[0] if len(codes) == 1 else ", ".join(codes), Kind.CURRENCY, dims, (("", size),), codes=codes)


def times(a: Unit, b: Unit, power: int = 1) -> Unit:
    """a · b^power, as a physical unit without a name; an offset does not survive it (a degree per decade is a difference)."""
    dims = dict(a.dims)
    for base, exponent in b.dims:
        dims[base] = dims.get(base, 0) + exponent * power
    systems = list(dict.fromkeys([name for name, _ in (*a.sizes, *b.sizes)]))
    if len(systems) > 1 and "" in systems:
        systems.remove("")
    sizes = tuple((name, a.usual(name) * b.usual(name) ** power) for name in systems)
    return Unit("", Kind.PHYSICAL, tuple(sorted((d, n) for d, n in dims.items() if n)), sizes)


def rate(counted: Unit, per: Unit, text: str, many: Fraction = Fraction(1)) -> Unit:
    """`counted` per `many` of `per`."""
    divided = times(counted, per, -1)
    is_physical = counted.kind is Kind.PHYSICAL and per.kind is Kind.PHYSICAL
    sizes = tuple((name, size / many) for name, size in divided.sizes)
    # What cancels out (deaths of people per 1,000 people) must not end as a bare number.
    dims = divided.dims or (("rate", 1),)
    return Unit(text, Kind.PHYSICAL if is_physical else Kind.RATE, dims, sizes, counted=counted)


def is_convertible(written: Unit, wanted: Unit) -> bool:
    """A number of `written` is also one of `wanted`."""
    if written.kind is Kind.CURRENCY and wanted.kind is Kind.CURRENCY:
        return any(code in wanted.codes for code in written.codes)
    return written.dims == wanted.dims


def factors(written: Unit, wanted: Unit, system: str) -> tuple[Fraction, ...]:
    """How many `wanted` one `written` is: the usual of the language's system first, then the other customary ones."""
    if written.kind is Kind.CURRENCY and wanted.kind is Kind.CURRENCY:
        return (written.size / wanted.size,)
    if written.sizes == wanted.sizes:
        return (Fraction(1),)
    usual = written.usual(system) / wanted.usual(system)
    others = {w / x for _, w in written.sizes for _, x in wanted.sizes}
    return (usual, *sorted(others - {usual}))


def read_unit(text: str | None, nouns: Mapping[str, str]) -> Unit:
    """What a property's `unit:` says; `nouns` are all known ones (`plural_nouns`). Raises Unreadable."""
    if text is None:
        return BARE
    from checker.values.unit_words import parse_unit

    found = parse_unit(text, nouns)
    if found is None:  # A noun in signs that no grammar reads: CO2, Mitarbeiter/innen
        whole = " ".join(text.casefold().replace("-", " ").split())
        found = noun_unit(nouns[whole]) if whole in nouns else None
    if found is None:
        raise Unreadable(
            f"“{text[:60]}” is no unit",
            "write a count noun listed under `units`, a physical unit like km², a currency code like USD, `percent`, or `X per Y`",
        )
    return found


def plural_nouns(unit_id: str, nouns: Iterable[str]) -> dict[str, str]:
    """The entries of `Measure.nouns` for one unit of the vocabulary: its id, its other names, and the plurals of all."""
    return dict.fromkeys(sorted(noun_forms([unit_id, *nouns])), unit_id)

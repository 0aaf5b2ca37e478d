"""Units: the tables held against pint, and what a property's `unit:` may say."""

from __future__ import annotations

from fractions import Fraction

import pytest

from checker.values.unit_names import _names, _unit, temperature
from checker.values.unit_tables.physical import CUSTOMARY, PHYSICAL
from checker.values.units import Kind, factors, is_convertible, plural_nouns, read_unit
from checker.values.unreadable import Unreadable
from tests.values.quantities import NOUNS, read

pint = pytest.importorskip("pint")

BASES = {
    "m": "meter",
    "kg": "kilogram",
    "s": "second",
    "A": "ampere",
    "K": "kelvin",
    "mol": "mole",
    "cd": "candela",
    "rad": "radian",
    "bit": "bit",
    "deg": "degree",
    "ppm": "ppm",
}
THEIRS = {
    "millimetre of mercury": "mmHg",
    "millimetres of mercury": "mmHg",
    "millimeter of mercury": "mmHg",
    "millimeters of mercury": "mmHg",
    "mm hg": "mmHg",
    "volt ampere": "volt_ampere",
    "part per million": "ppm",
    "parts per million": "ppm",
    "part per billion": "ppm / 1000",
    "parts per billion": "ppm / 1000",
    # The parsec is 648000/π astronomical units: ours to the metre.
    "quarter hour": "15 * minute",
    "three quarter hour": "45 * minute",
    "parsec": "30856775814913673 * meter",
    # pint's fathom, furlong and acre are those of the old survey foot; ours those of the international one.
    "fathom": "6 * foot",
    "furlong": "660 * foot",
    "acre": "4840 * yard**2",
    "decade": "10 * year",
    "quintal": "100 * kilogram",
    "square metre": "meter**2",
    "sqm": "meter**2",
    "square kilometre": "kilometer**2",
    "sqkm": "kilometer**2",
    "square foot": "foot**2",
    "sqft": "foot**2",
    **dict.fromkeys(("arc minute", "minute of arc", "minutes of arc"), "arcminute"),
    **dict.fromkeys(("arc second", "second of arc", "seconds of arc"), "arcsecond"),
    "annum": "year",
    "kilo": "kilogram",
    "barrel per day": "oil_bbl / day",
    "statute mile": "mile",
    "sea mile": "nautical_mile",
    "angstrom": "angstrom",
    "ångström": "angstrom",
    "barrel": "oil_bbl",
    "oil barrel": "oil_bbl",
    "metric tonne": "tonne",
    "us ton": "short_ton",
    "short ton": "short_ton",
    "long ton": "long_ton",
    "imperial ton": "long_ton",
    "pound avoirdupois": "pound",
    "gramme": "gram",
    "light year": "light_year",
    "light-year": "light_year",
    "lightyear": "light_year",
    "mile per hour": "mile/hour",
    "kilometre per hour": "kilometer/hour",
    "watthour": "watt_hour",
    "watt hour": "watt_hour",
    "amp hour": "ampere_hour",
    "ampere hour": "ampere_hour",
    "amp": "ampere",
    "british thermal unit": "international_british_thermal_unit",
    "electron volt": "electron_volt",
    "tonne of tnt": "tTNT",
    "ton of tnt": "tTNT",
    "metric horsepower": "metric_horsepower",
    "mechanical horsepower": "horsepower",
    "standard atmosphere": "standard_atmosphere",
    "atmosphere": "standard_atmosphere",
    "pound per square inch": "pound_force/inch**2",
    "stones": "stone",
    "grays": None,
    "cubic centimetre": "centimeter**3",
    "astronomical unit": "astronomical_unit",
    "troy ounce": "troy_ounce",
    "sec": "second",
    "secs": "second",
    "decibel": None,
    "sievert": None,
    "gray": None,
    "becquerel": None,
    "lumen": None,
    "lux": None,
    "nautical mile": "nautical_mile",
    "calorie": "calorie",
    "metric ton": "metric_ton",
    "micron": "micron",
    "carat": "carat",
    "millennia": "millennium",
    "centuries": "century",
    "feet": "foot",
    "inches": "inch",
    "bars": "bar",
}
_SIZES = """
ton; us; short_ton
ton; imperial; long_ton
ton; metric; tonne
hundredweight; us; hundredweight
hundredweight; imperial; long_hundredweight
ounce; us; ounce
ounce; troy; troy_ounce
fluid ounce; us; fluid_ounce
fluid ounce; imperial; imperial_fluid_ounce
pint; us; pint
pint; imperial; imperial_pint
quart; us; quart
quart; imperial; imperial_quart
gallon; us; gallon
gallon; imperial; imperial_gallon
bushel; us; bushel
bushel; imperial; imperial_bushel
cup; us; cup
cup; metric; 250 * milliliter
tablespoon; us; tablespoon
tablespoon; metric; 15 * milliliter
teaspoon; us; teaspoon
teaspoon; metric; 5 * milliliter
mile per gallon; us; mile / gallon
mile per gallon; imperial; mile / imperial_gallon
horsepower; us; horsepower
horsepower; metric; metric_horsepower
kilobyte; us; kilobyte
kilobyte; binary; kibibyte
megabyte; us; megabyte
megabyte; binary; mebibyte
gigabyte; us; gigabyte
gigabyte; binary; gibibyte
terabyte; us; terabyte
terabyte; binary; tebibyte
petabyte; us; petabyte
petabyte; binary; pebibyte
"""
SIZES = {(name, system): theirs for name, system, theirs in (line.split("; ") for line in _SIZES.strip().splitlines())}


@pytest.fixture(scope="module")
def registry() -> pint.UnitRegistry:
    return pint.UnitRegistry(non_int_type=Fraction)


def _base(dims: tuple[tuple[str, int], ...]) -> str:
    return " * ".join(f"{BASES[base]}**{power}" for base, power in dims)


def _rows(table: str) -> list[tuple[str, str]]:
    return [
        (name.strip().casefold(), line.split(";")[2].strip())
        for line in table.strip().splitlines()
        for name in line.split(";")[0].split(",")
    ]


@pytest.mark.parametrize("name", [name for name, _ in _rows(PHYSICAL) if THEIRS.get(name, "") is not None])
def test_every_physical_unit_has_the_size_that_pint_gives_it(name: str, registry: pint.UnitRegistry) -> None:
    unit = _unit(_names().words[name.replace("-", " ")])
    theirs = (registry.parse_expression(THEIRS.get(name) or name) * Fraction(1)).to(_base(unit.dims))
    assert Fraction(theirs.magnitude) == unit.size


_CUSTOMARY_SIZES = [(name, *part.split()) for name, sizes in _rows(CUSTOMARY) for part in sizes.split(",")]


@pytest.mark.parametrize(("name", "system", "size"), _CUSTOMARY_SIZES)
def test_every_customary_size_is_the_one_that_pint_gives_it(name: str, system: str, size: str, registry: pint.UnitRegistry) -> None:
    unit = _unit(_names().words[name])
    assert unit.usual(system) == Fraction(size)
    theirs = (registry.parse_expression(SIZES[name, system]) * Fraction(1)).to(_base(unit.dims))
    assert Fraction(theirs.magnitude).limit_denominator(10**18) == Fraction(size)


def test_temperatures_are_converted_with_their_offsets(registry: pint.UnitRegistry) -> None:
    for degrees in (-40, 0, 25, 100):
        theirs = registry.Quantity(Fraction(degrees), "degF").to("degC").magnitude
        assert read(f"{degrees} °F", "°C").figure == theirs
    assert temperature("celsius").in_degrees
    assert read("300 K", "°C").figure == Fraction("26.85")


@pytest.mark.parametrize(
    ("a", "b", "times"),
    [
        ("km", "m", 1000),
        ("square kilometre", "ha", 100),
        ("sq km", "km2", 1),
        ("km²", "m^2", 10**6),
        ("km/h", "m/s", Fraction(5, 18)),
        ("kilometres per hour", "kph", 1),
        ("miles per hour", "mph", 1),
        ("GWh", "kWh", 10**6),
        ("kilowatt-hours", "kWh", 1),
        ("cubic metre", "litres", 1000),
        ("cubic feet per second", "ft3/s", 1),
        ("tonne", "kg", 1000),
        ("metric tons", "t", 1),
        ("year", "month", 12),
        ("people per km²", "people per square mile", Fraction(160934400, 10**6) ** 2 / 10**4),
        ("USD per barrel", "USD per gallon", Fraction(1, 42)),
        ("death per 1,000 people", "death per 100,000 people", 100),
        ("metre", "meter", 1),
        ("N·m", "J", 1),
        ("GiB", "MiB", 1024),
    ],
)
def test_units_are_converted_exactly(a: str, b: str, times: Fraction) -> None:
    one, other = read_unit(a, NOUNS), read_unit(b, NOUNS)
    assert is_convertible(one, other)
    assert factors(one, other, "us")[0] == times


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (None, Kind.BARE),
        ("person", Kind.NOUN),
        ("staff", Kind.NOUN),
        ("percent", Kind.PERCENT),
        ("%", Kind.PERCENT),
        ("percentage points", Kind.POINT),
        ("USD", Kind.CURRENCY),
        ("USD, EUR", Kind.CURRENCY),
        ("euros", Kind.CURRENCY),
        ("people per km²", Kind.RATE),
        ("°C", Kind.PHYSICAL),
    ],
)
def test_a_property_s_unit_is_of_one_kind(text: str | None, kind: Kind) -> None:
    assert read_unit(text, NOUNS).kind is kind


@pytest.mark.parametrize(
    "text", ["", "widget", "9**9**9", "m**9**9**9", "km per", "per km", "km km", "5", "dollars", "m" * 5000, "m/" * 40, "(m)", "m;"]
)
def test_what_is_no_unit_is_refused_at_once(text: str) -> None:
    with pytest.raises(Unreadable):
        read_unit(text, NOUNS)


@pytest.mark.parametrize(
    ("noun", "plural"),
    [
        ("person", "people"),
        ("policewoman", "policewomen"),
        ("country", "countries"),
        ("church", "churches"),
        ("head of state", "heads of state"),
        ("field hospital", "field hospitals"),
        ("knife", "knives"),
        ("aircraft", "aircraft"),
        ("Boy", "boys"),
        ("field-hospital", "field hospitals"),
    ],
)
def test_plurals_follow_the_rules_of_english(noun: str, plural: str) -> None:
    assert plural_nouns(noun, [])[plural] == noun


def test_every_symbol_and_name_leads_to_a_unit() -> None:
    names = _names()
    for entry in {*names.symbols.values(), *names.words.values()}:
        assert _unit(entry).size > 0

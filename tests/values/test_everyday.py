"""Values of one shape are read as the whole grammar reads each of them, and without it from the second on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checker.values import statements
from checker.values.quantity import Quantity, read_quantity
from checker.values.unreadable import Unreadable
from tests.values.quantities import measure

if TYPE_CHECKING:
    from checker.values.measure import Measure

NUMERALS = ["153", "2", "7", "10", "90", "100", "800", "1000", "1250", "12000", "0", "0", "1", "010", "2,000", "1,100", "12,345"]
NUMERALS += ["1,250,000", "2.5", "0.05", "16.0", "1.10", "1,234.5", "1.125"]
ALIKE = """
en | person | _
en | person | _ officers
en | person | nearly _ personnel
en | person | and at least _ military officers
en | person | up to _ of its officers
en | person | more than _ people since
en | person | just over _ people
en | person | fewer than _ people
en | person | _ million people
en | person | about _ thousand people
en | person | _-member
en | person | _ others
en | none | _
en | none | exactly _
en | none | _ or so
en | km | _ km
en | km | some _ miles
en | km | _ metres long
en | ton | _ tons
en | kg | _ tons
en | °C | _ °F
en | °C | about _ °C
en | percent | _%
en | percent | over _ per cent
en | percent | _ ‰
en | USD | $_
en | USD | US$_ million
en | USD | _ cents
en | USD per barrel | $_ a barrel
en | people per km² | _ people per square mile
en | hour | _ minutes
en | none | _ dozen
en | none | _ score
en | person | _k people
en | USD | $_m
de | person | rund _ Offiziere
de | km | _ Kilometer
fr | EUR | près de _ euros
es | EUR | _ millones de euros
vi | USD | khoảng _ triệu USD
"""
OTHERWISE = """
en | person | (_)
en | person | [_]
en | none | level-_ quake
en | none | grade-_ quake
en | person | _ (about 5)
en | person | not _ officers
en | person | _th
en | person | _ or 12 people
en | person | _–20 people
en | person | _ ± 3 people
en | person | at least about _ people
en | person | a dozen _ people
en | km | _ km and a half
en | km | _½ km
en | USD | -$_
en | °C | −_ °C
en | hour | _:30:00
"""
"""What else stands there may change with the numeral: the grammar is asked each time."""


def cases(table: str) -> list[list[str]]:
    return [line.split(" | ") for line in table.strip().splitlines()]


def outcome(text: str, language: str, by: Measure) -> Quantity | str:
    try:
        return read_quantity(text, by, language)
    except Unreadable as error:
        return f"{type(error).__name__}: {error} {error.hint}"


@pytest.mark.parametrize(("language", "unit", "shape"), cases(ALIKE) + cases(OTHERWISE))
def test_a_value_is_read_alike_whatever_of_its_shape_was_read_before(language: str, unit: str, shape: str) -> None:
    texts = [shape.replace("_", numeral) for numeral in NUMERALS]
    options = {"integer": False} if unit == "person" else {}
    alone = [outcome(text, language, measure(None if unit == "none" else unit, **options)) for text in texts]
    for first in range(0, len(texts), 5):
        by = measure(None if unit == "none" else unit, **options)
        turned = texts[first:] + texts[:first]
        assert [outcome(text, language, by) for text in turned] == alone[first:] + alone[:first]


def asks(text: str, numerals: tuple[str, ...], language: str, unit: str, monkeypatch: pytest.MonkeyPatch) -> bool:
    """Whether the grammar is asked for the text with the last numeral, after it has been read with the others and some besides."""
    by = measure(None if unit == "none" else unit)
    for numeral in numerals[:-1]:
        outcome(text.replace("_", numeral), language, by)
        outcome(f"{numeral} of a shape of its own {numeral}", language, by)
        outcome(f"another {numeral}", language, by)
    asked = []
    statements_in = statements.statements_in
    monkeypatch.setattr(statements, "statements_in", lambda *given: asked.append(given) or statements_in(*given))
    outcome(text.replace("_", numerals[-1]), language, by)
    return bool(asked)


@pytest.mark.parametrize(("language", "unit", "shape"), cases(ALIKE))
def test_from_the_second_on_the_grammar_is_not_asked(language: str, unit: str, shape: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert not asks(shape, ("2", "30", "4"), language, unit, monkeypatch)


@pytest.mark.parametrize(("language", "unit", "shape"), cases(OTHERWISE))
def test_of_a_shape_that_hangs_on_more_it_is_asked_each_time(language: str, unit: str, shape: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert asks(shape, ("2", "30", "4"), language, unit, monkeypatch)


@pytest.mark.parametrize(
    ("language", "numerals", "is_asked"),
    [
        ("en", ("2,000", "3,500", "14,000"), False),
        ("en", ("2.5", "3.05", "1.5"), False),
        ("en", ("1,234.5", "2,500.25", "1,000.5"), False),
        ("en", ("2", "3", "0"), True),
        ("en", ("2", "3", "1"), True),
        ("en", ("2", "3", "2.5"), True),
        ("en", ("2000", "3000", "2,000"), True),
        ("en", ("1.125", "2.125", "3.125"), True),
        ("en", ("2", "4"), False),
        ("en", ("2",), True),
        ("de", ("2000", "3000", "4000"), False),
        ("de", ("2.000", "3.000", "4.000"), True),
        ("de", ("2,5", "3,5", "4,5"), True),
        ("de", ("2,500", "3,500", "4,500"), True),
        ("de", ("2.5", "3.5", "4.5"), True),
    ],
)
def test_numerals_of_one_kind_have_one_shape(
    language: str, numerals: tuple[str, ...], is_asked: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert asks("_ km", numerals, language, "km", monkeypatch) is is_asked

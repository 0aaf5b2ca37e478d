"""What an expression answers of some bound claims."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from checker.compare.expression.arithmetic import add, compare, divide, greatest, least, magnitude, multiply, negative, not_
from checker.values.interval import Interval

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from fractions import Fraction

    from checker.compare.expression.parser import Node


class Name(Protocol):
    """A value without an order."""

    def is_same(self, other: Name | str) -> bool | None:
        """None where it may be; a text is what stands in quotation marks."""


Value = Interval | Name | str


def answer(node: Node, value: Callable[[str, str], Interval | Name]) -> bool | None:
    """Of a checked expression: surely true, surely false, or None where it depends on what is not known.

    `value` gives what (name of a bound claim, attribute) is.
    """
    if node.op == "not":
        return not_(answer(node.parts[0], value))
    if node.op == "and":
        return all_of(answer(part, value) for part in node.parts)
    if node.op == "or":
        return not_(all_of(not_(answer(part, value)) for part in node.parts))
    parts = [_value(part, value) for part in node.parts]
    assert isinstance(node.value, tuple)
    return all_of(_compared(sign, parts[i], parts[i + 1]) for i, sign in enumerate(node.value))


def all_of(answers: Iterable[bool | None]) -> bool | None:
    """False if one is, else None if one is, else True."""
    known: bool | None = True
    for each in answers:
        if each is False:
            return False
        if each is None:
            known = None
    return known


def _compared(sign: str, a: Value, b: Value) -> bool | None:
    if isinstance(a, Interval) and isinstance(b, Interval):
        return compare(sign, a, b)
    if isinstance(a, Interval) or isinstance(b, Interval):
        from checker.values.date import read_date

        left, right = (v if isinstance(v, Interval) else read_date(str(v)).must for v in (a, b))
        return compare(sign, left, right)
    if isinstance(a, str):
        a, b = b, a
    assert not isinstance(a, str)
    same = a.is_same(b)
    return same if sign == "==" else not_(same)


def _value(node: Node, value: Callable[[str, str], Interval | Name]) -> Value:
    if node.op == "attribute":
        assert isinstance(node.value, tuple)
        return value(node.value[0], node.value[1])
    if node.op == "text":
        return str(node.value)
    return _number(node, value)


def _number(node: Node, value: Callable[[str, str], Interval | Name]) -> Interval:
    if node.op == "number":
        number: Fraction = node.value  # type: ignore[assignment]
        return Interval(number, number)
    parts = [_value(part, value) for part in node.parts]
    numbers = [part for part in parts if isinstance(part, Interval)]
    if node.op == "min":
        return least(numbers)
    if node.op == "max":
        return greatest(numbers)
    if node.op == "abs":
        return magnitude(numbers[0])
    if node.op == "negative":
        return negative(numbers[0])
    left, right = numbers
    if node.op == "+":
        return add(left, right)
    if node.op == "-":
        return add(left, negative(right))
    return multiply(left, right) if node.op == "*" else divide(left, right)

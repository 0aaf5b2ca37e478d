"""The language of the project's own rules: exact, three-valued, and nothing else can be said in it."""

from __future__ import annotations

import time
from contextlib import suppress
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.compare.expression.binding import TooMany, bindings
from checker.compare.expression.evaluation import answer
from checker.compare.expression.message import filled, read_message
from checker.compare.expression.parser import parse
from checker.compare.expression.tokens import ExpressionError
from checker.compare.expression.types import DATE, NAME, Kind, kind_of_check
from checker.values.calendar import day_number
from checker.values.interval import EVERYTHING, Interval

PEOPLE = Kind("number", "person")
KINDS = {
    "a": {"value": PEOPLE, "as_of": DATE, "source.published": DATE},
    "b": {"value": PEOPLE, "as_of": DATE},
    "km": {"value": Kind("number", "km")},
    "day": {"value": DATE},
    "name": {"value": NAME},
    "other": {"value": NAME},
}


class Person(NamedTuple):
    """One who is called by two names; of another nothing is known but one."""

    names: tuple[str, ...]

    def is_same(self, other: object) -> bool | None:
        if isinstance(other, Person):
            return True if self == other else None
        return other in self.names


VALUES = {
    ("a", "value"): Interval(100, 110),
    ("b", "value"): Interval(105, 105),
    ("a", "as_of"): Interval(day_number(2014, 1, 1), day_number(2014, 12, 31)),
    ("b", "as_of"): Interval(day_number(2015, 3, 1), day_number(2015, 3, 1)),
    ("day", "value"): Interval(day_number(2014, 6, 13), day_number(2014, 6, 13)),
    ("km", "value"): Interval(3, 3),
    ("a", "source.published"): EVERYTHING,
    ("name", "value"): Person(("Ida", "Ida Holm")),
    ("other", "value"): Person(("Per",)),
}


def ask(text: str) -> bool | None:
    node = parse(text)
    kind_of_check(node, KINDS)
    return answer(node, lambda name, path: VALUES[name, path])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("b.value < 106", True),
        ("b.value < 105", False),
        ("a.value < 111", True),
        ("a.value < 110", None),
        ("a.value < 100", False),
        ("a.value <= b.value", None),
        ("99 < a.value <= 110 < 200", True),
        ("99 < a.value <= 99", False),
        ("b.value == 105", True),
        ("b.value != 105", False),
        ("a.value == b.value", None),
        ("a.value == 3", False),
        ("not a.value < 100", True),
        ("a.value < 100 or b.value > 1", True),
        ("a.value < 110 and b.value > 999", False),
        ("a.value < 110 and b.value > 1", None),
        ("a.value < 110 or b.value > 999", None),
        ("b.as_of - a.as_of > 59", True),
        ("b.as_of - a.as_of > 365", None),
        ("a.as_of + 800 < b.as_of", False),
        ('day.value < "2014-06-14"', True),
        ("day.value == 'June 2014'", None),
        ("day.value > 'July 2014'", False),
        ("a.source.published < b.as_of", None),
        ("0.1 + 0.2 == 0.3 and b.value > 0", True),
        ("b.value / 3 * 3 == 105", True),
        ("1 / (a.value - 105) > 7", None),
        ("abs(-3) == 3 and b.value > 1", True),
        ("abs(a.value - 105) <= 5", True),
        ("max(a.value, b.value) >= 105", True),
        ("min(a.value, b.value) <= 105", True),
        ("-a.value + 2 * a.value >= 90", True),
        ("2 + 3 * 4 == 14 and b.value > 1", True),
        ("(2 + 3) * 4 == 20 and b.value > 1", True),
        ("b.value / km.value == 35", True),
    ],
)
def test_answers(text: str, expected: bool | None) -> None:
    assert ask(text) is expected


@pytest.mark.parametrize(
    ("text", "column", "message"),
    [
        ("a.value <", 9, "the end stands where a value is expected"),
        ("a.value = 3", 8, "`=` has no meaning here"),
        ("a.value < 3 b", 12, "`b` is not expected here"),
        ("(a.value < 3", 12, "a closing bracket is missing"),
        ("c.value < 3", 0, "nothing is bound to `c`"),
        ("a.valeu < 3", 2, "a claim has no `valeu` here"),
        ("3 < a.__class__", 6, "a claim has no `__class__` here"),
        ("a.value.numerator < 3", 2, "a claim has no `value.numerator` here"),
        ("a < 3", 0, "`a` is a claim; what of it?"),
        ("a.value", 0, "a check asks a question, and this is a number of person"),
        ("1 < 2", 0, "it says nothing of the claims"),
        ("a.value < km.value", 10, "a number of person and a number of km can never be compared"),
        ("a.value + km.value > 3", 8, "a number of person and a number of km cannot be added"),
        ("a.value < a.as_of", 10, "a number of person and a date can never be compared"),
        ("name.value < 'x'", 13, "names and texts have no order"),
        ("name.value == 3", 14, "a name or text and a number can never be compared"),
        ("a.as_of + b.as_of > 3", 0, "`+` needs numbers, and this is a date"),
        ("a.as_of > 'someday'", 10, "“someday” is no date"),
        ("open('x') < a.value", 0, "`open`"),
        ("a.value < 3 and b.value", 16, "`and` joins questions"),
        ("abs(1, 2) < a.value", 0, "`abs` takes 1 argument, not 2"),
        ("max(a.value) < 3", 0, "`max` takes 2 to 20 arguments, not 1"),
        ("a.value ** 9 < 3", 9, "`*` stands where a value is expected"),
        ("a.value < 9e9", 11, "`e9` is not expected here"),
        ("[a.value] < 3", 0, "`[` has no meaning here"),
        ("lambda: 3 < a.value", 6, "`:` has no meaning here"),
        ("a.value < 3 if b", 12, "`if` is not expected here"),
        ("é < a.value", 0, "`é` has no meaning here"),
    ],
)
def test_what_is_wrong_and_where(text: str, column: int, message: str) -> None:
    with pytest.raises(ExpressionError) as told:
        ask(text)
    assert message in str(told.value) or text.startswith("open")
    assert told.value.column == column or text.startswith("open")


@pytest.mark.parametrize(
    "text",
    [
        "(" * 900 + "1",
        "-" * 999 + "1 < a.value",
        "not " * 240 + "a.value < 1",
        "1+" * 400 + "1 < a.value",
        "9" * 2000,
        "abs(" * 199 + "1",
        "a." * 99,
    ],
)
def test_what_is_long_or_deep_is_refused_at_once(text: str) -> None:
    start = time.process_time()
    with pytest.raises(ExpressionError):
        ask(text)
    assert time.process_time() - start < 5


@settings(max_examples=300, derandomize=True, database=None)
@given(st.text(alphabet="ab.value as_of 01<>=+-*/()'\"andornot,\\{}[]é\n", max_size=60))
def test_any_text_is_answered_or_refused(text: str) -> None:
    column = 0
    try:
        assert ask(text) in (True, False, None)
    except ExpressionError as error:
        column = error.column
    assert 0 <= column <= len(text)


def test_messages_say_only_what_is_bound() -> None:
    message = read_message("{a.subject} has {{{a.value}}} of {b.source.published}", ("a", "b"))
    assert filled(message, lambda name, path: f"<{name} {path}>") == "<a subject> has {<a value>} of <b source.published>"
    for text, column in (("{c.value}", 1), ("x {a.secret}", 5), ("{a}", 1), ("{a.value", 0), ("a}", 1), ("{a.value!r}", 3), ("{}", 1)):
        with pytest.raises(ExpressionError) as told:
            read_message(text, ("a", "b"))
        assert told.value.column == column


def test_claims_are_bound_within_their_key_only() -> None:
    many = [(key, n) for key in range(20_000) for n in range(2)]
    start = time.process_time()
    found = list(bindings({"a": many, "b": many}, lambda item: item[0], 10**6))
    assert len(found) == 40_000
    assert all(each["a"][0] == each["b"][0] and each["a"] is not each["b"] for each in found)
    assert time.process_time() - start < 20  # all pairs would be 400 million


@pytest.mark.parametrize("most", [0, 1, 3, 4, 5])
def test_what_is_bound_before_there_were_too_many_steps_is_whole(most: int) -> None:
    """Nothing, x, x and y, y, y and x: five steps."""
    x, y, elsewhere = (1, "x"), (1, "y"), (2, "z")
    every = bindings({"a": [elsewhere, x, y], "b": [x, y]}, lambda item: item[0], most)
    found = []
    with suppress(TooMany):
        found.extend(each for each in every)
        assert most == 5
    assert found == [{"a": x, "b": y}, {"a": y, "b": x}][: max(0, (most - 1) // 2)]


def test_one_name_is_bound_to_each_claim() -> None:
    assert list(bindings({"a": ["x", "y"]}, lambda _: 0, 10)) == [{"a": "x"}, {"a": "y"}]
    assert list(bindings({"a": ["x", "y"], "b": ["x"]}, lambda item: item, 10)) == []


def test_too_many_combinations_are_not_waited_for() -> None:
    claims = [object() for _ in range(19)]
    with pytest.raises(TooMany):
        list(bindings({f"n{i}": claims for i in range(20)}, lambda _: 0, 10_000))

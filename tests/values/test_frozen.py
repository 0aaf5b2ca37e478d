"""Frozen classes do what Python's own do, whoever asks; only that an assignment is mypy's business."""

from __future__ import annotations

import copy
import dataclasses
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.values.frozen import field, frozen, frozen_value, replace


@dataclasses.dataclass(frozen=True, slots=True)
class Pattern:
    low: int
    name: str = "none"
    seen: list[int] = dataclasses.field(default_factory=list, compare=False)
    kept: dict[str, int] = dataclasses.field(default_factory=dict, init=False, compare=False)


@frozen_value
class Value:
    low: int
    name: str = "none"
    seen: list[int] = field(default_factory=list, compare=False)
    kept: dict[str, int] = field(default_factory=dict, init=False, compare=False)

    @property
    def double(self) -> int:
        return self.low * 2


@frozen
class Thing:
    low: int
    name: str = "none"


GIVEN = st.builds(lambda low, rest: (low, *rest), st.integers(0, 3), st.one_of(st.just(()), st.tuples(st.sampled_from("ab"))))


@given(GIVEN, GIVEN)
def test_values_are_equal_and_hash_as_those_of_python(one: tuple, other: tuple):
    assert (Value(*one) == Value(*other)) == (Pattern(*one) == Pattern(*other))
    assert (hash(Value(*one)) == hash(Value(*other))) == (hash(Pattern(*one)) == hash(Pattern(*other)))
    assert repr(Value(*one)) == repr(Pattern(*one)).replace("Pattern", "Value")


@given(GIVEN, GIVEN)
def test_things_are_equal_to_themselves_only(one: tuple, other: tuple):
    thing = Thing(*one)
    assert thing == thing
    assert thing != Thing(*other)
    assert len({thing, Thing(*one)}) == 2


@pytest.mark.parametrize("make", [replace, dataclasses.replace])
@given(given=GIVEN, low=st.integers())
def test_a_copy_differs_in_what_was_named(make, given: tuple, low: int):
    value = Value(*given, seen=[1])
    changed = make(value, low=low)
    assert (changed.low, changed.name, changed.seen) == (low, value.name, [1])
    assert value == Value(*given)


@pytest.mark.parametrize("make", [replace, dataclasses.replace])
def test_no_field_is_made_up(make):
    with pytest.raises(TypeError):
        make(Thing(1), high=2)
    with pytest.raises(TypeError):
        Thing(1, "a", 3)
    with pytest.raises(AttributeError):
        Thing(1).high = 2
    with pytest.raises(TypeError):
        Thing()


def test_what_is_made_anew_is_no_ones_else():
    one, other = Value(1), Value(1)
    one.seen.append(3)
    one.kept["a"] = 1
    assert (other.seen, other.kept) == ([], {})


def test_python_knows_the_fields():
    known, wanted = dataclasses.fields(Value), dataclasses.fields(Pattern)
    assert [(f.name, f.type, f.default, f.default_factory, f.init, f.compare) for f in known] == [
        (f.name, f.type, f.default, f.default_factory, f.init, f.compare) for f in wanted
    ]
    assert dataclasses.is_dataclass(Thing(1))
    assert dataclasses.asdict(Value(2)) == dataclasses.asdict(Pattern(2))
    assert Value.__match_args__ == Pattern.__match_args__
    assert Value(4).double == 8


@pytest.mark.parametrize("made", [copy.copy, copy.deepcopy, lambda value: pickle.loads(pickle.dumps(value))])
def test_values_are_copied_and_sent(made):
    value = Value(3, "b", [1, 2])
    assert made(value) == value
    assert made(value).seen == [1, 2]


def test_a_class_made_anywhere_is_as_python_makes_it():
    def of(maker, a_field):
        class Made:
            """What is told of it."""

            low: int
            name: str = "none"
            seen: list[int] = a_field(default_factory=list, compare=False)
            kept: list[int] = a_field(default_factory=list, init=False)
            last: int = a_field(default=7, compare=False)

            def twice(self) -> int:
                return self.low * 2

        return maker(Made)

    ours, theirs = of(frozen_value, field), of(dataclasses.dataclass(frozen=True, slots=True), dataclasses.field)
    for values in ((1,), (1, "a"), (1, "a", [2]), (1, "a", [2], 8), (2,)):
        one, same = ours(*values), ours(*values)
        other = theirs(*values)
        assert (one == same, repr(one)) == (other == theirs(*values), repr(other))
        assert [getattr(one, each) for each in ours.__match_args__] == [getattr(other, each) for each in theirs.__match_args__]
        assert (one.kept, one.twice()) == (other.kept, other.twice())
        assert [one == ours(*rest) for rest in ((1,), (1, "a"), (2,))] == [other == theirs(*rest) for rest in ((1,), (1, "a"), (2,))]
        assert (one == other, one != other) == (False, True)
        assert one.seen is not same.seen or len(values) > 2
    assert (ours.__slots__, ours.__match_args__, ours.__doc__) == (theirs.__slots__, theirs.__match_args__, theirs.__doc__)
    assert (ours.__name__, ours.__qualname__) == (theirs.__name__, theirs.__qualname__)
    assert not hasattr(ours(1), "__dict__")
    assert [ours.__init__.__name__, ours.__eq__.__name__] == ["__init__", "__eq__"]
    for wrong in ((), (1, "a", [2], 8, 9)):
        with pytest.raises(TypeError):
            ours(*wrong)
    with pytest.raises(TypeError):
        ours(1, kept=[3])
    assert ours(1, last=9) == ours(1)
    assert [each.default for each in dataclasses.fields(ours)] == [each.default for each in dataclasses.fields(theirs)]


def test_a_class_without_fields_is_made_too():
    @frozen_value
    class Empty:
        pass

    assert Empty() == Empty()
    assert hash(Empty()) == hash(Empty())


def test_things_made_anywhere_are_equal_to_themselves_only():
    @frozen
    class Made:
        low: int
        seen: list[int] = field(default_factory=list)

    one = Made(1)
    assert one == one
    assert (one == Made(1), one.seen, one.seen is Made(1).seen) == (False, [], False)


def test_a_hash_of_its_own_stays():
    @frozen_value
    class Own:
        low: int

        def __hash__(self) -> int:
            return 7

    assert hash(Own(3)) == 7
    assert Own(3) == Own(3)


def test_the_fields_are_described_once():
    assert Value.__dataclass_fields__ is Value.__dataclass_fields__

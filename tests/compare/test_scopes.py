"""What values cover: sets of leaves, and how two of them lie to each other."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.compare.scopes import Relation, Tree, cover_of, relation, relations, tree_of
from checker.model.span import Location
from checker.model.vocabulary import Dimension, Scope

WHERE = Location("claims/a.yaml")
CHILDREN = {
    "format": ("individual", "unit"),
    "individual": (),
    "unit": ("hospital", "engineering"),
    "hospital": (),
    "engineering": (),
}
PARENT = {"individual": "format", "unit": "format", "hospital": "unit", "engineering": "unit"}
VALUES = tuple(PARENT)


def trees(*complete: str, default_unknown: bool = False) -> dict[str, Tree]:
    formats = Dimension("format", WHERE, CHILDREN, PARENT, frozenset(complete), default_unknown)
    places = Dimension("place", WHERE, {"place": ("north", "south"), "north": (), "south": ()}, {"north": "place", "south": "place"})
    return {"format": tree_of(formats), "place": tree_of(places)}


def lies(a: Scope, b: Scope, known: dict[str, Tree]) -> Relation:
    return relation(cover_of(a, known), cover_of(b, known), known)


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ((("format", ("individual",)),), (), Relation.PART),
        ((("format", ("hospital",)),), (("format", ("unit",)),), Relation.PART),
        ((("format", ("individual",)),), (("format", ("unit",)),), Relation.DISJOINT),
        ((("format", ("individual", "hospital")),), (("format", ("unit",)),), Relation.OVERLAPPING),
        ((("format", ("unit",)),), (("place", ("north",)),), Relation.OVERLAPPING),
        ((("format", ("unit",)), ("place", ("north",))), (("place", ("north",)),), Relation.PART),
        ((), (), Relation.EQUAL),
    ],
)
def test_a_scope_lies_to_another_as_its_leaves_do(a: Scope, b: Scope, expected: Relation) -> None:
    assert lies(a, b, trees()) is expected
    assert lies(b, a, trees()) is expected.turned()


def test_the_only_values_listed_are_a_part_of_what_is_not_complete() -> None:
    both = (("format", ("individual", "unit")),)
    assert lies(both, (), trees()) is Relation.PART
    assert lies(both, (), trees("format")) is Relation.EQUAL


def test_the_children_of_a_complete_value_are_that_value() -> None:
    children, value = (("format", ("hospital", "engineering")),), (("format", ("unit",)),)
    assert lies(children, value, trees()) is Relation.PART
    assert lies(children, value, trees("unit")) is Relation.EQUAL


def test_an_unknown_scope_may_turn_out_to_be_the_same_a_part_or_something_else() -> None:
    known = trees()
    unknown, one = cover_of((("format", None),), known), cover_of((("format", ("individual",)),), known)
    assert set(relations(unknown, one, known)) == {Relation.EQUAL, Relation.WHOLE, Relation.DISJOINT}
    assert set(relations(unknown, cover_of((), known), known)) == {Relation.EQUAL, Relation.PART}


def test_what_is_left_out_is_unknown_where_the_dimension_says_so() -> None:
    known = trees(default_unknown=True)
    assert not cover_of((), known).is_known


named = st.lists(st.sampled_from(VALUES), min_size=1, max_size=3, unique=True)
scopes = named.map(lambda values: (("format", tuple(values)),)) | st.just(())


@given(scopes, scopes, st.lists(st.sampled_from(["format", "unit"]), unique=True))
def test_the_relation_is_that_of_sets(a: Scope, b: Scope, complete: list[str]) -> None:
    known = trees(*complete)
    tree = known["format"]
    left, right = (set(_leaves(scope, tree)) for scope in (a, b))
    found = lies(a, b, known)
    assert (found is Relation.EQUAL) == (left == right)
    assert (found is Relation.PART) == (left < right)
    assert (found is Relation.DISJOINT) == left.isdisjoint(right)


def _leaves(scope: Scope, tree: Tree) -> list[str]:
    mask = tree.full if not scope else sum({bit for value in scope[0][1] or () for bit in _bits(tree.masks[value])})
    return [name for number, name in enumerate(tree.leaves) if mask >> number & 1]


def _bits(mask: int) -> list[int]:
    return [1 << n for n in range(mask.bit_length()) if mask >> n & 1]

"""What meets: the claims of one subject and one property."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from checker.compare.keyed import Keyed
from checker.compare.statement import FACT, ReadClaim, When
from checker.model.claim import Claim
from checker.model.source import Source
from checker.model.span import Location, SpanMap
from checker.model.vocabulary import Entity, OverTime, Property, Type
from checker.values.interval import EVERYTHING

NOWHERE: Any = SpanMap((), [])
SUBJECTS = {id: Entity(id, id, Location("words.yaml")) for id in ("ash", "beech", "oak")}
PROPERTIES = {id: Property(id, id, Type.TEXT, OverTime.CONSTANT, Location("words.yaml")) for id in ("age", "height")}
SOURCE = Source("a", "a.yaml", NOWHERE)
ALWAYS = When(EVERYTHING, is_dated=False, is_inherited=False, written="")
keys = st.tuples(st.sampled_from(sorted(SUBJECTS)), st.sampled_from(sorted(PROPERTIES)))


def read(number: int, key: tuple[str, str]) -> ReadClaim:
    claim = Claim(SOURCE, f"c{number}", SUBJECTS[key[0]], PROPERTIES[key[1]], "5", NOWHERE)
    cover: Any = None
    return ReadClaim(claim, (), ALWAYS, cover, FACT)


@settings(max_examples=100, deadline=None, derandomize=True)
@given(st.lists(keys, max_size=12))
def test_every_claim_stands_under_its_key_in_its_order_whether_alone_or_not(said: list[tuple[str, str]]) -> None:
    reads = [read(number, key) for number, key in enumerate(said)]
    keyed = Keyed(reads)
    wanted = {key: [each for each, its in zip(reads, said, strict=True) if its == key] for key in said}
    assert {key: list(members) for key, members in keyed.items()} == wanted
    assert len(keyed) == len(wanted)
    assert {key: list(members) for key, members in keyed.several()} == {key: each for key, each in wanted.items() if len(each) > 1}
    assert {key: list(members) for key, members in keyed.of({"age"})} == {key: each for key, each in wanted.items() if key[1] == "age"}


def test_a_key_that_no_claim_has_is_not_there() -> None:
    keyed = Keyed([read(0, ("oak", "age"))])
    assert keyed.get(("oak", "height"), ()) == ()
    assert keyed.get(("elm", "age"), ()) == ()

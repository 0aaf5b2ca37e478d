"""Accounts that are passed over as plain are those of which bookkeeping has nothing to tell."""

from __future__ import annotations

from typing import Any
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.compare.sums import impossible
from checker.compare.sums.plain import unbound
from tests.compare.test_rivals import judged, scopes, statements, times

properties = st.fixed_dictionaries(
    {
        "type": st.just("quantity"),
        "unit": st.just("person"),
        "additive": st.just(True),
        "over_time": st.sampled_from(["constant", "level", "level", "cumulative", "flow"]),
    },
    optional={"stable_for": st.just("10 days"), "tolerance": st.just("2%"), "many": st.just(True), "integer": st.just(False)},
)
money = st.fixed_dictionaries(
    {"type": st.just("quantity"), "unit": st.sampled_from(["USD", "EUR, USD", "percent", ""]), "additive": st.just(True)}
)
figures = st.builds(
    lambda value, keys, scope: {"value": value, **keys, "scope": scope},
    st.sampled_from(["-5", "0", "12", "40", "more than 100", "up to 12", "under 0", "-1 to 1", "100 %", "60 %", "$40", "$5 million"]),
    times,
    scopes,
)


def check(prop: dict[str, Any], said: list[dict[str, Any]]) -> None:
    facts, whole = judged(prop, said), judged(prop, said)
    with patch.object(impossible, "unbound", lambda *_: set()):
        by_the_books = whole.sums
    told, other = facts.sums, by_the_books
    assert {rule: list(map(words, found)) for rule, found in told.impossible.items()} == {
        rule: list(map(words, found)) for rule, found in other.impossible.items()
    }
    assert list(map(words, told.unchecked)) == list(map(words, other.unchecked))


def words(found: Any) -> tuple[Any, ...]:
    return tuple(read.claim.name for read in found.reads), found.property.id, getattr(found, "why", ""), str(getattr(found, "proof", ""))


@settings(max_examples=150, deadline=None, derandomize=True)
@given(properties, st.lists(statements, min_size=1, max_size=6))
def test_counts_that_need_no_bookkeeping_have_nothing_to_tell(prop: dict[str, Any], said: list[dict[str, Any]]) -> None:
    check(prop, said)


@settings(max_examples=150, deadline=None, derandomize=True)
@given(money, st.lists(figures, min_size=1, max_size=5))
def test_nor_have_balances_amounts_of_money_and_shares(prop: dict[str, Any], said: list[dict[str, Any]]) -> None:
    check(prop, said)


@settings(max_examples=200, deadline=None, derandomize=True)
@given(
    st.fixed_dictionaries(
        {
            "type": st.just("quantity"),
            "unit": st.just("person"),
            "additive": st.just(True),
            "over_time": st.sampled_from(["constant", "level", "cumulative"]),
        }
    ),
    st.lists(
        st.builds(
            lambda value, scope, keys: {"value": value, "scope": scope, **keys},
            st.sampled_from(["0", "12", "40", "41", "more than 40", "up to 12", "100", "about 40", "1,200", "nearly 1,200"]),
            scopes,
            st.sampled_from([{}, {"as_of": "2020"}]),
        ),
        min_size=2,
        max_size=5,
    ),
)
def test_nor_has_a_whole_with_room_for_its_part(prop: dict[str, Any], said: list[dict[str, Any]]) -> None:
    check(prop, said)


@pytest.mark.parametrize(
    "parts", [[{}, {}], [{}, {"format": "unit"}], [{"format": "unit"}, {}], [{"format": "unit"}, {"format": "field-hospital"}]]
)
@pytest.mark.parametrize(
    "values", [("under 40", "at least 40"), ("under 40", "more than 40"), ("under 40", "40"), ("under 39", "at least 40")]
)
@pytest.mark.parametrize("over_time", ["constant", "level", "cumulative"])
def test_where_an_end_is_open_and_only_touches_both_tell_the_same(over_time: str, values: tuple[str, str], parts: list[Any]) -> None:
    prop = {"type": "quantity", "unit": "person", "additive": True, "over_time": over_time}
    for said in (values, values[::-1]):
        check(prop, [{"value": value, "scope": scope, "as_of": "2020"} for value, scope in zip(said, parts, strict=True)])


@pytest.mark.parametrize(
    ("prop", "is_free"),
    [
        ({"unit": "person"}, True),
        ({"unit": "person", "over_time": "level"}, True),
        ({"unit": "person", "over_time": "cumulative", "tolerance": "2%"}, True),
        ({"unit": "EUR"}, True),
        ({"unit": "km"}, True),
        ({}, True),
        ({"unit": ["EUR", "USD"]}, False),
        ({"unit": "percent"}, False),
        ({"unit": "person", "over_time": "flow"}, False),
        ({"unit": "person", "stable_for": "10 days"}, False),
        ({"unit": "person", "many": True}, False),
    ],
)
def test_most_properties_are_looked_at_read_by_read(prop: dict[str, Any], is_free: bool) -> None:
    """That is what keeps a large project fast; the others go through the books, which come to the same."""
    facts = judged({"type": "quantity", "additive": True, **prop}, [{"value": "5", "as_of": "2020"}])
    assert unbound(facts.corpus.vocabulary.properties, {"thing"}) == ({"thing"} if is_free else set())

"""Sources that repeat one another speak with one voice."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from checker.compare.origins import origins_of
from checker.model.source import Source
from checker.model.span import SpanMap

NOWHERE = SpanMap((), [])


def sources(**tied: tuple[str, ...]) -> dict[str, Source]:
    return {name: Source(name, f"claims/{name}.yaml", NOWHERE, derived_from=others) for name, others in tied.items()}


def test_what_repeats_another_has_its_origin() -> None:
    assert origins_of(sources(wire=(), paper=("wire",), blog=("paper",), own=())) == {
        "wire": "wire",
        "paper": "wire",
        "blog": "wire",
        "own": "own",
    }


def test_what_repeats_two_makes_them_one_voice() -> None:
    assert len(set(origins_of(sources(a=(), b=(), digest=("a", "b"))).values())) == 1


def test_a_source_that_is_not_there_ties_nothing() -> None:
    assert origins_of(sources(a=("gone",), b=("gone",))) == {"a": "a", "b": "b"}


def test_the_first_by_name_is_the_origin_of_those_that_repeat_each_other_or_none() -> None:
    assert set(origins_of(sources(b=("c",), c=("b",))).values()) == {"b"}
    assert set(origins_of(sources(x=(), b=(), digest=("x", "b"))).values()) == {"b"}
    assert origins_of(sources(a=(), b=(), c=("b",)), {"b": ["a"]}) == {"a": "a", "b": "a", "c": "a"}


@given(st.dictionaries(st.sampled_from("abcdef"), st.lists(st.sampled_from("abcdef"), max_size=2).map(tuple), min_size=1))
def test_tied_sources_have_one_origin_which_is_one_of_them(tied: dict[str, tuple[str, ...]]) -> None:
    found = origins_of(sources(**tied))
    for name, others in tied.items():
        assert found[name] in tied
        assert all(found[other] == found[name] for other in others if other in tied)

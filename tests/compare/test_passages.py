from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, cast

from hypothesis import given
from hypothesis import strategies as st

from checker.compare.passages import passages_of
from tests.report.sample import VISIT

if TYPE_CHECKING:
    from checker.model.page import Passage

WORDS = st.text(st.sampled_from("ab 1 2.,…“”-–\n\u00a0é\u0301[]"), max_size=40)


def passages(text: str, quotes: list[str], ignored: tuple[str, ...] = ()) -> tuple[Passage, ...]:
    claims = [replace(VISIT, name=f"s/{number}", quotes=(quote,)) for number, quote in enumerate(quotes)]
    return passages_of(text, claims, cast("Any", [SimpleNamespace(quote=quote) for quote in ignored]))


def test_claims_with_one_quote_share_a_passage() -> None:
    (found,) = passages("It was founded there.", ["was founded", "was founded"])
    assert (found.start, found.end, found.claims) == (3, 14, ("s/0", "s/1"))


def test_a_quote_is_found_however_it_is_typed_and_its_parts_apart() -> None:
    text = "He said:\u00a0“it’s  big” and, at last, “small”."
    assert [text[p.start : p.end] for p in passages(text, ['"it\'s big" … small'])] == ["“it’s  big”", "small"]


def test_a_figure_in_no_quote_is_unclaimed_also_between_and_behind_quotes() -> None:
    text = "1 a 22 b 3.5 c 4"
    found = [(p.kind, text[p.start : p.end]) for p in passages(text, ["a 22"], ("3.5 c",))]
    assert found == [("unclaimed", "1"), ("claimed", "a 22"), ("ignored", "3.5 c"), ("unclaimed", "4")]


def test_a_figure_inside_a_long_quote_with_a_short_one_before_it_is_claimed() -> None:
    assert [p.kind for p in passages("a b c 5 d", ["a b c 5 d", "b"])] == ["claimed", "claimed"]


@given(WORDS, st.lists(WORDS, max_size=4), st.lists(WORDS, max_size=2))
def test_passages_lie_in_the_text_and_no_figure_is_both_claimed_and_unclaimed(text: str, quotes: list[str], ignored: list[str]) -> None:
    found = passages(text, quotes, tuple(ignored))
    assert list(found) == sorted(found)
    assert all(0 <= p.start < p.end <= len(text) for p in found)
    known = [p for p in found if p.kind != "unclaimed"]
    for figure in (p for p in found if p.kind == "unclaimed"):
        assert not any(p.start <= figure.start < p.end for p in known)

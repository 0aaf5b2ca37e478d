from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from checker.compare.passages import passages_of
from checker.model.coverage import Mark, MarkedFigure
from tests.report.sample import VISIT

if TYPE_CHECKING:
    from checker.model.page import Passage

WORDS = st.text(st.sampled_from("ab 1 2.,…“”-–\n\u00a0é\u0301[]"), max_size=40)


def passages(text: str, quotes: list[str], figures: tuple[MarkedFigure, ...] = ()) -> tuple[Passage, ...]:
    source = replace(VISIT.source, id="s")
    claims = [replace(VISIT, source=source, id=str(number), quoted=quote) for number, quote in enumerate(quotes)]
    return passages_of(text, claims, figures)


def figure(text: str, words: str, mark: Mark) -> MarkedFigure:
    start = text.index(words)
    return MarkedFigure(start, start + len(words), words, "count", mark)


def test_claims_with_one_quote_share_a_passage() -> None:
    (found,) = passages("It was founded there.", ["was founded", "was founded"])
    assert (found.start, found.end, found.claims) == (3, 14, ("s/0", "s/1"))


def test_a_quote_is_found_however_it_is_typed_and_its_parts_apart() -> None:
    text = "He said:\u00a0“it’s  big” and, at last, “small”."
    assert [text[p.start : p.end] for p in passages(text, ['"it\'s big" … small'])] == ["“it’s  big”", "small"]


def test_open_and_ignored_figures_are_passages_also_inside_quotes() -> None:
    text = "1 a 22 b 3.5 c 4"
    marks = {"1": Mark.UNCLAIMED, "22": Mark.CLAIMED, "3.5": Mark.IGNORED, "4": Mark.NAMED}
    figures = tuple(figure(text, words, mark) for words, mark in marks.items())
    found = [(p.kind, text[p.start : p.end]) for p in passages(text, ["1 a 22"], figures)]
    assert found == [("unclaimed", "1"), ("claimed", "1 a 22"), ("ignored", "3.5")]


@given(WORDS, st.lists(WORDS, max_size=4))
def test_passages_lie_in_the_text(text: str, quotes: list[str]) -> None:
    found = passages(text, quotes)
    assert list(found) == sorted(found)
    assert all(0 <= p.start < p.end <= len(text) for p in found)

"""The same words in the mouths of two."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from checker.compare.quotes.mouths import said_by_two
from checker.loading import load_project
from checker.settings import load_settings
from tests.compare.quotes.record import VOCABULARY
from tests.project import write_project

if TYPE_CHECKING:
    from pathlib import Path

    from checker.model.corpus import Mistake

CALM = "The lake will be calm tomorrow"


def told(root: Path, *sources: list[tuple[Any, str | None]]) -> list[Mistake]:
    """Each source is a list of (quote, speaker)."""
    files = {"claims/words.yaml": json.dumps(VOCABULARY)}
    for number, claims in enumerate(sources):
        listed = [
            {"id": f"c{n}", "subject": "lake", "property": "colour", "value": "calm", "quote": quote, **({"said_by": who} if who else {})}
            for n, (quote, who) in enumerate(claims)
        ]
        files[f"claims/{number}.yaml"] = json.dumps({"source": {"id": f"s{number}"}, "claims": listed}, ensure_ascii=False)
    corpus = load_project(write_project(root, files), load_settings(root))
    return said_by_two(corpus.claims, corpus.vocabulary)


def test_across_sources_and_within_one(tmp_path: Path) -> None:
    (across,) = told(tmp_path / "across", [(CALM, "Holm")], [(CALM, "Lund")])
    assert across.rule == "said-by-two"
    assert "Ida Holm in s0/c0" in across.message
    assert "Per Lund in s1/c0" in across.message
    assert [claim.name for claim in across.claims] == ["s0/c0", "s1/c0"]
    assert across.location.path == "claims/1.yaml"
    assert len(told(tmp_path / "within", [(CALM, "Holm"), (CALM, "Lund")])) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (CALM, f"“{CALM},” she said."),
        (f"“{CALM},” said Holm", f"Lund: “{CALM}!”"),
        (CALM, CALM.upper()),
        (CALM, CALM.replace(" ", "\u00a0")),
        (["The day was long", CALM], CALM),
    ],
)
def test_what_stands_in_quotation_marks_is_what_was_said(tmp_path: Path, one: Any, other: Any) -> None:
    assert len(told(tmp_path, [(one, "Holm")], [(other, "Lund")])) == 1


@pytest.mark.parametrize(
    "sources",
    [
        ([(CALM, "Ida Holm")], [(CALM, "Holm")]),  # one person
        ([(CALM, "Holm")], [(CALM, None)]),  # not named
        ([(CALM, "Water Board")], [(CALM, "Sampling Office")]),  # a part and its whole
        ([("55 trout", "Holm")], [("55 trout", "Lund")]),  # too short to be the same words by more than chance
        ([("Holm says calm, Lund says rough", "Holm"), ("Holm says calm, Lund says rough", "Lund")],),  # it names both
        ([(CALM, "Holm")], [("The lake will be rough tomorrow", "Lund")]),
    ],
)
def test_what_is_no_matter_of_two_mouths(tmp_path: Path, sources: tuple[list[tuple[Any, str | None]], ...]) -> None:
    assert told(tmp_path, *sources) == []


def test_speakers_that_are_no_entities_are_told_apart_by_name(tmp_path: Path) -> None:
    assert len(told(tmp_path / "two", [(CALM, "A spokesman")], [(CALM, "A neighbour")])) == 1
    assert told(tmp_path / "one", [(CALM, "A spokesman")], [(CALM, "a  Spokesman")]) == []


def test_many_claims_of_the_same_words_are_one_finding(tmp_path: Path) -> None:
    assert len(told(tmp_path, *[[(CALM, "Holm")]] * 5, *[[(CALM, "Lund")]] * 5)) == 1

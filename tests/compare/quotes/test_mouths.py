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
    from checker.model.span import Location

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


def test_who_said_what_is_told_at_the_speakers(tmp_path: Path) -> None:
    (mistake,) = told(tmp_path, [(["The day was long", CALM], "Holm")], [(f"“{CALM}!”", "A neighbour")])
    assert mistake.message == "“the lake will be calm tomorrow” is said by Ida Holm in s0/c0 and by A neighbour in s1/c0"
    assert mistake.settle == "look up who said it, and correct `said_by` of the other"
    assert _shown(tmp_path, mistake.location) == '"A neighbour"'
    (other,) = mistake.related
    assert (other.label, _shown(tmp_path, other)) == ("said by Ida Holm", '"Holm"')


def test_a_speaker_that_all_claims_share_is_told_at_the_words(tmp_path: Path) -> None:
    claims = [{"id": f"c{n}", "subject": "lake", "property": "colour", "value": "calm"} for n in range(2)]
    first = {"source": {"id": "a"}, "defaults": {"said_by": "Holm"}, "claims": [{**claims[0], "quote": ["It rained", CALM]}]}
    second = {"source": {"id": "b"}, "defaults": {"said_by": "Lund"}, "claims": [{**claims[1], "quote": CALM}]}
    files = {"claims/words.yaml": VOCABULARY, "claims/a.yaml": first, "claims/b.yaml": second}
    corpus = load_project(write_project(tmp_path, {name: json.dumps(text) for name, text in files.items()}), load_settings(tmp_path))
    (mistake,) = said_by_two(corpus.claims, corpus.vocabulary)
    assert _shown(tmp_path, mistake.location) == f'"{CALM}"'
    assert _shown(tmp_path, mistake.related[0]) == f'"{CALM}"'
    (turned,) = said_by_two(reversed(corpus.claims), corpus.vocabulary)
    assert _shown(tmp_path, turned.location) == f'"{CALM}"'


def _shown(root: Path, place: Location) -> str:
    span = place.span
    return (root / place.path).read_text(encoding="utf-8").splitlines()[span.line - 1][span.column - 1 : span.end_column - 1]


@pytest.mark.parametrize(
    ("words", "within", "across"),
    [
        ("Never", False, False),
        ("Nonsense", False, False),
        ("Nonsense!", False, False),
        ("Unthinkable", True, False),
        ("Enormous.", False, False),
        ("Enormously.", True, False),
        ("Oh no", True, False),
        ("It will rain", True, False),
        ("It will rain soon", True, True),
        ("明日は湖静", False, False),
        ("明日は湖がとても静か", True, True),
        ("明日は 湖 静", True, True),
        ("明は 湖 静", True, True),
        ("明 湖 静", True, True),
        ("明 湖", True, False),
        ("ทะเลสาบสงบ", True, True),
        ("\u0e01\u109f\u3040\u9fff x x", True, True),
        ("\u0e00\u0e01 x x", True, True),
        ("\u0dff\u0e01 x x", True, False),
        ("\u10a0\u9ffe x x", True, False),
        ("a b \u3040\u3041", True, True),
    ],
)
def test_how_many_words_are_no_chance(tmp_path: Path, words: str, within: bool, across: bool) -> None:
    assert len(told(tmp_path / "within", [(words, "Holm"), (words, "Lund")])) == within
    assert len(told(tmp_path / "across", [(words, "Holm")], [(words, "Lund")])) == across


def test_of_three_mouths_the_first_two_that_differ_are_told(tmp_path: Path) -> None:
    (mistake,) = told(tmp_path, [(CALM, "Holm")], [(CALM, "Ida Holm")], [(CALM, "Lund")], [(CALM, "A neighbour")])
    assert [claim.name for claim in mistake.claims] == ["s0/c0", "s2/c0"]
    both = f"He said: “{CALM}”"
    assert len(told(tmp_path / "twice", [(both, "Holm")], [(both, "Lund")])) == 1
    rough = "It will be rough again"
    assert len(told(tmp_path / "two", [(CALM, "Holm"), (rough, "Holm")], [(CALM, "Lund"), (rough, "Lund")])) == 2

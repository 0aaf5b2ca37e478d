"""Tiny projects, loaded: what the corpus holds and what was told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.loading import load_project
from checker.settings import load_settings
from tests.project import write_project

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from checker.model.corpus import Corpus, Mistake

WORDS = """
entities:
  vietnam: {name: Vietnam, aliases: [Viet Nam]}
  laos: {name: Laos}
properties:
  staff: {name: staff, type: quantity, unit: person}
  founded: {name: founded, type: date}
  missions: {name: missions, type: text, many: true}
dimensions:
  format: {values: {individual: , unit: {hospital: }}, complete: [format]}
units:
  person: [people, officer]
"""


def load(root: Path, files: Mapping[str, str | bytes]) -> Corpus:
    """The corpus of a project of these files and a vocabulary (`WORDS`) of its own."""
    write_project(root, {"claims/words.yaml": WORDS, **files})
    return load_project(root, load_settings(root))


def load_claims(root: Path, text: str | bytes) -> Corpus:
    """The corpus of one document, `claims/a.yaml`, beside the vocabulary."""
    return load(root, {"claims/a.yaml": text})


def places(corpus: Corpus) -> list[str]:
    """`a.yaml:4:12 rule` of every mistake, in order of place."""
    return [place(mistake) for mistake in sorted(corpus.mistakes, key=lambda m: m.location)]


def place(mistake: Mistake) -> str:
    span = mistake.location.span
    return f"{mistake.location.path.removeprefix('claims/')}:{span.line}:{span.column} {mistake.rule}"


def claim_text(*lines: str) -> str:
    """A document whose one claim is complete but for the lines given, which begin on line 6."""
    return "\n".join(
        ["source: {id: a}", "claims:", "  - id: one", "    subject: Vietnam", "    property: staff", *(f"    {x}" for x in lines), ""]
    )

"""Small projects for tests of the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.project import write_project

if TYPE_CHECKING:
    from pathlib import Path

WORDS = """
    entities:
      office: {name: Cục Gìn giữ hòa bình, type: organisation}
    properties:
      founded: {name: founded, type: date}
      staff: {name: staff, type: quantity, unit: person}
    units:
      person: [people]
"""


def paper(name: str, *claims: str, published: str = "2020-05-01") -> str:
    """A document of one source, its claims written in one line each: `founded: "2014"`."""
    source = f"    source: {{id: {name}, published: {published}}}\n    defaults: {{subject: office, basis: derived, note: told by phone}}\n"
    pairs = [claim.partition(":") for claim in claims]
    return source + "    claims:\n" + "".join(f"      - {{id: {prop}, property: {prop}, value:{value}}}\n" for prop, _, value in pairs)


def agreeing(root: Path) -> Path:
    return write_project(root, {"claims/words.yaml": WORDS, "claims/a.yaml": paper("a", 'founded: "2014"', "staff: 55 people")})


def conflicting(root: Path) -> Path:
    """One error: 2014 and 2017. One info: 55 people, then 80."""
    files = {
        "claims/words.yaml": WORDS,
        "claims/a.yaml": paper("a", 'founded: "2014"', "staff: 55 people"),
        "claims/b.yaml": paper("b", 'founded: "2017"', "staff: 80 people", published="2023-05-01"),
    }
    return write_project(root, files)


def unclear(root: Path) -> Path:
    """One warning: 55 people or 80, neither dated."""
    files = {
        "claims/words.yaml": WORDS,
        "claims/a.yaml": paper("a", "staff: 55 people", published="unknown"),
        "claims/b.yaml": paper("b", "staff: 80 people", published="unknown"),
    }
    return write_project(root, files)

"""A small record with everything that a fact sheet has to show: hedges, dates, plans, denials, speakers, scopes, a dispute."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.project import write_project

if TYPE_CHECKING:
    from pathlib import Path

WORDS = """
    entities:
      harbour: {name: Cảng Alma 港, aliases: [Port Alma]}
      lind: {name: Rosa Lind, type: person}
      north: {name: Georgia (north), aliases: [Georgia]}
      south: {name: Georgia (south), aliases: [Georgia]}
    properties:
      employees: {type: quantity, unit: person, over_time: level, aliases: [staff, people employed]}
      opened: {type: date}
      shift: {name: shift begins, type: time}
      head: {type: entity, over_time: level}
    dimensions:
      pier: {values: {east: , west: }}
    units: {person: [people]}
"""

_CLAIM = "      - {{id: {}, subject: {}, property: {}, value: {}, basis: derived, note: told{}}}\n"


def claim(name: str, prop: str, value: str, more: str = "", subject: str = "harbour") -> str:
    return _CLAIM.format(name, subject, prop, f'"{value}"', f", {more}" if more else "")


def paper(source: str, published: str, *claims: str, more: str = "") -> str:
    return f"    source: {{id: {source}, published: {published}{more}}}\n    claims:\n{''.join(claims)}"


def harbour(root: Path) -> Path:
    return write_project(
        root,
        {
            "claims/words.yaml": WORDS,
            "claims/almanac.yaml": paper(
                "almanac",
                "1999",
                claim("staff", "employees", "about 120 people"),
                claim("east", "employees", "40 people", "scope: {pier: east}"),
                claim("opened", "opened", "3 May 1990"),
            ),
            "claims/gazette.yaml": paper(
                "gazette",
                "2010-06-01",
                claim("staff", "employees", "more than 200 people", "said_by: lind"),
                claim("opened", "opened", "1991"),
                claim("head", "head", "Rosa Lind"),
            ),
            "claims/herald.yaml": paper(
                "herald",
                "2024-03-03",
                claim("staff", "employees", "400 people"),
                claim("plan", "employees", "450 people", "status: planned, due: 2030"),
                claim("never", "employees", "900 people", "denied: true"),
                more=", derived_from: gazette",
            ),
            "claims/leaflet.yaml": paper("leaflet", "unknown", claim("staff", "employees", "300 people")),
        },
    )

"""Three sources: one that is nearly covered and disputed, one that is open, one without a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.project import write_project

if TYPE_CHECKING:
    from pathlib import Path

REPORT = """\
The Marisol was built in 2002.

She carries nearly 450 passengers on 12 routes; call +44 20 7946 0958.
"""
LEAFLET = "Marisol: built in 2003, 84.5 m long,\tand fast.\n"


def ferries(root: Path) -> Path:
    return write_project(
        root,
        {
            "claims/words.yaml": """
                entities: {marisol: {name: Marisol}}
                properties:
                  passengers: {type: quantity, unit: person, over_time: level}
                  built: {type: date}
                units: {person: [people, passenger]}
            """,
            "claims/report.yaml": """
                source: {id: report, file: report.txt, published: 2020-01-01, title: Report on the ferry}
                defaults: {subject: marisol}
                claims:
                  - {id: built, property: built, value: 2002, quote: built in 2002}
                  - {id: passengers, property: passengers, value: nearly 450 passengers, quote: carries nearly 450 passengers}
                ignored:
                  - {quote: on 12 routes, reason: the routes are no matter of ours}
            """,
            "claims/leaflet.yaml": """
                source: {id: leaflet, file: leaflet.txt, published: 2020-01-01}
                defaults: {subject: marisol}
                claims:
                  - {id: built, property: built, value: 2003, quote: built in 2003}
            """,
            "claims/radio.yaml": """
                source: {id: radio, published: 2020-01-01}
                defaults: {subject: marisol}
                claims:
                  - {id: passengers, property: passengers, value: nearly 450 passengers, basis: derived, note: as heard}
            """,
            "seeds/report.txt": REPORT,
            "seeds/leaflet.txt": LEAFLET,
        },
    )

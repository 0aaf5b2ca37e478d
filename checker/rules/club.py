"""The rowing club: a tiny record that the examples of several rules share."""

from __future__ import annotations

from checker.rules.base import Example

HERE = "  # <- here"

_WORDS = """entities:
  club: {{name: Rowing Club}}
units:
  person: [people, member]
properties:
  members: {{type: quantity, unit: person, over_time: {over_time}}}
"""

_CLAIM = """claims:
  - id: members
    subject: Rowing Club
    property: members
    value: {value}
    basis: derived
    note: from the list of members
"""

DATES = ("2020-05-01", "2023-05-01")


def members(first: str, second: str, *, over_time: str = "level", dates: tuple[str, str] | None = DATES) -> Example:
    """Two articles on the number of members. Further keys of a claim may follow its value on lines of their own."""
    published = [f", published: {date}" for date in dates or ()] or ["", ""]
    almanac = f"source: {{id: almanac{published[0]}}}\n" + _WORDS.format(over_time=over_time) + _CLAIM.format(value=first)
    gazette = f"source: {{id: gazette{published[1]}}}\n" + _CLAIM.format(value=second)
    return Example(claims=almanac, files={"claims/gazette.yaml": gazette})

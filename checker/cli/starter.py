"""The project that `factlint init` writes: two articles on a harbour, which differ once and say so."""

from __future__ import annotations

FILES = {
    "factlint.toml": """\
# Settings of factlint; every one may be left out.
format = 1
claims = "claims"        # the claims documents
sources = "seeds"        # the articles, as plain text
fail-on = "warning"      # the lowest severity that makes the exit code 1
""",
    "seeds/opening.txt": """\
The new harbour of Port Alma opened on 3 May 2019. In its first year it employs 120 people,
said Mayor Rosa Lind at the opening.
""",
    "seeds/anniversary.txt": """\
Five years ago the harbour of Port Alma opened. Since then it has grown: nearly 400 people
work there today.
""",
    "claims/vocabulary.yaml": """\
# The words of this project. Every document under claims/ may add to them.
entities:
  harbour: {name: Harbour of Port Alma, aliases: [the new harbour], type: place}
  lind: {name: Rosa Lind, type: person}

properties:
  opened: {name: opened, type: date}
  employees: {name: employees, type: quantity, unit: person, over_time: level}

units:
  person: [people, worker, employee]
""",
    "claims/opening.yaml": """\
source:
  id: opening
  file: opening.txt
  published: 2019-05-03

defaults:
  subject: Harbour of Port Alma

claims:
  - id: opened
    property: opened
    value: 3 May 2019
    quote: The new harbour of Port Alma opened on 3 May 2019.

  - id: employees
    property: employees
    value: 120 people
    said_by: Rosa Lind
    quote: In its first year it employs 120 people
""",
    "claims/anniversary.yaml": """\
source:
  id: anniversary
  file: anniversary.txt
  published: 2024-05-02

defaults:
  subject: Harbour of Port Alma

claims:
  - id: opened
    property: opened
    value: Five years ago
    quote: Five years ago the harbour of Port Alma opened.

  # 120 people, then nearly 400: five years lie between, so the difference is explained.
  # Write `published: 2019-05-03` above: then it is unclear, and the two opening days are a conflict.
  - id: employees
    property: employees
    value: nearly 400 people
    quote: nearly 400 people work there today
""",
}

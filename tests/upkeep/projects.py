"""A project in which there is something of everything to mend."""

from __future__ import annotations

from textwrap import dedent
from typing import TYPE_CHECKING

from tests.project import write_project

if TYPE_CHECKING:
    from pathlib import Path

WORDS = """\
entities:
  office: {name: Harbour Office, type: organisation}
properties:
  founded: {name: founded, type: date}
  staff: {name: staff, type: quantity, unit: person}
units:
  person: [people]
"""
ARTICLE = "The Harbour Office – “the gate” – was founded in 2014.\nIt has  nearly 400 people.\n"
PAPER = """\
# The daily paper.   Comments stay.
source:
  id: daily
  file: daily.txt   # the text
  published: 2021-03-01
  sha256: 0000000000000000000000000000000000000000000000000000000000000000
  note: 010   # a code

defaults: {subject: office}

claims:
  - id: founded
    property: founded
    value: "2014"
    quote: 'Harbour Office - "the gate" - was founded in 2014'
    suppress:
      # this one covers nothing
      - rule: quote-cut
        reason: nothing to see
      - {rule: value-not-in-quote, reason: nothing either}   # nor this

  - {id: staff, property: staff, value: 400 people, quote: It has nearly 400 people, suppress: [{rule: quote-cut, reason: no}]}

  - id: again
    property: founded
    value: "2015"
    quote: founded in 2014
    suppress:
      - rule: value-not-in-quote   # a slip of the paper
        reason: they corrected it
      - {rule: value-conflict, reason: they corrected it}
"""
NOTES = """\
reconciled:
  - claims: [daily/founded, weekly/founded]
    reason: the weekly counts from the law
  - claims:
      - daily/founded
      - daily/staff
    reason: nothing to do with each other
"""
WEEKLY = """\
source: {id: weekly, published: 2021-04-01}
claims:
  - {id: founded, subject: office, property: founded, value: "2017", basis: derived, note: told}
"""


def files() -> dict[str, str]:
    return {
        "claims/words.yaml": WORDS,
        "claims/daily.yaml": PAPER,
        "claims/weekly.yaml": WEEKLY,
        "claims/notes.yaml": NOTES,
        "seeds/daily.txt": ARTICLE,
    }


def untidy(root: Path, *, crlf: bool = False, mark: bool = False) -> Path:
    def written(text: str) -> bytes:
        text = dedent(text).replace("\n", "\r\n") if crlf else dedent(text)
        return (b"\xef\xbb\xbf" if mark else b"") + text.encode()

    return write_project(root, {name: written(text) if name.startswith("claims") else text for name, text in files().items()})

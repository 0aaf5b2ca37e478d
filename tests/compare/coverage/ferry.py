"""One article on a ferry, and what of it some claims record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.compare.judged import judge
from checker.loading import load_project
from checker.settings import load_settings
from tests.project import write_project

if TYPE_CHECKING:
    from pathlib import Path

    from checker.model.coverage import SourceCoverage

WORDS = """
    entities:
      marisol: {name: Marisol}
      games: {name: 2012 Olympics, type: event}
      inquiry: {name: Harbour Inquiry, type: organisation}
    properties:
      length: {type: quantity, unit: m}
      passengers: {type: quantity, unit: person, over_time: level}
      built: {type: date}
      departed: {type: time}
      in-service: {name: in service, type: date}
      remark: {type: text}
      event: {type: entity}
    dimensions:
      quarter: {values: {first-quarter: , second-quarter: }}
    units: {person: [people, passenger]}
"""


def covered(root: Path, article: str, *claims: str, ignored: tuple[str, ...] = (), published: str = "2023-11-20") -> SourceCoverage:
    """The coverage of the article; claims in one line each, their subject is the Marisol."""
    entries = "".join(f"  - {{id: c{at}, {claim}}}\n" for at, claim in enumerate(claims))
    left_out = "".join(f"  - {{quote: '{quote}', reason: no need}}\n" for quote in ignored)
    document = f"source: {{id: news, file: news.txt, published: {published}}}\ndefaults: {{subject: Marisol}}\n"
    document += f"claims:\n{entries}" if entries else "claims: []\n"
    document += f"ignored:\n{left_out}" if left_out else ""
    write_project(root, {"claims/words.yaml": WORDS, "claims/news.yaml": document, "seeds/news.txt": article})
    facts = judge(load_project(root, load_settings(root)))
    return facts.coverage.of(facts.corpus.sources["news"])


def marks(found: SourceCoverage) -> dict[str, str]:
    return {figure.words: figure.mark.value for figure in found.figures}

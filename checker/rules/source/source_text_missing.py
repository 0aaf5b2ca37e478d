"""The rule `source-text-missing`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.model.finding import Severity
from checker.rules.base import Example, Rule, Scope, of_mistake

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.compare.judged import Judged
    from checker.model.finding import Finding

_WORDS = """
    entities:
      bridge: {name: Old Bridge}
    properties:
      built: {name: built, type: date}
    source:
      id: article
      FILE
      published: 2021-03-02
    claims:
      - {id: built, subject: Old Bridge, property: built, value: 1904, quote: built in 1904}
"""
_ARTICLE = "The bridge was built in 1904.\n"


class SourceTextMissing(Rule):
    """The text of a source is not where the source says, or cannot be read.

    A source without `file` has no text on record: its quotes are not checked, and the report says so.

    Why it matters: quotes that cannot be looked up prove nothing.
    Settle it: put the text into the sources folder as UTF-8, or correct `file`.
    """

    id = "source-text-missing"
    scope = Scope.SOURCE
    severity = Severity.ERROR
    valid = (
        Example(claims=_WORDS.replace("FILE", "file: article.txt"), article=_ARTICLE),
        Example(claims=_WORDS.replace("FILE", "title: An old bridge")),
    )
    invalid = (
        Example(claims=_WORDS.replace("FILE", "file: articel.txt   # <- here"), article=_ARTICLE),
        Example(claims=_WORDS.replace("FILE", "file: ../claims/article.yaml   # <- here"), article=_ARTICLE),
    )

    def check(self, facts: Judged) -> Iterator[Finding]:
        for mistake in facts.mistakes_of(self.id):
            yield of_mistake(mistake)

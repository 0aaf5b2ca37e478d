"""The rule `source-changed`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.model.finding import Finding, Fix, Severity
from checker.model.span import Location
from checker.rules.base import Example, Rule, Scope

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.compare.judged import Judged

_WORDS = """
    entities:
      bridge: {name: Old Bridge}
    properties:
      built: {name: built, type: date}
    source:
      id: article
      file: article.txt
      sha256: PIN
      published: 2021-03-02
    claims:
      - {id: built, subject: Old Bridge, property: built, value: 1904, quote: built in 1904}
"""
_ARTICLE = "The bridge was built in 1904.\n"
_PIN = "ac5f291959efc7cee3c5e00e15927484c3229d0a8c5626058e4cbea967eff667"


class SourceChanged(Rule):
    """The text of a source is not the one that its `sha256` pins.

    Why it matters: the claims were recorded from another text; what they quote may have been corrected since.
    Settle it: compare the claims with the text as it is now, then record its `sha256`.
    """

    id = "source-changed"
    scope = Scope.SOURCE
    severity = Severity.ERROR
    valid = (Example(claims=_WORDS.replace("PIN", _PIN), article=_ARTICLE),)
    invalid = (Example(claims=_WORDS.replace("PIN", f"{'0' * 64}   # <- here"), article=_ARTICLE),)

    def check(self, facts: Judged) -> Iterator[Finding]:
        for source in facts.corpus.sources.values():
            if source.sha256 is None or source.text_path is None:
                continue
            article = facts.corpus.article(source)
            if article is None or article.sha256 == source.sha256.lower():
                continue
            yield Finding(
                message=f"{source.text_path} is not the text that {source.id} was recorded from: its sha256 is {article.sha256}",
                location=source.location("sha256"),
                related=(Location(source.text_path, article.span(0, min(1, len(article.text))), "the text as it is now"),),
                settle="compare the claims with the text as it is now, then record its sha256",
                offending=source.id,
                fix=Fix(source.location("sha256"), article.sha256, "pin the text as it is now", safe=False),
            )

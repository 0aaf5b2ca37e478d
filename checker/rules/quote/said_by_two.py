"""The rule `said-by-two`."""

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
      lake: {name: Lake Arden}
      mayor: {name: Ida Holm, aliases: [Holm]}
      minister: {name: Per Lund, aliases: [Lund]}
    properties:
      state: {name: state, type: text, many: true}
    source: {id: article, file: article.txt, published: 2021-03-02}
    defaults: {subject: Lake Arden, property: state}
    claims:
      - {id: first, value: cleaner than ever, quote: The lake is cleaner than ever, said_by: Ida Holm}
      - {id: second, value: cleaner than ever, quote: The lake is cleaner than ever, said_by: SPEAKER}
"""
_ARTICLE = "“The lake is cleaner than ever,” Holm said.\n"
_OTHER = """
source: {id: other, file: other.txt, published: 2021-03-03}
claims:
  - id: third
    subject: Lake Arden
    property: state
    value: cleaner than ever
    quote: “The lake is cleaner than ever!”
    said_by: Lund   # <- here
"""


class SaidByTwo(Rule):
    """The same words are put into the mouths of two named speakers.

    Within a source or across sources; a speaker and the body that it is part of are one mouth, and a quote that names both
    speakers says itself who said what.

    Why it matters: at most one of them said it first, and what is credited to the wrong person is a false statement about two.
    Settle it: look up who said it, and correct `said_by`; if both did, suppress the finding with that reason.
    """

    id = "said-by-two"
    scope = Scope.CORPUS
    severity = Severity.WARNING
    valid = (Example(claims=_WORDS.replace("SPEAKER", "Holm"), article=_ARTICLE),)
    invalid = (
        Example(claims=_WORDS.replace("SPEAKER}", "Per Lund}   # <- here"), article=_ARTICLE),
        Example(
            claims=_WORDS.replace("SPEAKER", "Holm"),
            article=_ARTICLE,
            files={"claims/other.yaml": _OTHER, "seeds/other.txt": "“The lake is cleaner than ever!” cried Lund.\n"},
        ),
    )

    def check(self, facts: Judged) -> Iterator[Finding]:
        from checker.compare.quotes.mouths import said_by_two

        for mistake in said_by_two(facts.corpus.claims, facts.corpus.vocabulary):
            yield of_mistake(mistake)

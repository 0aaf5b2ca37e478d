"""The rule `figure-unclaimed`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.model.coverage import Mark
from checker.model.finding import Finding, Severity
from checker.rules.base import Example, Rule, Scope
from checker.values.text import fold_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.compare.judged import Judged
    from checker.model.coverage import MarkedFigure, SourceCoverage

_SHOWN = 100
_AROUND = 200
"""Characters of a sentence on both sides of a figure that tell it from others."""
_WORDS = """
    entities:
      ferry: {name: Marisol}
    properties:
      length: {name: length, type: quantity, unit: m}
    source:
      id: article
      file: article.txtMARK
      published: 2023-11-20
    claims:
      - {id: length, subject: Marisol, property: length, value: 84.5 m, quote: "is 84.5 m long"}
"""
_IGNORED = """
    ignored:
      - {quote: built in 2002, reason: no one asks how old she is}
"""


class FigureUnclaimed(Rule):
    """A figure of an article is recorded by no claim, and no one says that it need not be.

    A claim records a figure that stands in its quote and that its value, or one of its dates, states; `factlint coverage` shows
    the article with its figures marked. Numbers that only name something (COVID-19, telephone numbers, sections) need no claim.

    Why it matters: what is not recorded is not checked, and the figure that no one wrote down may be the one that is wrong.
    Settle it: record it, or say under `ignored:` why it needs no claim.
    """

    id = "figure-unclaimed"
    scope = Scope.SOURCE
    severity = Severity.INFO
    is_on_request = True
    valid = (
        Example(claims=_WORDS.replace("MARK", ""), article="Marisol is 84.5 m long. Call +44 20 7946 0958.\n"),
        Example(claims=_WORDS.replace("MARK", "") + _IGNORED, article="Marisol, built in 2002, is 84.5 m long.\n"),
    )
    invalid = (
        Example(claims=_WORDS.replace("MARK", "   # <- here"), article="Marisol, built in 2002, is 84.5 m long.\n"),
        Example(
            claims=_WORDS.replace("MARK", "   # <- here").replace("is 84.5 m long", "Marisol is 84.5 m long and 15.2 m wide"),
            article="Marisol is 84.5 m long and 15.2 m wide.\n",
        ),
    )

    def check(self, facts: Judged) -> Iterator[Finding]:
        for source in facts.corpus.sources.values():
            if source.text_path is not None:
                covered = facts.coverage.of(source)
                yield from (_finding(covered, figure) for figure in covered.figures if figure.mark is Mark.UNCLAIMED)


def _finding(covered: SourceCoverage, figure: MarkedFigure) -> Finding:
    place = covered.place(figure)
    words = " ".join(figure.words.split())
    said = words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…"
    return Finding(
        message=f"no claim records “{said}” of {place.path}:{place.span.line}:{place.span.column}",
        location=covered.source.location("file"),
        related=(place._replace(label="the figure"),),
        settle="record it, or say under `ignored:` why it needs no claim",
        offending=f"{words} in {_sentence(covered, figure)}",
    )


def _sentence(covered: SourceCoverage, figure: MarkedFigure) -> str:
    """The words around the figure: in another sentence it is another figure."""
    assert covered.article is not None
    start, end = figure.sentence
    return fold_text(covered.article.text[max(start, figure.start - _AROUND) : min(end, figure.end + _AROUND)])

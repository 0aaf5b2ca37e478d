"""How much of an article is recorded: its figures, each with what became of it."""

from __future__ import annotations

from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from checker.model.span import Location
from checker.values.frozen import frozen, frozen_value

if TYPE_CHECKING:
    from checker.model.report import Trouble
    from checker.model.source import Article, Source


class Mark(StrEnum):
    CLAIMED = "claimed"
    DISPUTED = "disputed"
    """Claimed, and a finding of severity error or warning that is shown names a claim on it."""
    IGNORED = "ignored"
    UNCLAIMED = "unclaimed"
    NAMED = "named"
    """A number that only names something: it needs no claim."""


class MarkedFigure(NamedTuple):
    """One figure of an article; places are code points of its text."""

    start: int
    end: int
    words: str
    kind: str
    """As the scanner calls it: `count`, `date`, `money`, …"""
    mark: Mark
    claims: tuple[str, ...] = ()
    """Names of the claims that record it."""
    reason: str = ""
    """Why it is ignored, in the words of whoever ignores it."""
    sentence: tuple[int, int] = (0, 0)
    """Start and end of the sentence that it stands in."""


@frozen
class SourceCoverage:
    """One source: what its article says in figures, and how much of that is recorded."""

    source: Source
    article: Article | None
    """None where there is no text to look at; then nothing is known of its figures."""
    figures: tuple[MarkedFigure, ...] = ()
    """In the order of the text; none inside another."""
    why: str = ""
    """Why there is no text."""

    def count(self, *marks: Mark) -> int:
        return sum(figure.mark in marks for figure in self.figures)

    @property
    def claimed(self) -> int:
        """Disputed ones too: they are recorded."""
        return self.count(Mark.CLAIMED, Mark.DISPUTED)

    @property
    def needed(self) -> int:
        """The denominator: figures that need a claim, which are all that are claimed or unclaimed; ignored ones and names are not."""
        return self.claimed + self.count(Mark.UNCLAIMED)

    @property
    def share(self) -> Fraction | None:
        """Of the figures that need a claim, those that have one; None where there is no text."""
        return share_of(self.claimed, self.needed) if self.article else None

    def place(self, figure: MarkedFigure) -> Location:
        """Where a figure stands in the article."""
        assert self.article is not None
        return Location(self.source.text_path or "", self.article.span(figure.start, figure.end))


@frozen_value
class Coverage:
    """The sources that were asked about."""

    version: str
    sources: tuple[SourceCoverage, ...] = ()
    """By source id."""
    errors: tuple[Trouble, ...] = ()

    @property
    def claimed(self) -> int:
        return sum(source.claimed for source in self.sources)

    @property
    def needed(self) -> int:
        return sum(source.needed for source in self.sources)

    @property
    def share(self) -> Fraction | None:
        """Of all sources together, as of one."""
        return share_of(self.claimed, self.needed) if any(source.article for source in self.sources) else None


def share_of(claimed: int, needed: int) -> Fraction:
    """Of the figures that need a claim, those that have one; all of them where none needs one."""
    return Fraction(claimed, needed) if needed else Fraction(1)

"""The figures of each source, each with what became of it: recorded by claims, ignored, open, or only a name."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from checker.compare.coverage.ignored import ignored_by, meeting
from checker.compare.coverage.recorded import Recorder
from checker.compare.quotes.checks import page_of
from checker.model.coverage import Mark, MarkedFigure, SourceCoverage
from checker.values.scan import scan_figures

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checker.compare.judged import Judged
    from checker.compare.quotes.page import Page
    from checker.model.source import Ignored, Source
    from checker.values.scan import Figure


class Coverages:
    """The coverage of every source, worked out when someone asks for it."""

    def __init__(self, facts: Judged) -> None:
        self._facts = facts
        self._found: dict[str, SourceCoverage] = {}
        self._ignored: dict[str, list[Ignored]] = {}
        for entry in facts.corpus.ignored:
            self._ignored.setdefault(entry.source.id, []).append(entry)

    def of(self, source: Source) -> SourceCoverage:
        if source.id not in self._found:
            self._found[source.id] = self._coverage(source)
        return self._found[source.id]

    def _coverage(self, source: Source) -> SourceCoverage:
        page = page_of(source, self._facts.corpus.article(source))
        if page is None:
            why = "its document names no `file`" if source.file is None else f"its text, {source.file}, could not be read"
            return SourceCoverage(source, None, why=why)
        figures = scan_figures(page.article.text, source.language)
        recorded = self._recorded(source, page, figures)
        reasons = _reasons(page, figures, self._ignored.get(source.id, ()))
        marked = tuple(_marked(figure, page.article.text, recorded.get(at, ()), reasons.get(at)) for at, figure in enumerate(figures))
        return SourceCoverage(source, page.article, marked)

    def _recorded(self, source: Source, page: Page, figures: list[Figure]) -> dict[int, tuple[str, ...]]:
        """The names of the claims that record a figure, by its number."""
        facts = self._facts
        dating = facts.reader.datings.get(source.id)
        recorder = Recorder(page, source.language, dating.bounds if dating else None, facts.corpus.vocabulary)
        parts: dict[int, list[_Part]] = {}
        for claim in facts.corpus.claims_of(source.id):
            read = facts.read(claim.name)
            for stretch in recorder.stretches(read) if read is not None and claim.quotes else ():
                start, end = page.folded.origin(*stretch.place)
                for at in meeting(figures, (start, end)):
                    if not stretch.is_words or (start <= figures[at].start and figures[at].end <= end):
                        parts.setdefault(at, []).append(_Part(start, end, stretch.end, claim.name))
        return {
            at: tuple(dict.fromkeys(part.claim for part in found))
            for at, found in parts.items()
            if _is_whole(figures[at], found, page.article.text, source.language)
        }


class _Part(NamedTuple):
    """A stretch of the text in which a claim records a figure, or one end of a range of dates."""

    start: int
    end: int
    side: int | None
    claim: str


def _is_whole(figure: Figure, parts: Iterable[_Part], text: str, language: str) -> bool:
    """No number of the figure is left beside what is recorded; its noun, or a hedge, may be."""
    sides: dict[tuple[int, int], set[int | None]] = {}
    for part in parts:
        sides.setdefault((part.start, part.end), set()).add(part.side)
    at = figure.start
    rest: list[str] = []
    for (start, end), found in sorted(sides.items(), key=lambda item: item[0]):
        if None in found or len(found) > 1:
            rest.append(text[at:start])
            at = max(at, end)
    rest.append(text[at : figure.end])
    return not any(words.strip() and any(left.is_claimable for left in scan_figures(words, language)) for words in rest)


def _reasons(page: Page, figures: list[Figure], ignored: Iterable[Ignored]) -> dict[int, str]:
    """Why figures are ignored, by their numbers: of an entry those in the place where its quote stands first."""
    reasons: dict[int, str] = {}
    for entry in ignored:
        for at in ignored_by(entry, page, figures):
            reasons.setdefault(at, entry.reason)
    return reasons


def _marked(figure: Figure, text: str, claims: tuple[str, ...], reason: str | None) -> MarkedFigure:
    words = text[figure.start : figure.end]
    if not figure.is_claimable:
        mark = Mark.NAMED
    elif claims:
        mark = Mark.CLAIMED
    else:
        mark = Mark.UNCLAIMED if reason is None else Mark.IGNORED
    why = reason or "" if mark is Mark.IGNORED else ""
    return MarkedFigure(figure.start, figure.end, words, figure.kind.value, mark, claims, why, figure.sentence)

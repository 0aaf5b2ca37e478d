"""The page behind a report: every article with its passages, every quantity over time. Made only where it is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.compare.passages import passages_of
from checker.model.claim import Status
from checker.model.page import ArticleView, Page, Plot, Point
from checker.model.vocabulary import Type

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.compare.judged import Judged
    from checker.compare.statement import ReadClaim
    from checker.model.claim import Claim
    from checker.model.source import Source
    from checker.model.vocabulary import Scope


def page_of(facts: Judged) -> Page:
    """Everything in print that a project holds."""
    corpus = facts.corpus
    return Page(
        articles=tuple(_article(corpus.sources[source], facts) for source in sorted(corpus.sources)),
        plots=tuple(_plots(facts)),
        claims=facts.views(claim.name for claim in corpus.claims),
        about={claim.name: about(claim) for claim in corpus.claims},
    )


def about(claim: Claim) -> str:
    """`Vietnam · personnel deployed (format: individual)`; names that are not known are left out."""
    names = [each.name for each in (claim.subject, claim.property) if each is not None]
    scope = scope_words(claim.scope)
    return " · ".join(names) + (f" ({scope})" if scope else "")


def scope_words(scope: Scope) -> str:
    """`format: individual, unit; gender: unknown`"""
    return "; ".join(f"{dimension}: {'unknown' if values is None else ', '.join(values)}" for dimension, values in scope)


def _article(source: Source, facts: Judged) -> ArticleView:
    corpus = facts.corpus
    article = corpus.article(source)
    text = article.text if article else None
    particulars = (
        ("publisher", source.publisher),
        ("author", source.author),
        ("published", source.published),
        ("address", source.url),
        ("repeats", ", ".join(source.derived_from)),
        ("replaces", ", ".join(source.replaces)),
        ("note", source.note),
    )
    ignored = [entry for entry in corpus.ignored if entry.source is source]
    return ArticleView(
        source=source.id,
        title=source.title or source.id,
        particulars=tuple((key, value) for key, value in particulars if value),
        path=source.path,
        text_path=source.text_path,
        text=text,
        passages=passages_of(text, corpus.claims_of(source.id), ignored) if text else (),
    )


def _plots(facts: Judged) -> Iterator[Plot]:
    """One plot for each subject and property whose values are of two times, one of them dated at least."""
    series: dict[tuple[str, str], list[ReadClaim]] = {}
    for read in facts.reads:
        claim = read.claim
        if claim.subject and claim.property and claim.property.type is Type.QUANTITY and not claim.denied:
            series.setdefault((claim.subject.id, claim.property.id), []).append(read)
    for key in sorted(series):
        members = series[key]
        if len({read.held.days for read in members}) >= 2 and any(read.held.is_dated for read in members):
            subject, prop = members[0].claim.subject, members[0].claim.property
            title = f"{subject.name} · {prop.name}" if subject and prop else ""
            yield Plot(title, _unit(members[0]), tuple(sorted(_points(members), key=_order)))


def _points(members: list[ReadClaim]) -> Iterator[Point]:
    for read in members:
        status = read.claim.status
        covers = "; ".join(filter(None, (scope_words(read.claim.scope), "" if status is Status.ACTUAL else status.value)))
        for reading in read.readings:
            if reading.must is not None and reading.likely is not None:
                yield Point(read.claim.name, read.held.days, read.held.is_dated, reading.must, reading.likely, covers)


def _order(point: Point) -> tuple[bool, float | int, float | int, str]:
    low, high = point.days.low, point.days.high
    return (not point.is_dated, int(low) if low is not None else 0, int(high) if high is not None else 0, point.claim)


def _unit(read: ReadClaim) -> str:
    prop = read.claim.property
    unit = prop.measure.unit if prop and prop.measure else None
    return unit.text if unit else ""

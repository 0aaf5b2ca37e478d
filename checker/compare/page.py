"""The page behind a report: every article with its passages, every quantity over time. Made only where it is asked for."""

from __future__ import annotations

from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING

from checker.compare.passages import passages_of
from checker.model.claim import Status
from checker.model.page import ArticleView, Page
from checker.model.plot import MOST_POINTS, Plot, Point
from checker.model.vocabulary import Type

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from checker.compare.judged import Judged
    from checker.compare.statement import ReadClaim
    from checker.model.claim import Claim
    from checker.model.finding import Finding
    from checker.model.source import Source
    from checker.model.vocabulary import Scope


MOST_ARTICLES = 300
MOST_PLOTS = 100
MOST_CLAIMS = 20_000
"""Articles, plots and claims of articles that a browser still shows with ease."""


def page_of(facts: Judged, findings: Iterable[Finding] = ()) -> Page:
    """What a project holds, in print; of more articles and plots than a page takes, those that findings name go first."""
    corpus = facts.corpus
    entities = corpus.vocabulary.entities
    told = {claim.name: claim.source.id for finding in findings for claim in finding.claims}
    sources = sorted(sorted(corpus.sources, key=_first(set(told.values())))[:MOST_ARTICLES])
    plots = sorted(_plots(facts), key=lambda plot: not any(point.claim in told for point in plot.points))
    claims = list(islice((claim for source in sources for claim in corpus.claims_of(source)), MOST_CLAIMS))
    shown = Counter(claim.source.id for claim in claims)
    named = {point.claim for plot in plots[:MOST_PLOTS] for point in plot.points[:MOST_POINTS]}
    return Page(
        articles=tuple(_article(corpus.sources[source], facts, shown[source]) for source in sources),
        plots=tuple(plots[:MOST_PLOTS]),
        claims=facts.views(named.union(claim.name for claim in claims)),
        about={claim.name: about(claim) for claim in claims},
        speakers={entity.id: entity.name for claim in claims if (entity := entities.get(claim.said_by or ""))},
        more_articles=len(corpus.sources) - len(sources),
        more_plots=max(0, len(plots) - MOST_PLOTS),
    )


def _first(named: set[str]) -> Callable[[str], tuple[bool, str]]:
    return lambda source: (source not in named, source)


def about(claim: Claim) -> str:
    """`Vietnam · personnel deployed (format: individual)`; names that are not known are left out."""
    names = [each.name for each in (claim.subject, claim.property) if each is not None]
    scope = scope_words(claim.scope)
    return " · ".join(names) + (f" ({scope})" if scope else "")


def scope_words(scope: Scope) -> str:
    """`format: individual, unit; gender: unknown`"""
    return "; ".join(f"{dimension}: {'unknown' if values is None else ', '.join(values)}" for dimension, values in scope)


def _article(source: Source, facts: Judged, shown: int) -> ArticleView:
    """A source of which so many claims are shown."""
    corpus = facts.corpus
    claims = corpus.claims_of(source.id)
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
    return ArticleView(
        source=source.id,
        title=source.title or source.id,
        particulars=tuple((key, value) for key, value in particulars if value),
        path=source.path,
        text_path=source.text_path,
        text=text,
        passages=passages_of(text, claims, facts.coverage.of(source).figures) if text else (),
        language=source.language,
        more_claims=len(claims) - shown,
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
            assert subject is not None
            assert prop is not None
            yield Plot(f"{subject.name} · {prop.name}", _unit(members[0]), tuple(sorted(_points(members), key=_order)))


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
    assert prop is not None
    assert prop.measure is not None
    return prop.measure.unit.text

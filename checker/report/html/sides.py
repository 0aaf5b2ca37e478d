"""Findings as the template shows them: side by side, each side's words in the paragraph that they come from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from checker.report.html.articles import language_of
from checker.report.html.words import Piece, odd_words, paragraph_around
from checker.report.readings import reading_words
from checker.report.sides import claims_in_order, place, read_as, safe_lines, shortened, view_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.model.claim import Claim
    from checker.model.finding import Finding
    from checker.report.html.index import Index

MOST_CLAIMS = 6
"""Claims of one side that are shown with their words; the rest are named."""
MOST_SIDES = 8


class Told(NamedTuple):
    """One claim of a side."""

    name: str
    value: str
    reading: str
    when: str
    said_by: str
    pieces: list[Piece]
    article: str
    """A link to its words."""
    language: str
    places: list[str]


class Side(NamedTuple):
    heading: str
    claims: list[Told]
    others: list[tuple[str, str]]
    """Further claims: name and link."""


def finding_views(index: Index) -> Iterator[dict[str, Any]]:
    for number, finding in enumerate(index.findings):
        yield {
            "id": f"f{number}",
            "severity": finding.severity.value,
            "rule": finding.rule,
            "message": shortened(finding.message),
            "property": index.properties[index.property_name(finding)],
            "sources": " ".join(str(index.sources[source]) for source in index.sources_of(finding)),
            "sides": list(_sides(finding, index)),
            "more_sides": max(0, len(finding.clusters) - MOST_SIDES),
            "place": place(finding.location),
            "related": [(place(at), shortened(at.label)) for at in finding.related[:20]] if not finding.claims else [],
            "steps": [shortened(step) for step in finding.steps],
            "why": shortened(finding.why),
            "settle": safe_lines(finding.settle) if finding.settle else [],
            "fingerprint": finding.fingerprint,
        }


def _sides(finding: Finding, index: Index) -> Iterator[Side]:
    """A side for each cluster; where there are none, one for each claim."""
    if not finding.clusters:
        for claim in claims_in_order(finding)[:MOST_CLAIMS]:
            yield Side("", [_told(claim, index)], [])
        return
    for cluster in finding.clusters[:MOST_SIDES]:
        heading = reading_words(cluster.reading)
        if cluster.likely and cluster.likely != cluster.reading:
            heading += f", likely {reading_words(cluster.likely)}"
        if cluster.origins > 1:
            heading += f", in {cluster.origins} independent sources"
        told = [_told(claim, index, cluster.reading) for claim in cluster.claims[:MOST_CLAIMS]]
        others = [(claim.name, index.anchor(claim.name)) for claim in cluster.claims[MOST_CLAIMS:50]]
        yield Side(shortened(heading), told, others)


def _told(claim: Claim, index: Index, common: str | None = None) -> Told:
    """One claim; its reading is left out where it is what the side has in common."""
    view = view_of(claim, index.report)
    where = [place(view.location)] + ([place(view.source_location)] if view.source_location else [])
    return Told(
        name=view.name,
        value=shortened(view.words),
        reading="" if view.reading == common else read_as(view),
        when=view.as_of_words,
        said_by=index.page.speakers.get(view.said_by or "", view.said_by or ""),
        pieces=_pieces(claim, index),
        article=index.anchor(claim.name),
        language=language_of(index.passages_of[claim.name][0]) if claim.name in index.passages_of else "",
        places=where,
    )


def _pieces(claim: Claim, index: Index) -> list[Piece]:
    """The paragraph around a claim's words; the quote alone where it was not found."""
    found = index.passages_of.get(claim.name)
    if found is None or found[0].text is None:
        quote = " … ".join(claim.quotes)
        return odd_words(quote[:2_000], claim.value, "quote") if quote else []
    article, passages = found
    return paragraph_around(article.text or "", [(passage.start, passage.end) for passage in passages], claim.value)

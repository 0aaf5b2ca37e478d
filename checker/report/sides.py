"""The sides of a finding as plain lines: each claim in its article's words, where it stands, and what would settle it.

Every line is safe text. Formats that have no layout of their own (annotations,
test reports, SARIF) print these lines as they are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.model.report import ClaimView
from checker.report.readings import reading_words
from checker.report.safe_text import safe_text
from checker.values.text import fold_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.model.claim import Claim
    from checker.model.finding import Finding
    from checker.model.report import Report
    from checker.model.span import Location

MOST_CLAIMS = 40
"""Claims listed of one finding; the rest are counted. Thirty reports that agree are one line's worth of news."""

MOST_TEXT = 1_000
"""Characters printed of one value or quote: a value of ten megabytes is nothing that an annotation could hold."""


def shortened(text: str, most: int = MOST_TEXT) -> str:
    """Safe text of at most about `most` characters; what was cut is counted."""
    whole = safe_text(text[: most + 1])
    return whole if len(text) <= most else f"{whole[:most]}… ({len(text) - most:,} more characters)"


def safe_lines(text: str) -> list[str]:
    """The lines of a text that may have several, a stanza to paste for one, each safe and short."""
    return [shortened(line) for line in text[: 20 * MOST_TEXT].split("\n")]


def place(location: Location, prefix: str = "") -> str:
    """`claims/x.yaml:23:12`"""
    return f"{shortened(prefix + location.path)}:{location.span.line}:{location.span.column}"


def claims_in_order(finding: Finding) -> tuple[Claim, ...]:
    """The claims of a finding, side by side: those of its clusters first, each once."""
    members = (*(c for cluster in finding.clusters for c in cluster.claims), *finding.claims)
    return tuple({claim.name: claim for claim in members}.values())


def view_of(claim: Claim, report: Report) -> ClaimView:
    """The claim in print; one that the report does not describe is told by what its author wrote."""
    return report.claims.get(claim.name) or ClaimView(
        name=claim.name,
        value="; ".join(claim.value),
        reading=None,
        likely=None,
        as_of=claim.as_of,
        as_of_words=f"as of {claim.as_of}" if claim.as_of else "",
        inherited=False,
        since=claim.since,
        until=claim.until,
        status=str(claim.status),
        said_by=claim.said_by,
        quotes=claim.quotes,
        scope=claim.scope,
        origin=claim.source.id,
        claim=claim,
        place_of=lambda _: None,
    )


def sides(finding: Finding, report: Report) -> Iterator[ClaimView]:
    """The claims of a finding in print, side by side, one after the other."""
    return (view_of(claim, report) for claim in claims_in_order(finding))


def read_as(view: ClaimView) -> str:
    """`read as 138–168, likely 146–160`; empty where the reading says no more than the value."""
    if view.reading is None or view.reading in (view.value, fold_text(view.value[:MOST_TEXT])):
        return ""
    likely = f", likely {reading_words(view.likely)}" if view.likely and view.likely != view.reading else ""
    return shortened(f"read as {reading_words(view.reading)}{likely}")


def side_lines(view: ClaimView) -> Iterator[str]:
    """Two or three lines of one claim: value, name and time; where it stands; the words of the source."""
    yield "  ".join(part for part in (shortened(view.words), shortened(view.name), shortened(view.as_of_words)) if part)
    source = f" -> {place(view.source_location)}" if view.source_location else ""
    reading = read_as(view)
    yield f"  {place(view.location)}{source}{f'  ({reading})' if reading else ''}"
    if view.quotes:
        yield f"  “{shortened(' … '.join(view.quotes))}”"


def detail_lines(finding: Finding, report: Report) -> Iterator[str]:
    """All that a finding says below its message: its sides, its reasoning, why, and what settles it."""
    claims = claims_in_order(finding)
    for claim in claims[:MOST_CLAIMS]:
        yield from side_lines(view_of(claim, report))
    if len(claims) > MOST_CLAIMS:
        yield f"and {len(claims) - MOST_CLAIMS:,} more claims"
    for step in finding.steps:
        yield f"  {shortened(step)}"
    if finding.why:
        yield f"why: {shortened(finding.why)}"
    if finding.settle:
        yield "settle: " + "\n".join(safe_lines(finding.settle))

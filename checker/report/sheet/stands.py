"""Which claims of a section stand against each other, by which rule, and whether someone has looked into it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.model.finding import Standing
from checker.report.safe_text import safe_text
from checker.report.width import clipped, wrapped

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from checker.model.claim import Claim
    from checker.model.finding import Finding
    from checker.report.look import Look

_FIRST = 20
"""Findings printed of one section; the rest are counted."""
_CLAIMS = 12
_LINES = 4


def stand_lines(findings: tuple[Finding, ...], numbers: Mapping[str, int], marks: Mapping[str, str], look: Look) -> Iterator[str]:
    """One finding after the other: its severity and rule, the claims side by side, and why."""
    for finding in findings[:_FIRST]:
        is_shown = finding.standing is Standing.SHOWN
        word = finding.severity.value if is_shown else finding.standing.value
        cause = "" if finding.cause in (None, "none") else f" ({finding.cause})"
        head = f"{word}[{safe_text(finding.rule)}]{cause}"
        said = f"{head}  {_sides(finding, numbers)}  {marks.get(finding.fingerprint, finding.fingerprint)}"
        for at, line in enumerate(wrapped(said, look.width - 2)):
            own = len(head) if at == 0 else 0
            yield f"  {look.paint(word if is_shown else 'aside', line[:own])}{line[own:]}"
        why = safe_text(finding.reason if not is_shown and finding.reason else finding.why or finding.message)
        yield from (f"    {line}" for line in clipped(wrapped(why, look.width - 6), _LINES))
    if len(findings) > _FIRST:
        yield f"  and {len(findings) - _FIRST:,} more (factlint check)"


def _sides(finding: Finding, numbers: Mapping[str, int]) -> str:
    """`1, 4 against 2`; what is explained stands against nothing."""
    if len(finding.clusters) < 2 or finding.verdict == "explained":
        return _named(finding.claims, numbers)
    more = " and others" if len(finding.clusters) > _CLAIMS else ""
    return " against ".join(_named(cluster.claims, numbers) for cluster in finding.clusters[:_CLAIMS]) + more


def _named(claims: Iterable[Claim], numbers: Mapping[str, int]) -> str:
    """Numbers in their order, then the names of claims of other sections."""
    claims = list(claims)
    own = [str(number) for number in sorted(numbers[claim.name] for claim in claims if claim.name in numbers)]
    named = own + [safe_text(claim.name) for claim in claims if claim.name not in numbers]
    return ", ".join(named[:_CLAIMS]) + (f" and {len(named) - _CLAIMS:,} more" if len(named) > _CLAIMS else "")


def styles_of(findings: Iterable[Finding]) -> dict[str, str]:
    """The gravest severity of the findings that are shown, by the name of the claim; of those that only explain none."""
    styles: dict[str, str] = {}
    for finding in sorted(findings, key=lambda f: f.severity.rank):
        if finding.standing is Standing.SHOWN and finding.severity.value != "info":
            for claim in (*finding.claims, *(c for cluster in finding.clusters for c in cluster.claims)):
                styles.setdefault(claim.name, finding.severity.value)
    return styles

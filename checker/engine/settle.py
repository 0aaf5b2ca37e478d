"""The last step: in which order findings are told, which of them a path keeps, and what the run's exit code is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.model.finding import Severity, Standing

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checker.model.finding import Finding
    from checker.model.span import Location

WARNING = "warning"
"""Where nothing else is said, a warning fails the run."""
NEVER = "never"


def exit_code(findings: Iterable[Finding], fail_on: str, *, has_errors: bool, exit_zero: bool = False) -> int:
    """2 where the tool could not do its job; 1 where a shown finding is at or above `fail_on`; else 0."""
    if has_errors:
        return 2
    if exit_zero or fail_on == NEVER:
        return 0
    worst = min((f.severity.rank for f in findings if f.standing is Standing.SHOWN), default=len(Severity))
    return int(worst <= Severity(fail_on).rank)


def within(findings: Iterable[Finding], path: str) -> list[Finding]:
    """The findings that have to do with a file or folder of the project (`claims/x.yaml`, `seeds`): their own place, a related one, or
    that of a claim they name."""
    return [finding for finding in findings if any(lies_in(place, path) for place in _places(finding))]


def _places(finding: Finding) -> Iterable[str]:
    locations: tuple[Location, ...] = (finding.location, *finding.related)
    yield from (location.path for location in locations)
    for claim in (*finding.claims, *(c for cluster in finding.clusters for c in cluster.claims)):
        yield claim.source.path
        if claim.source.text_path:
            yield claim.source.text_path


def lies_in(place: str, path: str) -> bool:
    """The file is the path, or stands below it."""
    return place == path or place.startswith(path + "/")

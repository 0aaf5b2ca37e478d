"""Counts by severity, property and source."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from checker.report.html.index import SEVERITIES

if TYPE_CHECKING:
    from collections.abc import Callable

    from checker.model.finding import Finding
    from checker.report.html.index import Index


class Row(NamedTuple):
    name: str
    number: int
    """The value of the filter that shows these findings alone."""
    counts: tuple[int, ...]
    """Errors, warnings, infos."""


def overview(index: Index) -> dict[str, Any]:
    totals = dict.fromkeys(SEVERITIES, 0)
    for finding in index.findings:
        totals[finding.severity.value] += 1
    return {
        "severities": totals,
        "properties": _rows(index.properties, index, lambda finding: [index.property_name(finding)]),
        "sources": _rows(index.sources, index, index.sources_of),
    }


def _rows(names: dict[str, int], index: Index, names_of: Callable[[Finding], list[str]]) -> list[Row]:
    """A row for each name, those with the most of the gravest first."""
    counts = {name: [0] * len(SEVERITIES) for name in names}
    for finding in index.findings:
        for name in names_of(finding):
            counts[name][finding.severity.rank] += 1
    rows = [Row(name, number, tuple(counts[name])) for name, number in names.items()]
    return sorted(rows, key=lambda row: ([-count for count in row.counts], row.name))

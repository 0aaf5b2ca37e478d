"""The fact sheet and the inventory as tables for a spreadsheet: one row a claim, or one a property of a subject."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.compare.page import scope_words
from checker.compare.print import number_text
from checker.model.vocabulary import Type
from checker.report.csv_text import csv_text
from checker.report.marks import short_marks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.model.finding import Finding
    from checker.model.sheet import Entry, Inventory, Section, Sheet
    from checker.values.interval import Exact

COLUMNS = (
    *("subject", "property", "unit", "scope", "value", "reading", "likely", "low", "high", "likely_low", "likely_high"),
    *("as_of", "inherited", "since", "until", "due", "status", "said_by", "denied", "only", "basis"),
    *("source", "claim", "origin", "findings", "quote", "path", "line", "column", "source_path", "source_line", "source_column"),
)
"""Columns may be added at the end; none is removed, renamed or given another meaning."""
INVENTORY_COLUMNS = ("subject", "property", "type", "unit", "claims", "sources", "origins", "errors", "warnings", "infos")


def render(sheet: Sheet) -> str:
    """`low` to `likely_high` are the ends of the readings of one quantity, empty where there is no bound or no such number."""
    marks = short_marks(sheet.findings)
    return csv_text([COLUMNS, *(row for section in sheet.sections for row in _rows(section, marks))])


def render_inventory(inventory: Inventory) -> str:
    rows: list[tuple[str, ...]] = [INVENTORY_COLUMNS]
    for holding in inventory.holdings:
        for prop, count in holding.properties:
            unit = prop.measure.unit.text if prop.measure else ""
            numbers = (count.claims, count.sources, count.origins, *(count.open.get(word, 0) for word in ("error", "warning", "info")))
            rows.append((holding.subject.id, prop.id, prop.type.value, unit, *map(str, numbers)))
    return csv_text(rows)


def _rows(section: Section, marks: dict[str, str]) -> Iterator[tuple[str, ...]]:
    told: dict[str, list[str]] = {}
    for finding in section.findings:
        said = f"{finding.rule} {marks.get(finding.fingerprint, finding.fingerprint)}"
        for name in _named(finding):
            told.setdefault(name, []).append(said)
    unit = section.property.measure.unit.text if section.property.measure else ""
    for group in section.groups:
        for entry in group.entries:
            yield (
                *(section.subject.id, section.property.id, unit, scope_words(group.scope)),
                *_cells(entry, section.property.type),
                *_place(entry, "; ".join(told.get(entry.claim.name, ()))),
            )


def _named(finding: Finding) -> list[str]:
    members = (*finding.claims, *(claim for cluster in finding.clusters for claim in cluster.claims))
    return list(dict.fromkeys(claim.name for claim in members))


def _cells(entry: Entry, kind: Type) -> tuple[str, ...]:
    claim, view = entry.claim, entry.view
    bar = entry.bars[0] if len(entry.bars) == 1 and kind is Type.QUANTITY else None
    ends = (bar.must.low, bar.must.high, bar.likely.low, bar.likely.high) if bar else (None,) * 4
    truths = (_truth(view.denied), _truth(view.only))
    said = (view.since, view.until, claim.due, view.status, view.said_by)
    as_of = (view.as_of or "", _truth(view.inherited))
    return (
        *(view.value, view.reading or "", view.likely or "", *map(_number, ends)),
        *(*as_of, *(text or "" for text in said), *truths, claim.basis.value),
    )


def _place(entry: Entry, told: str) -> tuple[str, ...]:
    view, source = entry.view, entry.claim.source.id
    said = view.source_location
    quote = " … ".join(" ".join(text.split()) for text in view.quotes)
    at = view.location
    there = (said.path, str(said.span.line), str(said.span.column)) if said else ("", "", "")
    return (source, entry.claim.id, view.origin, told, quote, at.path, str(at.span.line), str(at.span.column), *there)


def _number(end: Exact | None) -> str:
    return "" if end is None else number_text(end)


def _truth(value: bool) -> str:
    return "true" if value else "false"

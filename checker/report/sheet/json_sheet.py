"""The fact sheet and the inventory as JSON, schema 1: `sheet.schema.json` beside the other schemas. Fields only ever grow."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from checker.report.json_parts import Items, claim_fields, finding_fields, in_print, scope_fields

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checker.model.report import Trouble
    from checker.model.sheet import Count, Entry, Inventory, Section, Sheet
    from checker.model.vocabulary import Entity, Property

SCHEMA_VERSION = 1


def render(sheet: Sheet) -> str:
    """Sections in their order, each with its claims by scope and time; claims and findings once each, in full."""
    entries = [entry for section in sheet.sections for entry in section.entries()]
    findings = {finding.fingerprint: finding for section in sheet.sections for finding in section.findings}
    return in_print(
        {
            **_head(sheet.version),
            "subject": None if sheet.subject is None else sheet.subject.id,
            "property": None if sheet.property is None else sheet.property.id,
            "summary": {"claims": len(entries), "sources": sheet.sources, "origins": sheet.origins},
            "sections": [_section(section) for section in sheet.sections],
            "claims": {entry.claim.name: _claim(entry) for entry in sorted(entries, key=lambda entry: entry.claim.name)},
            "findings": Items(finding_fields(finding) for _, finding in sorted(findings.items())),
            "named_by": [claim.name for claim in sheet.named_in],
            "errors": _errors(sheet.errors),
        }
    )


def render_inventory(inventory: Inventory) -> str:
    """Subjects with their properties, and how much is recorded of each."""
    return in_print(
        {
            **_head(inventory.version),
            "summary": {**_count(inventory.total), "nameless": inventory.nameless},
            "subjects": [
                {
                    **_entity(holding.subject),
                    **_count(holding.whole),
                    "properties": [{**_property(prop), **_count(count)} for prop, count in holding.properties],
                }
                for holding in inventory.holdings
            ],
            "errors": _errors(inventory.errors),
        }
    )


def _head(version: str) -> dict[str, Any]:
    return {"schema_version": SCHEMA_VERSION, "tool": {"name": "factlint", "version": version}}


def _entity(entity: Entity) -> dict[str, Any]:
    return {"id": entity.id, "name": entity.name}


def _property(prop: Property) -> dict[str, Any]:
    unit = prop.measure.unit.text if prop.measure else ""
    return {"id": prop.id, "name": prop.name, "type": prop.type.value, "unit": unit or None, "over_time": prop.over_time.value}


def _section(section: Section) -> dict[str, Any]:
    return {
        "subject": _entity(section.subject),
        "property": _property(section.property),
        "sources": section.sources,
        "origins": section.origins,
        "scopes": [
            {"scope": scope_fields(group.scope), "claims": [entry.claim.name for entry in group.entries]} for group in section.groups
        ],
        "findings": [finding.fingerprint for finding in section.findings],
    }


def _claim(entry: Entry) -> dict[str, Any]:
    """As in a report, and what only a sheet says."""
    claim = entry.claim
    return {
        **claim_fields(entry.view),
        "dated": entry.is_dated,
        "due": claim.due,
        "denied": claim.denied,
        "only": claim.only,
        "basis": claim.basis.value,
        "note": claim.note,
    }


def _count(count: Count) -> dict[str, Any]:
    opened = {word: count.open.get(word, 0) for word in ("error", "warning", "info")}
    return {"claims": count.claims, "sources": count.sources, "origins": count.origins, "open": opened}


def _errors(errors: Iterable[Trouble]) -> list[dict[str, Any]]:
    return [{"message": trouble.message, "path": trouble.path} for trouble in errors]

"""Reconciliations, ignored figures and the project's own rules, as their documents write them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from checker.loading.scalars import RULE
from checker.loading.schema import GIVEN
from checker.model.corpus import ProjectRule, Reconciliation
from checker.model.source import Ignored, Source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.loading.documents import Document
    from checker.loading.record import Record
    from checker.model.span import Location

_SHARED = ("subject", "scope", "source", "as_of")


def ignored_of(document: Document, source: Source) -> Iterator[Ignored]:
    for record in document.sections.get("ignored", ()):
        if "quote" in record.fields and "reason" in record.fields:
            yield Ignored(source, record.fields["quote"], record.fields["reason"], record.location("quote"))


def reconciliations_of(document: Document) -> Iterator[Reconciliation]:
    for record in document.sections.get("reconciled", ()):
        if "claims" not in record.fields or "reason" not in record.fields:
            continue
        claims, values = record.fields["claims"], record.get("values")
        if values is not None and len(values) != len(claims):
            record.tell(
                RULE, f"{len(claims)} claims and {len(values)} values", "values", "write one value for each claim, in the same order"
            )
            values = None
        check_days(record, "on", "expires")
        yield Reconciliation(
            claims,
            record.fields["reason"],
            record.location("claims"),
            tuple(record.location("claims", number) for number in range(len(claims))),
            values,
            record.get("rules", ()),
            record.get("by"),
            record.get("on"),
            record.get("expires"),
        )


def check_days(record: Record, *keys: str) -> None:
    """Tell those of the keys whose text is no date."""
    for key in keys:
        if key in record.fields:
            from checker.values.date import read_date
            from checker.values.unreadable import Unreadable

            try:
                days = read_date(record.fields[key]).must
            except Unreadable as error:
                record.tell(RULE, f"`{key}`: {error}", key, error.hint or "write a day such as 2027-11-22")
                continue
            if key == "expires" and days.high is None:
                record.tell(RULE, f"`{key}`: “{record.fields[key]}” is a day that never comes", key, "write a day such as 2027-11-22")


def rules_of(document: Document) -> Iterator[ProjectRule]:
    for record in document.sections.get("rules", ()):
        if not record.bad and {"id", "message", "check", "given"} <= record.fields.keys():
            strange = [(number, word) for number, word in enumerate(record.get("same", ())) if word not in _SHARED]
            for number, word in strange:
                record.tell(RULE, f"`{word}` is nothing that claims share", "same", f"of {', '.join(_SHARED)}", item=number)
            if strange:
                continue
            yield ProjectRule(
                record.fields["id"],
                record.fields["message"],
                record.fields["check"],
                {name: _given(bound) for name, bound in record.fields["given"].items()},
                record.get("same", ("subject",)),
                record.get("severity", "error"),
                document.path,
                _locations(record),
            )


def _given(bound: Record) -> dict[str, Any]:
    return {key: bound.fields[key] for key in GIVEN.fields if key in bound.fields}


def _locations(record: Record) -> dict[str, Location]:
    places = {"": record.location(), **{key: record.location(key) for key in record.fields}}
    for name, bound in record.fields["given"].items():
        places[f"given.{name}"] = bound.location()
        places |= {f"given.{name}.{key}": bound.location(key) for key in GIVEN.fields if bound.has(key)}
    return places

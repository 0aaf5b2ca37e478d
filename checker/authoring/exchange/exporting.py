"""`factlint export`: a project's records, and what was read of its claims, as text."""

from __future__ import annotations

import json
import zlib
from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple

from checker.authoring.exchange.cells import cell_of
from checker.authoring.exchange.csv_text import LINE_END, row_text, stretch_of
from checker.authoring.exchange.records import recorded
from checker.authoring.exchange.tables import CLAIM, MORE, READ, RECORD
from checker.compare.views import view
from checker.loading.schema import CLAIM as CLAIM_TABLE
from checker.report.json_text import json_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from checker.app import Run
    from checker.authoring.exchange.records import Record
    from checker.model.claim import Claim
    from checker.model.span import Location

FORMATS = ("jsonl", "csv", "claimreview", "annotations")
_READINGS = ("subject", "property", "value", "likely", "as_of", "inherited", "origin")
_PLACES = ("path", "line", "column", "source_path", "source_line", "source_column")
_TOGETHER = 200
"""Rows that are packed at once."""
_PLAIN = tuple(key for key in CLAIM_TABLE.fields if key not in ("id", "scope", "suppress"))


class Exported(NamedTuple):
    pieces: Iterator[str]
    """The text, made as it is asked for; only then is it known what is missing."""
    unread: list[str]
    """Documents that are not, or not wholly, in it."""
    left_out: list[str]
    """Claims of which the format has nothing to say, each with the reason."""


def export(run: Run, format: str, *, claims_only: bool = False) -> Exported:
    """The project in one of the `FORMATS`."""
    unread: list[str] = []
    left_out: list[str] = []
    if format == "claimreview":
        from checker.authoring.exchange.claim_review import claim_reviews

        return Exported(claim_reviews(run), _troubled(run), left_out)
    if format == "annotations":
        from checker.authoring.exchange.annotations import web_annotations

        return Exported(web_annotations(run, left_out), _troubled(run), left_out)
    records = recorded(str(run.root), run.facts.corpus.documents, unread)
    rows = _with_readings(run, (record for record in records if record.kind == CLAIM or not claims_only))
    return Exported(_csv(rows) if format == "csv" else map(_json_line, rows), unread, left_out)


def _troubled(run: Run) -> list[str]:
    """Documents with something that could not be read."""
    paths = {item.location.path for item in run.facts.corpus.not_checked if item.what == "document"}
    return sorted(paths | {trouble.path for trouble in run.facts.corpus.troubles if trouble.path})


def _with_readings(run: Run, records: Iterable[Record]) -> Iterator[tuple[Record, dict[str, Any]]]:
    """Each record with what was read of it; of two claims with one id the first has it."""
    waiting: dict[str, dict[str, Claim]] = {}
    for record in records:
        claim = None
        if record.kind == CLAIM:
            source = record.source or ""
            if source not in waiting:
                waiting[source] = {claim.id: claim for claim in run.facts.corpus.claims_of(source)}
            claim = waiting[source].pop(str(record.fields.get("id")), None)
            if not waiting[source]:
                waiting[source] = {}  # one that things were taken out of holds room for them all
        yield record, {} if claim is None else _read(run, claim)


def _read(run: Run, claim: Claim) -> dict[str, Any]:
    """What factlint makes of a claim: ids of what its names stand for, readings, places."""
    facts = run.facts
    seen = view(claim.name, claim, facts.read(claim.name), facts.origins.get(claim.source.id, claim.source.id), facts.quotes.look_up)
    return {
        "subject": claim.subject.id if claim.subject else None,
        "property": claim.property.id if claim.property else None,
        "scope": {dimension: None if values is None else list(values) for dimension, values in claim.scope},
        "value": seen.reading,
        "likely": seen.likely,
        "as_of": seen.as_of,
        "inherited": seen.inherited,
        "said_by": claim.said_by,
        "origin": seen.origin,
        **_place("", seen.location),
        **_place("source_", seen.source_location),
    }


def _place(prefix: str, location: Location | None) -> dict[str, Any]:
    if location is None:
        return {}
    return {f"{prefix}path": location.path, f"{prefix}line": location.span.line, f"{prefix}column": location.span.column}


def _json_line(row: tuple[Record, dict[str, Any]]) -> str:
    record, read = row
    source = {"source": record.source} if record.kind != "source" and record.source is not None else {}
    data = {RECORD: record.kind, **source, **record.fields, **({READ: read} if read else {})}
    return json_text(json.dumps(data, ensure_ascii=False, allow_nan=False)) + "\n"


def _csv(rows: Iterable[tuple[Record, dict[str, Any]]]) -> Iterator[str]:
    """A header, then a row for each record: scopes in a column for each dimension, what has no column of its own in `more`.

    Which dimensions there are is known at the end: until then rows wait in print, but for their scopes, and packed.
    """
    at = _PLAIN.index("as_of")
    before, behind = [RECORD, "source", "id", *_PLAIN[:at]], [*_PLAIN[at:], MORE, *(f"{READ}.{key}" for key in (*_READINGS, *_PLACES))]
    waiting: list[bytes] = []
    found: set[str] = set()
    rest = iter(rows)
    while some := list(islice(rest, _TOGETHER)):
        printed = []
        for record, read in some:
            cells = _cells(record)
            cells |= {f"{READ}.{key}": value if isinstance(value, bool) else str(value) for key, value in read.items() if value is not None}
            scope = _scope(record) if record.kind == CLAIM else {}
            found.update(scope)
            printed.append((_stretch(before, cells), scope, _stretch(behind, cells)))
        waiting.append(zlib.compress(json.dumps(printed).encode(), 1))
    dimensions = sorted(found)
    yield row_text(map(cell_of, (*before, *(f"scope.{key}" for key in dimensions), *behind)))
    for packed in waiting:
        for first, scope, last in json.loads(zlib.decompress(packed)):
            yield ",".join([first, *([_stretch(dimensions, scope)] if dimensions else []), last]) + LINE_END


def _stretch(names: Iterable[str], cells: dict[str, Any]) -> str:
    """Some columns of a row."""
    return stretch_of("" if name not in cells else cells[name] if name == MORE else cell_of(cells[name]) for name in names)


def _cells(record: Record) -> dict[str, Any]:
    cells: dict[str, Any] = {RECORD: record.kind}
    if record.source is not None and record.kind != "source":
        cells["source"] = record.source
    more = dict(record.fields)
    if record.kind == CLAIM:
        if len(_scope(record)) == len(more.get("scope") or ()):
            more.pop("scope", None)
        cells |= {key: more.pop(key) for key in ("id", *_PLAIN) if key in more and _is_flat(more[key])}
    if more:
        cells[MORE] = json_text(json.dumps(more, ensure_ascii=False, allow_nan=False))
    return cells


def _scope(record: Record) -> dict[str, Any]:
    scope = record.fields.get("scope")
    return {key: value for key, value in scope.items() if _is_flat(value)} if isinstance(scope, dict) else {}


def _is_flat(value: Any) -> bool:
    """A cell can hold it, and holding nothing but space means that there is none."""
    if isinstance(value, list):
        return all(isinstance(text, str) for text in value)
    return isinstance(value, bool) or (isinstance(value, str) and bool(value.strip()))

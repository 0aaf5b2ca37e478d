"""The two sides of a finding on a terminal: values, names and times in columns, then places, words and readings."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from checker.report.readings import reading_words
from checker.report.safe_text import safe_text
from checker.report.sides import place, view_of
from checker.report.width import cells, clipped, padded, wrapped
from checker.values.frozen import replace

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from checker.model.finding import Cluster, Finding
    from checker.model.report import ClaimView, Report
    from checker.report.look import Look

_SIDES = 8
"""Sides printed of one finding; a longer series is counted."""
_MEMBERS = 3
"""Claims printed of one side; those that agree with them are named."""
_NAMES = 6
_QUOTE_LINES = 6
_VALUE_LINES = 4
_COLUMN = 30
"""The least width of the column of values, so that the findings of a report stand under each other."""
_INDENT = "    "


class _Row(NamedTuple):
    value: str
    name: str
    when: str


class _Columns(NamedTuple):
    """Widths of the value and the name; 0 where they, or the time, do not fit and stand below each other."""

    value: int
    name: int


def side_blocks(finding: Finding, report: Report, look: Look) -> Iterator[list[str]]:
    """The lines of each side; one block each for the clusters, or for the claims of a finding that has none."""
    shown: list[tuple[list[ClaimView], Cluster | None]] = [
        (_members(cluster, report), cluster) for cluster in finding.clusters[:_SIDES]
    ] or [([view_of(c, report)], None) for c in finding.claims[:_SIDES]]
    named = [(_with_speakers(views, report.entity_names), cluster) for views, cluster in shown]
    columns = _columns([_row(view) for views, _ in named for view in views], look.width)
    for views, cluster in named:
        lines = [line for view in views for line in _claim(view, columns, look)]
        yield lines + (_company(cluster, {view.name for view in views}, look) if cluster else [])
    rest = len(finding.clusters or finding.claims) - len(shown)
    if rest > 0:
        yield [f"  and {rest:,} more"]


def _members(cluster: Cluster, report: Report) -> list[ClaimView]:
    """The first few claims of a side; those that say the same in other words come before those that repeat it."""
    fresh: dict[str, ClaimView] = {}
    repeated: list[ClaimView] = []
    for claim in cluster.claims:
        view = view_of(claim, report)
        if view.words not in fresh:
            fresh[view.words] = view
        elif len(repeated) < _MEMBERS:
            repeated.append(view)
        if len(fresh) == _MEMBERS:
            break
    return [*fresh.values(), *repeated][:_MEMBERS]


def view_blocks(views: Iterable[ClaimView], names: Mapping[str, str], look: Look) -> Iterator[list[str]]:
    """The lines of each of some claims; `names` are those of speakers, by id."""
    views = _with_speakers(views, names)
    columns = _columns([_row(view) for view in views], look.width)
    return (list(_claim(view, columns, look)) for view in views)


def _with_speakers(views: Iterable[ClaimView], names: Mapping[str, str]) -> list[ClaimView]:
    return [replace(view, said_by=names.get(view.said_by, view.said_by)) if view.said_by else view for view in views]


def _row(view: ClaimView) -> _Row:
    said = f"said by {view.said_by}" if view.said_by else ""
    status = "" if view.status == "actual" else view.status
    when = ", ".join(safe_text(part) for part in (view.as_of_words, status, said) if part)
    return _Row(safe_text(view.words), safe_text(view.name), when)


def _columns(rows: list[_Row], width: int) -> _Columns:
    value = max((cells(row.value) for row in rows), default=0)
    name = max((cells(row.name) for row in rows), default=0)
    when = max((cells(row.when) for row in rows), default=0)
    for column in (max(value, _COLUMN) + 2, value + 2):
        if 2 + column + name + 2 + when <= width:
            return _Columns(column, name + 2)
    for column in (max(value, _COLUMN) + 2, value + 2):
        if 2 + column + name <= width:
            return _Columns(column, 0)
    return _Columns(0, 0)


def _claim(view: ClaimView, columns: _Columns, look: Look) -> Iterator[str]:
    yield from _head(_row(view), columns, look)
    yield from _places(view, look)
    yield from _words(view, look)
    if view.reading is not None and view.reading.casefold() != view.value.casefold():
        likely = f", likely {reading_words(view.likely)}" if view.likely and view.likely != view.reading else ""
        for line in clipped(wrapped(safe_text(f"read as {reading_words(view.reading)}{likely}"), look.width - 7), _VALUE_LINES):
            yield f"     {line}"


def _head(row: _Row, columns: _Columns, look: Look) -> Iterator[str]:
    if columns.value:
        value = look.paint("strong", row.value) + " " * (columns.value - cells(row.value))
        name = padded(row.name, columns.name) if columns.name and row.when else row.name
        yield f"  {value}{name}{row.when if columns.name else ''}".rstrip()
        if row.when and not columns.name:
            yield from (_INDENT + line for line in wrapped(row.when, look.width - 4))
        return
    yield from (f"  {look.paint('strong', line)}" for line in clipped(wrapped(row.value, look.width - 4), _VALUE_LINES))
    both = f"{row.name}  {row.when}".rstrip()
    for part in [both] if cells(both) <= look.width - 4 else [row.name, row.when]:
        yield from (_INDENT + line for line in wrapped(part, look.width - 4) if line)


def _places(view: ClaimView, look: Look) -> Iterator[str]:
    """Where it is claimed, and where the source says it. A place is never cut: it is there to be copied."""
    claimed = place(view.location)
    if view.source_location is None:
        yield _INDENT + claimed
        return
    said = place(view.source_location)
    if 4 + cells(claimed) + 5 + cells(said) <= look.width:
        yield f"{_INDENT}{claimed}  →  {said}"
    else:
        yield _INDENT + claimed
        yield f"{_INDENT}→ {said}"


def _words(view: ClaimView, look: Look) -> Iterator[str]:
    if not view.quotes:
        return
    text = "” … “".join(safe_text(" ".join(quote.split())) for quote in view.quotes)
    lines = clipped(wrapped(f"“{text}”", look.width - 7), _QUOTE_LINES)
    yield _INDENT + lines[0]
    yield from (f"     {line}" for line in lines[1:])


def _company(cluster: Cluster, shown: set[str], look: Look) -> list[str]:
    """Who else says so, and how many independent voices that makes."""
    if len(cluster.claims) < 2:
        return []
    rest = [safe_text(claim.name) for claim in cluster.claims if claim.name not in shown]
    lines = []
    if rest:
        more = f", and {len(rest) - _NAMES:,} more" if len(rest) > _NAMES else ""
        lines = wrapped(f"likewise {', '.join(rest[:_NAMES])}{more}", look.width - 4)
    origins = f"{cluster.origins:,} origin{'' if cluster.origins == 1 else 's'}"
    return [_INDENT + line for line in (*lines, f"{len(cluster.claims):,} claims of {origins}")]

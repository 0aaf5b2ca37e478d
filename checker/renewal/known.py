"""Findings as they were told: each a row of text, which is kept as it is for as long as the finding stands as it stood."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from checker.model.finding import Cause, Finding, Severity, Standing, Verdict
from checker.model.span import Location, Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checker.renewal.memory import Key

_ROW, _FIELD, _ITEM = "\x1d", "\x1f", "\x1e"
_VERDICTS: dict[str, Verdict | None] = {"": None, **{one.value: one for one in Verdict}}
_CAUSES: dict[str, Cause | None] = {"": None, **{one.value: one for one in Cause}}
_SEVERITIES, _STANDINGS = {one.value: one for one in Severity}, {one.value: one for one in Standing}


class Known(NamedTuple):
    """A finding as it was told."""

    finding: Finding
    """Without its claims and related places; its fingerprint and standing are those that it had."""
    keys: list[Key]
    """Of its claims, where its rule looks at groups."""
    paths: list[str]
    """Documents that it speaks of, where its rule does not."""
    row: str
    """All of this, as it is stored."""


def known_as(finding: Finding, keys: list[Key], paths: list[str]) -> Known:
    """What is kept of a finding. ValueError where a text holds what parts one from the next."""
    place = finding.location
    fields = [
        *(finding.message, place.path, *map(str, place.span), finding.verdict or "", finding.cause or "", finding.rule, finding.family),
        *(finding.severity, finding.fingerprint, finding.standing, finding.reason, _listed(keys), _listed(paths)),
    ]
    row = _FIELD.join(fields)
    if _ROW in row or row.count(_FIELD) >= len(fields) or any(_ITEM in text for text in (*keys, *paths)):
        raise ValueError(finding.message)
    return _known(row)


def rows_text(known: Iterable[Known]) -> str:
    return "".join([each.row + _ROW for each in known])


def known_of_rows(text: str) -> list[Known]:
    """ValueError or KeyError where these are no rows."""
    return list(map(_known, text.split(_ROW)[:-1]))


def _known(row: str) -> Known:
    message, path, line, column, end_line, end_column, verdict, cause, *more = row.split(_FIELD)
    rule, family, severity, fingerprint, standing, reason, keys, paths = more
    finding = Finding(
        message,
        Location(path, Span(int(line), int(column), int(end_line), int(end_column))),
        verdict=_VERDICTS[verdict],
        cause=_CAUSES[cause],
        rule=rule,
        family=family,
        severity=_SEVERITIES[severity],
        fingerprint=fingerprint,
        standing=_STANDINGS[standing],
        reason=reason,
    )
    return Known(finding, keys.split(_ITEM)[:-1], paths.split(_ITEM)[:-1], row)


def _listed(texts: Iterable[str]) -> str:
    return "".join([text + _ITEM for text in texts])

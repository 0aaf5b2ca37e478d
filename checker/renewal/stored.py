"""A memory as bytes, in parts, and back."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from checker.loading.stored_words import ids_of, row_of
from checker.model.finding import Cause, Finding, NotChecked, Severity, Standing, Verdict
from checker.model.span import Location, Span
from checker.renewal.memory import Asked, Base, Known, Memory, Passed, Voice
from checker.renewal.table import Table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_FIELD, _ITEM = "\x1f", "\x1e"
_VERDICTS: dict[str | None, Verdict] = {one.value: one for one in Verdict}
_CAUSES: dict[str | None, Cause] = {one.value: one for one in Cause}
_SEVERITIES, _STANDINGS = {one.value: one for one in Severity}, {one.value: one for one in Standing}


def parts_of(memory: Memory) -> Iterator[bytes]:
    """First what changes with every run, then what stays."""
    yield since_part(memory)
    for table in memory.base:
        yield table.data


def since_part(memory: Memory) -> bytes:
    """What changes with every run."""
    known = [[*_finding_row(k.finding), *k[1:]] for k in memory.known]
    passed = [[p.item.what, p.item.why, p.item.location.path, p.item.location.span, p.key] for p in memory.passed]
    rows = [memory.asked, memory.since, *memory[3:6], known, passed, *memory[8:]]
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")


def memory_of(first: bytes, base: Iterable[bytes]) -> Memory:
    """What was stored in these parts; ValueError, TypeError or KeyError where nothing was."""
    asked, since, others, tied, settled, known, passed, *counts = json.loads(first.decode("utf-8", "surrogatepass"))
    return Memory(
        base_of(base),
        Asked(*asked),
        {path: Voice(*row) for path, row in since.items()},
        *(others, tied, settled),
        [Known(_finding(*row), keys, paths, stretch) for *row, keys, paths, stretch in known],
        [Passed(NotChecked(what, why, Location(path, Span(*span))), key) for what, why, path, span, key in passed],
        *counts,
    )


def base_of(parts: Iterable[bytes]) -> Base:
    voices, keys, entities, names = parts
    return Base(Table(voices, _voice_row), Table(keys, _numbers), Table(entities, row_of), Table(names, ids_of))


def voice_text(id: str, text_path: str, keys: Iterable[int], words: Sequence[str], trace: str) -> str:
    """A row of `Base.voices`. ValueError where a text holds what parts them."""
    row = _FIELD.join([id, text_path, numbers_text(keys), _ITEM.join(words), trace])
    if row.count(_FIELD) != 4 or row.count(_ITEM) > max(len(words) - 1, 0):
        raise ValueError(id)
    return row


def _voice_row(text: str) -> list[Any]:
    id, text_path, keys, words, trace = text.split(_FIELD)
    return [id, text_path, _numbers(keys), words.split(_ITEM) if words else [], trace]


def numbers_text(numbers: Iterable[int]) -> str:
    return ",".join(map(str, numbers))


def _numbers(text: str) -> list[int]:
    return list(map(int, text.split(","))) if text else []


def _finding_row(finding: Finding) -> list[Any]:
    return [
        *(finding.message, finding.location.path, finding.location.span, finding.verdict, finding.cause, finding.rule, finding.family),
        *(finding.severity, finding.fingerprint, finding.standing, finding.reason),
    ]


def _finding(message: str, path: str, span: Iterable[int], verdict: str | None, cause: str | None, *texts: str) -> Finding:
    rule, family, severity, fingerprint, standing, reason = texts
    return Finding(
        message=message,
        location=Location(path, Span(*span)),
        verdict=_VERDICTS.get(verdict),
        cause=_CAUSES.get(cause),
        rule=rule,
        family=family,
        severity=_SEVERITIES[severity],
        fingerprint=fingerprint,
        standing=_STANDINGS[standing],
        reason=reason,
    )


def bare(finding: Finding) -> Finding:
    """The finding without what leads to its claims: all that a memory keeps of it."""
    return _finding(finding.message, finding.location.path, finding.location.span, *_finding_row(finding)[3:])

"""What is kept of a run so that another can be renewed from it: which claims meet where, and what was found of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from checker.model.finding import Cause, Finding, NotChecked, Severity, Standing, Verdict
from checker.model.span import Location, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

Key = str
"""Subject and property, by id, parted by a tab."""
NO_KEY: Key = ""
"""Of a claim whose subject or property nobody bears."""


class Voice(NamedTuple):
    """A source in a document that defines nothing."""

    id: str
    text_path: str
    keys: list[int]
    """Of its claims, in their order, by their place in the memory's own `keys`."""
    words: list[str]
    """What it uses of the vocabulary besides its keys: dimensions, speakers, values that are names."""
    trace: str
    """What of it may matter in other ways: the speeches that it reports; empty where that cannot be told."""


class Known(NamedTuple):
    """A finding as it was told."""

    finding: Finding
    """Without its claims and related places; its fingerprint and standing are those that it had."""
    keys: list[Key]
    """Of its claims, where its rule looks at groups."""
    paths: list[str]
    """Documents that it speaks of, where its rule does not."""
    lines: list[str] | None
    """As the full report prints it, where it does."""


class Passed(NamedTuple):
    """Something that was not checked; `key` where it is a sum."""

    item: NotChecked
    key: Key


class Memory(NamedTuple):
    keys: list[Key]
    """All that there are, and perhaps some that were."""
    voices: dict[str, list[Any]]
    """By path, each the fields of a `Voice`: of most nothing is ever asked but their keys."""
    others: list[str]
    """The documents that are always read: they define words other than entities, or words beside a source."""
    tied: list[str]
    """The ids of entities that are, or have, a forerunner."""
    settled: list[Key]
    """Keys that may matter beyond their group: something there is silenced, reconciled, or rests on a missing date; sorted."""
    known: list[Known]
    """In the order of the report."""
    passed: list[Passed]
    """In the order of the report."""
    claims: int
    sources: int
    origins: int
    unknown_names: int
    since: dict[str, list[Any]]
    """The voices that have changed since the last whole run, by path; they are among `voices`."""
    base: int
    """The number of keys that there were then."""

    def voice(self, path: str) -> Voice:
        return Voice(*self.voices[path])

    def keys_at(self, path: str) -> set[Key]:
        return {self.keys[at] for at in self.voice(path).keys}


def base_rows(memory: Memory) -> Iterator[Any]:
    """What stays as the last whole run left it, as JSON has it, in two parts."""
    yield memory.keys
    yield memory.voices


def since_rows(memory: Memory) -> list[Any]:
    """What changes with every run, as JSON has it."""
    known = [[_row(k.finding), *k[1:]] for k in memory.known]
    passed = [[p.item.what, p.item.why, p.item.location.path, p.item.location.span, p.key] for p in memory.passed]
    return [memory.keys[memory.base :], memory.since, *memory[2:5], known, passed, *memory[7:11]]


def _row(finding: Finding) -> list[Any]:
    return [
        *(finding.message, finding.location.path, finding.location.span, finding.verdict, finding.cause, finding.rule, finding.family),
        *(finding.severity, finding.fingerprint, finding.standing, finding.reason),
    ]


def from_rows(since: list[Any], keys: list[Key], voices: dict[str, list[Any]]) -> Memory:
    """ValueError, TypeError or KeyError where the rows are none of `since_rows` and `base_rows`."""
    more, changed, others, tied, settled, known, passed, *counts = since
    return Memory(
        *([*keys, *more], {**voices, **changed}, others, tied, settled),
        [Known(_finding(row), *rest) for row, *rest in known],
        [Passed(NotChecked(what, why, Location(path, Span(*span))), key) for what, why, path, span, key in passed],
        *(*counts, changed, len(keys)),
    )


def _finding(row: list[Any]) -> Finding:
    message, path, span, verdict, cause, rule, family, severity, fingerprint, standing, reason = row
    return Finding(
        message=message,
        location=Location(path, Span(*span)),
        verdict=None if verdict is None else Verdict(verdict),
        cause=None if cause is None else Cause(cause),
        rule=rule,
        family=family,
        severity=Severity(severity),
        fingerprint=fingerprint,
        standing=Standing(standing),
        reason=reason,
    )


def bare(finding: Finding) -> Finding:
    """The finding without what leads to its claims: all that a memory keeps of it."""
    return Finding(
        message=finding.message,
        location=Location(finding.location.path, finding.location.span),
        verdict=finding.verdict,
        cause=finding.cause,
        rule=finding.rule,
        family=finding.family,
        severity=finding.severity,
        fingerprint=finding.fingerprint,
        standing=finding.standing,
        reason=finding.reason,
    )

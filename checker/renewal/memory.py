"""What is kept of a run so that another can be renewed from it: which claims meet where, and what was found of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from checker.model.finding import NotChecked
    from checker.renewal.known import Known
    from checker.renewal.table import Table

Key = str
"""Subject and property, by id, parted by a tab."""
NO_KEY: Key = ""
"""Of a claim whose subject or property nobody bears."""


class Voice(NamedTuple):
    """A source in a document that defines nothing."""

    id: str
    text_path: str
    keys: list[Key]
    """Of its claims, in their order."""
    words: list[str]
    """What it uses of the vocabulary besides its keys: dimensions, speakers, values that are names."""
    trace: str
    """What of it may matter in other ways: the speeches that it reports; empty where that cannot be told."""


class Passed(NamedTuple):
    """Something that was not checked; `key` where it is a sum or a crowd."""

    item: NotChecked
    key: Key


class Base(NamedTuple):
    """What stays as the last whole run left it."""

    voices: Table[list[Any]]
    """By path, each the fields of a `Voice`, with the numbers of its keys in `keys`: of most nothing is ever asked."""
    keys: Table[list[int]]
    """Of each key the numbers, in `voices`, of the documents with such claims."""
    entities: Table[list[str]]
    """Rows of `loading.stored_words`, and the ids by name."""
    names: Table[tuple[str, ...]]


class Asked(NamedTuple):
    """What was asked of the run: one is renewed only where the same is asked again."""

    root: str
    today: int
    sources: str
    limits: list[int]
    """Of a document and of the text of a source, in bytes."""
    rules: list[str]
    """That ran."""
    severity: dict[str, str]
    """Levels that differ from the rules' own."""
    fail_on: str
    exit_zero: bool
    manner: list[Any]
    """How it was told, for whoever tells it."""


class Memory(NamedTuple):
    base: Base
    asked: Asked
    since: dict[str, Voice]
    """The voices that have changed since the last whole run, by path; they had one then too."""
    others: list[str]
    """The documents that are always read: they define words other than entities, or words beside a source."""
    tied: list[str]
    """The ids of entities that are, or have, a forerunner, in the order of those that have one."""
    settled: list[Key]
    """Keys that may matter beyond their group: something there is silenced, reconciled, or rests on a missing date; sorted."""
    known: list[Known]
    """In the order of the report."""
    stretches: Mapping[str, list[int]]
    """Where the lines of findings, by fingerprint, begin and end in what the run said, if that is a full report."""
    passed: list[Passed]
    """In the order of the report."""
    claims: int
    sources: int
    origins: int
    unknown_names: int

    def voice(self, path: str) -> Voice:
        """KeyError where the document has none."""
        if path in self.since:
            return self.since[path]
        id, text_path, keys, words, trace = self.base.voices[path]
        return Voice(id, text_path, list(map(self.base.keys.key, keys)), words, trace)

    def paths_with(self, keys: Iterable[Key]) -> set[str]:
        """The documents with claims of any of these keys."""
        base, wanted = self.base, set(keys)
        numbers = {number for key in wanted for number in base.keys.get(key, ())}
        found = {path for path in map(base.voices.key, numbers) if path not in self.since}
        return found | {path for path, voice in self.since.items() if not wanted.isdisjoint(voice.keys)}

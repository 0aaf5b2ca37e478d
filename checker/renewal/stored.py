"""A memory as bytes, in parts, and back."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from checker.loading.stored_words import ids_of, row_of
from checker.model.finding import NotChecked
from checker.model.span import Location, Span
from checker.renewal.known import known_of_rows, rows_text
from checker.renewal.memory import Asked, Base, Memory, Passed, Voice
from checker.renewal.packing import CODE
from checker.renewal.table import Table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_FIELD, _ITEM = "\x1f", "\x1e"


def parts_of(memory: Memory) -> Iterator[bytes]:
    """First what changes with every run, then what stays."""
    yield since_part(memory)
    for table in memory.base:
        yield table.data


def since_part(memory: Memory) -> bytes:
    """What changes with every run: a line of all but the findings, whose rows are below it."""
    passed = [[p.item.what, p.item.why, p.item.location.path, p.item.location.span, p.key] for p in memory.passed]
    line = [memory.asked, memory.since, memory.others, memory.tied, memory.settled, memory.stretches, passed, *memory[9:]]
    text = json.dumps(line, ensure_ascii=False, separators=(",", ":"))
    return f"{text}\n{rows_text(memory.known)}".encode(*CODE)


def memory_of(first: bytes, base: Iterable[bytes]) -> Memory:
    """What was stored in these parts; ValueError, TypeError or KeyError where nothing was."""
    line, _, rows = first.decode(*CODE).partition("\n")
    asked, since, others, tied, settled, stretches, passed, *counts = json.loads(line)
    return Memory(
        base_of(base),
        Asked(*asked),
        {path: Voice(*row) for path, row in since.items()},
        *(others, tied, settled),
        known_of_rows(rows),
        stretches,
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

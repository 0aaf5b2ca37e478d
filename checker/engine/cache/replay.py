"""A whole run kept, and told again where nothing that it depends on has changed: without loading a claim or a rule."""

from __future__ import annotations

import os

from checker.engine.cache.circumstances import circumstances
from checker.engine.cache.inputs import Inputs, changed_since, inputs_of, parts_of, tie_of
from checker.engine.cache.place import is_apart, user_folder
from checker.engine.cache.seal import own_key, pack, read_key, sealed, unpack
from checker.engine.cache.store import opened
from checker.engine.cache.told import Kept, Told
from checker.values.frozen import frozen
from checker.witness import digest_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from checker.witness import Witness

MOST = 64 << 20
"""Bytes of reports, all formats of a run together, that are kept."""
MEMORY = 5
"""Parts of what is remembered: the first changes with every run. None is large, so that a run that ends needs little room for them."""
FEW = 16
"""Changed files up to which a run may be renewed."""


@frozen
class Stale:
    """A run that would not come to the same now, because of a few files."""

    changed: tuple[str, ...]
    """Absolute paths."""
    inputs: Inputs
    """As they are now."""
    tie: bytes
    """Of the run as it was."""
    text: str
    """What it said first."""


@frozen
class Lookup:
    """Where the answer to these arguments is kept, or would be."""

    mark: bytes
    folder: str
    key_folder: str
    stale: Stale | None = None


def lookup(arguments: list[str]) -> Lookup | None:
    """None where nothing is to be kept, or nothing can be."""
    key_folder = user_folder()
    if "--no-cache" in arguments or key_folder is None:
        return None
    try:
        if not is_apart(key_folder, _folders(arguments)):
            return None
        return Lookup(circumstances(arguments), _cache_folder(arguments) or key_folder, key_folder)
    except (OSError, ValueError):
        return None


def _folders(arguments: list[str]) -> list[str]:
    """Every folder that is named; any of them may be the project."""
    return [argument for argument in arguments if os.path.isdir(argument)] or [os.getcwd()]


def _cache_folder(arguments: list[str]) -> str:
    """As the command line says it; read roughly, because an answer in the wrong place is still an answer to the same question."""
    folder = ""
    for at, argument in enumerate(arguments):
        if argument == "--cache-dir" and arguments[at + 1 :]:
            folder = arguments[at + 1]
        elif argument.startswith("--cache-dir="):
            folder = argument.partition("=")[2]
    return folder and os.path.abspath(folder)


def find(look: Lookup) -> Kept | Stale | None:
    """What the run came to when it was made last, if it would come to the same now; else, if little has changed, what."""
    row = _rows_at(look, [look.mark])[0]
    return _read(row) if row else None


@frozen
class Recalled:
    """What was remembered of the run that is stale now."""

    base: bytes
    """The tie of the whole run that it goes back to."""
    parts: list[bytes]


def recall(look: Lookup) -> Recalled | None:
    """What was remembered, in the parts that were kept; None where one of them is not of that run."""
    if look.stale is None:
        return None
    first, *rows = _rows_at(look, [_memory_mark(look, number) for number in range(MEMORY)])
    if first is None or len(first) != 3 or first[0] != look.stale.tie:
        return None
    base, since = first[1:]
    parts = [row[1] for row in rows if row is not None and len(row) == 2 and row[0] == base]
    return Recalled(base, [since, *parts]) if len(parts) == len(rows) else None


def _rows_at(look: Lookup, marks: list[bytes]) -> list[list[bytes] | None]:
    """The parts of each row that this user has sealed."""
    key = read_key(look.key_folder)
    store = opened(look.folder, may_make=False) if key else None
    if store is None or key is None:
        return [None] * len(marks)
    try:
        return [_unsealed(key, mark, store.get(mark)) for mark in marks]
    finally:
        store.close()


def _unsealed(key: bytes, mark: bytes, row: bytes | None) -> list[bytes] | None:
    try:
        seal, *parts = unpack(row or b"")
        return parts if seal == sealed(key, [mark, *parts]) else None
    except ValueError:
        return None


def _memory_mark(look: Lookup, number: int) -> bytes:
    return digest_of(look.mark + b"memory %d" % number)


def _read(row: list[bytes]) -> Kept | Stale | None:
    questions, shelves, outcomes, code, *said = row
    inputs = Inputs(questions, shelves, outcomes)
    found = changed_since(inputs, FEW)
    if found is None:
        return None
    changed, now = found
    if changed:
        return Stale(tuple(changed), now, tie_of(inputs), said[1].decode("utf-8", "surrogatepass") if said else "")
    pieces = zip(said[::3], said[1::3], said[2::3], strict=True)
    return Kept(tuple([Told(where.decode(), text, file.decode("utf-8", "surrogatepass")) for where, text, file in pieces]), int(code))


def inputs_to_keep(look: Lookup, witness: Witness) -> Inputs | None:
    """What the run rests on; None where some of it cannot be asked for again."""
    roots = [question[1] for question in witness.answers if question[0] == "documents"]
    if not witness.is_sure or not roots or not is_apart(look.key_folder, roots):
        return None
    return inputs_of(witness)


def keep(look: Lookup, inputs: Inputs, kept: Kept, memory: Iterable[bytes], base: bytes | None = None) -> None:
    """Keep what a run came to, and what it is to be renewed from: nothing, or `MEMORY` parts, or the first alone if the others stay.

    `base` is the tie of the whole run that these others belong to, where that is not this one. A run that could not do its job (exit
    code 2) is made again: what hindered it may be gone.
    """
    said = [part for told in kept.told for part in (told.where.encode(), told.text, told.file.encode("utf-8", "surrogatepass"))]
    if kept.code not in (0, 1) or sum(map(len, said)) > MOST:
        return
    key = own_key(look.key_folder)
    store = opened(look.folder, may_make=True) if key else None
    if store is None or key is None:
        return
    try:
        store.put(_rows(look, key, [*parts_of(inputs), b"%d" % kept.code, *said], tie_of(inputs), base, memory))
    finally:
        store.close()


def _rows(
    look: Lookup, key: bytes, report: list[bytes], tie: bytes, base: bytes | None, memory: Iterable[bytes]
) -> Iterator[tuple[bytes, bytes]]:
    def row(mark: bytes, parts: list[bytes]) -> tuple[bytes, bytes]:
        return mark, pack([sealed(key, [mark, *parts]), *parts])

    yield row(look.mark, report)
    for number, part in enumerate(memory):
        yield row(_memory_mark(look, number), [base or tie, part] if number else [tie, base or tie, part])

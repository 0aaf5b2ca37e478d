"""A whole run kept, and told again where nothing that it depends on has changed: without loading a claim or a rule."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

from checker.engine.cache.circumstances import circumstances
from checker.engine.cache.inputs import Inputs, are_same, inputs_of
from checker.engine.cache.place import is_apart, user_folder
from checker.engine.cache.seal import own_key, pack, read_key, sealed, unpack
from checker.engine.cache.store import Store, opened
from checker.engine.cache.told import Kept, Told

if TYPE_CHECKING:
    from checker.witness import Witness

MOST = 64 << 20
"""Bytes of reports, all formats of a run together, that are kept."""


class Lookup(NamedTuple):
    """Where the answer to these arguments is kept, or would be."""

    mark: bytes
    folder: str
    key_folder: str


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


def find(look: Lookup) -> Kept | None:
    """What the run came to when it was made last, if it would come to the same now."""
    key = read_key(look.key_folder)
    store = opened(look.folder, may_make=False) if key else None
    if store is None or key is None:
        return None
    try:
        row = store.get(look.mark)
        return _read(row, key, look.mark) if row else None
    finally:
        store.close()


def _read(row: bytes, key: bytes, mark: bytes) -> Kept | None:
    try:
        seal, questions, paths, outcomes, code, *said = unpack(row)
        if seal != sealed(key, [mark, questions, paths, outcomes, code, *said]) or not are_same(Inputs(questions, paths, outcomes)):
            return None
        texts = [part.decode("utf-8", "surrogatepass") for part in said]
    except ValueError:
        return None
    return Kept(tuple(map(Told, texts[::3], texts[1::3], texts[2::3])), int(code))


def keep(look: Lookup, witness: Witness, kept: Kept) -> None:
    """Keep what a run came to, unless some of what it rests on cannot be asked for again.

    A run that could not do its job (exit code 2) is made again: what hindered it may be gone.
    """
    roots = [question[1] for question in witness.answers if question[0] == "documents"]
    if not witness.is_sure or kept.code not in (0, 1) or not roots or not is_apart(look.key_folder, roots):
        return
    said = [part.encode("utf-8", "surrogatepass") for told in kept.told for part in told]
    if sum(map(len, said)) > MOST:
        return
    key = own_key(look.key_folder)
    store = opened(look.folder, may_make=True) if key else None
    if store is None or key is None:
        return
    _put(store, key, look.mark, [*inputs_of(witness), b"%d" % kept.code, *said])


def _put(store: Store, key: bytes, mark: bytes, parts: list[bytes]) -> None:
    try:
        store.put({mark: pack([sealed(key, [mark, *parts]), *parts])})
    finally:
        store.close()

"""What a run read and asked of the file system, as rows; and whether all of it would be answered the same now."""

from __future__ import annotations

import os

from checker.engine.cache.seal import pack, unpack
from checker.files import answer
from checker.reread import outcomes_in
from checker.values.frozen import frozen
from checker.witness import SIZE, digest_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from checker.witness import Read, Witness

_SHELF = 256
"""Files at most that are read before they are compared."""


@frozen
class Inputs:
    """As bytes, so that nothing is decoded before it is known to be needed."""

    questions: bytes
    """Question, path, folder and answer, packed one after the other."""
    shelves: bytes
    """Files of one folder that were read within the same limit: folder, limit and names, parted by NUL, which is in none; packed."""
    outcomes: bytes
    """Of each file, `SIZE` bytes."""


@frozen
class Shelf:
    folder: str
    limit: int
    names: list[str]
    outcomes: bytes


def inputs_of(witness: Witness) -> Inputs:
    asked = [(*(*question, "")[:3], said) for question, said in sorted(witness.answers.items())]
    held: dict[tuple[str, int], list[tuple[str, bytes]]] = {}
    for path, read in sorted(witness.reads.items()):
        folder, _, name = path.rpartition(os.sep)
        held.setdefault((folder, read.limit), []).append((name, read.outcome))
    shelves = [(place, files[at : at + _SHELF]) for place, files in held.items() for at in range(0, len(files), _SHELF)]
    return Inputs(
        pack([_bytes(part) for row in asked for part in row]),
        pack([_bytes("\0".join([folder, str(limit), *(name for name, _ in files)])) for (folder, limit), files in shelves]),
        b"".join([outcome for _, files in shelves for _, outcome in files]),
    )


def parts_of(inputs: Inputs) -> list[bytes]:
    """What `Inputs` is made of."""
    return [inputs.questions, inputs.shelves, inputs.outcomes]


def tie_of(inputs: Inputs) -> bytes:
    """By which what belongs to the same run is known."""
    return digest_of(pack(parts_of(inputs)))


def answers_of(inputs: Inputs) -> dict[tuple[str, ...], str]:
    """What each question was answered with, as a witness has it."""
    parts = [_text(part) for part in unpack(inputs.questions)]
    return {tuple(parts[at : at + 3]) if parts[at + 2] else tuple(parts[at : at + 2]): parts[at + 3] for at in range(0, len(parts), 4)}


def _shelves(inputs: Inputs) -> Iterator[Shelf]:
    """ValueError where there are more files than outcomes, or fewer."""
    at = 0
    for shelf in unpack(inputs.shelves):
        folder, limit, *names = _text(shelf).split("\0")
        end = at + SIZE * len(names)
        yield Shelf(folder, int(limit), names, inputs.outcomes[at:end])
        at = end
    if at != len(inputs.outcomes):
        raise ValueError("not as they were packed")


def are_as_read(inputs: Inputs, reads: Mapping[str, Read]) -> bool:
    """Each of these files is among the inputs, and was read there as it was read here."""
    wanted: dict[str, dict[str, bytes]] = {}
    for path, read in reads.items():
        folder, _, name = path.rpartition(os.sep)
        wanted.setdefault(folder, {})[name] = read.outcome
    for shelf in _shelves(inputs):
        here = wanted.get(shelf.folder, {})
        for name in here.keys() & set(shelf.names):
            at = SIZE * shelf.names.index(name)
            if here.pop(name) != shelf.outcomes[at : at + SIZE]:
                return False
    return not any(wanted.values())


def changed_since(inputs: Inputs, most: int) -> tuple[list[str], Inputs] | None:
    """The files that are others now, and what would be kept of them all; None where more than `most` are, or some answer is another.

    Files last, because they cost most.
    """
    if any(answer(*question) != said for question, said in answers_of(inputs).items()):
        return None
    changed: list[str] = []
    outcomes = []
    for shelf in _shelves(inputs):
        now = outcomes_in(shelf.folder, shelf.names, shelf.limit)
        outcomes.append(now)
        if now != shelf.outcomes:
            changed.extend(_differing(shelf, now))
            if len(changed) > most:
                return None
    return changed, Inputs(inputs.questions, inputs.shelves, b"".join(outcomes))


def _differing(shelf: Shelf, now: bytes) -> Iterator[str]:
    for at, name in enumerate(shelf.names):
        if now[at * SIZE : at * SIZE + SIZE] != shelf.outcomes[at * SIZE : at * SIZE + SIZE]:
            yield f"{shelf.folder}{os.sep}{name}"


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _text(data: bytes) -> str:
    return data.decode("utf-8", "surrogatepass")

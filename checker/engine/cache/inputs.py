"""What a run read and asked of the file system, as rows; and whether all of it would be answered the same now."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from checker.engine.cache.seal import pack, unpack
from checker.files import answer, outcome_of
from checker.witness import SIZE

if TYPE_CHECKING:
    from checker.witness import Witness


class Inputs(NamedTuple):
    """As bytes, so that nothing is decoded before it is known to be needed."""

    questions: bytes
    """Question, path, folder and answer, packed one after the other."""
    paths: bytes
    """Limit and path of each read, parted by NUL, which is in neither."""
    outcomes: bytes
    """Of each read, `SIZE` bytes."""


def inputs_of(witness: Witness) -> Inputs:
    asked = [(*(*question, "")[:3], said) for question, said in sorted(witness.answers.items())]
    reads = sorted(witness.reads.items())
    return Inputs(
        pack([_bytes(part) for row in asked for part in row]),
        b"\0".join([_bytes(f"{read.limit}\0{path}") for path, read in reads]),
        b"".join([read.outcome for _, read in reads]),
    )


def are_same(inputs: Inputs) -> bool:
    """Every question has its answer still, and every file its bytes; files last, because they cost most."""
    return _answers_are_same(inputs.questions) and _reads_are_same(inputs)


def _answers_are_same(questions: bytes) -> bool:
    parts = [_text(part) for part in unpack(questions)]
    return all(answer(parts[at], parts[at + 1], parts[at + 2]) == parts[at + 3] for at in range(0, len(parts), 4))


def _reads_are_same(inputs: Inputs) -> bool:
    parts = _text(inputs.paths).split("\0") if inputs.paths else []
    if len(parts) // 2 * SIZE != len(inputs.outcomes):
        return False
    outcomes = inputs.outcomes
    return all(
        outcome_of(path, int(limit)) == outcomes[at * SIZE : at * SIZE + SIZE]
        for at, (limit, path) in enumerate(zip(parts[::2], parts[1::2], strict=True))
    )


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _text(data: bytes) -> str:
    return data.decode("utf-8", "surrogatepass")

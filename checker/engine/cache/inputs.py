"""What a run read and asked of the file system, as rows; and whether all of it would be answered the same now."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from checker.engine.cache.seal import pack, unpack
from checker.files import answer, outcome_of
from checker.witness import SIZE, digest_of

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


def tie_of(inputs: Inputs) -> bytes:
    """By which what belongs to the same run is known."""
    return digest_of(pack(list(inputs)))


def answers_of(inputs: Inputs) -> dict[tuple[str, ...], str]:
    """What each question was answered with, as a witness has it."""
    parts = [_text(part) for part in unpack(inputs.questions)]
    return {tuple(parts[at : at + 3]) if parts[at + 2] else tuple(parts[at : at + 2]): parts[at + 3] for at in range(0, len(parts), 4)}


def reads_of(inputs: Inputs) -> dict[str, bytes]:
    """The outcome of each read, by path."""
    parts = _text(inputs.paths).split("\0") if inputs.paths else []
    outcomes = inputs.outcomes
    return {path: outcomes[at * SIZE : at * SIZE + SIZE] for at, path in enumerate(parts[1::2])}


def changed_since(inputs: Inputs, most: int) -> tuple[list[str], Inputs] | None:
    """The files that are others now, and what would be kept of them all; None where more than `most` are, or some answer is another.

    Files last, because they cost most.
    """
    if any(answer(*question) != said for question, said in answers_of(inputs).items()):
        return None
    parts = _text(inputs.paths).split("\0") if inputs.paths else []
    if len(parts) // 2 * SIZE != len(inputs.outcomes):
        return None
    changed, outcomes = [], []
    for at, (limit, path) in enumerate(zip(parts[::2], parts[1::2], strict=True)):
        outcome = outcome_of(path, int(limit))
        outcomes.append(outcome)
        if outcome != inputs.outcomes[at * SIZE : at * SIZE + SIZE]:
            changed.append(path)
            if len(changed) > most:
                return None
    return changed, inputs._replace(outcomes=b"".join(outcomes))


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _text(data: bytes) -> str:
    return data.decode("utf-8", "surrogatepass")

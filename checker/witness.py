"""What a run asks of the file system, and what it is told: while the answers are the same, so is all that follows from them.

Every question about the project's files goes through `checker.files`, which tells the witness that listens, if one does. Reads
are kept as digests of the very bytes that were used, so that a file that changes while it is judged is not taken for the new one.
"""

from __future__ import annotations

from contextlib import contextmanager

try:
    from _blake2 import blake2b as blake2b  # hashlib loads OpenSSL, which costs more than a small project's digests
except ImportError:
    from hashlib import blake2b as blake2b

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

SIZE = 32
"""Bytes of a digest."""


class Read:
    __slots__ = ("limit", "outcome")

    def __init__(self, limit: int, outcome: bytes) -> None:
        """`outcome` is the digest of the bytes, or of the words of refusal."""
        self.limit, self.outcome = limit, outcome

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Read) and (self.limit, self.outcome) == (other.limit, other.outcome)


class Witness:
    """`answers` holds what each question about a path was answered with, in print."""

    __slots__ = ("answers", "is_sure", "reads")

    def __init__(self) -> None:
        self.reads: dict[str, Read] = {}
        self.answers: dict[tuple[str, ...], str] = {}
        self.is_sure = True
        """False once something went into the run that nobody can ask for again, or that was answered in two ways."""

    def read(self, path: str, limit: int, outcome: bytes) -> None:
        said = Read(limit, outcome)
        self.is_sure &= self.reads.setdefault(path, said) == said

    def told(self, question: tuple[str, ...], answer: str) -> None:
        self.is_sure &= self.answers.setdefault(question, answer) == answer

    def expect(self, paths: Iterable[str]) -> None:
        """These files went into the run: if one was read where the witness does not listen, such as another process, it is not sure."""
        self.is_sure &= all(path in self.reads for path in paths)


_listening: list[Witness] = []


@contextmanager
def witnessed() -> Iterator[Witness]:
    """A witness of all that is asked meanwhile."""
    witness = Witness()
    _listening.append(witness)
    try:
        yield witness
    finally:
        _listening.remove(witness)


def listening() -> Witness | None:
    return _listening[-1] if _listening else None


def doubt() -> None:
    """Something goes into this run that is no file: it cannot be known to be the same again."""
    for witness in _listening:
        witness.is_sure = False


def digest_of(data: bytes | memoryview) -> bytes:
    return blake2b(data, digest_size=SIZE).digest()


def refusal_of(words: str) -> bytes:
    """Never equal to the digest of a file, whatever stands in it."""
    return blake2b(words.encode("utf-8", "surrogatepass"), digest_size=SIZE, person=b"refused").digest()

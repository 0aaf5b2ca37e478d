"""What is found, made into bytes: it speaks of claims, sources and words that both sides have, and only says which."""

from __future__ import annotations

import io
import pickle
from typing import TYPE_CHECKING, Any

from checker.compare.statement import ReadClaim
from checker.model.claim import Claim
from checker.model.source import Source
from checker.model.vocabulary import Entity, Property

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from checker.compare.judged import Judged

_SHARED = (Claim, ReadClaim, Source, Entity, Property)


class _Packer(pickle.Pickler):
    def __init__(self, file: io.BytesIO, number_of: Callable[[Any], int]) -> None:
        super().__init__(file, pickle.HIGHEST_PROTOCOL)
        self.number_of = number_of

    def persistent_id(self, obj: Any) -> Any:
        kind = obj.__class__
        if kind is Claim or kind is ReadClaim:
            return (kind is ReadClaim, self.number_of(obj))
        if kind is Source or kind is Entity or kind is Property:
            return (kind.__name__, obj.id)
        return None


class _Unpacker(pickle.Unpickler):
    """Reads what a copy of this process wrote into a pipe between the two, and nothing else."""

    def __init__(self, file: io.BytesIO, facts: Judged, claims: Sequence[Claim], reads: Sequence[ReadClaim]) -> None:
        super().__init__(file)
        corpus = facts.corpus
        words = corpus.vocabulary
        self.shared: dict[Any, Any] = {"Source": corpus.sources, "Entity": words.entities, "Property": words.properties}
        self.shared |= {False: claims, True: reads}

    def persistent_load(self, pid: Any) -> Any:
        kind, key = pid
        return self.shared[kind][key]


def packed(found: object, claims: Sequence[Claim], reads: Sequence[ReadClaim]) -> bytes:
    """`claims` and `reads` are those that may be spoken of, in an order that both sides have."""
    numbers = {id(item): number for items in (claims, reads) for number, item in enumerate(items)}
    file = io.BytesIO()
    _Packer(file, lambda item: numbers[id(item)]).dump(found)
    return file.getvalue()


def unpacked(data: bytes, facts: Judged, claims: Sequence[Claim], reads: Sequence[ReadClaim]) -> Any:
    return _Unpacker(io.BytesIO(data), facts, claims, reads).load()

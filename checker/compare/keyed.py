"""The claims of each subject and property: what meets."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Sequence

    from checker.compare.statement import ReadClaim

Key = tuple[str, str]
"""Entity id, property id."""


class Keyed(Mapping[Key, "Sequence[ReadClaim]"]):
    """Most keys have few claims, and many have one, which is kept without a list; keys are made when someone asks for them."""

    __slots__ = ("_by_property",)

    def __init__(self, reads: Iterable[ReadClaim]) -> None:
        """`reads` are of claims whose subject and property are known."""
        found: dict[str, dict[str, ReadClaim | list[ReadClaim]]] = {}
        for read in reads:
            claim = read.claim
            subject, prop = claim.subject.id, claim.property.id  # type: ignore[union-attr]  # of a claim that could be read
            by_subject = found.get(prop)
            if by_subject is None:
                by_subject = found[prop] = {}
            known = by_subject.get(subject)
            if known is None:
                by_subject[subject] = read
            elif isinstance(known, list):
                known.append(read)
            else:
                by_subject[subject] = [known, read]
        self._by_property = found

    def __getitem__(self, key: Key) -> Sequence[ReadClaim]:
        subject, prop = key
        known = self._by_property[prop][subject]
        return known if isinstance(known, list) else [known]

    def __iter__(self) -> Iterator[Key]:
        return ((subject, prop) for prop, by_subject in self._by_property.items() for subject in by_subject)

    def __len__(self) -> int:
        return sum(map(len, self._by_property.values()))

    def several(self) -> Iterator[tuple[Key, Sequence[ReadClaim]]]:
        """The keys that more than one claim has."""
        for prop, by_subject in self._by_property.items():
            for subject, known in by_subject.items():
                if isinstance(known, list):
                    yield (subject, prop), known

    def of(self, properties: Container[str]) -> Iterator[tuple[Key, Sequence[ReadClaim]]]:
        """What has one of the properties."""
        for prop, by_subject in self._by_property.items():
            if prop in properties:
                for subject, known in by_subject.items():
                    yield (subject, prop), known if isinstance(known, list) else [known]

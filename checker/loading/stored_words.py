"""Entities as rows, and back: those of a run before, each made when it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from checker.loading.names import Names
from checker.model.span import Location, Span
from checker.model.vocabulary import Entity

if TYPE_CHECKING:
    from checker.model.vocabulary import Vocabulary


class StoredWords(NamedTuple):
    """The entities of a project, and the names that lead to them."""

    entities: Mapping[str, Entity]
    names: Names


def rows_of(words: Vocabulary) -> Iterator[Any]:
    """As JSON has it, in two parts: entities in their order, and ids by folded name."""
    yield [
        [e.id, e.name, e.location.path, e.location.span, e.aliases, e.type, e.part_of, e.succeeds, e.wikidata]
        for e in words.entities.values()
    ]
    yield dict(words.entity_names)


def stored_words(rows: list[Any], names: Names) -> StoredWords:
    """The words of `rows_of`; `names` is what such names are called, and holds none yet."""
    entities, bearers = rows
    made = _Entities({row[0]: row for row in entities})
    return StoredWords(made, _Names(names, made, {name: tuple(ids) for name, ids in bearers.items()}))


class _Entities(Mapping[str, Entity]):
    def __init__(self, rows: dict[str, list[Any]]) -> None:
        self._rows = rows
        self._made: dict[str, Entity] = {}

    def __getitem__(self, id: str) -> Entity:
        made = self._made.get(id)
        if made is None:
            _, name, path, span, aliases, kind, part_of, succeeds, wikidata = self._rows[id]
            place = Location(path, Span(*span))
            made = self._made[id] = Entity(id, name, place, tuple(aliases), kind, tuple(part_of), tuple(succeeds), wikidata)
        return made

    def __contains__(self, id: object) -> bool:
        return id in self._rows

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)


class _Places(Mapping[str, Callable[[], Location]]):
    """Where each entity is defined, for whoever asks."""

    def __init__(self, entities: _Entities) -> None:
        self._entities = entities

    def __getitem__(self, id: str) -> Callable[[], Location]:
        return lambda: self._entities[id].location

    def __contains__(self, id: object) -> bool:
        return id in self._entities

    def __iter__(self) -> Iterator[str]:
        return iter(self._entities)

    def __len__(self) -> int:
        return len(self._entities)


class _Names(Names):
    def __init__(self, like: Names, entities: _Entities, bearers: dict[str, tuple[str, ...]]) -> None:
        super().__init__(like.noun, like.stanza)
        self._entities = entities
        self._written: list[str] = []
        self.bearers = bearers
        self.places = _Places(entities)  # type: ignore[assignment]  # nobody adds to it

    @property
    def written(self) -> list[str]:
        """Names as they are written, in the order of their entities: only a name that nobody bears is held against all of them."""
        if not self._written:
            again = Names(self.noun, self.stanza)
            for entity in self._entities.values():
                again.add(entity.id, (entity.name, *entity.aliases), self.places[entity.id])
            self._written = again.written
        return self._written

    @written.setter
    def written(self, value: list[str]) -> None:
        """The one who makes the names sets none; these are found when they are asked for."""

"""Entities as rows of text, and back: those of a run before, each made when it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from checker.loading.names import Names
from checker.loading.scalars import is_id
from checker.model.span import Location, Span
from checker.model.vocabulary import Entity, fold_name

if TYPE_CHECKING:
    from checker.model.vocabulary import Vocabulary

_FIELD, _ITEM = "\x1f", "\x1e"
_FIELDS = 11


class StoredWords(NamedTuple):
    """The entities of a project, and the names that lead to them."""

    entities: Mapping[str, Entity]
    names: Names
    successors: tuple[Entity, ...]


def entity_rows(words: Vocabulary) -> Iterator[tuple[str, str]]:
    """Each entity by its id, in their order; ValueError where a text holds what parts the texts of a row."""
    for entity in words.entities.values():
        several = [_ITEM.join(texts) for texts in (entity.aliases, entity.part_of, entity.succeeds)]
        single = ["" if text is None else f"={text}" for text in (entity.type, entity.wikidata)]
        row = _FIELD.join([entity.name, entity.location.path, *map(str, entity.location.span), *several, *single])
        if row.count(_FIELD) != _FIELDS - 1 or _ITEM in row:
            _require_parted(entity, row)
        yield entity.id, row


def _require_parted(entity: Entity, row: str) -> None:
    more = sum(max(len(texts) - 1, 0) for texts in (entity.aliases, entity.part_of, entity.succeeds))
    if row.count(_FIELD) != _FIELDS - 1 or row.count(_ITEM) != more:
        raise ValueError(entity.id)


def name_rows(words: Vocabulary) -> Iterator[tuple[str, str]]:
    """By folded name the ids that it may stand for."""
    for name, ids in words.entity_names.items():
        yield name, _ITEM.join(ids)


def row_of(text: str) -> list[str]:
    """An entity's row of its text."""
    return text.split(_FIELD)


def ids_of(text: str) -> tuple[str, ...]:
    return tuple(text.split(_ITEM))


def stored_words(rows: Mapping[str, list[str]], bearers: Mapping[str, tuple[str, ...]], tied: Iterable[str], names: Names) -> StoredWords:
    """The words of such rows, which are in the order of the entities.

    `tied` are the ids of those that are, or have, a forerunner, in that order too; `names` is what their names are called, and holds none
    yet.
    """
    entities = _Entities(rows)
    successors = tuple(entity for entity in map(entities.get, tied) if entity is not None and entity.succeeds)
    return StoredWords(entities, _Names(names, entities, bearers), successors)


class _Entities(Mapping[str, Entity]):
    def __init__(self, rows: Mapping[str, list[str]]) -> None:
        self._rows = rows
        self._made: dict[str, Entity] = {}

    def __getitem__(self, id: str) -> Entity:
        made = self._made.get(id)
        if made is None:
            made = self._made[id] = _entity(id, *self._rows[id])
        return made

    def __contains__(self, id: object) -> bool:
        return id in self._made or id in self._rows

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)


def _entity(id: str, name: str, path: str, line: str, column: str, end_line: str, end_column: str, *texts: str) -> Entity:
    """What an entity's row says; of the texts the first three list items, the last two say nothing where they are empty."""
    aliases, part_of, succeeds = (tuple(text.split(_ITEM)) if text else () for text in texts[:3])
    kind, wikidata = (text[1:] if text else None for text in texts[3:])
    place = Location(path, Span(int(line), int(column), int(end_line), int(end_column)))
    return Entity(id, name, place, aliases, kind, part_of, succeeds, wikidata)


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
    def __init__(self, like: Names, entities: _Entities, bearers: Mapping[str, tuple[str, ...]]) -> None:
        super().__init__(like.noun, like.stanza)
        self._entities = entities
        self._written: list[str] = []
        self.bearers = bearers  # type: ignore[assignment]  # nobody adds to it
        self.places = _Places(entities)  # type: ignore[assignment]

    def find(self, name: str) -> Sequence[str]:
        """As it is; what can be no id is not looked for among the entities."""
        return super().find(name) if is_id(name) else self.bearers.get(fold_name(name), ())

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

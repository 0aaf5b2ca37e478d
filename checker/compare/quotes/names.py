"""Names that contain other names: Major General is not General, and UN Women is not the UN."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.values.text import fold_text

if TYPE_CHECKING:
    from checker.model.vocabulary import Entity, Property, Vocabulary


class LongerNames:
    """Which names hide a shorter one of the same type that stands inside them."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self._by_word: dict[str, list[tuple[str, Entity]]] = {}
        self._known: dict[tuple[str, str], tuple[str, ...]] = {}

    def than(self, entity: Entity, prop: Property) -> tuple[str, ...]:
        """Names of other entities of its type that contain one of its names and mean something else by it.

        A step of the property's scale that the entity spans means the same, more exactly; so does a part of it.
        """
        if entity.type is None:
            return ()
        key = entity.id, prop.id
        if key not in self._known:
            same = {entity.id, *self._spanned(entity, prop)}
            self._known[key] = tuple(
                name
                for own in (entity.name, *entity.aliases)
                for name, other in self._with_word(own)
                if other.id not in same and other.type == entity.type and entity.id not in other.part_of and _has(name, own)
            )
        return self._known[key]

    def _spanned(self, entity: Entity, prop: Property) -> set[str]:
        spans = [name for step in prop.scale if entity in self.vocabulary.find_entities(step.name) for name in step.spans]
        return {other.id for name in spans for other in self.vocabulary.find_entities(name)}

    def _with_word(self, name: str) -> list[tuple[str, Entity]]:
        """Names of several words with the first word of this one among them."""
        if not self._by_word:
            for other in self.vocabulary.entities.values():
                for known in (other.name, *other.aliases):
                    words = fold_text(known).split()
                    for word in set(words) if len(words) > 1 else ():
                        self._by_word.setdefault(word, []).append((known, other))
        return self._by_word.get(next(iter(fold_text(name).split()), ""), [])


def _has(longer: str, name: str) -> bool:
    long, short = fold_text(longer), fold_text(name)
    return long != short and f" {short} " in f" {long} "

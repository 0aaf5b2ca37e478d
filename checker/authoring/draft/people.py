"""The entities of the vocabulary that a text names, longest names first."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from checker.authoring.draft.words import words_in

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable

    from checker.model.claim import Claim
    from checker.model.vocabulary import Entity, Vocabulary


class Named(NamedTuple):
    """An entity at its place in a text."""

    entity: Entity
    start: int
    end: int


class Entities:
    """Looks up names by their words; one that several entities bear is passed over."""

    def __init__(self, vocabulary: Vocabulary, claims: Iterable[Claim]) -> None:
        self._by_words: dict[tuple[str, ...], list[tuple[Entity, str]]] = {}
        for entity in vocabulary.entities.values():
            for name in (entity.name, *entity.aliases):
                words = tuple(match[0].casefold() for match in words_in(name))
                if words:
                    self._by_words.setdefault(words, []).append((entity, name))
        self._longest: dict[str, int] = {}
        for words in self._by_words:
            self._longest[words[0]] = max(self._longest.get(words[0], 0), len(words))
        self._subjects: dict[str, set[str]] = {}
        """By property id the entities of which it is claimed."""
        for claim in claims:
            if claim.subject is not None and claim.property is not None:
                self._subjects.setdefault(claim.property.id, set()).add(claim.subject.id)

    def named_in(self, text: str) -> list[Named]:
        """Those named in the text, in order, none inside the name of another."""
        words = words_in(text)
        found: list[Named] = []
        at = 0
        while at < len(words):
            length = next(
                (n for n in range(min(self._longest.get(words[at][0].casefold(), 0), len(words) - at), 0, -1) if self._at(words, at, n)), 0
            )
            if length:
                entity = self._at(words, at, length)
                assert entity is not None
                found.append(Named(entity, words[at].start(), words[at + length - 1].end()))
            at += length or 1
        return found

    def _at(self, words: list[re.Match[str]], at: int, length: int) -> Entity | None:
        """The one entity whose name these words are. A name in capitals is not met in small letters, but for its first word: the harbour of
        Port Alma is the Harbour of Port Alma, and the head of a state no Head of State."""
        part = [match[0] for match in words[at : at + length]]
        known = self._by_words.get(tuple(word.casefold() for word in part), ())
        is_name = any(word[0].isupper() for word in part)
        bearers = {entity.id: entity for entity, name in known if is_name or not name[0].isupper()}
        return next(iter(bearers.values())) if len(bearers) == 1 else None

    def subjects_among(self, named: Iterable[Named], property: str | None) -> list[Entity]:
        """Those that may be meant: of which the property is claimed elsewhere, else all of them."""
        entities = list({each.entity.id: each.entity for each in named}.values())
        known = self._subjects.get(property or "", set())
        return [entity for entity in entities if entity.id in known] or entities

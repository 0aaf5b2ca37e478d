"""What the project's vocabulary proposes for a figure: a subject, a property and a scope, where the words of its sentence allow.

A claim that needs nothing more of a person must rest on words: the property's own name in the sentence, and one subject named
there. A unit alone is no more than a remark (people who die are no employees), and so are several candidates.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from checker.authoring.draft.words import name_stems, stem, stems, words_in
from checker.model.claim import TO_DO
from checker.model.vocabulary import Type
from checker.values.scan import Kind
from checker.values.unreadable import Unreadable

if TYPE_CHECKING:
    from checker.authoring.draft.candidates import Candidate
    from checker.authoring.draft.people import Entities
    from checker.model.vocabulary import Property, Vocabulary

_TYPES = {
    Kind.DATE: (Type.DATE,),
    Kind.PERIOD: (Type.DATE, Type.QUANTITY),
    Kind.TIME: (Type.TIME,),
    Kind.ORDINAL: (Type.DATE, Type.QUANTITY),
}
_NAMED, _BY_UNIT = 2, 1
_LISTED = 4


class Proposal(NamedTuple):
    subject: str = TO_DO
    property: str = TO_DO
    scope: tuple[tuple[str, str], ...] = ()
    remarks: tuple[str, ...] = ()


class Proposer:
    """Made once for a vocabulary and a language."""

    def __init__(self, vocabulary: Vocabulary, entities: Entities, language: str) -> None:
        self._entities = entities
        self._language = language
        self._dimensions = [
            (dimension.id, value, frozenset(stem(match[0]) for match in words_in(value)))
            for dimension in vocabulary.dimensions.values()
            for value in dimension.children
            if value != dimension.id
        ]
        self._properties = [
            (prop, [stemmed for name in (prop.name, prop.id, *prop.aliases) if (stemmed := name_stems(name))], _nouns(prop))
            for prop in vocabulary.properties.values()
            if prop.type in (Type.QUANTITY, Type.DATE, Type.TIME)
        ]

    def propose(self, one: Candidate, text: str) -> Proposal:
        sentence = text[slice(*one.sentence)] if one.sentence[1] - one.sentence[0] <= 2000 else one.value
        ranked = self._ranked(one, stems(sentence))
        best = [prop for rank, prop in ranked if rank == max(rank for rank, _ in ranked)] if ranked else []
        rank = max((rank for rank, _ in ranked), default=0)
        prop = best[0] if len(best) == 1 and rank >= _NAMED else None
        named = self._entities.subjects_among(self._entities.named_in(sentence), prop.id if prop else None)
        is_sure = prop is not None and len(named) == 1
        subject = named[0].name if len(named) == 1 and (is_sure or prop is None) else TO_DO
        remarks = []
        if best and prop is None:
            remarks.append(f"property: {_listed([each.name for each in best])}?")
        if subject == TO_DO and named:
            remarks.append(f"subject: {_listed([each.name for each in named])}?")
        return Proposal(subject, prop.name if prop else TO_DO, self._scope(one, text) if is_sure else (), tuple(remarks))

    def _ranked(self, one: Candidate, said: frozenset[str]) -> list[tuple[int, Property]]:
        """Properties that the figure may be a value of, with how plainly the sentence says so."""
        found = []
        for prop, names, nouns in self._properties:
            if prop.type not in _TYPES.get(one.kind, (Type.QUANTITY,)):
                continue
            by_unit = prop.type is Type.QUANTITY and self._has_unit(one, prop)
            words = said | nouns if by_unit else said
            is_named = any(name <= words and not name <= nouns for name in names)
            rank = _NAMED * is_named + (_BY_UNIT if by_unit else 0)
            if (is_named and (by_unit or prop.type is not Type.QUANTITY)) or (by_unit and one.kind in (Kind.COUNT, Kind.QUANTITY)):
                found.append((rank, prop))
        return found

    def _has_unit(self, one: Candidate, prop: Property) -> bool:
        """The figure is read in the property's unit, and says so itself; of a bare count any plain number is."""
        if prop.measure is None:
            return False
        from checker.values.quantity import read_quantity

        try:
            quantity = read_quantity(one.value, prop.measure, self._language)
        except Unreadable:
            return False
        return bool(quantity.unit) or one.kind is Kind.PERCENT

    def _scope(self, one: Candidate, text: str) -> tuple[tuple[str, str], ...]:
        """Values of dimensions whose words stand in the figure itself; of two in one dimension, none."""
        said = stems(text[one.start : one.end])
        found: dict[str, list[str]] = {}
        for dimension, value, words in self._dimensions:
            if words and words <= said:
                found.setdefault(dimension, []).append(value)
        return tuple((dimension, values[0]) for dimension, values in found.items() if len(values) == 1)


def _nouns(prop: Property) -> frozenset[str]:
    """Stems of the nouns that the property counts: whoever writes “officers sent” says the personnel with it."""
    return frozenset(s for noun in (prop.measure.nouns if prop.measure else ()) for s in name_stems(noun))


def _listed(names: list[str]) -> str:
    return " or ".join([*names[:_LISTED], *(["another"] if len(names) > _LISTED else [])])

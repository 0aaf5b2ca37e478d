"""Whom and what `factlint show` is asked about: words of the command line to a subject and a property."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeVar

from checker.engine.nearest import did_you_mean
from checker.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from checker.model.corpus import Corpus
    from checker.model.vocabulary import Entity, Property, Vocabulary


Named = TypeVar("Named", "Entity", "Property")


class Asked(NamedTuple):
    """None where any will do."""

    subject: Entity | None = None
    property: Property | None = None


def asked_for(words: Sequence[str], corpus: Corpus) -> Asked:
    """One name is that of a subject, else of a property, else of a claim; two are a subject and a property, in either order.

    An empty word stands for any. Names of several words need no quotation marks where only one reading makes sense. Raises
    UsageError, with the name that may have been meant, where a name is not known or is that of several.
    """
    if len(words) == 1:
        return _one(words[0], corpus)
    found = _pair(words, corpus.vocabulary)
    if found is None:
        raise UsageError(_unknown(words, corpus.vocabulary))
    return found


def _one(word: str, corpus: Corpus) -> Asked:
    if not word:
        return Asked()
    claim = corpus.claim(word)
    if claim is not None:
        return Asked(claim.subject, claim.property)
    subject = _subject(word, corpus.vocabulary)
    if subject is not None:
        return Asked(subject)
    prop = _property(word, corpus.vocabulary)
    if prop is None:
        known = [*_names(corpus.vocabulary.entities.values()), *_names(corpus.vocabulary.properties.values())]
        raise UsageError(f"no subject or property is called '{word}'{did_you_mean(word, known)} (`factlint show` lists what there is)")
    return Asked(None, prop)


def _pair(words: Sequence[str], vocabulary: Vocabulary) -> Asked | None:
    """The first way to cut the words in two that names a subject and a property; else all of them as one name."""
    for at in range(1, len(words)):
        left, right = " ".join(words[:at]), " ".join(words[at:])
        for subject_name, property_name in ((left, right), (right, left)):
            subject, prop = _subject(subject_name, vocabulary), _property(property_name, vocabulary)
            if (subject or not subject_name) and (prop or not property_name):
                return Asked(subject, prop)
    name = " ".join(words)
    subject, prop = _subject(name, vocabulary), _property(name, vocabulary)
    return Asked(subject, None if subject else prop) if subject or prop else None


def _subject(name: str, vocabulary: Vocabulary) -> Entity | None:
    return _only(name, vocabulary.find_entities(name))


def _property(name: str, vocabulary: Vocabulary) -> Property | None:
    return _only(name, vocabulary.find_properties(name))


def _only(name: str, found: tuple[Named, ...]) -> Named | None:
    if len(found) > 1:
        raise UsageError(f"'{name}' may mean {' or '.join(each.id for each in found)}: write the id of the one you mean")
    return found[0] if found else None


def _unknown(words: Sequence[str], vocabulary: Vocabulary) -> str:
    """Which of the names is not known: the one beside a known one, else all of it."""
    entities, properties = _names(vocabulary.entities.values()), _names(vocabulary.properties.values())
    for at in range(1, len(words)):
        left, right = " ".join(words[:at]), " ".join(words[at:])
        if _subject(left, vocabulary):
            return f"no property is called '{right}'{did_you_mean(right, properties)} (`factlint show` lists what there is)"
        if _property(right, vocabulary):
            return f"no subject is called '{left}'{did_you_mean(left, entities)} (`factlint show` lists what there is)"
    if len(words) == 2:
        return f"no subject is called '{words[0]}'{did_you_mean(words[0], entities)} (`factlint show` lists what there is)"
    name = " ".join(words)
    return f"no subject or property is called '{name}'{did_you_mean(name, [*entities, *properties])} (`factlint show` lists what there is)"


def _names(known: Iterable[Entity | Property]) -> list[str]:
    return [name for each in known for name in (each.id, each.name, *each.aliases)]

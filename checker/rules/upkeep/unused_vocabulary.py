from __future__ import annotations

from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from checker.model.finding import Finding, Severity
from checker.model.vocabulary import Type
from checker.rules.base import Example, Scope, UpkeepRule

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from checker.compare.judged import Judged
    from checker.model.corpus import Corpus
    from checker.model.span import Location
    from checker.model.vocabulary import Entity, Property
    from checker.model.vocabulary import Scope as Covered
    from checker.rules.base import Outcome

_NAMED = 10
"""Words that one finding names; the rest are counted."""
_WORDS = """
    entities:
      harbour: {name: Harbour Office, type: organisation, part_of: ministry}
      ministry: {name: Ministry of the Sea, type: organisation}
    properties:
      founded: {name: founded, type: date}
"""
_CLAIMS = """
    source: {id: article, published: 2020-05-01}
    claims:
      - {id: founded, subject: Harbour Office, property: founded, value: "1998"}
"""
_SECOND = {
    "claims/gazette.yaml": """
    source: {id: gazette, published: 2021-05-01}
    claims:
      - {id: founded, subject: Harbour Office, property: founded, value: "1998"}
"""
}


class UnusedVocabulary(UpkeepRule):
    """An entity, a property, a dimension or a unit is described, and no claim uses it.

    Words that other words lean on are used: an entity that another is part of or succeeds, a step of a scale, the property
    that bounds another. One finding for each kind and document. A vocabulary is written ahead of its articles: with a single
    source nothing is told yet.

    Why it matters: a word that nothing uses is often a second spelling of one that everything uses.
    Settle it: remove it, make it an alias of the word that is used, or leave it for the articles to come.
    """

    id = "unused-vocabulary"
    scope = Scope.CORPUS
    severity = Severity.INFO
    valid = (Example(claims=_WORDS + _CLAIMS, files=_SECOND), Example(claims=_WORDS + "      closed: {type: date}\n" + _CLAIMS))
    invalid = (
        Example(claims=_WORDS + "      closed: {name: closed, type: date}   # <- here\n" + _CLAIMS, files=_SECOND),
        Example(
            claims=_WORDS.replace("    properties:", "      harbor: {name: Harbor Office, type: organisation}   # <- here\n    properties:")
            + "    dimensions:\n      pier: {values: {north: , south: }}   # <- here\n"
            + "    units:\n      ship: [vessel]   # <- here\n"
            + _CLAIMS,
            files=_SECOND,
        ),
    )

    def review(self, facts: Judged, outcome: Outcome) -> Iterator[Finding]:
        corpus = facts.corpus
        words = corpus.vocabulary
        if len(corpus.sources) < 2:
            return
        said = _said(corpus)
        for kind, kinds, known, used in (
            ("entity", "entities", words.entities, _used_entities(corpus, said)),
            ("property", "properties", words.properties, _used_properties(corpus, said)),
            ("dimension", "dimensions", words.dimensions, _used_dimensions(corpus, said)),
            ("unit", "units", words.units, _used_units(corpus)),
        ):
            unused = sorted((word.location, word.id) for word in known.values() if word.id not in used)
            for _, group in groupby(unused, key=lambda item: item[0].path):
                yield _finding(kind, kinds, list(group))


def _finding(kind: str, kinds: str, unused: list[tuple[Location, str]]) -> Finding:
    (first, name), *rest = unused
    if not rest:
        message = f"no claim uses the {kind} {name}"
    else:
        more = f" and {len(unused) - _NAMED:,} more" if len(unused) > _NAMED else ""
        message = f"no claim uses the {kinds} {', '.join(word for _, word in unused[:_NAMED])}{more}"
    return Finding(
        message=message,
        location=first,
        related=tuple(location._replace(label=word) for location, word in rest[: _NAMED - 1]),
        settle="remove what is not needed, or make it an alias of the word that is used",
        offending=kind,
    )


class _Said(NamedTuple):
    """What the claims speak of, each once: there may be a million of them."""

    subjects: set[Entity | None]
    properties: set[Property | None]
    scopes: set[Covered]
    speakers: set[str | None]


def _said(corpus: Corpus) -> _Said:
    claims = corpus.claims
    scopes = {id(scope): scope for scope in map(attrgetter("scope"), claims)}
    speakers = {more.said_by for more in set(map(attrgetter("particulars"), claims))}
    subjects, properties = (set(map(attrgetter(key), claims)) for key in ("subject", "property"))
    return _Said(subjects, properties, set(scopes.values()), speakers)


def _used_entities(corpus: Corpus, said: _Said) -> set[str]:
    words = corpus.vocabulary
    used = {entity.id for entity in said.subjects if entity}
    used |= {speaker for speaker in said.speakers if speaker}
    for prop in words.properties.values():
        used |= _meant(corpus, (name for step in prop.scale for name in (step.name, *step.spans)))
        used |= _meant(corpus, prop.values)
    if any(prop is not None and prop.type is Type.ENTITY for prop in said.properties):
        named = (claim.value for claim in corpus.claims if claim.property and claim.property.type is Type.ENTITY)
        used |= _meant(corpus, {text for value in named for text in value})
    for entity in words.entities.values():
        used.update(entity.part_of, entity.succeeds)
    return used | _meant(corpus, _in_project_rules(corpus, "subject"))


def _used_properties(corpus: Corpus, said: _Said) -> set[str]:
    words = corpus.vocabulary
    used = {prop.id for prop in said.properties if prop}
    for prop in words.properties.values():
        used.update(name for name in (prop.bounded_by, prop.ratio_of.of if prop.ratio_of else None) if name)
    return used | {prop.id for name in _in_project_rules(corpus, "property") for prop in words.find_properties(name)}


def _used_dimensions(corpus: Corpus, said: _Said) -> set[str]:
    used = {dimension for scope in said.scopes for dimension, _ in scope}
    for prop in corpus.vocabulary.properties.values():
        if prop.ratio_of:
            used.update(dimension for dimension, _ in (*prop.ratio_of.part, *prop.ratio_of.whole))
    return used | {dimension.id for dimension in corpus.vocabulary.dimensions.values() if dimension.default_unknown}


def _used_units(corpus: Corpus) -> set[str]:
    """Units of properties, and those that some value speaks of: they tell the reader what a phrase does not count."""
    measures = [prop.measure for prop in corpus.vocabulary.properties.values() if prop.measure]
    used = {name.removeprefix("#") for measure in measures for name, _ in measure.unit.dims}
    unused = {noun: unit.id for unit in corpus.vocabulary.units.values() if unit.id not in used for noun in (unit.id, *unit.nouns)}
    if unused:
        spoken = " ".join(text for claim in corpus.claims for text in claim.value).casefold()
        used |= {unit for noun, unit in unused.items() if noun.casefold() in spoken}
    return used


def _meant(corpus: Corpus, names: Iterable[str]) -> set[str]:
    return {entity.id for name in names for entity in corpus.vocabulary.find_entities(name)}


def _in_project_rules(corpus: Corpus, key: str) -> list[str]:
    return [given[key] for rule in corpus.project_rules for given in rule.given.values() if key in given]

"""The project's words, from every document that defines some: names led to ids, cycles cut."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from checker.loading.cycles import knots, shortest
from checker.loading.dimensions import Dimensions
from checker.loading.long_ways import longest
from checker.loading.measures import read_days, read_difference, read_measure, tell_misplaced
from checker.loading.names import MOST_LISTED, Names
from checker.loading.scalars import RULE, read_texts
from checker.loading.schema import Field, Kind
from checker.loading.yaml_tree import Mapping as MappingNode
from checker.loading.yaml_tree import Sequence as SequenceNode
from checker.loading.yaml_tree import Text
from checker.model.vocabulary import Entity, OverTime, Property, Ratio, Step, Type, Unit, Vocabulary
from checker.values.text import fold_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from checker.loading.documents import Document
    from checker.loading.names import Notes
    from checker.loading.record import Record
    from checker.loading.stored_words import StoredWords
    from checker.model.span import Location
    from checker.model.vocabulary import Scope


MOST_WHOLES = 60
"""One above the other; a document may not be nested deeper either."""


class Words:
    """The vocabulary while it is made: records by id, and the names that lead to them."""

    def __init__(self, notes: Notes, known: Callable[[Names], StoredWords] | None = None) -> None:
        self.notes = notes
        self.entities = Names("entity", "`{id}: {{name: {name}}}` under `entities:`")
        self.known = known(self.entities) if known is not None else None
        """Entities that need not be read again; then those of the documents are not looked at."""
        if self.known is not None:
            self.entities = self.known.names
        self.properties = Names("property", "`{id}: {{name: {name}, {more}}}` under `properties:`")
        self.dimensions = Dimensions()
        self.unsound: set[str] = set()
        """Properties whose values cannot be read, because their definition could not be."""


def build_vocabulary(documents: Sequence[Document], words: Words) -> Vocabulary:
    """Every definition of every document; of two with one id the first."""
    notes = words.notes
    entities = _defined(documents, "entities", words.entities, notes) if words.known is None else {}
    properties = _defined(documents, "properties", words.properties, notes)
    for id, record in _first(documents, "dimensions", notes):
        words.dimensions.add(id, record, notes)
    units = {id: Unit(id, noun.names, noun.place) for id, noun in _first(documents, "units", notes)}
    nouns = _nouns(units.values(), notes) if units else {}
    known = words.known
    made = _entities(entities, words) if known is None else known.entities
    return Vocabulary(
        made,
        {id: _property(id, record, words, nouns) for id, record in properties.items()},
        words.dimensions.by_id,
        units,
        words.entities.bearers,
        words.properties.bearers,
        tuple([entity for entity in made.values() if entity.succeeds]) if known is None else known.successors,
    )


def _first(documents: Iterable[Document], section: str, notes: Notes) -> Iterator[tuple[str, Any]]:
    """(id, what is defined) over all documents; a second definition of an id is told, of a dimension in any letters."""
    places: dict[str, Location] = {}
    for document in documents:
        for id, defined in (document.sections.get(section) or {}).items():
            place = defined.location()
            known = fold_text(id) if section == "dimensions" else id
            if known in places:
                first = places[known]
                notes.tell(
                    "duplicate-id",
                    f"`{id}` is defined twice under `{section}:`, first in {first.path}:{first.span.line}",
                    place,
                    "keep one of the two, or rename one",
                    related=(first._replace(label="first here"),),
                    offending=id,
                )
            else:
                places[known] = place
                yield id, defined


def _defined(documents: Iterable[Document], section: str, names: Names, notes: Notes) -> dict[str, Record]:
    records = {}
    for id, record in _first(documents, section, notes):
        records[id] = record
        names.add(id, (record.get("name", id), *record.get("aliases", ())), record.location)
    return records


def _entities(records: Mapping[str, Record], words: Words) -> dict[str, Entity]:
    links = {key: _links(records, key, words) for key in ("part_of", "succeeds")}
    _cut_long(links["part_of"], records, words.notes)
    made = {}
    for id, record in records.items():
        made[id] = Entity(
            id,
            record.get("name", id),
            record.location(),
            record.get("aliases", ()),
            record.get("type"),
            links["part_of"].get(id, ()),
            links["succeeds"].get(id, ()),
            _wikidata(record),
        )
    return made


def _links(records: Mapping[str, Record], key: str, words: Words) -> dict[str, tuple[str, ...]]:
    """Ids by id, without those that lead back to themselves: such a circle is told once."""
    links = {id: resolve_all(words.entities, record, key, words.notes) for id, record in records.items() if key in record.fields}
    tell_cycles(links, records, key, words.notes)
    return links


def tell_cycles(links: dict[str, tuple[str, ...]], records: Mapping[str, Record], key: str, notes: Notes) -> None:
    """Tell a circle of each knot of links, with its way round, and cut the knot: of what leads back to itself no link says anything."""
    for knot in knots(links):
        cycle = shortest(links, knot)
        way = " → ".join((*cycle, cycle[0]))
        related = tuple(records[id].location(key, label=f"{key} of {id}") for id in cycle[1 : MOST_LISTED + 1])
        notes.tell(
            "self-reference",
            f"`{key}` leads back to itself: {way}",
            records[cycle[0]].location(key),
            "take one of these steps out",
            related=related,
            offending=way,
        )
        inside = set(knot)
        for id in knot:
            links[id] = tuple(link for link in links[id] if link not in inside)


def _cut_long(links: dict[str, tuple[str, ...]], records: Mapping[str, Record], notes: Notes) -> None:
    """Of a way up through more wholes than anyone writes: each two values would be looked for along all of it."""
    for id in [*longest(links, MOST_WHOLES)]:
        settle = "leave out some of the wholes between"
        message = f"`part_of` of {id} leads up through more than {MOST_WHOLES} wholes, and counts for nothing"
        notes.tell(RULE, message, records[id].location("part_of"), settle, offending=id)
        links[id] = ()


def resolve_all(names: Names, record: Record, key: str, notes: Notes) -> tuple[str, ...]:
    """The ids behind the names of a list; those that no one bears are told and left out."""
    found = [notes.one(names, name, partial(record.location, key, number)) for number, name in enumerate(record.get(key, ()))]
    return tuple(dict.fromkeys(id for id in found if id))


def _wikidata(record: Record) -> str | None:
    item: str | None = record.get("wikidata")
    if item is None or (item[:1] == "Q" and item[1:].isascii() and item[1:].isdigit()):
        return item
    record.tell(RULE, f"`{item}` is no Wikidata item", "wikidata", "write Q and a number, such as Q42")
    return None


def _nouns(units: Iterable[Unit], notes: Notes) -> dict[str, str]:
    """Every form of every count noun, casefolded, and its unit; a noun of two units is told."""
    from checker.values.units import plural_nouns

    nouns: dict[str, str] = {}
    for unit in units:
        for noun in (unit.id, *unit.nouns):
            other = nouns.get(noun.casefold(), unit.id)
            if other != unit.id:
                message = f"“{noun}” names two units, `{other}` and `{unit.id}`"
                notes.tell(RULE, message, unit.location, "leave it to one of them", offending=noun)
        for noun, id in plural_nouns(unit.id, unit.nouns).items():
            nouns.setdefault(noun, id)
    return nouns


def _property(id: str, record: Record, words: Words, nouns: Mapping[str, str]) -> Property:
    kind = Type(record.get("type", "text"))
    over_time = OverTime(record.get("over_time", "level" if kind is Type.QUANTITY else "constant"))
    measure = read_measure(record, over_time, nouns) if kind is Type.QUANTITY else None
    if "type" in record.fields:
        tell_misplaced(record, kind)
    if "type" not in record.fields or (kind is Type.QUANTITY and measure is None):
        words.unsound.add(id)
    return Property(
        id,
        record.get("name", id),
        kind,
        over_time,
        record.location(),
        record.get("aliases", ()),
        measure,
        record.get("additive", False),
        read_difference(record, kind, measure) if "tolerance" in record.fields else None,
        _bound(record, words),
        record.get("many", False),
        read_days(record, "stable_for"),
        _scale(record, kind, words),
        _ratio(record, words),
        record.get("values", ()),
    )


def _bound(record: Record, words: Words) -> str | None:
    name = record.get("bounded_by")
    return None if name is None else words.notes.one(words.properties, name, partial(record.location, "bounded_by"))


_SPANS = Field("spans", Kind.TEXTS, "the steps that a generic one covers", required=True)


def _scale(record: Record, kind: Type, words: Words) -> tuple[Step, ...]:
    """The steps from the lowest on; of an entity property they are ids."""
    node = record.get("scale")
    if node is None:
        return ()
    if not isinstance(node, SequenceNode):
        record.tell(RULE, "`scale` is a list of steps", "scale", "scale: [lowest, …, {generic: {spans: [one, another]}}]")
        return ()
    return tuple(step for item in node.items if (step := _step(record, item, kind, words)))


def _step(record: Record, item: Any, kind: Type, words: Words) -> Step | None:
    spans: tuple[str, ...] = ()
    name = item
    if isinstance(item, MappingNode) and len(item.items) == 1:
        ((_, inner),) = item.items.items()
        name = next(iter(item.keys.values()))
        if isinstance(inner, MappingNode) and list(inner.items) == ["spans"]:
            texts = read_texts(record.page, inner.items["spans"], _SPANS)
            spans = texts if isinstance(texts, tuple) else ()
        else:
            name = None
    if not isinstance(name, Text) or not name.value:
        record.page.tell(
            RULE, "a step of a scale is a name, or a generic one with what it spans", item, "{general: {spans: [major-general, …]}}"
        )
        return None
    if kind is not Type.ENTITY:
        return Step(name.value, spans)
    ids = [words.notes.one(words.entities, text, partial(record.page.location, name)) for text in (name.value, *spans)]
    return Step(ids[0], tuple(id for id in ids[1:] if id)) if ids[0] else None


def _ratio(record: Record, words: Words) -> Ratio | None:
    ratio = record.get("ratio_of")
    if ratio is None or not {"of", "part", "whole"} <= ratio.fields.keys():
        return None
    of = words.notes.one(words.properties, ratio.fields["of"], partial(ratio.location, "of"))
    part, whole = (_scope_of(ratio, key, words) for key in ("part", "whole"))
    return None if of is None or part is None or whole is None else Ratio(of, part, whole)


def _scope_of(ratio: Record, key: str, words: Words) -> Scope | None:
    return words.dimensions.scope(ratio.fields[key], words.notes, lambda _: ratio.location(key))

"""A claim's value, read by its property's type."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.compare.statement import Reading
from checker.model.vocabulary import Type
from checker.values.interval import Interval
from checker.values.text import fold_text
from checker.values.unreadable import Unreadable

if TYPE_CHECKING:
    from collections.abc import Callable

    from checker.model.vocabulary import Entity, Property, Vocabulary
    from checker.values.measure import Measure


class UnknownName(Unreadable):
    """The value of an entity property is no one's name, or several entities'."""


Steps = dict[str, Interval]
"""Where the names of a scale stand on it, by entity id or folded text."""


def read_value(text: str, prop: Property, language: str, vocabulary: Vocabulary, steps: Steps) -> Reading:
    """A quantity, entity or text; dates and times need their claim's own dates (`read_date_value`, `read_time_value`).

    Raises Unreadable and its children.
    """
    if prop.type is Type.QUANTITY:
        assert prop.measure is not None
        return quantities_of(prop.measure, language)(text)
    if prop.type is Type.ENTITY:
        entity = _entity(text, prop, vocabulary)
        step = steps.get(entity.id)
        return Reading(step, step, key=entity.id, entity=entity)
    folded = fold_text(text)
    step = steps.get(folded)
    return Reading(step, step, key=folded, is_listed=any(fold_text(v) == folded for v in prop.values))


def quantities_of(measure: Measure, language: str) -> Callable[[str], Reading]:
    """What reads the values of one measure in one language: of these there are most, so what they share is looked up once."""
    from checker.values.quantity import read_by
    from checker.values.reader import reader_of

    reader = reader_of(measure, language)

    def read(text: str) -> Reading:
        quantity = read_by(reader, text)
        return Reading(quantity.must, quantity.likely, "", quantity)

    return read


def read_date_value(text: str, language: str, published: Interval, held: Interval | None) -> Reading:
    """`held` are the days that the claim itself names."""
    from checker.values.date import read_date

    date = read_date(text, language, published, held, relative=True)
    return Reading(date.must, date.likely, date=date)


def read_time_value(text: str, language: str, published: Interval) -> Reading:
    from checker.values.time_of_day import read_time

    time = read_time(text, language, published)
    return Reading(time.must, time.likely, time=time)


def steps_of(prop: Property, vocabulary: Vocabulary) -> Steps:
    """The scale as intervals of step numbers; a generic step spans the steps that it names."""
    numbers: dict[str, int] = {}
    generic: list[tuple[str, tuple[str, ...]]] = []
    for step in prop.scale:
        if step.spans:
            generic.append((step.name, step.spans))
        for name in step.spans or (step.name,):
            numbers.setdefault(_step_key(name, prop, vocabulary), len(numbers))
    steps = {key: Interval.point(number) for key, number in numbers.items()}
    for name, spanned in generic:
        inside = [numbers[_step_key(each, prop, vocabulary)] for each in spanned]
        steps[_step_key(name, prop, vocabulary)] = Interval(min(inside), max(inside))
    return steps


def _step_key(name: str, prop: Property, vocabulary: Vocabulary) -> str:
    if prop.type is Type.ENTITY:
        found = vocabulary.find_entities(name)
        if len(found) == 1:
            return found[0].id
    return fold_text(name)


def _entity(text: str, prop: Property, vocabulary: Vocabulary) -> Entity:
    found = vocabulary.find_entities(text)
    if len(found) == 1:
        return found[0]
    if found:
        names = " and ".join(f"`{e.id}`" for e in found)
        raise UnknownName(f"“{text}” may mean {names}", "write the id of the one you mean")
    raise UnknownName(f"no entity is called “{text}”", _stanza(text, vocabulary))


def _stanza(text: str, vocabulary: Vocabulary) -> str:
    from checker.values.suggest import as_id, nearest

    guess = nearest(text, [n for e in vocabulary.entities.values() for n in (e.name, *e.aliases)])
    stanza = f"or add to `entities:`  {as_id(text)}: {{name: {text}}}"
    return f"did you mean “{guess}”? {stanza}" if guess else stanza.removeprefix("or ")

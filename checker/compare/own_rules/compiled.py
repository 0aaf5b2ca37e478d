"""A rule of the project, read: its names resolved, its check and message understood; or what is wrong with it, and where."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, NamedTuple

from checker.compare.expression.message import Message, read_message
from checker.compare.expression.parser import Node, parse
from checker.compare.expression.tokens import ExpressionError
from checker.compare.expression.types import DATE, NAME, Kind, kind_of_check
from checker.compare.scopes import Cover, cover_of
from checker.model.corpus import Mistake
from checker.model.vocabulary import UNKNOWN, Type
from checker.values.text import fold_text

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from checker.compare.scopes import Tree
    from checker.model.corpus import ProjectRule
    from checker.model.span import Location
    from checker.model.vocabulary import Entity, Property, Scope, Vocabulary

BROKEN = "project-rule"
"""The rule under which a rule that cannot be read is reported."""


class Given(NamedTuple):
    """What a claim must be to be bound to a name; None is anything."""

    subject: Entity | None = None
    property: Property | None = None
    cover: Cover | None = None
    status: str | None = None


class Compiled(NamedTuple):
    rule: ProjectRule
    given: dict[str, Given]
    check: Node
    message: Message


def compiled(rule: ProjectRule, vocabulary: Vocabulary, trees: dict[str, Tree], mistakes: list[Mistake]) -> Compiled | None:
    """The rule, ready to be asked; None where something is wrong with it, which is then among the mistakes."""
    before = len(mistakes)
    reader = _Reader(rule, vocabulary, trees, mistakes)
    given = {name: reader.given(name, said) for name, said in rule.given.items()}
    if len(mistakes) > before:
        return None
    kinds = {name: kinds_of(each) for name, each in given.items()}
    check = reader.read("check", rule.check, lambda text: _check(text, kinds))
    message = reader.read("message", rule.message, lambda text: read_message(text, given.keys()))
    reader.look_for_contradictions(given)
    if check is None or message is None or len(mistakes) > before:
        return None
    return Compiled(rule, given, check, message)


def _check(text: str, kinds: dict[str, dict[str, Kind]]) -> Node:
    node = parse(text)
    kind_of_check(node, kinds)
    return node


def kinds_of(given: Given) -> dict[str, Kind]:
    """The attributes of a bound claim; without a property nothing is known of its value."""
    kinds = dict.fromkeys(("as_of", "since", "until", "source.published"), DATE)
    return kinds if given.property is None else {"value": kind_of_value(given.property), **kinds}


_SAME_AS = {"d": "days", "min": "minutes"}
"""Units whose numbers dates and times of day are reckoned in."""


def kind_of_value(prop: Property) -> Kind:
    if prop.scale:
        return Kind("number", f"steps of {prop.name}")
    if prop.type is Type.QUANTITY:
        unit = prop.measure.unit.text if prop.measure is not None else ""
        return Kind("number", _SAME_AS.get(unit, unit) or None)
    return {Type.DATE: DATE, Type.TIME: Kind("number", "minutes")}.get(prop.type, NAME)


class _Reader:
    def __init__(self, rule: ProjectRule, vocabulary: Vocabulary, trees: dict[str, Tree], mistakes: list[Mistake]) -> None:
        self.rule = rule
        self.vocabulary = vocabulary
        self.trees = trees
        self.mistakes = mistakes

    def tell(self, key: str, message: str, settle: str, offending: str, column: int | None = None) -> None:
        location = self.rule.locations.get(key) or self.rule.locations[""]
        if column is not None:
            location = inside(location, getattr(self.rule, key), column)
        self.mistakes.append(Mistake(BROKEN, f"{self.rule.id}: {message}", location, settle, offending=offending))

    def read(self, key: str, text: str, read: Callable[[str], Any]) -> Any:
        """What `read` makes of a text; None once it is told what is wrong."""
        try:
            return read(text)
        except ExpressionError as error:
            self.tell(key, f"`{key}`: {error}", error.hint, text, error.column)
            return None

    def given(self, name: str, said: dict[str, Any]) -> Given:
        place = f"given.{name}"
        subject = self._one(f"{place}.subject", said.get("subject"), self.vocabulary.find_entities, self.vocabulary.entity_names)
        prop = self._one(f"{place}.property", said.get("property"), self.vocabulary.find_properties, self.vocabulary.property_names)
        scope = self._scope(f"{place}.scope", said["scope"]) if "scope" in said else None
        cover = cover_of(scope, self.trees) if scope is not None else None
        return Given(subject, prop, cover, said.get("status"))

    def _one(self, key: str, name: str | None, find: Callable[[str], tuple[Any, ...]], names: Mapping[str, Any]) -> Any:
        if name is None:
            return None
        found = find(name)
        if len(found) == 1:
            return found[0]
        if found:
            self.tell(key, f"“{name}” may be {' or '.join(each.id for each in found)}", "write its id", name)
        else:
            close = get_close_matches(fold_text(name), list(names), 1)
            self.tell(key, f"no one knows “{name}”", f"did you mean “{close[0]}”?" if close else "declare it, or write a known name", name)
        return None

    def _scope(self, key: str, written: tuple[tuple[str, tuple[str, ...]], ...]) -> Scope | None:
        scope: list[tuple[str, tuple[str, ...] | None]] = []
        for dimension, values in written:
            tree = self.trees.get(dimension)
            wrong = dimension if tree is None else next((v for v in values if v not in tree.masks and v != UNKNOWN), None)
            if wrong is not None:
                what = "dimension" if tree is None else f"value of {dimension}"
                self.tell(key, f"no {what} is called “{wrong}”", "write the id of one", wrong)
                return None
            scope.append((dimension, None if values == (UNKNOWN,) else values))
        return tuple(sorted(scope))

    def look_for_contradictions(self, given: dict[str, Given]) -> None:
        """A rule whose bound claims can never share what they are to share binds nothing."""
        subjects = {each.subject.id for each in given.values() if each.subject is not None}
        scopes = {each.cover for each in given.values() if each.cover is not None}
        for word, said in (("subject", subjects), ("scope", scopes)):
            if word in self.rule.same and len(said) > 1:
                hint = "leave it out of `same`, or of `given`"
                self.tell("same", f"its claims are to share the {word}, and `given` names two: it can never match", hint, word)


def inside(location: Location, text: str, column: int) -> Location:
    """The place of a column of a text in its document: where it stands on one line as it is, or in quotation marks; else all of it."""
    span = location.span
    width = span.end_column - span.column
    if span.line != span.end_line or width - len(text) not in (0, 2) or column > len(text):
        return location
    margin = (width - len(text)) // 2
    start = span.column + margin + column
    return location._replace(span=span._replace(column=start, end_column=max(start + 1, span.end_column - margin)))


def compile_all(rules: tuple[ProjectRule, ...], vocabulary: Vocabulary, trees: dict[str, Tree]) -> tuple[list[Compiled], list[Mistake]]:
    """Every rule that can be asked, and what is wrong with the others."""
    mistakes: list[Mistake] = []
    found = [each for rule in rules if (each := compiled(rule, vocabulary, trees, mistakes)) is not None]
    return found, mistakes

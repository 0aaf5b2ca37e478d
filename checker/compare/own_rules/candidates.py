"""What a rule's names can be bound to: claims with one of their values, and totals that follow from claims."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from checker.compare import names
from checker.compare.amounts import Gap
from checker.compare.bounds.derived import Question, answers
from checker.compare.keyed import Keyed
from checker.compare.statement import FACT
from checker.compare.sums.accounts import accounts_of
from checker.compare.times import effective
from checker.model.claim import Status
from checker.model.vocabulary import Type
from checker.values.interval import EVERYTHING, Interval
from checker.values.text import fold_text

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator

    from checker.compare.judged import Judged
    from checker.compare.own_rules.compiled import Given
    from checker.compare.scopes import Cover
    from checker.compare.statement import ReadClaim, Reading
    from checker.model.vocabulary import Entity, Property, Vocabulary

FACTS = (Status.ACTUAL, Status.ESTIMATE)
"""What a name is bound to where `given` names no status."""
MOST_QUESTIONS = 200


class Text(NamedTuple):
    """A name or a text, as an expression compares it."""

    reading: Reading
    vocabulary: Vocabulary

    def is_same(self, other: object) -> bool | None:
        if isinstance(other, Text):
            found = names.difference(self.reading, other.reading, self.vocabulary)
            if found.gap is Gap.AGREE:
                return True if self.reading.key == other.reading.key else None
            return False if found.gap is Gap.CONFLICT else None
        text = str(other)
        entity = self.reading.entity
        if entity is None:
            return fold_text(text) == self.reading.key or (False if self.reading.is_listed else None)
        named = self.vocabulary.find_entities(text)
        if named == (entity,):
            return True
        return None if any(self._may_be(each, entity) for each in named) else False

    def _may_be(self, one: Entity, other: Entity) -> bool:
        return one is other or names.is_part(one, other, self.vocabulary) or names.is_part(other, one, self.vocabulary)


class Candidate(NamedTuple):
    """One value that a name can be bound to."""

    reads: tuple[ReadClaim, ...]
    """The claim, or those that a derived value follows from."""
    subject: Entity
    property: Property
    cover: Cover
    value: Interval | Text
    days: Interval
    is_derived: bool = False

    def own(self) -> Hashable:
        """The claim, whichever of its values this is; or what a derived value follows from, and when."""
        return tuple(map(id, self.reads)), self.days

    def shares(self, same: tuple[str, ...]) -> Hashable:
        """What must be alike in all bound claims."""
        keys: dict[str, Hashable] = {
            "subject": self.subject.id,
            "scope": self.cover if self.cover.is_known else id(self),
            "source": id(self) if self.is_derived else self.reads[0].claim.source.id,
            "as_of": self.days,
        }
        return tuple(keys[word] for word in same)

    def attribute(self, path: str, facts: Judged) -> Interval | Text:
        """What a check asks of it; what is not said may be anything."""
        if path == "value":
            return self.value
        if path == "as_of":
            return self.days
        if self.is_derived:
            return EVERYTHING
        read = self.reads[0]
        if path == "source.published":
            return facts.reader.datings[read.claim.source.id].bounds
        return (read.since if path == "since" else read.until) or EVERYTHING


def candidates(given: Given, facts: Judged) -> Iterator[Candidate]:
    """All that fits, in the order of the corpus; where no claim states an additive property of the scope asked for, what follows for it."""
    stated: set[str] = set()
    for read in _possible(given, facts):
        if _fits(read, given):
            assert read.claim.subject is not None
            stated.add(read.claim.subject.id)
            yield from _of_claim(read, facts)
    if given.property is not None and given.property.additive and given.cover is not None and given.status in (None, Status.ACTUAL):
        yield from _derived(given, stated, facts)


def _possible(given: Given, facts: Judged) -> Iterable[ReadClaim]:
    return facts.reads if given.property is None else facts.reads_of.get(given.property.id, ())


def _fits(read: ReadClaim, given: Given) -> bool:
    claim = read.claim
    if claim.denied or (given.subject is not None and claim.subject is not given.subject):
        return False
    if given.property is not None and claim.property is not given.property:
        return False
    if given.cover is not None and read.cover != given.cover:
        return False
    return claim.status == given.status if given.status is not None else claim.status in FACTS


def _of_claim(read: ReadClaim, facts: Judged) -> Iterator[Candidate]:
    claim = read.claim
    assert claim.subject is not None
    assert claim.property is not None
    for reading in read.readings:
        value = _value(reading, claim.property, facts)
        yield Candidate((read,), claim.subject, claim.property, read.cover, value, effective(read))


def _value(reading: Reading, prop: Property, facts: Judged) -> Interval | Text:
    has_order = prop.type in (Type.QUANTITY, Type.DATE, Type.TIME) or prop.scale
    if has_order:
        return reading.must if reading.must is not None else EVERYTHING
    return Text(reading, facts.corpus.vocabulary)


def _derived(given: Given, stated: set[str], facts: Judged) -> Iterator[Candidate]:
    assert given.property is not None
    assert given.cover is not None
    if not given.cover.is_known:
        return
    reads = [r for r in _possible(given, facts) if r.kind == FACT]
    replaced = facts.context.versions.replaced
    wrong = {r.claim.name for found in facts.sums.impossible.values() for each in found for r in each.reads}
    for account in accounts_of(Keyed(reads), replaced, {given.property.id}):
        if account.subject.id in stated or (given.subject is not None and account.subject is not given.subject) or not account.has_floor:
            continue
        for amounts in account.variants:
            kept = [a for a in amounts if a.ref not in wrong]
            times = dict.fromkeys((a.time, a.moment) for a in kept)
            asked = [Question(given.cover, *time) for time in times][:MOST_QUESTIONS]
            found = answers(asked, kept, facts.context.trees, account.over_time())
            for question, derived in zip(asked, found, strict=True):
                refs = sorted({*derived.least_from, *derived.most_from})
                if refs:
                    bound = tuple(account.reads[ref] for ref in refs)
                    yield Candidate(bound, account.subject, given.property, given.cover, derived.bounds, question.time, is_derived=True)

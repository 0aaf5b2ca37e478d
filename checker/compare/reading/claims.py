"""All claims of a project, read: every text once, however often it stands there."""

from __future__ import annotations

from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from checker.compare.reading.times import held, inherited_from, states_events, undated_bounds
from checker.compare.reading.values import Steps, UnknownName, quantities_of, read_date_value, read_time_value, read_value, steps_of
from checker.compare.scopes import Cover, Tree, cover_of, tree_of
from checker.compare.statement import ENDLESS, FACT, KIND_OF, Ends, ReadClaim, Reading, When
from checker.model.claim import USUAL
from checker.model.corpus import Mistake
from checker.model.vocabulary import UNKNOWN, Type
from checker.values.date import plain_date, read_date
from checker.values.interval import EVERYTHING, Interval
from checker.values.unreadable import Ambiguous, OutOfRange, UnitsDisagree, Unreadable, WrongUnit

if TYPE_CHECKING:
    from collections.abc import Callable

    from checker.model.claim import Claim
    from checker.model.corpus import Corpus
    from checker.model.source import Source
    from checker.model.span import Location
    from checker.model.vocabulary import Property, Scope
    from checker.values.measure import Measure

RULES: tuple[tuple[type[Unreadable], str], ...] = (
    (UnknownName, "unknown-name"),
    (Ambiguous, "number-ambiguous"),
    (WrongUnit, "unit-mismatch"),
    (UnitsDisagree, "units-disagree"),
    (OutOfRange, "out-of-range"),
    (Unreadable, "value-unreadable"),
)


LONGEST_SAID = 80
"""Characters of a value that a message begins with."""

Alone = tuple[Reading]
"""The reading of a claim that has one value: one object for all claims that say the same."""


class Dating(NamedTuple):
    """What is known of a source's date."""

    published: Interval | None
    """None: not known."""
    bounds: Interval
    """The date, or all that the record allows for it."""


class Reader:
    """Reads claims of one corpus; equal readings come out as one object, mistakes gather in `mistakes`."""

    def __init__(self, corpus: Corpus) -> None:
        self.corpus = corpus
        self.trees: dict[str, Tree] = {d.id: tree_of(d) for d in corpus.vocabulary.dimensions.values()}
        self.mistakes: list[Mistake] = []
        self.datings: dict[str, Dating] = {}
        self._values: dict[str, dict[Property, dict[object, Alone | Unreadable]]] = {}
        """By language, property and text; of those that hang on dates by a text with these."""
        self._alone: dict[Reading, Alone] = {}
        self._lists: dict[tuple[int, ...], tuple[Reading, ...]] = {}
        self._whens: dict[str, When] = {}
        """When a claim held that says so itself, in words that no other date changes."""
        self._covers: dict[Scope, Cover] = {}
        self._steps: dict[str, Steps] = {}
        self._quantities: dict[tuple[str, str], Callable[[str], Reading]] = {}
        """What reads the quantities of a property in a language."""

    def read_source(self, source: Source, claims: tuple[Claim, ...]) -> list[ReadClaim]:
        """The claims of one source that can be compared, in their order."""
        published = None
        if source.published != UNKNOWN:
            published = self._date(source.published, source, lambda: source.location("published"), None)
            if published == EVERYTHING:
                message = f"the date “{source.published}” cannot be read: it does not say which day it is counted from"
                place, settle = source.location("published"), "write the day itself, like 2014-06-13, or `unknown`"
                self.mistakes.append(Mistake("value-unreadable", message, place, settle, offending=source.published))
                published = None
        dating = Dating(published, published or self._bounds_of(claims, source))
        self.datings[source.id] = dating
        inherited = inherited_from(*dating)
        found: list[ReadClaim] = []
        whens, covers, values = self._whens.get, self._covers.get, self._values.setdefault(source.language, {}).get
        for claim in claims:
            prop, as_of = claim.property, claim.as_of
            when = inherited if as_of is None else whens(as_of)
            cover = covers(claim.scope)
            if claim.particulars is USUAL and when is not None and cover is not None and prop is not None and claim.subject is not None:
                known = values(prop)  # so far as it was said before, as most is, it is looked up here
                alone = known.get(claim.stated) if known is not None else None
                readings = alone if isinstance(alone, tuple) else self._values_of(claim, prop, dating.bounds, when.own)
                read = ReadClaim(claim, readings, when, cover, FACT) if readings is not None else None
            else:
                read = self._claim(claim, dating, inherited)
            if read is not None:
                found.append(read)
        return found

    def let_go(self) -> None:
        """Forget by what texts readings were found: once all claims are read, no one asks again."""
        for known in (self._values, self._alone, self._lists, self._whens):
            known.clear()

    def _bounds_of(self, claims: tuple[Claim, ...], source: Source) -> Interval:
        events: list[Interval] = []
        for claim in claims:
            if not states_events(claim):
                continue
            dates = [d for d in (claim.as_of, claim.since) if d not in (None, UNKNOWN)]
            if claim.property is not None and claim.property.type is Type.DATE:
                dates.extend(claim.value)
            for text in dates:
                found = self._quiet_date(str(text), source.language)
                if found is not None:
                    events.append(found)
        return undated_bounds(events, self.corpus.today)

    def _quiet_date(self, text: str, language: str) -> Interval | None:
        try:
            return read_date(text, language).must
        except Unreadable:
            return None

    def _claim(self, claim: Claim, dating: Dating, inherited: When) -> ReadClaim | None:
        as_of, more = claim.as_of, claim.particulars
        when = inherited if as_of is None else self._whens.get(as_of) or self._when(claim, as_of, dating)
        if more is USUAL:
            ends = ENDLESS
        else:
            ends = Ends._make(self._end(claim, key, getattr(more, key), dating.published) for key in Ends._fields)
            ends = ENDLESS if ends == ENDLESS else ends
        prop = claim.property
        if prop is None or not more.is_comparable:
            return None
        readings = self._values_of(claim, prop, dating.bounds, when.own)
        if readings is None or claim.subject is None:
            return None
        cover = self._covers.get(claim.scope) or self._cover(claim.scope)
        return ReadClaim(claim, readings, when, cover, KIND_OF[more.status], ends)

    def _when(self, claim: Claim, text: str, dating: Dating) -> When:
        if text == UNKNOWN:
            return held(text, dating.bounds, None)
        when = held(text, dating.bounds, self._date_of(claim, text, "as_of", dating.published))
        if plain_date(text) is not None:
            self._whens[text] = when
        return when

    def _end(self, claim: Claim, key: str, text: str | None, published: Interval | None) -> Interval | None:
        return None if text is None or text == UNKNOWN else self._date_of(claim, text, key, published)

    def _date_of(self, claim: Claim, text: str, key: str, published: Interval | None) -> Interval | None:
        return self._date(text, claim.source, lambda: claim.location(key), published)

    def _cover(self, scope: Scope) -> Cover:
        cover = self._covers[scope] = cover_of(scope, self.trees)
        return cover

    def _date(self, text: str, source: Source, where: Callable[[], Location], published: Interval | None) -> Interval | None:
        try:
            return read_date(text, source.language, published).must
        except Unreadable as error:
            message = f"the date “{text}” cannot be read: {error}"
            self.mistakes.append(Mistake("value-unreadable", message, where(), error.hint, offending=text))
            return None

    def _values_of(self, claim: Claim, prop: Property, published: Interval, own: Interval | None) -> tuple[Reading, ...] | None:
        """The readings of all the claim's values; None where one of them cannot be read."""
        stated = claim.stated
        if isinstance(stated, str):
            alone = self._value(stated, claim, prop, published, own)
            if not isinstance(alone, Unreadable):
                return alone
            self.mistakes.append(_mistake(alone, claim, claim.location("value"), stated))
            return None
        found: list[Reading] = []
        for number, text in enumerate(stated):
            read = self._value(text, claim, prop, published, own)
            if isinstance(read, Unreadable):
                self.mistakes.append(_mistake(read, claim, claim.location(f"value.{number}"), text))
            else:
                found.extend(read)
        if len(found) < len(stated) or not found:
            return None
        return self._lists.setdefault(tuple(map(id, found)), tuple(found))

    def _value(self, text: str, claim: Claim, prop: Property, published: Interval, own: Interval | None) -> Alone | Unreadable:
        language = claim.source.language
        values = self._values[language].get(prop)
        if values is None:
            values = self._values[language][prop] = {}
        known = values.get(text)
        if known is None:
            if prop.measure is not None and prop.type is Type.QUANTITY:
                known = values[text] = self._quantity(text, prop, prop.measure, language)
            elif _is_fixed(text, prop):
                known = values[text] = self._fresh(text, prop, language, published, own)
            else:
                known = values.get((text, published, own)) or self._fresh(text, prop, language, published, own)
                values[text, published, own] = known
        return known

    def _quantity(self, text: str, prop: Property, measure: Measure, language: str) -> Alone | Unreadable:
        """The value of a quantity that was not met before."""
        read = self._quantities.get((prop.id, language))
        if read is None:
            read = self._quantities[prop.id, language] = quantities_of(measure, language)
        try:
            reading = read(text)
        except Unreadable as error:
            return error
        return self._alone.setdefault(reading, (reading,))

    def _fresh(self, text: str, prop: Property, language: str, published: Interval, own: Interval | None) -> Alone | Unreadable:
        try:
            if prop.type is Type.DATE:
                reading = read_date_value(text, language, published, own)
            elif prop.type is Type.TIME:
                reading = read_time_value(text, language, published)
            else:
                steps = self._steps.get(prop.id)
                if steps is None:
                    steps = self._steps[prop.id] = steps_of(prop, self.corpus.vocabulary)
                reading = read_value(text, prop, language, self.corpus.vocabulary, steps)
        except Unreadable as error:
            return error
        return self._alone.setdefault(reading, (reading,))


def _is_fixed(text: str, prop: Property) -> bool:
    """The value is read alike whatever the dates of its claim and its source."""
    if prop.type is Type.DATE:
        return plain_date(text) is not None
    return prop.type is not Type.TIME


def _mistake(error: Unreadable, claim: Claim, location: Location, text: str) -> Mistake:
    rule = next(rule for kind, rule in RULES if isinstance(error, kind))
    message = str(error)
    if "“" not in message and text not in message:
        said = text if len(text) <= LONGEST_SAID else f"{text[:LONGEST_SAID]}…"
        begun = message.partition(" ")[0]
        message = f"“{said}”: {begun.lower() if begun in ('The', 'No', 'A', 'What') else begun}{message[len(begun) :]}"
    return Mistake(rule, message, location, error.hint, offending=text, claims=(claim,))


def read_claims(corpus: Corpus) -> tuple[Reader, list[ReadClaim]]:
    """Every claim that can be compared, in the order of the corpus."""
    reader = Reader(corpus)
    reads: list[ReadClaim] = []
    for source, claims in groupby(corpus.claims, attrgetter("source")):
        reads.extend(reader.read_source(source, tuple(claims)))
    reader.let_go()
    return reader, reads

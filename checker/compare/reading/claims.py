"""All claims of a project, read: every text once, however often it stands there."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from checker.compare.reading.times import held, inherited_from, states_events, undated_bounds
from checker.compare.reading.values import Steps, UnknownName, quantities_of, read_date_value, read_time_value, read_value, steps_of
from checker.compare.scopes import Cover, Tree, cover_of, tree_of
from checker.compare.statement import ENDLESS, KIND_OF, Ends, ReadClaim, Reading, When
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
        self._values: dict[tuple[object, ...], Alone | Unreadable] = {}
        """By property, text and language; of those that hang on dates, by these too."""
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
                published = None
        dating = Dating(published, published or self._bounds_of(claims, source))
        self.datings[source.id] = dating
        inherited = inherited_from(*dating)
        return [read for claim in claims if (read := self._claim(claim, dating, inherited)) is not None]

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
        readings = self._values_of(claim, prop, dating.bounds, when.days)
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

    def _values_of(self, claim: Claim, prop: Property, published: Interval, days: Interval) -> tuple[Reading, ...] | None:
        """The readings of all the claim's values; None where one of them cannot be read."""
        stated, language = claim.stated, claim.source.language
        if isinstance(stated, str):
            alone = self._values.get((prop.id, stated, language)) or self._value(stated, claim, prop, published, days)
            if not isinstance(alone, Unreadable):
                return alone
            self.mistakes.append(_mistake(alone, claim, claim.location("value"), stated))
            return None
        found: list[Reading] = []
        for number, text in enumerate(stated):
            read = self._values.get((prop.id, text, language)) or self._value(text, claim, prop, published, days)
            if isinstance(read, Unreadable):
                self.mistakes.append(_mistake(read, claim, claim.location(f"value.{number}"), text))
            else:
                found.extend(read)
        if len(found) < len(stated) or not found:
            return None
        return self._lists.setdefault(tuple(map(id, found)), tuple(found))

    def _value(self, text: str, claim: Claim, prop: Property, published: Interval, days: Interval) -> Alone | Unreadable:
        language = claim.source.language
        if prop.measure is not None and prop.type is Type.QUANTITY:
            return self._quantity(text, prop, prop.measure, language)
        key = (prop.id, text, language) if _is_fixed(text, prop) else (prop.id, text, language, published, days)
        known = self._values.get(key)
        if known is None:
            known = self._values[key] = self._fresh(text, prop, language, published, days)
        return known

    def _quantity(self, text: str, prop: Property, measure: Measure, language: str) -> Alone | Unreadable:
        """The value of a quantity that was not met before."""
        known: Alone | Unreadable
        read = self._quantities.get((prop.id, language))
        if read is None:
            read = self._quantities[prop.id, language] = quantities_of(measure, language)
        try:
            reading = read(text)
            known = self._alone.setdefault(reading, (reading,))
        except Unreadable as error:
            known = error
        self._values[prop.id, text, language] = known
        return known

    def _fresh(self, text: str, prop: Property, language: str, published: Interval, days: Interval) -> Alone | Unreadable:
        try:
            if prop.type is Type.DATE:
                reading = read_date_value(text, language, published, days)
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
    return Mistake(rule, str(error), location, error.hint, offending=text, claims=(claim,))


def read_claims(corpus: Corpus) -> tuple[Reader, list[ReadClaim]]:
    """Every claim that can be compared, in the order of the corpus."""
    reader = Reader(corpus)
    reads: list[ReadClaim] = []
    start, claims = 0, corpus.claims
    while start < len(claims):
        source = claims[start].source
        end = start
        while end < len(claims) and claims[end].source is source:
            end += 1
        reads.extend(reader.read_source(source, claims[start:end]))
        start = end
    reader.let_go()
    return reader, reads

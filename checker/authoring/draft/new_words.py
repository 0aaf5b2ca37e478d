"""Words that the vocabulary lacks, proposed from the article: properties with their units, and names that may be subjects.

What is counted gives a property its name and its unit; what is measured, paid, dated or timed is named by the word before it. The
properties stand in the drafted document and its claims use them; the names stand there as comments, since only a person knows
which of them an article is about.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from checker.authoring.draft.naming import short_id
from checker.authoring.draft.words import is_content, words_in
from checker.model.claim import TO_DO
from checker.report.safe_text import safe_text
from checker.values.scan import Kind
from checker.values.unreadable import Unreadable
from checker.writing.blocks import flow

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from checker.authoring.draft.candidates import Candidate
    from checker.authoring.draft.entry import Entry
    from checker.model.vocabulary import Vocabulary

_CURRENCIES = ("EUR", "USD", "GBP", "JPY", "CNY", "INR", "VND", "CHF", "SEK", "NOK", "DKK", "AUD", "CAD", "BRL", "KRW", "RUB", "PLN", "CZK")
_NAME = re.compile(r"\b[A-ZÀ-Þ][\w’'&-]*(?:\s+(?:of |de |the |du |von )?[A-ZÀ-Þ][\w’'&-]*){0,4}")
_OPENS = re.compile(r"(?:^|[.!?:“\"\n]\s*)$")
_RATE = re.compile(r"\s(?:a|an|per|each|every)\s(year|month|week|day|hour|minute|second)$")
_TWO_THINGS = frozenset(("pound", "pounds", "degrees"))
"""Words of which only a reader knows what they measure: money or weight, heat or angles."""
_MOST_NAMES = 12
_LOOKED_AT = 200_000
"""Characters of an article in which names are looked for."""
_MONTHS = re.compile(r"(?i)\b(january|february|march|april|may|june|july|august|september|october|november|december|\w+days?)\b")


class NewProperty(NamedTuple):
    id: str
    name: str
    type: str
    unit: str | None = None
    noun: str | None = None
    """What is counted, as the article has it; None where the vocabulary knows it, or nothing is counted."""


class Coined:
    """The properties proposed so far; words that the vocabulary has are not proposed again."""

    def __init__(self, vocabulary: Vocabulary, language: str, found: Sequence[Candidate]) -> None:
        """`found` are the article's figures in their order: the words of one name no other."""
        self._before = {one: before.end for before, one in pairwise(found)}
        self._vocabulary = vocabulary
        self._language = language
        self._nouns = {noun.casefold(): unit.id for unit in vocabulary.units.values() for noun in (unit.id, *unit.nouns)}
        self._made: dict[str, NewProperty] = {}

    def name(self, entry: Entry, text: str) -> Entry:
        """The entry with a new property, where its words give one."""
        if entry.property != TO_DO or entry.candidate is None:
            return entry
        made = self._property(entry.candidate, text)
        if made is None or self._vocabulary.find_properties(made.name):
            return entry
        known = self._made.setdefault(made.id, made)
        return entry._replace(property=known.name) if known == made else entry

    def lines(self, entries: Iterable[Entry], text: str) -> list[str]:
        """The sections for those of the new properties that the entries use, and the names as comments."""
        used = {entry.property for entry in entries}
        made = [new for new in self._made.values() if new.name in used]
        found = []
        if made:
            found += [
                "",
                "# New words: rename, merge or correct them; a count that only grows is `over_time: cumulative`, a sum over a year `flow`",
            ]
            found += ["properties:", *(f"  {new.id}: {flow(_fields(new))}" for new in made)]
        units = {new.unit.partition(" per ")[0]: new.noun for new in made if new.noun and new.unit}
        if units:
            found += ["", "units:", *(f"  {id}: {flow([noun])}" for id, noun in units.items())]
        return [*found, *self._names(text)]

    def _property(self, one: Candidate, text: str) -> NewProperty | None:
        if one.kind is Kind.COUNT:
            return self._counted(one)
        start = max(one.sentence[0], one.start - 60, self._before.get(one, 0))
        before = [match[0] for match in words_in(text[start : one.start]) if is_content(match[0])]
        name = before[-1] if before and before[-1].isalpha() and not _MONTHS.fullmatch(before[-1]) else ""
        id = short_id(name)
        if not id or not id[0].isalpha():
            return None
        if one.kind in (Kind.DATE, Kind.TIME):
            return NewProperty(f"{id}-{one.kind.value}", f"{name.casefold()} ({one.kind.value})", one.kind.value)
        unit = self._unit(one)
        return NewProperty(id, name.casefold(), "quantity", unit) if unit else None

    def _counted(self, one: Candidate) -> NewProperty | None:
        rate = _RATE.search(one.value)
        words = [match[0] for match in words_in(one.value[: rate.start()] if rate else one.value)]
        noun = words[-1].casefold() if len(words) > 1 else ""
        id = short_id(noun)
        if not noun.isalpha() or not id or self._reads(words[-1], None):
            return None
        known = self._nouns.get(noun)
        single = known or short_id(_single(noun) if self._language.startswith("en") else noun)
        if rate is None:
            return NewProperty(id, noun, "quantity", single, None if known else noun)
        return NewProperty(f"{id}-per-{rate[1]}", f"{noun} per {rate[1]}", "quantity", f"{single} per {rate[1]}", None if known else noun)

    def _unit(self, one: Candidate) -> str | None:
        """The unit of a figure that is measured or paid, as a property names it."""
        if one.kind is Kind.PERCENT:
            return "percent" if self._reads(one.value, "percent") else None
        if one.kind is Kind.MONEY:
            return next((code for code in _CURRENCIES if self._reads(one.value, code)), None)
        words = one.value.replace("-", " ").split()
        tails = (" ".join(words[at:]) for at in range(max(1, len(words) - 3), len(words)))
        return next((tail for tail in tails if tail not in _TWO_THINGS and self._reads(one.value, tail)), None)

    def _reads(self, value: str, unit: str | None) -> bool:
        """The value is one of this unit; with None, of no unit at all."""
        from checker.values.measure import Measure
        from checker.values.quantity import read_quantity
        from checker.values.units import BARE, read_unit

        try:
            read_quantity(value, Measure(BARE if unit is None else read_unit(unit, {})), self._language)
        except Unreadable:
            return False
        return True

    def _names(self, text: str) -> list[str]:
        """Names that the vocabulary lacks, the most frequent first, as entities that only need their mark taken off."""
        text = text[:_LOOKED_AT]
        found = [
            match for match in _NAME.finditer(text) if " " in match[0] or not _OPENS.search(text[max(0, match.start() - 3) : match.start()])
        ]
        counted = Counter(name for match in found if len(name := _without_article(match[0])) > 2)
        known = [name for name, _ in counted.most_common(100) if not _MONTHS.search(name)]
        fresh = [name for name in known if not self._vocabulary.find_entities(name) and short_id(name)][:_MOST_NAMES]
        if not fresh:
            return []
        head = ["", "# Names in the article that the vocabulary lacks: take off the # of those that claims are about", "# entities:"]
        return [*head, *(f"#   {safe_text(flow({short_id(name): {'name': name}})[1:-1])}" for name in fresh)]


def _without_article(name: str) -> str:
    """The name without words before it that are none of it: `The Vatnadalur`, `When I`."""
    words = name.split()
    while words and not is_content(words[0]):
        words = words[1:]
    return " ".join(words)


def _fields(new: NewProperty) -> dict[str, str]:
    fields = {"name": new.name, "type": new.type}
    return {**fields, "unit": new.unit} if new.unit else fields


def _single(noun: str) -> str:
    if noun.endswith("ies") and len(noun) > 4:
        return f"{noun[:-3]}y"
    if noun.endswith(("ches", "shes", "xes", "sses")):
        return noun[:-2]
    return noun[:-1] if noun.endswith("s") and not noun.endswith("ss") and len(noun) > 3 else noun

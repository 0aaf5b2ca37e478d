"""The form of a language's words."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from checker.values.scan.figure import Kind


def row(text: str) -> frozenset[str]:
    return frozenset(text.split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """All folded (`tokens.fold_word`)."""

    ends: frozenset[str] = frozenset()
    """Words beside the table's `stops` that end the phrase which a number opens."""
    plurals: frozenset[str] = frozenset()
    """Plurals that the language's ending does not tell."""
    singulars: frozenset[str] = frozenset()
    """Words with the ending of a plural that are none."""
    verbs: frozenset[str] = frozenset()
    """Forms of verbs that often stand behind the noun of `one` or of an ordinal."""
    auxiliaries: frozenset[str] = frozenset()
    """Words behind a number that make of it all there is said: `54 were`, `the two have`."""
    designators: Mapping[str, Kind]
    """Words before a number that make it a name or a place in a document: `Route 66`, `page 12`."""
    leads: frozenset[str] = frozenset()
    """Words before a year: `in`, `since`, `early`."""
    years_behind: frozenset[str] = frozenset()
    """Of these, those behind which a year needs nothing else: `in`, `since`, `until`."""
    openers: frozenset[str] = frozenset()
    """Words that begin a sentence with a capital and name nothing."""
    determiners: frozenset[str] = frozenset()
    periods: frozenset[str] = frozenset()
    """Units of time that an ordinal places: `the second quarter`, `the first half`."""
    year_parts: frozenset[str] = frozenset()
    """Parts of a year, of which the first is a date too."""
    ages: frozenset[str] = frozenset()
    """Decades and centuries, likewise."""
    addressed: frozenset[str] = frozenset()
    """Nouns that an ordinal names: the fifth floor, 9th Street."""
    not_ordinal: frozenset[str] = frozenset()
    """Words behind `second` and `third` that make an expression of them: second-hand."""
    not_one: frozenset[str] = frozenset()
    """Words behind `one` that make it no number: `one of`, `one another`."""
    were: frozenset[str] = frozenset()
    """Verbs behind a comma and `one` that make it one of those before."""
    not_a: frozenset[str] = frozenset()
    """Units of time that `a` says nothing exact with: `a second`."""
    during: frozenset[str] = frozenset()
    """Hedges that before a time may say how long something lasted: `€4 million over four years`."""
    takes_hedge: frozenset[str] = frozenset()
    """Words before `over four years` after which it is more than four."""
    lasting: frozenset[str] = frozenset()
    """Words before `a year` that make it a length of time."""
    moved: frozenset[str] = frozenset()
    """Words behind a length of time that count it from another moment: `two years later`, `three days before`."""
    aged: frozenset[str] = frozenset()
    old: frozenset[str] = frozenset()
    multiples: frozenset[str] = frozenset()
    """Words that say how many times as much: `doubled`, `threefold`."""
    not_multiple: frozenset[str] = frozenset()
    """Words behind one of these that make an expression of it: `doubled down`."""
    by: frozenset[str] = frozenset()
    """What stands between length and width: `0.8 m by 1.1 m`."""
    before_half: frozenset[str] = frozenset()
    """Words before `half` that make it a part in a row: `the second half`."""
    some: frozenset[str] = frozenset()
    """Units of time with which `one` says no number: `one day`."""
    classifiers: frozenset[str] = frozenset()
    """Words between a number and its noun that count its noun's uses: `lượt`."""
    vaguely: frozenset[str] = frozenset()
    """Words before `one` that make it no number: `at one point`."""
    one: frozenset[str] = frozenset()
    """One, where it is no article."""
    at_hours: frozenset[str] = frozenset()
    """Words before full hours that make a time of day of them, where their name is that of the unit: `à 15 heures`."""
    before_weekday: frozenset[str] = frozenset()
    """Words before what is a weekday behind them and an ordinal elsewhere: `sáng thứ hai`."""
    pence: Mapping[str, str] = field(default_factory=dict)
    """Letters of a hundredth of a currency, tied to a numeral: `6.5p`."""
    shy_units: frozenset[str] = frozenset()
    """Names of units that mean something else as often, but hardly behind a number: `25 degrees`."""
    hides: frozenset[str] = frozenset()
    """Figures in words that say no number: `both`, `several`."""
    small_months: frozenset[str] = frozenset()
    """Names of months that are other words where they have no capital."""
    nowadays: frozenset[str] = frozenset()
    """Words of dates that say no figure: `today`, `recent`."""
    endings: str = ""
    """The letters that plurals end in."""
    syllables: int = 0
    """Words behind a number that are its noun, where nothing tells a plural."""
    plural_ends: tuple[str, ...] = ()
    """Other endings of plurals: grandchildren."""
    not_endings: tuple[str, ...] = ()
    has_bare_acronyms: bool = False
    """Acronyms show no plural: `una docena de ONG`."""
    has_capital_nouns: bool = False
    """Nouns are written with a capital, which then tells no name."""

    def is_plural(self, word: str) -> bool:
        if word in self.plurals or (self.plural_ends and word.endswith(self.plural_ends) and word not in self.singulars):
            return True
        if len(word) < 4 or word[-1] not in self.endings:
            return False
        return not word.endswith(self.not_endings) and word not in self.singulars

"""The short way: most quotes stand in their source once, whole, and say the claim's value in its own words.

What is certain at a glance costs a few microseconds; whatever is not is left to the long way, which says what is wrong.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.compare.quotes.beside import CLOSING
from checker.compare.quotes.edges import APART, ARTICLE, FINAL, FIRST, LINK, NEARBY, edges_of_dates, edges_of_numbers
from checker.compare.quotes.fold import fold
from checker.compare.quotes.once import places_of
from checker.model.claim import Basis
from checker.model.vocabulary import Type
from checker.values.reader import reader_of
from checker.values.unit_tables.currencies import SIGNS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.compare.quotes.beside import Beside
    from checker.compare.quotes.edges import Edges
    from checker.compare.quotes.names import LongerNames
    from checker.compare.statement import ReadClaim, Reading
    from checker.model.claim import Claim
    from checker.model.vocabulary import Property

_LAST = 4
"""Words at the end of a quote among which a figure must begin that is to go on behind it (`Kind.may_reach_on`)."""
_QUANTITY, _DERIVED = Type.QUANTITY, Basis.DERIVED
_MARGIN = " " * NEARBY
"""What a text begins and ends with, so that something stands beside every quote."""
_SURE = APART | FIRST
"""Of a word before a quote that is APART alone nothing more is to be asked."""
_CALENDAR = ("day", "month", "year")


class Glance:
    """The claims of one source, looked at over its folded text, which is None where there is none."""

    __slots__ = ("dates", "language", "longer", "numbers", "text")

    def __init__(self, text: str | None, language: str, longer: LongerNames) -> None:
        self.text = text
        self.language = language
        self.longer = longer
        self.numbers = edges_of_numbers(language)
        self.dates = edges_of_dates(language)

    def enough(self, claims: Sequence[tuple[Claim, ReadClaim | None]]) -> list[bool]:
        """Of each claim, whether nothing is surely wrong with its one quote and its one value."""
        if self.text is None:
            return [False] * len(claims)
        quotes = [quoted if isinstance(quoted := claim.quoted, str) else "" for claim, _ in claims]
        text = _MARGIN + self.text + _MARGIN
        says, numbers, dates = self._says, self.numbers, self.dates
        found = []
        for (claim, known), (quote, start) in zip(claims, places_of(text, quotes), strict=True):
            prop = claim.property
            if start < 0 or known is None or prop is None or len(known.readings) != 1:
                found.append(False)
                continue
            edges = numbers if prop.type is _QUANTITY else dates
            end = start + len(quote)
            is_sure = text[start - 1] == " " and edges.before[text[start - NEARBY : start - 1].rpartition(" ")[2]] & _SURE == APART
            is_sure_behind = text[end] == " " and edges.behind[text[end + 1 : end + NEARBY].partition(" ")[0]] & APART
            if (
                (not is_sure and not _begins_apart(text, start, quote, edges))
                or (quote[-1] not in CLOSING and edges.ends_bare(quote))
                or (not is_sure_behind and not _ends_apart(text, end, quote, edges))
            ):
                found.append(False)
            else:
                value = stated if isinstance(stated := claim.stated, str) else stated[0]
                found.append(claim.particulars.basis is _DERIVED or says(quote, value, prop, known.readings[0], edges))
        return found

    def bears_out(self, claim: Claim, known: ReadClaim) -> bool:
        """The quote, found or not, surely says the value."""
        prop, quote = claim.property, claim.quoted
        if prop is None or not isinstance(quote, str) or len(known.readings) != 1 or "[" in quote:
            return False
        return self.says(fold(quote), claim.value[0], prop, known.readings[0])

    def says(self, quote: str, value: str, prop: Property, reading: Reading) -> bool:
        """Folded words surely say the value."""
        return self._says(quote, value, prop, reading, self.numbers if prop.type is _QUANTITY else self.dates)

    def _says(self, quote: str, value: str, prop: Property, reading: Reading, edges: Edges) -> bool:
        """The value's own words stand in the quote, and are proof enough."""
        head, found, rest = quote.partition(value) if value and value[0] != " " != value[-1] else ("", "", "")
        if not found:
            value = fold(value)
            if not value or value not in quote:
                return False
            head, _, rest = quote.partition(value)
        behind = edges.begins_behind(rest)
        if not behind & APART:
            return False
        before = edges.before[head[:-1].rpartition(" ")[2]] if head[-1:] == " " else edges.ends_before(head)
        is_linked = before & LINK != 0
        if is_linked:
            if not (behind & FINAL and self._ends_phrase(rest, prop) and edges.beside.links_nothing(head)):
                return False
        elif not (before & APART or edges.ends_before(head) & APART):
            return False
        if reading.quantity is not None:
            if has_noun(value, edges.beside):
                return is_linked or not behind & ARTICLE  # 55 trout a day
            if value[-1] not in "²³" and (before & ARTICLE or not _is_money(value)):  # a US$40 ticket
                return False
            return is_linked or behind & FINAL != 0
        date = reading.date
        if date is not None:
            return not (date.hedge_words or date.is_relative or date.month_day) and date.precision in _CALENDAR
        if reading.entity is not None:
            return value in (reading.entity.name, *reading.entity.aliases) and not self.longer.than(reading.entity, prop)
        return prop.type is Type.TEXT and not prop.values

    def _ends_phrase(self, rest: str, prop: Property) -> bool:
        """What stands behind a value is no part of what is counted: 12 trout years are no trout."""
        if prop.measure is None:
            return False
        following = rest[1:].partition(" ")[0].casefold() if rest[:1] == " " else ""
        return following.rstrip(CLOSING) not in reader_of(prop.measure, self.language).sight.known


def _begins_apart(text: str, start: int, quote: str, edges: Edges) -> bool:
    """What stands before the quote, which begins at text[start], belongs to nothing in it."""
    head = text[start - NEARBY : start]
    before = edges.ends_before(head.lstrip(" "))
    return before & APART != 0 and not (before & FIRST and edges.beside.cuts_phrase(head, quote))


def _ends_apart(text: str, end: int, quote: str, edges: Edges) -> bool:
    """What stands behind the quote, which ends at text[end], belongs to nothing in it."""
    return edges.begins_behind(text[end : end + NEARBY]) & APART != 0 or _goes_on_apart(text, end, quote, edges.beside)


def has_noun(value: str, beside: Beside) -> bool:
    """The value is a figure with what it counts, so that its words alone are proof enough: `55 officers`, not `55` or `5 million`."""
    if value[-1].isdigit():
        return False
    if value[-1] != "%":
        last = value.rpartition(" ")[2]
        if not last.isalpha() or last.casefold() in beside.openers:
            return False
    return value[0].isdigit() or any(map(str.isdigit, value))


def _is_money(value: str) -> bool:
    """A figure with the sign of its currency before it, which is proof enough as a noun behind it is: `$1,100`, `$5 million`."""
    last = value
    if " " in value:
        *others, last = value.split(" ")
        if last.isalpha():
            last = others[-1]
    return last[-1].isdigit() and (last[0] in SIGNS or not SIGNS.keys().isdisjoint(last))


def _goes_on_apart(text: str, end: int, quote: str, beside: Beside) -> bool:
    """Nothing from text[end] on belongs to a figure that begins in the quote, though it may belong to one that ends there."""
    if text[end] != " ":
        return False
    return not any(beside.is_opener([token]) for token in quote.rsplit(None, _LAST)[-_LAST:]) or _ends_in_words(quote, beside)


def _ends_in_words(quote: str, beside: Beside) -> bool:
    """Behind its last comma or bracket the quote has nothing but words, that neither begin a figure nor hedge the one before them.

    What is counted stands before a comma, and so no figure reaches to the end of such a quote: `… for May 2017, counting Asia.`
    """
    at = max(quote.rfind(","), quote.rfind("("))
    words = quote[at + 1 :].rstrip(CLOSING).casefold().split() if at >= 0 and beside.has_nouns else []
    return bool(words) and words[0] not in beside.firsts and all(word.isalpha() and word not in beside.openers for word in words)

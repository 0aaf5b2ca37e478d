"""The short way: most quotes stand in their source once, whole, and say the claim's value in its own words.

What is certain at a glance costs a few microseconds; whatever is not is left to the long way, which says what is wrong.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.compare.quotes.beside import CLOSING, NEAR
from checker.compare.quotes.edges import edges_of_dates, edges_of_numbers
from checker.compare.quotes.fold import fold
from checker.model.claim import Basis
from checker.model.vocabulary import Type
from checker.values.reader import reader_of
from checker.values.unit_tables.currencies import SIGNS

if TYPE_CHECKING:
    from checker.compare.quotes.beside import Beside
    from checker.compare.quotes.edges import Edges
    from checker.compare.quotes.names import LongerNames
    from checker.compare.statement import ReadClaim, Reading
    from checker.model.claim import Claim
    from checker.model.vocabulary import Property

_LAST = 4
"""Words at the end of a quote among which a figure must begin that is to go on behind it (`Kind.may_reach_on`)."""
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

    def is_enough(self, claim: Claim, known: ReadClaim) -> bool:
        """Nothing is wrong with the claim's one quote and its one value."""
        prop, text = claim.property, self.text
        if prop is None or text is None or len(claim.quotes) != 1 or len(known.readings) != 1:
            return False
        quote = claim.quotes[0]
        start = text.find(quote)
        if start < 0 or quote[:1] in " " or quote[-1] == " ":  # what stands there as it is needs no folding but at its edges
            quote = fold(quote)
            start = text.find(quote)
            if start < 0 or not quote:
                return False
        if text.find(quote, start + 1) >= 0:
            return False
        edges = self.numbers if prop.type is Type.QUANTITY else self.dates
        beside = edges.beside
        if beside.has_nouns and beside.is_bare_figure(quote[quote.rfind(" ") + 1 :]):
            return False
        end = start + len(quote)
        if not (edges.ends_before(text, start) and (edges.begins_behind(text, end) or _goes_on_apart(text, end, quote, beside))):
            return False
        if start > 1 and text[start - 2].isalpha() and beside.cuts_phrase(text[max(0, start - NEAR) : start], quote):
            return False
        return claim.basis is Basis.DERIVED or self._says(quote, claim, prop, known.readings[0], edges)

    def bears_out(self, claim: Claim, known: ReadClaim) -> bool:
        """The quote, found or not, surely says the value."""
        prop = claim.property
        if prop is None or len(claim.quotes) != 1 or len(known.readings) != 1 or "[" in claim.quotes[0]:
            return False
        edges = self.numbers if prop.type is Type.QUANTITY else self.dates
        return self._says(fold(claim.quotes[0]), claim, prop, known.readings[0], edges)

    def _says(self, quote: str, claim: Claim, prop: Property, reading: Reading, edges: Edges) -> bool:
        """The value's own words stand in the quote, and are proof enough."""
        value = claim.value[0]
        at = quote.find(value)
        if at < 0 or value[:1] in " " or value[-1] == " ":
            value = fold(value)
            at = quote.find(value)
            if at < 0 or not value:
                return False
        end = at + len(value)
        if not edges.begins_behind(quote, end):
            return False
        beside = edges.beside
        before = quote[quote.rfind(" ", 0, at - 1) + 1 : at - 1].casefold() if at > 1 and beside.has_nouns else ""
        is_linked = before in beside.links
        if is_linked and not (self._ends_phrase(quote, end, prop, beside) and beside.links_nothing(quote[:at])):
            return False
        if not (is_linked or edges.ends_before(quote, at)):
            return False
        if reading.quantity is not None:
            if has_noun(value, beside):
                return is_linked or _word_behind(quote, end) not in beside.articles  # 55 trout a day
            if value[-1] not in "²³" and not (_is_money(value) and before not in beside.articles):  # a US$40 ticket
                return False
            return is_linked or _is_final(_word_behind(quote, end), beside)
        date = reading.date
        if date is not None:
            return not (date.hedge_words or date.is_relative or date.month_day) and date.precision in _CALENDAR
        if reading.entity is not None:
            return value in (reading.entity.name, *reading.entity.aliases) and not self.longer.than(reading.entity, prop)
        return prop.type is Type.TEXT and not prop.values

    def _ends_phrase(self, quote: str, end: int, prop: Property, beside: Beside) -> bool:
        """What stands behind a value that ends at quote[end] is no part of what is counted: 12 trout years are no trout."""
        following = _word_behind(quote, end)
        if prop.measure is None or not _is_final(following, beside):
            return False
        return following.rstrip(CLOSING) not in reader_of(prop.measure, self.language).sight.known


def has_noun(value: str, beside: Beside) -> bool:
    """The value is a figure with what it counts, so that its words alone are proof enough: `55 officers`, not `55` or `5 million`."""
    if value[-1] != "%":
        last = value[value.rfind(" ") + 1 :]
        if not last.isalpha() or last.casefold() in beside.openers:
            return False
    return value[0].isdigit() or any(map(str.isdigit, value))


def _is_money(value: str) -> bool:
    """A figure with the sign of its currency before it, which is proof enough as a noun behind it is: `$1,100`, `$5 million`."""
    *others, last = value.split(" ") if " " in value else (value,)
    if others and last.isalpha():
        last = others[-1]
    return last[-1].isdigit() and not SIGNS.keys().isdisjoint(last)


def _word_behind(quote: str, end: int) -> str:
    """The word behind a value that ends at quote[end], casefolded; "" where none follows it right away."""
    return quote[end + 1 :].partition(" ")[0].casefold() if quote[end : end + 1] == " " else ""


def _is_final(following: str, beside: Beside) -> bool:
    """The word behind a value does not say what it is paid per, `$5 a day`, nor what multiplies it, `$5 m`."""
    if not following:
        return True
    following = following.rstrip(CLOSING)
    return len(following) > 1 and following.isalpha() and following not in beside.articles and following != "up"


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

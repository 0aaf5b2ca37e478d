"""The values of claims, looked for in their quotes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from checker.compare.quotes.figures import of_reading
from checker.compare.quotes.fold import fold
from checker.compare.quotes.glance import has_noun
from checker.compare.quotes.page import shortened
from checker.compare.quotes.readable import THERE, Answer, Found, figure_in, stands_plainly, words_in
from checker.compare.quotes.search import INSERTION
from checker.compare.quotes.wanting import wanting
from checker.model.claim import Basis, Status
from checker.model.corpus import Mistake
from checker.model.finding import Fix
from checker.model.vocabulary import Type

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from checker.compare.quotes.cut import Names
    from checker.compare.quotes.figures import Kind
    from checker.compare.quotes.glance import Glance
    from checker.compare.quotes.page import Page
    from checker.compare.statement import ReadClaim, Reading
    from checker.model.claim import Claim
    from checker.model.span import Location
    from checker.model.vocabulary import Entity, Property

_PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9 .,%'’-]*")
"""What YAML takes as plain text wherever it stands for a whole value."""

_DERIVED = "or say `basis: derived` and how in a `note`"


class Values:
    """The values of one source's claims."""

    def __init__(self, glance: Glance, page: Page | None) -> None:
        self.glance = glance
        self.language = glance.language
        self.page = page
        self.longer = glance.longer

    def mistakes(self, claim: Claim, read: ReadClaim, kind: Kind | None) -> Iterator[Mistake]:
        """What the quote does not bear out; nothing of a value that its author says was derived."""
        if claim.basis is Basis.DERIVED or claim.property is None:
            return
        texts = [self._own_words(quote) for quote in claim.quotes]
        for number, (text, reading) in enumerate(zip(claim.value, read.readings, strict=False)):
            answer = self._answer(claim.property, text, reading, texts, kind)
            if answer.found is Found.THERE:
                continue
            if answer.found is Found.FIRMER and claim.status is Status.ESTIMATE and self._is_estimate(answer.hedge):
                continue  # what the words say stands in `status`
            if answer.found is Found.MISSING and self._stands_nearby(claim, text, reading, kind):
                continue
            key = f"value.{number}" if len(claim.value) > 1 else "value"
            yield self._mistake(claim, key, text, reading, answer)

    def _is_estimate(self, hedge: str) -> bool:
        """Words that only say how a figure was found: `estimated at`."""
        from checker.values.hedges import table_of

        return tuple(hedge.casefold().split()) in table_of(self.language).estimates

    def _own_words(self, quote: str) -> str:
        """The quote without what the claim's author put into it; brackets that stand in the source are its own."""
        folded = fold(quote)
        if "[" not in folded or (self.page is not None and folded in self.page.text):
            return folded
        return INSERTION.sub(lambda match: match[0][1:-1] if len(match[0]) == 3 else " ", folded)

    def _answer(self, prop: Property, text: str, reading: Reading, texts: Sequence[str], kind: Kind | None) -> Answer:
        if kind is not None and self._is_plain(text, reading, kind):
            plain = fold(text)
            if any(stands_plainly(plain, each, kind.beside) for each in texts):
                return THERE
        figure = of_reading(reading, self.language)
        if figure is not None:
            return THERE if kind is None or text == "unknown" else figure_in(figure, texts, kind.scan)
        if prop.type is Type.ENTITY and reading.entity is None:
            return THERE
        return self._words(prop, text, reading, " | ".join(texts))

    def _is_plain(self, text: str, reading: Reading, kind: Kind) -> bool:
        """Its words alone are proof enough; of a date they are where nothing else is needed to read it."""
        date = reading.date
        if date is not None:
            return not (date.hedge_words or date.is_relative or date.month_day) and date.precision in ("day", "month", "year")
        return reading.quantity is not None and has_noun(text, kind.beside)

    def _words(self, prop: Property, text: str, reading: Reading, quote: str) -> Answer:
        names, others = self._names(prop, text, reading)
        there = words_in([form for name in names for form in forms(name)], bare(quote), [bare(other) for other in others])
        return THERE if there else Answer(Found.MISSING)

    def _names(self, prop: Property, text: str, reading: Reading) -> Names:
        if reading.entity is not None:
            return (reading.entity.name, *reading.entity.aliases), self.longer.than(reading.entity, prop)
        own = bare(text)
        return (text,), tuple(other for other in prop.values if own in bare(other) and own != bare(other))

    def hidden(self, claim: Claim, read: ReadClaim) -> list[Names]:
        """The names and texts of a claim's values that may stand inside longer ones."""
        if claim.basis is Basis.DERIVED or claim.property is None:
            return []
        every = [self._names(claim.property, text, reading) for text, reading in zip(claim.value, read.readings, strict=False)]
        return [(names, others) for names, others in every if others]

    def _stands_nearby(self, claim: Claim, text: str, reading: Reading, kind: Kind | None) -> bool:
        """A quote that is not found, whose nearest passage has the value: one mistake, told of the quote."""
        page, prop = self.page, claim.property
        if page is None or prop is None:
            return False
        lost = [quote for quote in claim.quotes if page.find(quote) is None]
        places = [place for quote in lost if (place := wanting(page, quote).place) is not None]
        passages = [page.text[slice(*place)] for place in places]
        if any(self.glance.says(passage, text, prop, reading) for passage in passages):
            return True
        return bool(passages) and self._answer(prop, text, reading, passages, kind).found is Found.THERE

    def _mistake(self, claim: Claim, key: str, text: str, reading: Reading, answer: Answer) -> Mistake:
        said = shortened(answer.words[0]) if answer.words else ""
        fix = None
        if answer.found is Found.FIRMER:
            rule, message = "hedge-dropped", f"the quote says “{said}”, the value “{text}”"
            settle = f"write the value as the quote has it: “{said}”"
            fix = _fix(claim, key, said)
        elif answer.found is Found.VAGUER:
            rule, message = "hedge-added", f"the value says “{text}”, the quote “{said}”"
            settle = f"write the value as the quote has it: “{said}”"
            fix = _fix(claim, key, said)
        else:
            rule = "value-not-in-quote"
            message, settle = _missing(claim, text, reading, answer.words)
        return Mistake(rule, message, claim.location(key), settle, self._where(claim), claims=(claim,), fix=fix)

    def _where(self, claim: Claim) -> tuple[Location, ...]:
        """The quotes in the source, as far as they are found."""
        page = self.page
        if page is None:
            return ()
        found = [found for quote in claim.quotes if (found := page.find(quote)) is not None]
        return tuple(page.location(each.whole, "the quote") for each in found[:3])


def bare(text: str) -> str:
    """A text as names are looked for in it: folded, without case and the full stops of abbreviations."""
    return fold(text).casefold().replace(".", "")


def forms(name: str) -> Iterator[str]:
    """The name as it may stand in a text: `W. O.` is `W.O.` too."""
    yield bare(name)
    if "." in name:
        yield bare(name.replace(". ", "."))
        yield bare(name.replace(".", ". "))


def _missing(claim: Claim, text: str, reading: Reading, words: tuple[str, ...]) -> tuple[str, str]:
    """The message, and what would settle it."""
    if reading.entity is not None:
        settle = f"quote the words that name it, add the name used there to its `aliases`, {_DERIVED}"
        return f"no name of {_named(reading.entity)} stands in the quote", settle
    prop = claim.property
    if prop is not None and prop.type is Type.TEXT:
        return f"“{shortened(text)}” does not stand in the quote", f"write the value in the words of the quote, {_DERIVED}"
    if not words:
        return f"“{text}” cannot be read in the quote: it has no such figure", f"quote the words that say it, {_DERIVED}"
    listed = ", ".join(f"“{shortened(each)}”" for each in words[:3])
    more = f" and {len(words) - 3} more" if len(words) > 3 else ""
    return f"“{text}” cannot be read in the quote, which says {listed}{more}", f"write the value as the quote has it, {_DERIVED}"


def _named(entity: Entity) -> str:
    return f"{entity.name} (`{entity.id}`)" if entity.name != entity.id else entity.name


def _fix(claim: Claim, key: str, text: str) -> Fix | None:
    """The value replaced; not safe, since only its author knows which of the two was meant."""
    if key not in claim.spans or not _PLAIN.fullmatch(text):
        return None
    return Fix(claim.location(key), text, f"write the value as “{text}”", safe=False)

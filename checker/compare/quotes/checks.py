"""All quotes of a project, source by source: each text is folded once, and what was found wrong is kept, ready for the rules."""

from __future__ import annotations

from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from checker.compare.copies.traces import Traces
from checker.compare.quotes.cut import cut_beside, cut_inside, cut_names
from checker.compare.quotes.figures import kind_of
from checker.compare.quotes.glance import Glance
from checker.compare.quotes.names import LongerNames
from checker.compare.quotes.page import Page, shortened
from checker.compare.quotes.values import Values
from checker.compare.quotes.wanting import scattered, wanting
from checker.model.corpus import Mistake
from checker.model.finding import NotChecked
from checker.model.vocabulary import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from checker.compare.quotes.cut import Names
    from checker.compare.quotes.figures import Kind
    from checker.compare.quotes.search import Found
    from checker.compare.quotes.wanting import Wanting
    from checker.compare.reading.claims import Dating
    from checker.compare.statement import ReadClaim
    from checker.model.claim import Claim
    from checker.model.corpus import Corpus
    from checker.model.source import Article, Source
    from checker.model.span import Location
    from checker.values.interval import Interval

_CLAIM = attrgetter("claim")

Mistakes = tuple[Mistake, ...]
Recorded = tuple["Claim", "ReadClaim | None"]
"""A claim, and what it was read as; None where it could not be read."""


class QuoteCheck(NamedTuple):
    """What the search for one claim's quotes came to."""

    mistakes: Mistakes = ()
    location: Location | None = None
    """Where the first quote stands in the source's text."""


class Quotes:
    """The checks of all claims. Only what is wrong is kept; where a quote stands is looked up again when someone asks."""

    def __init__(self, corpus: Corpus, told: dict[str, Mistakes], not_checked: tuple[NotChecked, ...], traces: Traces) -> None:
        self.traces = traces
        """Of the articles that were read."""
        self.not_checked = not_checked
        """The sources whose quotes could not be looked up, and why."""
        self.told = told
        """By the name of the claim; claims of which there is nothing to tell are left out."""
        self._corpus = corpus
        self._by_rule: dict[str, list[Mistake]] = {}
        for mistakes in told.values():
            for mistake in mistakes:
                self._by_rule.setdefault(mistake.rule, []).append(mistake)
        self._source: Source | None = None
        self._page: Page | None = None
        self._places: dict[str, Location | None] = {}

    def of_rule(self, rule: str) -> tuple[Mistake, ...]:
        """What was found wrong under the id of a rule, in the order of the claims."""
        return tuple(self._by_rule.get(rule, ()))

    def get(self, name: str) -> QuoteCheck | None:
        """Of the claim called `source/id`; None where there is no such claim."""
        claim = self._corpus.claim(name)
        return None if claim is None else QuoteCheck(self.told.get(name, ()), self.place_of(claim))

    def __contains__(self, name: str) -> bool:
        """The claim has a quote that was looked up."""
        claim = self._corpus.claim(name)
        return claim is not None and bool(claim.quotes) and claim.source.text_path is not None

    def __getitem__(self, name: str) -> QuoteCheck:
        found = self.get(name)
        if found is None:
            raise KeyError(name)
        return found

    def place_of(self, claim: Claim) -> Location | None:
        """Where the claim's first quote stands in the source's text."""
        if claim.name not in self._places:
            self._places[claim.name] = self.look_up(claim)
        return self._places[claim.name]

    def look_up(self, claim: Claim) -> Location | None:
        """The same, for whoever goes through all claims source by source: nothing is remembered of it."""
        source = claim.source
        if self._source is not source:
            self._source, self._page = source, page_of(source, self._corpus.article(source))
        page = self._page
        found = page.find(claim.quotes[0]) if page is not None and claim.quotes else None
        return None if found is None or page is None else page.location(found.whole)


def check_all(corpus: Corpus, reads: Iterable[ReadClaim], datings: Mapping[str, Dating] | None = None) -> Quotes:
    """Every quote of the project. `reads` are of claims of the corpus, in its order; `datings` says when sources were published."""
    told: dict[str, Mistakes] = {}
    not_checked: list[NotChecked] = []
    longer = LongerNames(corpus.vocabulary)
    traces = Traces()
    for batch in in_step(corpus.claims, reads):
        source = batch[0][0].source
        dating = datings.get(source.id) if datings else None
        published = dating.bounds if dating else None
        has_quotes = any(claim.quoted for claim, _ in batch)
        page = page_of(source, corpus.article(source)) if has_quotes and source.text_path is not None else None
        if page is not None:
            traces.add(source.id, page.text)
        told |= check_quotes(source, batch, page, published, longer)
        if has_quotes and (page is None or page.given_up):
            not_checked.append(_unchecked(source, batch, page))
    return Quotes(corpus, told, tuple(not_checked), traces)


def in_step(claims: Sequence[Claim], reads: Iterable[ReadClaim]) -> Iterator[list[Recorded]]:
    """The claims of each source with what they were read as, None where they could not be; `reads` come in the order of the claims."""
    every, at = list(reads), 0
    is_every_one_read = len(every) == len(claims)
    for _, together in groupby(claims, attrgetter("source")):
        batch = list(together)
        known = every[at : at + len(batch)]
        if is_every_one_read or batch == list(map(_CLAIM, known)):
            at += len(batch)
            yield list(zip(batch, known, strict=True))
            continue
        found: list[Recorded] = []
        for claim in batch:
            is_read = at < len(every) and every[at].claim is claim
            found.append((claim, every[at] if is_read else None))
            at += is_read
        yield found


def _unchecked(source: Source, batch: Sequence[Recorded], page: Page | None) -> NotChecked:
    count = len(page.given_up) if page is not None else sum(len(claim.quotes) for claim, _ in batch)
    quotes = f"{count:,} quotes of {source.id}" if count != 1 else f"1 quote of {source.id}"
    if page is not None:
        return NotChecked("quote", f"{quotes}: too many for a text of {len(page.text):,} characters", source.location("file"))
    why = "the source names no `file`" if source.file is None else f"its text, {source.file}, could not be read"
    return NotChecked("quote", f"{quotes}: {why}", source.location("id" if source.file is None else "file"))


def check_quotes(
    source: Source,
    batch: Sequence[Recorded],
    page: Page | None,
    published: Interval | None = None,
    longer: LongerNames | None = None,
) -> dict[str, Mistakes]:
    """What is wrong with the quotes of one source's claims, by the claim's name; without a text only their values are looked for."""
    glance = Glance(None if page is None else page.text, source.language, longer or LongerNames(Vocabulary()))
    enough = glance.enough(batch)
    if all(enough) and not any(places.are_commented for places in {claim.places for claim, _ in batch}):
        return {}
    told: dict[str, Mistakes] = {}
    kinds: dict[tuple[str, Interval | None], Kind | None] = {}
    values = Values(glance, page)
    for (claim, known), is_enough in zip(batch, enough, strict=True):
        has_comments = claim.places.has_comments(claim.number)
        if is_enough and not has_comments:
            continue
        mistakes = list(_comments(claim)) if has_comments else []
        if claim.quoted and not is_enough:
            kind = _kind(claim, known, published, kinds)
            names = values.hidden(claim, known) if kind is None and known is not None else []
            if page is not None:
                for number, quote in enumerate(claim.quotes):
                    key = f"quote.{number}" if len(claim.quotes) > 1 else "quote"
                    mistakes.extend(_of_quote(page, claim, quote, key, kind, names))
            if known is not None and not glance.bears_out(claim, known):
                mistakes.extend(values.mistakes(claim, known, kind))
        if mistakes:
            told[claim.name] = tuple(mistakes)
    return told


def page_of(source: Source, article: Article | None) -> Page | None:
    return None if article is None or source.text_path is None else Page(article, source.text_path)


def _kind(
    claim: Claim, known: ReadClaim | None, published: Interval | None, kinds: dict[tuple[str, Interval | None], Kind | None]
) -> Kind | None:
    """How the figures of the claim's property are found; made once for each property and time."""
    if claim.property is None:
        return None
    held = known.held.own if known is not None and claim.property.type.value == "date" else None
    key = claim.property.id, held
    if key not in kinds:
        kinds[key] = kind_of(claim.property, claim.source.language, published, held)
    return kinds[key]


def _of_quote(page: Page, claim: Claim, quote: str, key: str, kind: Kind | None, names: Sequence[Names]) -> Iterator[Mistake]:
    found = page.find(quote)
    if quote in page.given_up:
        return
    if found is None:
        yield _wanting(page, claim, quote, key, wanting(page, quote))
        return
    if found.is_scattered:
        yield _wanting(page, claim, quote, key, scattered(page, found))
        return
    if found.again is not None:
        yield _ambiguous(page, claim, key, found)
    for place in found.places if found.is_inside or kind is not None or names else ():
        cut = cut_inside(page.text, place) if found.is_inside else cut_beside(page.text, place, kind) or cut_names(page.text, place, names)
        if cut is not None:
            words, kept = page.said(cut.place), page.text[slice(*cut.kept)]
            yield Mistake(
                "quote-cut",
                f"the quote cuts “{words}” to “{kept}”",
                claim.location(key),
                f"quote it whole: “{words}”",
                (page.location(cut.place, "the source says"),),
                claims=(claim,),
            )
            break


def _wanting(page: Page, claim: Claim, quote: str, key: str, why: Wanting) -> Mistake:
    related = () if why.place is None else (page.location(why.place, "the nearest passage"),)
    return Mistake("quote-not-in-source", why.message, claim.location(key), why.settle, related, claims=(claim,), offending=quote)


def _ambiguous(page: Page, claim: Claim, key: str, found: Found) -> Mistake:
    first, again = found.places[0], found.again
    assert again is not None
    one, two = page.location(first, "here"), page.location(again, "and here")
    where = f"lines {one.span.line} and {two.span.line}" if one.span.line != two.span.line else f"twice in line {one.span.line}"
    return Mistake(
        "quote-ambiguous",
        f"the quote stands more than once in {page.path}: {where}",
        claim.location(key),
        "quote a few words more, so that it is clear which passage is meant",
        (one, two),
        claims=(claim,),
    )


def _comments(claim: Claim) -> Iterator[Mistake]:
    """A comment right behind a plain quote or value may be the rest of it: `quote: city is #1 now`."""
    for name, texts in (("quote", claim.quotes), ("value", claim.value)):
        for number, text in enumerate(texts):
            key = f"{name}.{number}" if len(texts) > 1 else name
            if f"comment.{key}" in claim.spans:
                yield _commented(claim, name, key, text)


def _commented(claim: Claim, name: str, key: str, text: str) -> Mistake:
    return Mistake(
        "quote-cut",
        f"YAML takes what stands behind “{shortened(text)}” for a comment",
        claim.location(key),
        f"put the {name} in quotation marks if the `#` belongs to it; otherwise move the comment to a line of its own",
        claims=(claim,),
    )

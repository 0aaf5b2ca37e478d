"""Claims of a model as entries of a draft: each word of theirs that counts is looked up in the article and in the vocabulary.

The article's words stand, not the model's: a quote has to be found once, a value has to stand in it, and where the article says
more of the figure than the model (`nearly 400 people`, and not 400) the article's own words are taken.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.authoring.draft.candidates import Candidate, in_one_line
from checker.authoring.draft.entry import Entry
from checker.authoring.draft.naming import words_for
from checker.authoring.language_model.answer import Refused
from checker.compare.quotes.fold import fold
from checker.model.claim import TO_DO
from checker.values.scan import Kind
from checker.values.unreadable import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from checker.authoring.draft.naming import Ids
    from checker.authoring.language_model.answer import ModelClaim
    from checker.compare.quotes.page import Page
    from checker.model.vocabulary import Vocabulary

_DATES = ("since", "as_of", "until")


class Verifier:
    """Of one article. `found` are the figures that the scanner finds in it."""

    def __init__(self, page: Page, vocabulary: Vocabulary, language: str, found: Sequence[Candidate], ids: Ids) -> None:
        self._page = page
        self._vocabulary = vocabulary
        self._language = language
        self._found = found
        self._ids = ids
        self._values = {value: dimension.id for dimension in vocabulary.dimensions.values() for value in dimension.children}
        self._taken: set[tuple[int, int]] = set()

    def entries(self, claims: Iterable[ModelClaim]) -> tuple[list[Entry], list[Refused]]:
        entries: list[Entry] = []
        refused: list[Refused] = []
        for claim in claims:
            try:
                entries.append(self._entry(claim))
            except ValueError as error:
                refused.append(Refused(claim.value, str(error)))
        return entries, refused

    def _entry(self, claim: ModelClaim) -> Entry:
        """ValueError, with what is wrong, where the article does not bear the claim out."""
        start, end = self._quoted(claim.quote)
        one = self._figure(claim, start, end)
        if (one.start, one.end) in self._taken:
            raise ValueError("it is claimed twice")
        subject, about = self._name(claim.subject, "subject")
        prop, what = self._name(claim.property, "property")
        keys: dict[str, object] = {"scope": self._scope(claim)} if claim.scope else {}
        keys |= {key: date for key in _DATES if (date := self._date(claim, key))}
        if claim.status not in (None, "actual"):
            keys["status"] = claim.status
        if claim.said_by is not None:
            keys["said_by"] = self._speaker(claim.said_by)
        self._taken.add((one.start, one.end))
        quote = in_one_line(self._page.article.text[start:end])
        return Entry(
            self._ids.new(words_for(one, self._page.article.text)),
            subject,
            prop,
            one.value,
            keys,
            quote,
            (*about, *what),
            one,
            from_model=True,
        )

    def _quoted(self, quote: str) -> tuple[int, int]:
        found = self._page.find(quote)
        if found is None or found.is_scattered or len(found.places) != 1:
            raise ValueError(f"its quote does not stand in the article: “{quote[:80]}”")
        if found.is_inside:
            raise ValueError("its quote begins or ends inside a word or a number")
        if found.again is not None:
            raise ValueError(f"its quote stands more than once in the article: “{quote[:80]}”")
        return self._page.folded.origin(*found.whole)

    def _figure(self, claim: ModelClaim, start: int, end: int) -> Candidate:
        """The value's place in the article: the figure that the scanner finds there, or the words themselves."""
        text, value = self._page.article.text, fold(claim.value)
        inside = [one for one in self._found if start <= one.start and one.end <= end]
        same = [one for one in inside if value in fold(one.value) or fold(one.value) in value]
        exact = [one for one in same if fold(one.value) == value] or same
        if len(exact) == 1:
            return exact[0]
        words = text[start:end]
        at = words.find(claim.value)
        if at < 0 or words.find(claim.value, at + 1) >= 0:
            where = "stands twice in" if at >= 0 else "does not stand in"
            raise ValueError(f"its value {where} its quote")
        if any(one.start < start + at + len(claim.value) and start + at < one.end for one in self._found):
            raise ValueError("its quote cuts the figure that the article has there")
        return Candidate(start + at, start + at + len(claim.value), Kind.NAME, (start, end), in_one_line(claim.value))

    def _name(self, name: str, key: str) -> tuple[str, tuple[str, ...]]:
        """The vocabulary's name, or TODO with a remark that has the model's."""
        find = self._vocabulary.find_entities if key == "subject" else self._vocabulary.find_properties
        found = find(name)
        return (found[0].name, ()) if len(found) == 1 else (TO_DO, (f"{key}: {name}? (the model's word)",))

    def _date(self, claim: ModelClaim, key: str) -> str | None:
        from checker.values.date import read_date

        text: str | None = getattr(claim, key)
        if text is None:
            return None
        if fold(text) not in self._page.text:
            raise ValueError(f"its `{key}`, “{text}”, does not stand in the article")
        try:
            read_date(text, self._language)
        except Unreadable:
            raise ValueError(f"its `{key}`, “{text}”, is no date") from None
        return text

    def _scope(self, claim: ModelClaim) -> dict[str, str]:
        for dimension, value in claim.scope:
            if self._values.get(value) != dimension or value == dimension:
                raise ValueError(f"no dimension of the vocabulary has “{value[:40]}”")
        return dict(claim.scope)

    def _speaker(self, name: str) -> str:
        found = self._vocabulary.find_entities(name)
        if len(found) == 1:
            return found[0].name
        if fold(name) not in self._page.text:
            raise ValueError(f"its speaker, “{name}”, does not stand in the article")
        return name

"""Words beside a figure that may belong to it: asked first, so that a text is read only where something could come of it."""

from __future__ import annotations

import re
from functools import lru_cache
from importlib import import_module
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

CLOSING = ".,;:!?)]\"'"
NEAR = 40
"""Code points beside an edge that are looked at; no hedge of four words is longer."""
_LONGEST = 4
_WORD = re.compile(r"[^\W_]+")

Phrases = frozenset[tuple[str, ...]]


class Beside(NamedTuple):
    """The words of one language and one kind of figure, casefolded."""

    openers: frozenset[str]
    """Words that a figure may begin with, besides digits and signs."""
    before: Phrases
    """What may belong to the figure behind it."""
    behind: Phrases
    """What may belong to the figure before it."""
    dotted: frozenset[str]
    """Abbreviated words of `before`: their full stop ends no sentence."""

    lasts: frozenset[str]
    """The last words of `before`."""
    firsts: frozenset[str]
    """The first words of `behind`."""
    pairs: frozenset[tuple[str, ...]]
    """Neighbours within a phrase of `before`: a text cut between them cuts the phrase, `no | more than`."""

    endings: frozenset[tuple[str, ...]]
    """The last two words of each phrase of `before` that has so many."""

    fillers: frozenset[str]
    """What may stand between such words and the figure: `around a million`."""
    trailing: Phrases
    """Those of `behind` that hedge: they do so after a comma too, `55 officers, or more`."""
    has_nouns: bool
    """A figure goes on with what it counts, and more may follow that: `50 | officers at most`."""
    links: frozenset[str] = frozenset()
    """Words that join a figure to the one before them, and end no hedge: the `to` of `50 to 60`."""
    articles: frozenset[str] = frozenset()
    """What `per` may be said by: `$5 a day`."""

    def is_opener(self, tokens: list[str]) -> bool:
        return bool(tokens) and (not (word := _bare(tokens[0])).isalpha() or word in self.openers)

    def is_bare_figure(self, last: str) -> bool:
        """A text that ends in this word ends in a figure without its noun."""
        return self.has_nouns and (last[-1:].isdigit() or last.casefold() in self.openers)

    def reaches_from(self, text: str) -> bool:
        """The end of the text may belong to a figure that follows it."""
        tokens = text.split()[-1:]
        if not tokens:
            return False
        last = _bare(tokens[0])
        if tokens[0][-1] in CLOSING:
            return last in self.dotted and tokens[0][-1] == "."
        if last.isalpha() and last not in self.lasts:
            return False
        words = _WORD.findall(text.casefold())
        while words:
            if any(tuple(words[at:]) in self.before for at in range(len(words))):
                return True
            if words.pop() not in self.fillers:
                break
        return not last.isalpha() and self._is_part(last, self.before)

    def links_nothing(self, text: str) -> bool:
        """The text ends in a word that joins figures, `came to`, and has no figure that it could join to another."""
        if text[-1:] != " " or not text[-2:-1].isalpha():
            return False
        words = text.casefold().split()
        has_only_words = text.isascii() and "".join(words).isalpha()  # as mostly: three times as quick
        if not has_only_words:
            words = _WORD.findall(text.casefold())
        if words[-1] not in self.links or not self.openers.isdisjoint(words):
            return False
        if tuple(words[-2:]) in self.endings and any(tuple(words[at:]) in self.before for at in range(len(words) - 1)):
            return False  # close to
        return has_only_words or not any(map(str.isnumeric, text))

    def cuts_phrase(self, before: str, opening: str) -> bool:
        """A phrase that begins at the end of one text goes on at the beginning of the other."""
        left, right = before.split(), opening.split()
        return bool(left and right) and (_bare(left[-1]), _bare(right[0])) in self.pairs

    def reaches_into(self, text: str) -> bool:
        """The beginning of the text may belong to a figure that it follows."""
        tokens = text.split()
        if not tokens or self.is_apart(tokens[0]):
            return False
        first = _bare(tokens[0])
        words = _WORD.findall(text.casefold())[:_LONGEST]
        if any(tuple(words[:end]) in self.behind for end, _ in enumerate(words, 1)):
            return True
        return not first.isalpha() and self._is_part(first, self.behind)

    def is_apart(self, token: str) -> bool:
        """The word, whatever follows it, belongs to no figure before it."""
        first = _bare(token)
        return token[0] in CLOSING or (first.isalpha() and first not in self.firsts)

    def trails(self, text: str) -> bool:
        """The text, which begins behind a figure and a comma, still hedges that figure."""
        words = _WORD.findall(text.casefold())[:_LONGEST]
        return bool(words) and words[0] in self.firsts and any(tuple(words[:end]) in self.trailing for end, _ in enumerate(words, 1))

    def _is_part(self, word: str, phrases: Phrases) -> bool:
        """A number or a sign; of a word with both or with a hyphen, a part that may stand in a figure: `twenty-one`, `mid-2014`."""
        if not any(map(str.isalpha, word)):
            return True
        return any(part in self.openers or (part,) in phrases for part in word.split("-"))


def _bare(token: str) -> str:
    return token.strip(".,;:!?\"'()").casefold()


@lru_cache(maxsize=32)
def beside_numbers(language: str) -> Beside:
    from checker.values.hedges import table_of

    table = table_of(language)
    numbers = {*table.starters, *table.joins, *table.to, *table.conjunction, *table.either} - table.one - table.none
    before = [phrase for phrases in table.before.values() for phrase, _ in phrases]
    behind = [phrase for phrases in table.after.values() for phrase, _ in phrases]
    dotted = {phrase[-2] for phrase in before if phrase[-1] == "."}
    alone = {*table.starters, *table.between, *table.span, *table.minus, *(phrase[0] for phrase in before if len(phrase) == 1)}
    before += [(word,) for word in (*numbers, *table.between, *table.span, *table.minus)]
    others = [(word,) for word in (*numbers, *table.per)]
    found = _beside(table.starters, before, others, behind, dotted, fillers=table.fillers | table.one | table.of)
    # Where number words are written together, a word may hold a figure that no table lists.
    links = frozenset() if table.split else (table.to | table.conjunction) - found.fillers - alone
    return found._replace(links=links, articles=table.one)


@lru_cache(maxsize=32)
def date_phrases(language: str) -> dict[str, frozenset[tuple[str, ...]]]:
    """The phrases of the language's dates by kind; bounds by what they say too: `bound from`."""
    from checker.values.date_tokens import tokenise

    found: dict[str, set[tuple[str, ...]]] = {}
    for table in _date_tables(language):
        for (kind, value), texts in table.items():
            phrases = {tuple(token.text for token in tokenise(text)) for text in texts.split(", ")}
            found.setdefault(kind, set()).update(phrases)
            found.setdefault(f"{kind} {value}", set()).update(phrases)
    return {kind: frozenset(phrases) for kind, phrases in found.items()}


def _date_tables(language: str) -> Iterator[Mapping[tuple[str, object], str]]:
    """English, and the language's own words; of a language without a table the names of its months."""
    from checker.values.date_language import TABLES
    from checker.values.date_language.en import WORDS

    yield WORDS
    base = language.replace("_", "-").partition("-")[0].lower()
    if base in TABLES:
        own: Mapping[tuple[str, object], str] = import_module(f"checker.values.date_language.{base}").WORDS
        yield own
    elif base != "en":
        from checker.values.months import calendar_names

        yield calendar_names(language)


@lru_cache(maxsize=32)
def beside_dates(language: str) -> Beside:
    phrases = date_phrases(language)
    openers = {phrase[0] for kind in ("month", "season", "part", "decade", "ord", "the") for phrase in phrases.get(kind, ())}
    before = [phrase for kind in ("hedge", "bound", "part", "between") for phrase in phrases.get(kind, ())]
    behind = [phrase for kind in ("to", "and", "or", "ago") for phrase in phrases.get(kind, ())]
    return _beside(openers, before, behind, list(phrases.get("postfix", ())), {"ca", "c", "approx"})


def _beside(
    openers: Iterable[str],
    before: Sequence[tuple[str, ...]],
    behind: Sequence[tuple[str, ...]],
    trailing: Sequence[tuple[str, ...]],
    dotted: set[str],
    fillers: frozenset[str] = frozenset(),
) -> Beside:
    befores, trailings = _phrases(before), _phrases(trailing)
    behinds = _phrases(behind) | trailings
    lasts, firsts = frozenset(phrase[-1] for phrase in befores), frozenset(phrase[0] for phrase in behinds)
    pairs = frozenset(pair for phrase in befores for pair in pairwise(phrase))
    endings = frozenset(phrase[-2:] for phrase in befores if len(phrase) > 1)
    return Beside(
        frozenset(openers),
        befores,
        behinds,
        frozenset(dotted),
        lasts | fillers,
        firsts,
        pairs,
        endings,
        fillers,
        trailings,
        has_nouns=bool(fillers),
    )


def _phrases(phrases: Sequence[tuple[str, ...]]) -> Phrases:
    """The phrases as words between spaces: without the marks that stand alone in a table and beside a word in a text."""
    return frozenset(words for phrase in phrases if (words := tuple(word for word in phrase if word.isalpha())))

"""The same words put into the mouths of two named speakers, within a source or across sources."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from checker.compare.names import is_part
from checker.compare.quotes.fold import fold
from checker.compare.quotes.page import shortened
from checker.compare.quotes.readable import words_in
from checker.model.corpus import Mistake
from checker.values.text import fold_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from checker.model.claim import Claim
    from checker.model.vocabulary import Vocabulary

_SPEECH = re.compile(r'"([^"]+)"')
_EDGES = " .,:;!?-\"'"
TELLING = 4
"""Words from which on it is no chance that two sources have the same ones."""


class Utterance(NamedTuple):
    claim: Claim
    speaker: str
    key: str
    """The claim's key that holds the words: `quote`, `quote.1`."""
    quote: str


def said_by_two(claims: Iterable[Claim], vocabulary: Vocabulary) -> list[Mistake]:
    """One mistake for each utterance that has several speakers, told of the first claim that has a second one."""
    heard: dict[str, list[Utterance]] = {}
    for claim in claims:
        if claim.particulars.said_by is not None and claim.quoted:
            for words, utterance in _utterances(claim, vocabulary):
                heard.setdefault(words, []).append(utterance)
    found: list[Mistake] = []
    told: set[tuple[str, str]] = set()
    for words, utterances in heard.items():
        rival = next(((a, b) for a in utterances[:1] for b in utterances[1:] if _are_rivals(a, b, words, vocabulary)), None)
        if rival is not None and (pair := (rival[0].claim.name, rival[1].claim.name)) not in told:
            told.add(pair)
            found.append(_mistake(*rival, words, vocabulary))
    return found


def _utterances(claim: Claim, vocabulary: Vocabulary) -> Iterator[tuple[str, Utterance]]:
    """The whole of each quote and what stands in quotation marks in it, folded."""
    speaker = _speaker(str(claim.said_by), vocabulary)
    for number, quote in enumerate(claim.quotes):
        key = f"quote.{number}" if len(claim.quotes) > 1 else "quote"
        folded = fold(quote)
        for words in dict.fromkeys([folded, *_SPEECH.findall(folded)]):
            bare = words.strip(_EDGES).casefold()
            if " " in bare or len(bare) > 8:
                yield bare, Utterance(claim, speaker, key, folded)


def _speaker(name: str, vocabulary: Vocabulary) -> str:
    """The id of the entity, or the folded name of one that is no entity."""
    found = vocabulary.find_entities(name)
    return found[0].id if len(found) == 1 else fold_text(name)


def _are_rivals(a: Utterance, b: Utterance, words: str, vocabulary: Vocabulary) -> bool:
    if a.speaker == b.speaker or (a.claim.source is not b.claim.source and not _is_telling(words)):
        return False
    one, other = vocabulary.entities.get(a.speaker), vocabulary.entities.get(b.speaker)
    if one is not None and other is not None and (is_part(one, other, vocabulary) or is_part(other, one, vocabulary)):
        return False
    return not all(_is_named_in(u.speaker, quote, vocabulary) for u in (a, b) for quote in (a.quote, b.quote))


def _is_telling(words: str) -> bool:
    unspaced = sum("\u0e00" <= char <= "\u109f" or "\u3040" <= char <= "\u9fff" for char in words)
    return len(words.split()) + unspaced // 2 >= TELLING


def _is_named_in(speaker: str, quote: str, vocabulary: Vocabulary) -> bool:
    """The quote itself says who speaks, as one does that reports two of them."""
    entity = vocabulary.entities.get(speaker)
    names = (speaker,) if entity is None else (entity.name, *entity.aliases)
    return words_in([fold(name).casefold() for name in names], quote.casefold())


def _mistake(a: Utterance, b: Utterance, words: str, vocabulary: Vocabulary) -> Mistake:
    one, other = (_name(u, vocabulary) for u in (a, b))
    return Mistake(
        "said-by-two",
        f"“{shortened(words)}” is said by {one} in {a.claim.name} and by {other} in {b.claim.name}",
        b.claim.location("said_by" if "said_by" in b.claim.spans else b.key),
        "look up who said it, and correct `said_by` of the other",
        (a.claim.location("said_by" if "said_by" in a.claim.spans else a.key, f"said by {one}"),),
        claims=(a.claim, b.claim),
    )


def _name(utterance: Utterance, vocabulary: Vocabulary) -> str:
    entity = vocabulary.entities.get(utterance.speaker)
    return str(utterance.claim.said_by) if entity is None else entity.name

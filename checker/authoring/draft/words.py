"""Words of a text as names and sentences are compared by them."""

from __future__ import annotations

import re
from functools import cache

from checker.authoring.articles.article import words

_WORD = re.compile(r"[^\W_]+")
_ENDINGS = ("ations", "ation", "ments", "ment", "ings", "ing", "ies", "ed", "es", "s")
_STOPPED = words(
    "again against alone around between down during now out until up today "
    "a about after all also an and are as at be been before but by for from had has have he her his in into is it its more most of on or "
    "over said she since some than that the their them then there these they this those to under was were when which while who will with "
    "would der die das den dem des ein eine und in im von mit für auf le la les de du des un une et à au aux en el los las y"
)
"""Words that name nothing."""
_STEM = 6


def words_in(text: str) -> list[re.Match[str]]:
    return list(_WORD.finditer(text))


def is_content(word: str) -> bool:
    return word.casefold() not in _STOPPED and len(word) > 1


@cache
def stem(word: str) -> str:
    """The beginning that the forms of a word share: deployed, deploys, deployment."""
    word = word.casefold()
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            word = word[: -len(ending)]
            break
    return word[:_STEM]


def stems(text: str) -> frozenset[str]:
    return frozenset(stem(match[0]) for match in words_in(text))


def name_stems(name: str) -> frozenset[str]:
    """The stems of a name's words that name something."""
    return frozenset(stem(match[0]) for match in words_in(name) if is_content(match[0]))

"""What is known of all nouns of a project together: worked out once, since thousands of properties may share them."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from checker.values.hedges import table_of
from checker.values.unit_names import first_words

if TYPE_CHECKING:
    from collections.abc import Mapping


class _Same(NamedTuple):
    """A mapping of nouns that is equal to itself only: thousands of properties share one."""

    nouns: Mapping[str, str]

    def __hash__(self) -> int:
        return id(self.nouns)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.nouns is other.nouns


def longest_of(nouns: Mapping[str, str]) -> int:
    """Words of the longest noun; looked for once, not for each property that is counted in one of them."""
    return _longest(_Same(nouns), len(nouns))


def begins_of(nouns: Mapping[str, str], language: str) -> frozenset[str]:
    """Every word or sign that a unit may begin with in the language; likewise."""
    return _begins(_Same(nouns), len(nouns), language)


@lru_cache(maxsize=2)
def _longest(same: _Same, _: int) -> int:
    return max((noun.count(" ") for noun in same.nouns), default=0) + 1


@lru_cache(maxsize=8)
def _begins(same: _Same, _: int, language: str) -> frozenset[str]:
    return first_words(table_of(language)) | {noun.split(" ", 1)[0] for noun in same.nouns}

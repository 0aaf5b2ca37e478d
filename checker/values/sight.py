"""What a reader of units knows, and what it finds."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from checker.values.hedges import table_of
from checker.values.tokens import WORD
from checker.values.unit_names import first_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from checker.values.hedges.table import Table
    from checker.values.numerals import Marks
    from checker.values.tokens import Tokens
    from checker.values.units import Unit


class Sight(NamedTuple):
    """What a reader of units knows: the project's nouns, the property's unit, the language's words."""

    nouns: Mapping[str, str]
    longest_noun: int
    prefer: Unit | None
    table: Table
    marks: Marks
    known: frozenset[str]
    """Every word (folded) or sign (as written) that a unit may begin with."""


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


class Found(NamedTuple):
    unit: Unit
    end: int
    """The token after the unit."""


def word_runs(tokens: Tokens, at: int, most: int) -> list[tuple[str, int]]:
    """The words from a token on, as names of one, two … words, the longest first; hyphens count as spaces."""
    runs: list[tuple[str, int]] = []
    words = ""
    end = at
    for _ in range(most):
        if words and tokens.raw[end] == "-" and tokens.joined(end) and tokens.joined(end + 1):
            end += 1
        if tokens.kind[end] != WORD:
            break
        words = f"{words} {tokens.word[end]}" if words else tokens.word[end]
        end += 1
        runs.append((words, end))
    runs.reverse()
    return runs

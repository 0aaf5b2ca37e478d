"""What a reader of units knows, and what it finds."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from checker.values.tokens import WORD

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

"""What a value says beside its figure: a part of it (`43 people, including 12 children`), or how it was found (`44.8 years (SD 11.2)`)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from checker.values.tokens import Tokens, fold_word
from checker.values.unreadable import WrongUnit

if TYPE_CHECKING:
    from checker.values.reader import Reader
    from checker.values.statement import Statement

_PARTS = (
    r"including|inclusive of|among (?:them|whom)|of (?:them|whom|which)|some of them|counting|"
    r"darunter|davon|inklusive|einschließlich|dont|parmi (?:eux|elles|lesquels|lesquelles)|y compris|"
    r"incluid[oa]s?|incluyendo|entre (?:ellos|ellas)|de los cuales|de las cuales|trong đó|bao gồm|kể cả"
)
_MEASURES = (
    r"S\.?\s?D\.?|S\.?\s?E\.?(?:\s?M\.?)?|standard (?:deviation|error)|(?:\d{2}(?:\.\d)?\s?%\s?)?(?:C\.?I\.?|confidence interval)|"
    r"I\.?Q\.?R\.?|inter-?quartile range|range|n\s?=|[pP]\s?[<=>]"
)
_PART = re.compile(rf"([,(;–—])\s*(?:{_PARTS})(?!\w)", re.I)
_MEASURE = re.compile(rf"\s*([\[(])\s*(?:{_MEASURES})[\s:=,±]*[-−–+]?\.?\d")
_ENDS = {"(": re.compile(r"\)"), "[": re.compile(r"\]")}
_END = re.compile(r"[,.](?!\d)|[;)–—]")
_APART = re.compile(r"[,;:.–—(]|(?<!\w)(?:but|aber|mais|pero|nhưng)(?!\w)", re.I)
"""Between a lack and another figure: with none of them the lack may be of it (`no survivors among the 43 passengers`)."""


def without_asides(text: str, statements: list[Statement]) -> list[Statement]:
    """The statements but those in the aside behind the first, which goes to the bracket's end or the next comma."""
    if len(statements) < 2 or not statements[0].quantities:
        return statements
    tokens = Tokens(text)
    end, behind = statements[0].quantities[0].end, tokens.start[statements[1].start]
    aside = _MEASURE.match(text, end) or _PART.search(text, end, behind)
    if aside is None:
        return statements
    close = _ENDS.get(aside[1], _END).search(text, aside.end())
    last = len(text) if close is None else close.start()
    return [statements[0], *(each for each in statements[1:] if not aside.start() < tokens.start[each.start] < last)]


def without_joined(text: str, statements: list[Statement], reader: Reader) -> list[Statement]:
    """Beside a figure the years of `50 fünfjährige Kinder` are none, where no years are asked for."""
    if not reader.table.joined_names or len(statements) < 2:
        return statements
    tokens = Tokens(text)
    return [each for each in statements if not _is_joined(tokens, each, reader)] or statements


def _is_joined(tokens: Tokens, statement: Statement, reader: Reader) -> bool:
    word = tokens.word[statement.end - 1]
    return isinstance(statement.error, WrongUnit) and any(word.find(name) > 0 for name in reader.table.joined_names)


def without_nothing(text: str, statements: list[Statement], reader: Reader) -> list[Statement]:
    """Beside a figure the lack of something else is none: `43 people with no tickets`, `no injuries, 3 officers dead`."""
    first, others = statements[0], [each for each in statements[1:] if not _is_lack(text, each, reader)]
    if not others or not _is_lack(text, first, reader):
        return [first, *others]
    behind = others[0].quantities[0].start if others[0].quantities else len(text)
    return others if _APART.search(text, first.quantities[0].end, behind) else [first, *others]


def _is_lack(text: str, statement: Statement, reader: Reader) -> bool:
    if statement.is_explicit or not statement.quantities or statement.quantities[0].figure != 0:
        return False
    word = fold_word(text[statement.quantities[0].start : statement.quantities[0].end].split()[0])
    return word in reader.table.none or word in reader.table.none_of

"""What a value says beside its figure: a part of it (`43 people, including 12 children`), or how it was found (`44.8 years (SD 11.2)`)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from checker.values.tokens import fold_word

if TYPE_CHECKING:
    from checker.values.reader import Reader
    from checker.values.statement import Statement

_PARTS = (
    r"including|inclusive of|among (?:them|whom)|of (?:them|whom|which)|some of them|counting|"
    r"darunter|davon|inklusive|einschließlich|dont|parmi (?:eux|elles|lesquels|lesquelles)|y compris|"
    r"incluid[oa]s?|incluyendo|entre (?:ellos|ellas)|de los cuales|de las cuales|trong đó|bao gồm|kể cả"
)
_MEASURES = (
    r"s\.?\s?d\.?|s\.?\s?e\.?(?:\s?m\.?)?|standard (?:deviation|error)|(?:\d{2}(?:\.\d)?\s?%\s?)?(?:c\.?i\.?|confidence interval)|"
    r"i\.?q\.?r\.?|inter-?quartile range|range|n\s?=|p\s?[<=>]"
)
_PART = re.compile(rf"[,(;–—]\s*(?:{_PARTS})(?!\w)", re.I)
_MEASURE = re.compile(rf"\s*[\[(;,]\s*(?:{_MEASURES})(?!\w)", re.I)


def without_asides(text: str, statements: list[Statement]) -> list[Statement]:
    """The first statement alone, where all that follows it is said of it."""
    if len(statements) < 2 or not statements[0].quantities:
        return statements
    end = statements[0].quantities[0].end
    behind = next((each.quantities[0].start for each in statements[1:] if each.quantities), len(text))
    return statements[:1] if _MEASURE.match(text, end) or _PART.search(text, end, behind) else statements


def without_nothing(text: str, statements: list[Statement], reader: Reader) -> list[Statement]:
    """Beside a figure the lack of something else is none: `43 people with no tickets`."""
    return [*statements[:1], *(each for each in statements[1:] if not _is_lack(text, each, reader))]


def _is_lack(text: str, statement: Statement, reader: Reader) -> bool:
    if statement.is_explicit or not statement.quantities or statement.quantities[0].figure != 0:
        return False
    word = fold_word(text[statement.quantities[0].start : statement.quantities[0].end].split()[0])
    return word in reader.table.none or word in reader.table.none_of

"""Claims that are written plainly, taken whole: one pattern takes a claim with all its keys, in whatever order they stand.

To take a claim line by line costs three times as much. What the pattern takes of each line is a part of what `plain_lines` takes; a
claim with more than that in it comes as it stands, for the line by line reading.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from checker.loading.plain_lines import END, PLAIN, below, long_form, silent_line
from checker.loading.schema import CLAIM, ENTITY, ID_PATTERN, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

_MARKED = r"""|"[^"\\\s][^"\\\n]*+"|'[^'\s][^'\n]*+'"""
_TEXT = PLAIN + _MARKED
_WORD = r"[A-Za-z0-9][^\n:#]*+" + _MARKED
_ID = rf"""{ID_PATTERN}+|"{ID_PATTERN}+"|'{ID_PATTERN}+'"""
_FORMS = {Kind.ID: _ID, Kind.TEXT: _TEXT, Kind.TEXTS: _TEXT, Kind.DATE: _WORD, Kind.CHOICE: _WORD, Kind.FLAG: _WORD}
_BRACED = r"\{[^\n#]*\}"
_LETTERED = rf'"([^"\\\s].*(?="{END}))"'
"""A text in quotation marks, all that stands between the first and the last of its line: to look at each of its letters would take four
times as long. The group is not closed before the end is seen: one that was closed stays so, though another form is taken."""

KEYS = tuple(key for key, field in CLAIM.fields.items() if field.kind in _FORMS or field.kind is Kind.SCOPE)
LETTERED = "lettered quote"
COLUMNS = tuple(name for key in KEYS for name in ((LETTERED, key) if key == "quote" else (key,)))
"""What the groups of the pattern hold, between that of the dash and that of a claim as it stands."""


@cache
def claim_rows(depth: int) -> re.Pattern[str]:
    """Takes each claim of a list whose dashes stand at `depth` (columns from 0), from its dash up to the next or the end of the text.

    The groups: a dash where the claim is taken apart; of each key what is written behind it, empty where it is not there (see
    `COLUMNS`); or else the claim as it stands. From the first dash on nothing is passed over.

    A key whose group is set already fails, and so does any other line: then the claim is left as it stands. Once a line of it has failed
    no more is taken, and no two forms of a key begin alike; so no group keeps what it was set to in vain.
    """
    dash = f"{' ' * depth}-"
    lines = "|".join(_lines(depth))
    line = rf"(?(1){' ' * (depth + 1)}|({dash})) (?:{lines}){END}"
    claim = rf"(?:{line}|(?(1){silent_line(depth)}\n|(?!)))++(?={dash} |\Z)"
    return re.compile(rf"{claim}|({dash} [^\n]*+\n(?:(?!{dash} )[^\n]*+\n)*+)")


def _lines(depth: int) -> Iterator[str]:
    """Each key with its value, and never twice."""
    for key in KEYS:
        group = COLUMNS.index(key) + 2
        twice = f"(?({group})(?!)|"
        if key == "quote":
            yield rf"{key}:{twice}(?({group - 1})(?!)| (?:{_LETTERED}|({long_form(depth)}))))"
        elif key == "note":
            yield rf"{key}:{twice} ({long_form(depth)}))"
        elif key == "scope":
            yield rf"{key}:{twice}( {_BRACED}|{below(depth)}))"
        else:
            yield rf"{key}:{twice} ({_FORMS[CLAIM.fields[key].kind]}))"


ENTITY_KEYS = tuple(ENTITY.fields)


@cache
def entity_rows() -> re.Pattern[str]:
    """Takes each entity of a mapping whose ids stand in column 2: all of it with the comments and empty lines in and behind it, its id,
    and what is written behind each key (see `ENTITY_KEYS`). No group keeps what it was set to in vain, as in `claim_rows`."""
    listed = rf"{_TEXT}|\[[^\n#]*\]"
    forms = (listed if field.kind is Kind.TEXTS else _TEXT for field in ENTITY.fields.values())
    keys = "|".join(rf"{key}:(?({group})(?!)| ({form}))" for group, (key, form) in enumerate(zip(ENTITY_KEYS, forms, strict=True), 3))
    return re.compile(rf"(  ({ID_PATTERN}+):\n(?:    (?:{keys}){END}|{silent_line(2)}\n)++)")

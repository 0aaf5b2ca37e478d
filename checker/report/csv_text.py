"""CSV as RFC 4180 has it, made so that a spreadsheet shows a cell and never runs it.

A cell that a spreadsheet would take for a formula gets an apostrophe before it,
as OWASP advises ("CSV Injection"): one that begins with = + - @, a tab or a line
end, or with one of the signs in their full width, white space before it or not.
A plain number keeps its sign.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from checker.report.commands import inert
from checker.report.safe_text import safe_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_FORMULA = re.compile(r"\s*[=+\-@\t\r\n＝＋－＠]")
_NUMBER = re.compile(r"[+-]?[0-9]+(?:[.,/][0-9]+)?")
_QUOTED = re.compile(r'[",\r\n;\t\']|^\s|\s$')


def csv_text(rows: Iterable[Sequence[str]]) -> str:
    """The rows as lines that end with CR LF."""
    return "".join(",".join(map(_cell, row)) + "\r\n" for row in rows)


def _cell(text: str) -> str:
    text = inert(safe_text(defused(text)))
    return f'"{text.replace(chr(34), chr(34) * 2)}"' if _QUOTED.search(text) else text


def defused(text: str) -> str:
    """The text, which no spreadsheet takes for a formula."""
    return f"'{text}" if _FORMULA.match(text) and not _NUMBER.fullmatch(text) else text

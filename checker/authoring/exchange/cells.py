"""One cell of a table: a text as it is, unless a spreadsheet, a terminal or a log would make something of it; the way back undoes it all.

A text that begins like a formula (`=1+1`, `-5`, `@x`, a tab) has an apostrophe put before it, as OWASP advises against CSV injection; so
has one that begins with apostrophes and then like a formula, so that the way back takes exactly one off. Several texts, a text that itself
looks like a list, and one with characters that cannot be seen are written as a JSON list of texts: `["55 officers", "60"]`.
"""

from __future__ import annotations

import json
import re
from typing import Any

from checker.report.json_text import json_text
from checker.report.safe_text import UNSEEN

_FORMULA = re.compile("'*[=+\\-@\t\r\n|%＝＋－＠]")
_OBEYED = re.compile(r"^\s*::|##", re.MULTILINE)
_LAYOUT = str.maketrans("", "", "\n\t")
"""What a cell may hold as it is; a carriage return would let a terminal write one line over another."""


def cell_of(value: str | bool | list[Any]) -> str:
    """What stands in a table for a text, a truth or a list of texts."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list) or _needs_json(value):
        return json_text(json.dumps(value if isinstance(value, list) else [value], ensure_ascii=False))
    return f"'{value}" if _FORMULA.match(value) else value


def _needs_json(text: str) -> bool:
    if text.isascii() and text.isprintable() and text[:1] != "[" and "::" not in text and "##" not in text:
        return False  # as most are
    return bool(UNSEEN.search(text.translate(_LAYOUT)) or _OBEYED.search(text)) or _list_in(text) is not None


def value_of(cell: str) -> str | list[str]:
    """What was meant by a cell: the inverse of `cell_of`, a list of one text being that text."""
    if cell.startswith("'") and _FORMULA.match(cell):
        return cell[1:]
    texts = _list_in(cell)
    if texts is None:
        return cell
    return texts[0] if len(texts) == 1 else texts


def _list_in(cell: str) -> list[str] | None:
    """The texts of a JSON list; None where the cell is none, or holds anything but texts."""
    if not cell.startswith("["):
        return None
    try:
        found = json.loads(cell)
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, list) and all(isinstance(text, str) for text in found) else None

"""What lines and typography do to a text, undone where that surely changes no figure."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

_UNSEEN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]")
_SPACES = re.compile(r"[ \t]+(?=\n)|(?<=\n)[ \t]+")
_EMPTY = re.compile(r"\n{3,}")
_COLUMNS = re.compile(r"(?<=\d)[ ]*\t[ \t]*(?=\d)")
_FULL = 0.7
"""Of the length of long lines, what a line has at least that the next one goes on."""
_SHORTEST = 20
_ITEM = re.compile(r"[-–—•·*▪◦‣]\s|\(?\w{1,3}[.)]\s")
_OPEN_FIGURE = re.compile(r"\d[-–‐]$")
_SOFT_END = re.compile("\u00ad[ \t]*\n[ \t]*")
_HYPHEN_END = re.compile(r"(?<![^\W\d_])([^\W\d_]{1,40})[-\u2010][ \t]*\n[ \t]*([^\W\d_]{1,40})")


def clean(text: str) -> str:
    """The text with LF line ends, no control characters, no soft hyphens, no runs of empty lines; its words untouched.

    A tab between two figures parts columns, and becomes a bar: they are not to be read as one.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x0b", "\n").replace("\x0c", "\n").replace("\x85", "\n")
    text = text.replace("\u2028", "\n").replace("\u2029", "\n\n")
    text = _SOFT_END.sub("", text).replace("\u00ad", "")
    text = _COLUMNS.sub(" | ", _UNSEEN.sub("", text))
    return _EMPTY.sub("\n\n", _SPACES.sub("", text)).strip("\n \t") + "\n"


def unhyphenated(text: str) -> str:
    """The text with words that were broken at the end of a line made whole: `per-` and `sonnel`, never `2014-` and `2018`.

    The hyphen stays where it belongs to the word: where the text has that word with its hyphen elsewhere and never without, where
    a number is written in words (`twenty-` and `five`), and before a capital letter. Only words made of letters alone are touched.
    """
    found = _HYPHEN_END.search(text)
    if not found:
        return text
    words = frozenset(re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", text.casefold()))

    def mended(match: re.Match[str]) -> str:
        first, second = match.groups()
        if second[0].isupper() and not first.isupper():
            return f"{first}-{second}"
        whole, hyphened = f"{first}{second}".casefold(), f"{first}-{second}".casefold()
        if hyphened in words and whole not in words:
            return f"{first}-{second}"
        return f"{first}-{second}" if first.casefold() in _number_words() else f"{first}{second}"

    return _HYPHEN_END.sub(mended, text)


@cache
def _number_words() -> frozenset[str]:
    """Words that begin a compound with a number in it: twenty-five, two-thirds, mid-1990s, non-members."""
    tens = "twenty thirty forty fifty sixty seventy eighty ninety"
    ones = "one two three four five six seven eight nine ten eleven twelve half quarter mid multi non"
    french = "dix vingt trente quarante cinquante soixante quatre demi cent"
    return frozenset(f"{tens} {ones} {french}".split())


def unwrapped(text: str) -> str:
    """The text of a printed page with its paragraphs on one line each: where lines are broken says nothing.

    A line that is nearly as long as lines are there goes on in the next, unless that begins an item, either is a row of a table, or
    a figure with a dash stands at its end: `2014-` and `2018` stay as they are.
    """
    lines = text.split("\n")
    lengths = sorted(len(line) for line in lines if line and " | " not in line)
    full = _FULL * lengths[len(lengths) * 9 // 10] if lengths else 0
    out: list[str] = []
    goes_on = False
    for line in lines:
        if goes_on and line and " | " not in line and not _ITEM.match(line):
            out[-1] += f" {line}"
        else:
            out.append(line)
        goes_on = len(line) >= max(full, _SHORTEST) and " | " not in line and not _OPEN_FIGURE.search(line)
    return "\n".join(out)


def one_line(text: str, most: int = 300) -> str | None:
    """A title or a name on one line, NFC; None where nothing is left, or it is too long to be one."""
    kept = unicodedata.normalize("NFC", " ".join(_UNSEEN.sub("", text).replace("\u00ad", "").split()))
    return kept if kept and len(kept) <= most else None

"""Where the sentences of a text begin and end.

A line break with an empty line, a bullet or a short line (a headline, an item) before it ends a sentence, and so does a full
stop, a question or an exclamation mark with what closes it, unless the stop belongs to an abbreviation, an initial or a number.
"""

from __future__ import annotations

import re

from checker.values.scan.words.abbreviations import ABBREVIATIONS, BEFORE_NUMBER, UNITS
from checker.values.scan.words.table import row

_STOP = re.compile(r"[.!?…。！？]+[\"”’'»)\]]*(?=\s|$|[A-ZÀ-Þ][a-zà-ÿ])|\n[ \t\r]*\n|\n")
_BULLET = re.compile(r"[ \t]*(?:[-*•▪◦#>|]|\(?\d{1,3}[.)]\s)")
_WORD_BEFORE = re.compile(r"[\w.&'’-]*$")
_OPENING = re.compile(r"[\s\"“‘'«(\[]*([^\s\"“‘'«(\[])")
_SHORT_LINE = 90
"""A line shorter than this that no full stop ends is a headline or an item; a longer one was broken by a mail program."""
_BACK = 24
"""No abbreviation is longer."""
_AHEAD = 20


_DOTTED = row("de da no nb nn fi cs sk pl hu hr sl sr tr et lv is")
"""Languages that write ordinals with a full stop: `am 13. Juni`."""
_ERAS = {"v": ("Chr.",), "n": ("Chr.",), "a": ("C.", "J."), "d": ("C.", "J.")}
"""What goes on behind the full stop of `44 v. Chr.`, of `44 a. C.`"""


_OPENERS = row("""
So Das Der Die Dies Diese Dieser Dieses Es Er Sie Wir Ich Ihr Man Da Dann Dort Hier Nun Und Aber Doch Denn In Im An Am Auf Aus Bei Mit Nach
Von Zu Zum Zur Für Ein Eine Einen Einem Einer Kein Keine Wie Was Wer Wo Wann Warum Auch Noch Nur Jetzt Heute Dazu Davon Dabei Danach Zuvor
""")
"""German words that begin a sentence with their capital, and never stand behind an ordinal with one: `waren es 40. So einen Winter`."""
_WORD_BEHIND = re.compile(r"\s+[„“\"»]*(\w+)")


def sentences(text: str, language: str = "en") -> list[tuple[int, int]]:
    """The sentences of a text in order, without the space around them and never empty. Never raises; linear in the text."""
    is_dotted = language[:2].lower() in _DOTTED
    found: list[tuple[int, int]] = []
    start = 0
    for stop in _STOP.finditer(text):
        is_end = _ends_line(text, start, stop) if stop[0][0] == "\n" else _ends_sentence(text, start, stop, is_dotted)
        if is_end:
            _add(found, text, start, stop.end())
            start = stop.end()
    _add(found, text, start, len(text))
    return found


def _add(found: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    part = text[start:end]
    size = len(part.strip())
    if size:
        left = start + len(part) - len(part.lstrip())
        found.append((left, left + size))


def _ends_line(text: str, start: int, stop: re.Match[str]) -> bool:
    """An empty line, a bullet behind, or a short line that the next does not go on with a small letter."""
    at, end = stop.span()
    if "\n" in text[at + 1 : end] or _BULLET.match(text, end, end + _AHEAD):
        return True
    # Looked for no further back than it matters.
    line = text.rfind("\n", max(start, at - _SHORT_LINE), at) + 1
    if at - max(line, start) >= _SHORT_LINE:
        return False
    following = _OPENING.match(text, end, end + _AHEAD)
    return following is None or not following[1].islower()


def _ends_sentence(text: str, start: int, stop: re.Match[str], is_dotted: bool) -> bool:
    at, end = stop.span()
    following = _OPENING.match(text, end, end + _AHEAD)
    if following is None:
        return True
    before = _WORD_BEFORE.search(text, max(start, at - _BACK), at)
    word = before[0].casefold().lstrip("'’-&.").rpartition("'")[2].rpartition("’")[2] if before is not None else ""
    if not text[end].isspace():
        # `by the 2025 period.On the occasion`: only after a whole word, never inside a name (`U.S.Army`).
        return len(word) > 3 and "." not in word
    if following[1].islower() or (at - start < 12 and text[start:at].strip("( \t\n\r").isdigit()):
        return False  # so does the number of an item in a list
    if is_dotted and stop[0] == "." and len(word) < 3 and word.isdigit():
        opener = _WORD_BEHIND.match(text, end)
        return opener is not None and opener[1] in _OPENERS
    is_measured = text[at - len(word) - 2 : at - len(word)].strip()[-1:].isdigit()
    if is_measured and text.startswith(_ERAS.get(word, ()), following.start(1)):
        return False
    return stop[0][0] != "." or stop[0][1:2] == "." or not _is_abbreviation(word, text[at - 1 : at], following[1], is_measured)


def _is_abbreviation(word: str, last: str, following: str, is_measured: bool) -> bool:
    """The full stop behind the word belongs to it: an initial, `U.S.`, `No. 7`, `Sr. Lt. Gen.`; not that of `64 mm. The river`."""
    if len(word) == 1 and last.isupper():
        return True
    if word in BEFORE_NUMBER:
        return following.isdigit()
    if word in ABBREVIATIONS:
        return not (is_measured and word in UNITS)
    if len(word) == 1:
        return last.isalpha() and not is_measured  # Roe v. Wade, z. B.
    return len(word) <= 6 and "." in word and word.replace(".", "").isalpha()

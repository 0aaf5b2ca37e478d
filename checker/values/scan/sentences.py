"""Where the sentences of a text begin and end.

A line break with an empty line, a bullet or a short line (a headline, a list) before it ends a sentence, and so does a full stop,
question or exclamation mark with what closes it, unless the stop belongs to an abbreviation, an initial or a number.
"""

from __future__ import annotations

import re

_STOP = re.compile(
    r"[.!?…。！？]+[\"”’'»)\]]*(?=\s|$|\[|[A-ZÀ-Þ][a-zà-ÿ])|\n\s*\n|\n(?=[ \t]*(?:[-*•–·▪◦#>|]|\(?\d{1,3}[.)]\s|\(?[a-z]\)\s))|\n"
)
_ABBREVIATIONS = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "dr",
        "prof",
        "rev",
        "hon",
        "st",
        "sr",
        "jr",
        "sen",
        "rep",
        "gov",
        "gen",
        "lieu",
        "lt",
        "col",
        "maj",
        "capt",
        "cmdr",
        "adm",
        "sgt",
        "cpl",
        "pvt",
        "brig",
        "pres",
        "supt",
        "det",
        "insp",
        "messrs",
        "mme",
        "mlle",
        "no",
        "nos",
        "vol",
        "vols",
        "pp",
        "ed",
        "eds",
        "art",
        "arts",
        "sec",
        "secs",
        "para",
        "ch",
        "fig",
        "figs",
        "tab",
        "app",
        "approx",
        "ca",
        "cf",
        "al",
        "vs",
        "viz",
        "esp",
        "incl",
        "excl",
        "est",
        "c",
        "p",
        "n",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
        "mon",
        "tue",
        "tues",
        "wed",
        "thu",
        "thur",
        "thurs",
        "fri",
        "sat",
        "sun",
        "inc",
        "ltd",
        "co",
        "corp",
        "bros",
        "dept",
        "univ",
        "assn",
        "mt",
        "ft",
        "ave",
        "blvd",
        "rd",
        "e.g",
        "i.e",
        "a.m",
        "p.m",
        "u.s",
        "u.k",
        "u.n",
        "e.u",
        "ph.d",
        "d.c",
        "b.c",
        "a.d",
        "bzw",
        "ca",
        "z.b",
        "d.h",
        "u.a",
        "usw",
        "nr",
        "str",
        "bd",
        "abs",
        "mio",
        "mrd",
        "tsd",
        "hr",
        "fr",
        "dr",
        "geb",
        "env",
        "av",
        "janv",
        "févr",
        "avr",
        "juil",
        "déc",
        "mm",
        "mme",
        "m",
        "sra",
        "srta",
        "núm",
        "pág",
        "ee.uu",
        "aprox",
        "tel",
        "tlf",
        "tp",
        "ths",
        "ts",
        "gs",
        "pgs",
        "bs",
    ]
)
"""What a full stop may follow within a sentence, folded, without its last stop."""
_BEFORE_NUMBER = frozenset(
    [
        "no",
        "nos",
        "p",
        "pp",
        "fig",
        "figs",
        "art",
        "arts",
        "sec",
        "secs",
        "para",
        "vol",
        "ch",
        "approx",
        "ca",
        "c",
        "est",
        "nr",
        "núm",
        "pág",
        "tel",
        "abs",
    ]
)
"""Of these the stop ends no sentence only before a figure or a small letter; the others before anything."""
_WORD_BEFORE = re.compile(r"[\w.&'’-]*$")
_OPENS_SMALL = re.compile(r"[\s\"“‘'«(\[]*([^\s\"“‘'«(\[])")
_SHORT_LINE = 90
"""A line shorter than this that no full stop ends is a headline or an item; a longer one was broken by a mail program."""
_BACK = 24
"""No abbreviation is longer."""


def sentences(text: str) -> list[tuple[int, int]]:
    """The sentences of a text in order, without the space around them. Never empty ones, never raises, linear in the text."""
    found: list[tuple[int, int]] = []
    start = 0
    for stop in _STOP.finditer(text):
        if stop.start() < start:
            continue
        if text[stop.start()] == "\n":
            is_end = _ends_line(text, start, stop.start(), stop.end())
        else:
            is_end = _ends_sentence(text, start, stop)
        if is_end:
            _add(found, text, start, stop.end())
            start = stop.end()
    _add(found, text, start, len(text))
    return found


def _add(found: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    part = text[start:end]
    left = len(part) - len(part.lstrip())
    size = len(part.strip())
    if size:
        found.append((start + left, start + left + size))


def _ends_line(text: str, start: int, at: int, end: int) -> bool:
    """An empty line, a bullet behind, or a short line that the next does not go on with a small letter."""
    if "\n" in text[at + 1 : end]:
        return True
    line = text.rfind("\n", start, at) + 1
    if at - max(line, start) >= _SHORT_LINE:
        return bool(re.match(r"[ \t]*(?:[-*•▪◦#>|]|\(?\d{1,3}[.)]\s)", text[end : end + 12]))
    following = _OPENS_SMALL.match(text, end, end + 20)
    return following is None or not following[1].islower()


def _ends_sentence(text: str, start: int, stop: re.Match[str]) -> bool:
    at = stop.start()
    mark = stop[0]
    following = _OPENS_SMALL.match(text, stop.end(), stop.end() + 20)
    if following is None:
        return True
    if text[stop.end() : stop.end() + 1] not in ("", " ", "\n", "\t", "\u00a0", "\r"):
        # `by the 2025 period.On the occasion`: only after a whole word, and never inside a name like `U.S.Army`.
        return mark[0] in ".!?" and len(_WORD_BEFORE.search(text, max(start, at - _BACK), at)[0]) > 3  # type: ignore[index]
    if following[1].islower():
        return mark[0] in "!?" and mark[-1:] not in "\"”’'»)" and False
    if mark[0] != "." or (len(mark) > 1 and mark[1] == "."):
        return True
    before = _WORD_BEFORE.search(text, max(start, at - _BACK), at)
    word = before[0].lower().lstrip("'’-&") if before else ""
    if len(word) == 1 and word.isalpha() and text[at - 1].isupper():
        return False
    if word in _BEFORE_NUMBER:
        return not following[1].isdigit()
    if word in _ABBREVIATIONS:
        return False
    # U.S. and its like end a sentence only before a word that never follows them within one; nothing here can tell.
    return not (len(word) <= 6 and "." in word and word.replace(".", "").isalpha())

"""Texts with their figures marked by hand: `[[nearly 1,100 officers|count]]`, and what the scanner makes of them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

from checker.values.scan import scan_figures

MARKED = Path(__file__).parent / "marked"
_MARK = re.compile(r"\[\[(.*?)\|([a-z]+)\]\]", re.DOTALL)
_LANGUAGE = re.compile(r"#language: (\w+)\n")


class Marked(NamedTuple):
    text: str
    marks: dict[tuple[int, int], str]
    """Span -> kind."""
    language: str


class Score(NamedTuple):
    recall: float
    precision: float
    """Of spans that are exactly the marked ones."""
    found_at_all: float
    """Marked figures that some found span overlaps."""
    right_kinds: float
    missed: list[str]
    extra: list[str]


def marked(name: str) -> Marked:
    raw = (MARKED / f"{name}.txt").read_bytes().decode()
    language = _LANGUAGE.match(raw)
    raw = raw[language.end() :] if language else raw
    text, at, marks = "", 0, {}
    for mark in _MARK.finditer(raw):
        text += raw[at : mark.start()]
        marks[len(text), len(text) + len(mark[1])] = mark[2]
        text, at = text + mark[1], mark.end()
    return Marked(text + raw[at:], marks, language[1] if language else "en")


def score(name: str) -> Score:
    text, marks, language = marked(name)
    found = {(each.start, each.end): each.kind.value for each in scan_figures(text, language) if each.is_claimable}
    hits = marks.keys() & found.keys()
    overlapped = sum(any(a < d and c < b for c, d in found) for a, b in marks)
    return Score(
        len(hits) / len(marks),
        len(hits) / len(found),
        overlapped / len(marks),
        sum(marks[span] == found[span] for span in hits) / len(hits),
        [text[a:b] for a, b in sorted(marks.keys() - hits)],
        [text[a:b] for a, b in sorted(found.keys() - hits)],
    )

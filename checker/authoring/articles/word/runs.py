"""The runs of a Word document's paragraphs, as pieces of text with their levels: WordprocessingML, ECMA-376 part 1, chapter 17."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.authoring.articles.raised import Level, Piece

if TYPE_CHECKING:
    from collections.abc import Mapping

_NOT_TEXT = frozenset(("del", "moveFrom", "Fallback", "instrText", "delText", "pPrChange", "rPrChange", "sectPr", "annotationRef"))
"""What was struck out or moved away, field codes, and what stands twice for older programs."""
_OFF = frozenset(("0", "false", "off", "none"))
_LEVELS = {"superscript": Level.RAISED, "subscript": Level.LOWERED}
_MARKS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011"}


class Runs:
    """Told the elements of a part in their order, keeps what is shown."""

    def __init__(self) -> None:
        self.pieces: list[Piece] = []
        self.title: str | None = None
        """The first paragraph with the style of a title."""
        self._skipped = 0
        self._in_text = False
        self._in_properties = False
        self._level = Level.LINE
        self._is_hidden = False
        self._is_title = False
        self._cells: list[int] = []
        """Of each table that is open, the cells of its row so far."""

    def begin(self, name: str, has: Mapping[str, str]) -> None:
        if self._skipped or name in _NOT_TEXT or _is_separator(name, has):
            self._skipped += 1
        elif name == "r":
            self._level, self._is_hidden = Level.LINE, False
        elif name == "rPr":
            self._in_properties = True
        elif self._in_properties:
            self._property(name, has)
        elif name == "pStyle":
            self._is_title = has.get("val", "").casefold() in ("title", "titel", "titre") and self.title is None
        elif name == "t":
            self._in_text = True
        elif name in _MARKS:
            self._add(_MARKS[name])
        elif name == "tbl":
            self._cells.append(0)
        elif name == "tr" and self._cells:
            self._cells[-1] = 0
        elif name == "tc" and self._cells:
            if self._cells[-1]:
                self._add(" | ")
            self._cells[-1] += 1

    def _property(self, name: str, has: Mapping[str, str]) -> None:
        value = has.get("val", "")
        if name == "vertAlign":
            self._level = _LEVELS.get(value, Level.LINE)
        elif name == "position" and value.lstrip("-").isdigit() and self._level is Level.LINE and abs(int(value[:6])) >= 4:
            self._level = Level.LOWERED if value.startswith("-") else Level.RAISED  # half points
        elif name in ("vanish", "webHidden", "strike", "dstrike") and value not in _OFF:
            self._is_hidden = True

    def end(self, name: str) -> None:
        if self._skipped:
            self._skipped -= 1
        elif name == "rPr":
            self._in_properties = False
        elif name == "r":
            self._level, self._is_hidden = Level.LINE, False
        elif name == "t":
            self._in_text = False
        elif name == "p":
            self._is_title = False
            self._end_paragraph()
        elif name == "tc" and self._cells:
            while self.pieces and self.pieces[-1].text in ("\n", "\n\n"):
                self.pieces.pop()
        elif name == "tr":
            self.pieces.append(Piece("\n"))
        elif name == "tbl":
            self.pieces.append(Piece("\n"))
            if self._cells:
                self._cells.pop()

    def _end_paragraph(self) -> None:
        self.pieces.append(Piece("\n" if self._cells else "\n\n"))

    def text(self, text: str) -> None:
        if self._in_text and not self._skipped and not self._is_hidden:
            self._add(text)
            if self._is_title:
                self.title = (self.title or "") + text
                self._is_title = len(self.title) < 300

    def _add(self, text: str) -> None:
        if not self._is_hidden:
            self.pieces.append(Piece(text, self._level if not text.isspace() else Level.LINE))


def _is_separator(name: str, has: Mapping[str, str]) -> bool:
    """The line above the footnotes, which Word keeps as a footnote of its own."""
    return name in ("footnote", "endnote") and has.get("type", "normal") != "normal"

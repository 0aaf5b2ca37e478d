"""The shown text of a page, block by block, each with the part of the page that it stands in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from checker.authoring.articles.html.elements import (
    BLOCKS,
    CELLS,
    ENDED_BY,
    FRAME,
    LINES,
    OUTSIDE,
    VOID,
    WALLS,
    is_for_the_ear,
    is_hidden,
    is_note,
    raised_by_style,
)
from checker.authoring.articles.html.tags import End, Start, Text, Token
from checker.authoring.articles.raised import Level, Piece

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_SPACE = re.compile(r"[ \t\n\r\f]+")
_POWERS = {"msup": {1: "sup"}, "msub": {1: "sub"}, "msubsup": {1: "sub", 2: "sup"}, "mover": {1: "sup"}, "munder": {1: "sub"}}
"""MathML: which child of an element stands above or below the line."""


class Block(NamedTuple):
    """A stretch of pieces between two breaks."""

    pieces: tuple[Piece, ...]
    article: int
    """Which `<article>` it stands in, counted from 1; 0 outside all."""
    in_main: bool
    in_frame: bool
    """In a form or a footer."""
    is_aside: bool
    """In a header or an aside that no article holds."""
    is_heading: bool

    @property
    def length(self) -> int:
        return sum(len(piece.text) for piece in self.pieces)


class _Open:
    """An element that has begun and not ended."""

    __slots__ = ("children", "is_hidden", "level", "name", "part")

    def __init__(self, name: str, level: Level, part: str, *, is_hidden: bool) -> None:
        self.name = name
        self.level = level
        self.part = part
        self.is_hidden = is_hidden
        self.children = 0


class Flow:
    """Walks the tags of a page and keeps what is shown. `pre` keeps line ends as they are, as in a text file."""

    def __init__(self, *, pre: bool = False) -> None:
        self.blocks: list[Block] = []
        self._open: list[_Open] = []
        self._count: dict[str, int] = {}
        """How many elements of each name are open: an end tag without one is passed over at once."""
        self._hidden = 0
        self._pre = int(pre)
        self._pieces: list[Piece] = []
        self._articles: list[int] = []
        self._number = 0
        self._row_has_cell = False
        self._has_gap = False
        """Something stood here that a reader sees as a gap: two figures beside it are two."""

    def walk(self, tokens: Iterable[Token]) -> list[Block]:
        for token in tokens:
            if isinstance(token, Text):
                self._text(token.text)
            elif isinstance(token, Start):
                self._start(token)
            else:
                self._end(token)
        self._break("\n\n")
        return self.blocks

    def _text(self, text: str) -> None:
        if self._hidden or not text:
            return
        if not self._pre:
            text = _SPACE.sub(" ", text)
            before = self._pieces[-1].text if self._pieces else " "
            if text.startswith(" ") and before[-1:] in (" ", "\n"):
                text = text[1:]
        if text:
            before = self._pieces[-1].text if self._pieces else ""
            if self._has_gap and before[-1:].isdigit() and text[0].isdigit():
                self._pieces.append(Piece(" "))
            self._has_gap = False
            self._pieces.append(Piece(text, self._level()))

    def _level(self) -> Level:
        return self._open[-1].level if self._open else Level.LINE

    def _start(self, tag: Start) -> None:
        name = tag.name
        self._end_implied(name)
        if name == "br":
            self._mark("\n")
        elif name in CELLS:
            self._cell()
        elif name in BLOCKS:
            self._break("\n" if name in LINES else "\n\n")
        if name == "tr":
            self._row_has_cell = False
        parent = self._open[-1] if self._open else None
        if parent is not None:
            parent.children += 1
            if parent.name == "mfrac" and parent.children == 2:
                self._mark("⁄")
        if name == "img":
            self._has_gap = True
        if name in VOID or (tag.is_closed and name in ("path", "mspace", "none")):
            return
        self._push(tag, parent)

    def _push(self, tag: Start, parent: _Open | None) -> None:
        name, attributes = tag.name, tag.attributes
        hides = is_hidden(name, attributes) and name not in ("html", "body")
        level = parent.level if parent is not None else Level.LINE
        by_math = _POWERS.get(parent.name, {}).get(parent.children - 1) if parent is not None else None
        raised = name if name in ("sup", "sub") else by_math or raised_by_style(attributes)
        if raised is not None:
            level = Level.RAISED if raised == "sup" else Level.LOWERED
        if (level is Level.RAISED or (name == "a" and "role" in attributes)) and is_note(name, attributes):
            level = Level.NOTE
        part = self._part(name, attributes)
        if part == "article":
            self._number += 0 if self._articles else 1
            self._articles.append(self._number)
        self._open.append(_Open(name, level, part, is_hidden=hides))
        self._count[name] = self._count.get(name, 0) + 1
        if part:
            self._count[f"<{part}>"] = self._count.get(f"<{part}>", 0) + 1
        self._hidden += hides
        self._has_gap = self._has_gap or is_for_the_ear(attributes)
        self._pre += name == "pre"

    def _part(self, name: str, attributes: Mapping[str, str]) -> str:
        """Which part of a page the element is; "" where it is none."""
        role = attributes.get("role", "")
        if name == "article" or role == "article":
            return "article"
        if name == "main" or role == "main":
            return "main"
        if name in FRAME or role == "contentinfo":
            return "frame"
        if name in OUTSIDE or role in ("banner", "complementary"):
            return "" if self._articles else "aside"
        return "heading" if name in ("h1", "title") else ""

    def _end_implied(self, name: str) -> None:
        """End the elements that cannot hold one of this name: `<p>` before `<div>`, `<li>` before `<li>`."""
        while self._open and name in ENDED_BY.get(self._open[-1].name, ()):
            self._pop()

    def _end(self, tag: End) -> None:
        name = tag.name
        if name == "br":
            self._mark("\n")
        if name == "p" and not self._count.get("p"):
            self._break("\n\n")
        if not self._count.get(name):
            return
        at = len(self._open) - 1
        stops = WALLS if name in BLOCKS or name in CELLS else WALLS | BLOCKS
        while self._open[at].name != name:
            if self._open[at].name in stops and name != "table":
                return
            at -= 1
        while len(self._open) > at:
            self._pop()

    def _pop(self) -> None:
        name = self._open[-1].name
        if name in BLOCKS:
            self._break("\n" if name in LINES else "\n\n")
        element = self._open.pop()
        self._count[name] -= 1
        if element.part:
            self._count[f"<{element.part}>"] -= 1
        if element.part == "article":
            self._articles.pop()
        self._hidden -= element.is_hidden
        self._pre -= name == "pre"

    def _mark(self, text: str) -> None:
        if not self._hidden:
            self._pieces.append(Piece(text))

    def _cell(self) -> None:
        """A bar between two cells of a row: `28` and `000` in two of them are not 28 000."""
        if self._row_has_cell:
            self._mark(" | ")
        self._row_has_cell = True

    def _break(self, gap: str) -> None:
        """End the block; one with nothing in it is none."""
        if self._hidden:
            return
        if any(not piece.text.isspace() for piece in self._pieces):
            count = self._count.get
            self.blocks.append(
                Block(
                    (*self._pieces, Piece(gap)),
                    self._articles[0] if self._articles else 0,
                    in_main=bool(count("<main>")),
                    in_frame=bool(count("<frame>")),
                    is_aside=bool(count("<aside>")),
                    is_heading=bool(count("<heading>")),
                )
            )
        elif self.blocks and gap == "\n\n" and self.blocks[-1].pieces[-1].text == "\n":
            last = self.blocks[-1]
            self.blocks[-1] = last._replace(pieces=(*last.pieces[:-1], Piece(gap)))
        self._pieces = []

"""A document's tree in spite of its errors: each is told once, with the form to paste where there is one, and the rest is read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from checker.files import place
from checker.loading.repair import LINE_END, Repair, repairs, tabbed_lines, without_tabs
from checker.loading.schema import CLAIM, DOCUMENT, ENTITY, PROPERTY, RECONCILED, SOURCE
from checker.loading.yaml_tree import read_tree
from checker.model.span import Span

if TYPE_CHECKING:
    from checker.loading.page import Page
    from checker.loading.yaml_tree import Node

RULE = "yaml-syntax"
MOST_ERRORS = 20
"""In one file; past them it is read no further."""
MOST_WORK = 10_000_000
"""Characters parsed again in search of repairs, in one file."""
MOST_MARKS = 100
"""Lines that begin with a directive of YAML (`%TAG`), or with the end of a document (`...`), in one file."""

KEYS = frozenset(key for table in (CLAIM, SOURCE, DOCUMENT, PROPERTY, ENTITY, RECONCILED) for key in table.fields)

_BEGINS_EARLIER = frozenset({"while scanning a quoted scalar", "while scanning a simple key"})
"""Contexts whose beginning is the place to look at; the parser notices only later."""

_IN_BRACKETS = frozenset({"while parsing a flow sequence", "while parsing a flow mapping"})

_ITEM = re.compile(r"( *)- ")


def read_whole(page: Page) -> Node | None:
    """The tree of a page; None where it is empty. What had to be guessed or left out is told."""
    if any(mark in page.text for mark in _HIDDEN_NAMES):
        tell_hidden_breaks(page)
    if _has_too_many_marks(page):
        return None
    told = len(page.mistakes)
    reader = _Reader(page)
    for _ in range(MOST_ERRORS):
        root, error = read_tree(page, page.text)
        if error is None:
            return root
        if not reader.mend(error):
            return root
        kept = [mistake for mistake in page.mistakes[told:] if mistake.rule == RULE]
        page.mistakes[told:] = kept
    page.is_whole = False
    return root


def _has_too_many_marks(page: Page) -> bool:
    """Whether directives, or ends of documents, are so many that libyaml would be busy with them; a file needs none. Tells so."""
    if max(page.text.count("\n%"), page.text.count("\n...")) <= MOST_MARKS:
        return False
    page.is_whole = False
    first = next(number for number, line in enumerate(page.text.split("\n"), 1) if line.startswith(("%", "...")))
    message = f"more than {MOST_MARKS} lines that begin with `%`, or with `...`: the file is not read"
    page.tell("yaml-feature", message, Span(first, 1, first, 2), "leave these lines out: a claims document needs none of them")
    return True


def tell_hidden_breaks(page: Page) -> None:
    """Line ends that no editor shows, and YAML obeys: told at the first one, and read as spaces."""
    found = [*_HIDDEN.finditer(page.text)]
    if found:
        line, column = place(page.text, found[0].start())
        name = _HIDDEN_NAMES[found[0].group()]
        more = f" (and {len(found) - 1} more like it)" if len(found) > 1 else ""
        page.tell(
            RULE,
            f"{name} stands here, which YAML takes for the end of the line{more}",
            Span(line, column, line, column + 1),
            "put a space, or begin a new line",
            offending=name,
        )
        page.replace_text(_HIDDEN.sub(" ", page.text))


_HIDDEN = re.compile("[\x85\u2028\u2029]")
_ODD_INDENT = re.compile(r"(?m)^ *[\u00a0\u2000-\u200a\u202f\u205f\u3000][ \u00a0\u2000-\u200a\u202f\u205f\u3000]*")
_HIDDEN_NAMES = {
    "\x85": "a next-line character (U+0085)",
    "\u2028": "a line separator (U+2028)",
    "\u2029": "a paragraph separator (U+2029)",
}


class _Reader:
    """The errors of one page, one after the other."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.work = 0

    def mend(self, error: Any) -> bool:
        """Tell the error and take it out of the page's text; False where nothing is left to try."""
        page = self.page
        marks = (error.problem_mark, error.context_mark)
        if error.context in _BEGINS_EARLIER or (error.context in _IN_BRACKETS and marks[0].line != marks[1].line):
            marks = marks[::-1]
        places = [(mark.line, mark.column) for mark in marks if mark is not None]
        if not places:
            page.is_whole = False
            page.tell(RULE, f"YAML cannot read the file: {error}", Span(1, 1, 1, 2))
            return False
        return self.unblank(places) or self.untab(places) or self.repair(error, places) or self.leave_out(error, places)

    def unblank(self, places: list[tuple[int, int]]) -> bool:
        """Blanks that look like spaces and are none, as pages of the web have them, where a line is indented."""
        page = self.page
        found = {page.text.count("\n", 0, blank.start()): blank for blank in _ODD_INDENT.finditer(page.text)}
        line = min(found, default=places[0][0] + 1)
        if line > places[0][0]:
            return False
        blanks = found[line].group()
        at, odd = next((at, one) for at, one in enumerate(blanks) if one != " ")
        more = f", in {len(found)} lines" if len(found) > 1 else ""
        message = f"U+{ord(odd):04X}, which looks like a space and is none, as indentation{more}"
        page.tell(RULE, message, Span(line + 1, at + 1, line + 1, at + 2), "indent with spaces", offending=f"U+{ord(odd):04X}")
        page.text = _ODD_INDENT.sub(lambda blank: " " * len(blank.group()), page.text)
        return True

    def untab(self, places: list[tuple[int, int]]) -> bool:
        page = self.page
        tabbed = tabbed_lines(page.text)
        line = next((line for line, _ in places if line in tabbed), None)
        if line is None:
            return False
        page.tell(
            RULE,
            "a tab as indentation" + (f", in {len(tabbed)} lines from here" if len(tabbed) > 1 else ""),
            Span(line + 1, 1, line + 1, 1 + tabbed[line]),
            "indent with spaces",
        )
        texts = {width: without_tabs(page.text, width) for width in (2, 4, 1, 8)}
        width = max(texts, key=lambda width: self.reach(texts[width]))
        if self.reach(texts[width]) <= line:
            return False
        for number, tabs in tabbed.items():
            page.shifts[number + 1] = (tabs * (width - 1), 0)
        page.text = texts[width]
        return True

    def repair(self, error: Any, places: list[tuple[int, int]]) -> bool:
        """Put a text in quotation marks, if the parser then gets past it."""
        page = self.page
        parts = LINE_END.split(page.text)
        lines, ends = parts[::2], [*parts[1::2], ""]
        may_move = places[0][0] + 1 not in page.shifts and "scalar" not in (error.context or "") and error.context not in _IN_BRACKETS
        for repair in repairs(lines, places, KEYS, may_move=may_move):
            mended = [*lines]
            mended[repair.first : repair.last + 1] = repair.lines
            text = "".join(line + end for line, end in zip(mended, ends, strict=True))
            if self.reach(text) > max(repair.last, places[0][0]):
                self.take(repair, text)
                return True
        return False

    def take(self, repair: Repair, text: str) -> None:
        page = self.page
        line = repair.first + 1
        for moved in range(line, repair.last + 2 if repair.added else line + 1):
            page.shifts[moved] = (repair.added, repair.column)
        page.tell(RULE, repair.message, Span(line, repair.column + 1, line, repair.end_column + 1), repair.settle)
        page.text = text

    def leave_out(self, error: Any, places: list[tuple[int, int]]) -> bool:
        """Blank out the entry that cannot be read, up to the next one that stands no deeper."""
        page = self.page
        page.is_whole = False
        line = self.tell_plainly(error, places)
        parts = LINE_END.split(page.text)
        lines, ends = parts[::2], [*parts[1::2], ""]
        first = next((at for at in range(min(line, len(lines) - 1), -1, -1) if _begins(lines[at])), 0)
        depth = _indent(lines[first])
        last = next(
            (at for at in range(max(first, line) + 1, len(lines)) if _begins(lines[at]) and _indent(lines[at]) <= depth), len(lines)
        )
        if not any(lines[first:last]) or self.work > MOST_WORK:
            return False
        lines[first:last] = [""] * (last - first)
        page.text = "".join(line + end for line, end in zip(lines, ends, strict=True))
        return True

    def tell_plainly(self, error: Any, places: list[tuple[int, int]]) -> int:
        """The line, from 0, that the error is told of."""
        line, column = places[0]
        message, settle = next((words for problem, words in _IN_PLAIN_WORDS.items() if problem in (error.problem or "")), ("", ""))
        message = message or f"this is not YAML: {error.problem}"
        self.page.tell(RULE, message, Span(line + 1, column + 1, line + 1, column + 2), settle)
        return line

    def reach(self, text: str) -> int:
        """The line of the first error in a text, from 0; past its end where there is none."""
        from checker.loading.yaml_events import error_line

        self.work += len(text)
        return error_line(text) if self.work < MOST_WORK else -1


def _begins(line: str) -> bool:
    """An entry of a list, or a section of the document."""
    return _ITEM.match(line) is not None or line[:1] not in ("", " ", "#", "\t")


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


_IN_PLAIN_WORDS = {
    "found unexpected end of stream": ("a quotation mark is opened here and never closed", "close it"),
    "did not find expected ',' or '}'": ("a brace is opened and not closed, or a comma is missing", "write {key: text, key: text}"),
    "did not find expected ',' or ']'": ("a bracket is opened and not closed, or a comma is missing", "write [text, text]"),
    "could not find expected ':'": (
        "a key without its colon, or a text that goes on too far to the left",
        "write `key: text`; the lines of one text are indented deeper than its key",
    ),
    "mapping values are not allowed": (
        "a colon where no key can stand: the indentation is off, or a text needs quotation marks",
        "line the key up with those above it",
    ),
    "did not find expected key": ("this does not line up with the keys above it", "give all keys of one entry the same indentation"),
    "did not find expected '-' indicator": ("this does not line up with the list above it", "begin each entry with `- `, all equally deep"),
    "block sequence entries are not allowed": ("a list cannot begin here", "begin it on a line of its own"),
    "did not find expected <document start>": ("text behind the end of the document", "remove the line `...`, or what follows it"),
    "incompatible YAML document": ("this version of YAML is not read", "remove the `%YAML` line"),
}
"""What libyaml says, and what is said of it here."""

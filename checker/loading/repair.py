"""What an author meant where YAML gives up: the same line with its text in quotation marks, a colon with its space, an indentation.

A repair is offered only once the parser has been seen to get past it. It serves two ends: the form to paste, and reading on.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from checker.loading.quoting import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

REACH = 12
"""Lines above an error in which the text that caused it may begin."""

LONGEST = 20_000
"""Characters of a line that is looked at for repairs."""

LINE_END = re.compile(r"(\r\n|\r|\n)")
_KEY = re.compile(r"(?P<indent> *)(?P<dashes>(?:- +)*)[\w-]+:(?: |$)")
_ENTRY = re.compile(r"(?P<head>[ \t]*(?:- +)*(?:[\w-]+[ \t]*:[ \t]+|(?<=- )))(?P<rest>\S.*)")
_FLOW_ENTRY = re.compile(r"(?P<head>[\[{,][ \t]*(?:[\w-]+:[ \t]+)?)(?P<rest>[^\s,\[\]{}][^,\[\]{}]*)")
_NO_SPACE = re.compile(r"(?P<head>[ \t]*(?:- +)*[\w-]+:)(?P<rest>[^\s/].*)")
_NO_COLON = re.compile(r"(?P<head>[ \t]*(?:- +)*(?P<key>[\w-]+))(?P<rest> +\S.*)")
_DOUBLE = re.compile(r'"(?:[^"\\]|\\.)*"')
_SINGLE = re.compile(r"'(?:[^']|'')*'")
_LEADING_TABS = re.compile(r"^ *\t[ \t]*", re.MULTILINE)
_CLOSING = {"[": "]", "{": "}"}


class Repair(NamedTuple):
    """Lines `first` to `last` (from 0) with another text."""

    first: int
    last: int
    lines: tuple[str, ...]
    message: str
    settle: str
    column: int
    """Where the finding stands on the first line, from 0."""
    end_column: int
    added: int = 0
    """Characters put in before the text: columns from `column` on are that much less in the file."""


def repairs(lines: list[str], near: list[tuple[int, int]], keys: frozenset[str], *, may_move: bool) -> Iterator[Repair]:
    """What may be meant, likeliest first, for an error at one of the places `near` (line and column, from 0).

    `lines` are without their ends; `keys` are the words that are known as keys; `may_move` where indentation may be to blame.
    """
    seen = set()
    for line, column in near:
        for at in range(min(line, len(lines) - 1), max(-1, line - REACH), -1):
            if at not in seen and len(lines[at]) <= LONGEST:
                seen.add(at)
                if at == line and may_move:
                    yield from _lining_up(lines, at, keys)
                if at == line:
                    yield from _separating(lines[at], at, keys)
                yield from _within_brackets(lines[at], at, column if at == line else -1)
                if entry := _ENTRY.fullmatch(lines[at]):
                    yield from _quoting(lines, at, entry)


def _lining_up(lines: list[str], at: int, keys: frozenset[str]) -> Iterator[Repair]:
    """A key moved to the column of one of the keys above it, with what stands below it or alone; to the margin only a word that may
    stand there. Before that the key right above, where it alone stands further to the left than its neighbours."""
    line = lines[at]
    if not (key := _KEY.match(line)):
        return
    here = len(key["indent"])
    columns: list[int] = []
    above = [(number, found) for number in range(at - 1, max(-1, at - REACH - 1), -1) if (found := _KEY.match(lines[number]))]
    for _, found in above:
        column = len(found["indent"]) + (0 if key["dashes"] else len(found["dashes"]))
        if column != here and column not in columns and (column or _name(line) in keys):
            columns.append(column)
    lone = [len(found["indent"] + found["dashes"]) for _, found in above[:2]]
    if len(lone) == 2 and lone[0] < here == lone[1] and not above[0][1]["dashes"]:
        yield _moved(lines, above[0][0], above[0][0], here)
    last = at
    while last + 1 < len(lines) and (not lines[last + 1].strip() or _indent(lines[last + 1]) >= here):
        last += 1
    while not lines[last].strip():
        last -= 1
    for column in columns[:4]:
        if last > at:
            yield _moved(lines, at, last, column)
        yield _moved(lines, at, at, column)


def _moved(lines: list[str], first: int, last: int, column: int) -> Repair:
    """The lines from `first` to `last`, so that the first begins at `column`."""
    here = _indent(lines[first])
    name = _name(lines[first])
    block = tuple(" " * (column - here + _indent(line)) + line.lstrip(" ") if line.strip() else line for line in lines[first : last + 1])
    below = sum(bool(line.strip()) for line in block) - 1
    what = f"`{name}` and the {f'{below:,} lines' if below > 1 else 'line'} below it do" if below else f"`{name}` does"
    settle = f"indent {'them' if below else 'it'} by {column} spaces, not {here}"
    return Repair(first, last, block, f"{what} not line up with what stands above", settle, here, here + len(name), column - here)


def _name(line: str) -> str:
    return line.strip(" -").partition(":")[0]


def _separating(line: str, at: int, keys: frozenset[str]) -> Iterator[Repair]:
    """`value:55` with its space, `value 55` with its colon."""
    if found := _NO_SPACE.fullmatch(line):
        key = found["head"].strip(" \t-:")
        yield Repair(
            at,
            at,
            (f"{found['head']} {found['rest']}",),
            f"a space is missing behind the colon of `{key}`",
            f"write {key}: {found['rest']}",
            found.end("head"),
            len(line),
            1,
        )
    if (found := _NO_COLON.fullmatch(line)) and found["key"] in keys:
        yield Repair(
            at,
            at,
            (f"{found['head']}:{found['rest']}",),
            f"a colon is missing behind `{found['key']}`",
            f"write {found['key']}: {found['rest'].strip()}",
            found.start("key"),
            found.end("key"),
            1,
        )


def _quoting(lines: list[str], at: int, entry: re.Match[str]) -> Iterator[Repair]:
    """The text of an entry, with the lines it goes on in, in quotation marks."""
    head, rest = entry["head"], entry["rest"].rstrip()
    comment = _comment(rest)
    rest = rest[:comment].rstrip()
    tail = lines[at][len(head) + len(rest) :]
    depth = len(head) - len(head.lstrip(" -")) if ":" in head else len(head) - 1
    last = at
    while comment == len(rest) and last + 1 < len(lines) and lines[last + 1].strip() and _indent(lines[last + 1]) > depth:
        last += 1
    block = [rest, *(lines[number].strip() for number in range(at + 1, last + 1))]
    key = head.strip(" \t-") or "-"
    for count in dict.fromkeys((len(block), 1)):
        for form, why in _forms(" ".join(block[:count])):
            new = (head + form + tail, *("" for _ in block[1:count]))
            yield Repair(at, at + count - 1, new, why, f"write {key} {form}", len(head), len(head) + len(rest))


def _within_brackets(line: str, at: int, column: int) -> Iterator[Repair]:
    """One text of a flow mapping or list in quotation marks, or the bracket that is missing at its end."""
    if "{" not in line and "[" not in line:
        return
    for entry in _FLOW_ENTRY.finditer(line):
        if column < 0 or entry.start() <= column <= entry.end():
            head, rest = entry["head"], entry["rest"].rstrip()
            start = entry.start("rest")
            for form, why in _forms(rest):
                new = line[:start] + form + line[start + len(rest) :]
                paste = f"{head.strip('[{, ' + chr(9))} {form}".strip()
                yield Repair(at, at, (new,), why, f"write {paste}", start, start + len(rest))
    for opening, closing in _CLOSING.items():
        start = line.find(opening)
        if line.count(opening) == line.count(closing) + 1 and (opening == "[" or ": " in line[start:]):
            yield Repair(
                at,
                at,
                (line.rstrip() + closing,),
                f"`{opening}` is opened here and never closed",
                f"write {line[start:].rstrip()}{closing}",
                start,
                start + 1,
            )


def _forms(text: str) -> list[tuple[str, str]]:
    """The text in quotation marks, in each way that may be meant, with what is wrong with it as it stands."""
    mark = text[0]
    if mark in "\"'":
        return _requoted(text, mark)
    why = _why(text)
    return [(quoted(text), f"YAML cannot read this text as it stands: {why}")] if why else []


def _requoted(text: str, mark: str) -> list[tuple[str, str]]:
    inner = text[1:-1]
    if (_DOUBLE if mark == '"' else _SINGLE).fullmatch(text):
        has_escapes = mark == '"' and "\\" in inner
        return [(quoted(inner), "a backslash between double quotation marks begins an escape")] if has_escapes else []
    early = "the quotation mark in front is closed by the next one, and more follows"
    if mark == text[-1] and inner:
        return [(quoted(inner), early), (quoted(text), early)]
    if mark in text[1:]:
        return [(quoted(text), early)]
    never = "the quotation mark in front is never closed"
    return [(text + mark, never), (quoted(text), never)] if mark == '"' else [(quoted(text), never)]


def _why(text: str) -> str:
    """What YAML makes of a plain text; nothing where it has no reason to complain."""
    first = text[0]
    if first in "[{":
        end = text.rfind(_CLOSING[first])
        is_all = end == len(text) - 1 or end < 0
        return "" if is_all else "a bracket in front makes a list or a mapping of it, and more follows"
    if first in "|>":
        return f"`{first}` in front begins a block of lines"
    if first in "-?" and text[1:2] in ("", " "):
        return f"`{first} ` in front begins an entry"
    if first in "%@`&*!,]}":
        return f"{'a backtick' if first == '`' else f'`{first}`'} in front has a meaning of its own"
    return "`: ` in it makes a key of what stands before" if ": " in text or text.endswith(":") else ""


def _comment(text: str) -> int:
    """Where a comment begins that is set apart as one (`# ` or two blanks before it); the text's length where there is none."""
    at = text.find("#", 1)
    while at > 0:
        if text[at - 1] in " \t" and (text[at + 1 : at + 2] in ("", " ", "\t") or text[at - 2] in " \t"):
            return at
        at = text.find("#", at + 1)
    return len(text)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def without_tabs(text: str, width: int) -> str:
    """Every tab that indents replaced by `width` spaces."""
    return _LEADING_TABS.sub(lambda found: found.group().replace("\t", " " * width), text)


def tabbed_lines(text: str) -> dict[int, int]:
    """Tabs in the indentation of each line that has some, by line from 0."""
    found = {number: _LEADING_TABS.match(line) for number, line in enumerate(LINE_END.split(text)[::2]) if "\t" in line and line.strip()}
    return {number: tabs.group().count("\t") for number, tabs in found.items() if tabs}

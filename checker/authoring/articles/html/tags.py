"""A page as texts and tags, after the tokenization stage of the HTML standard, so far as running text needs it.

Every search goes forward and none is made twice, so the work is linear in the page: `html.parser` takes three minutes for
150 KB of unclosed tags on Python 3.11, and a tree from libxml2 is cut off, in silence, where it is nested too deep.
"""

from __future__ import annotations

import re
from functools import cache
from html import unescape
from typing import TYPE_CHECKING, NamedTuple

from checker.authoring.articles.article import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


class Text(NamedTuple):
    text: str


class Start(NamedTuple):
    name: str
    attributes: Mapping[str, str]
    is_closed: bool = False
    """Written `<a/>`, which means something only where XML is."""


class End(NamedTuple):
    name: str


Token = Text | Start | End
RAW = words("script style xmp iframe noembed noframes title textarea")
_MEANT = frozenset(("title", "textarea"))
"""Elements whose text has character references but no tags."""
_NAME = re.compile(r"[A-Za-z][^\s/>]{0,60}")
_GAP = re.compile(r"[\s/]*")
_KEY = re.compile(r"[^\s/>][^\s/>=]*")
_EQUALS = re.compile(r"\s*=\s*")
_BARE = re.compile(r"[^\s>]+")
_MOST_ATTRIBUTES = 200


def tags(page: str) -> Iterator[Token]:
    """The page's texts and tags in order; what is cut off at its end is left out, as a browser does."""
    at = 0
    while at < len(page):
        found = page.find("<", at)
        if found < 0:
            yield Text(unescape(page[at:]))
            return
        after = page[found + 1 : found + 3]
        is_tag = after[:1] in ("!", "?", "/") or (after[:1].isascii() and after[:1].isalpha())
        if found > at or not is_tag:
            yield Text(unescape(page[at : found if is_tag else found + 1]))
        if not is_tag:
            at = found + 1
        elif after[0] in "!?" or (after[0] == "/" and not (after[1:].isascii() and after[1:].isalpha())):
            at = _past_declaration(page, found)
        elif after[0] == "/":
            name = _NAME.match(page, found + 2)
            end = page.find(">", found)
            if name is None or end < 0:
                return
            yield End(name[0].lower())
            at = end + 1
        else:
            tag, at = _start(page, found + 1)
            if tag is None:
                return
            yield tag
            if tag.name in RAW:
                text, at = _raw(page, tag.name, at)
                yield Text(unescape(text) if tag.name in _MEANT else text)
                yield End(tag.name)


def _past_declaration(page: str, at: int) -> int:
    """Behind a comment, a doctype, or what a browser takes for a comment."""
    if page.startswith("<!--", at):
        if page.startswith((">", "->"), at + 4):
            return page.index(">", at) + 1
        end = page.find("-->", at + 4)
        return len(page) if end < 0 else end + 3
    end = page.find(">", at)
    return len(page) if end < 0 else end + 1


def _start(page: str, at: int) -> tuple[Start | None, int]:
    """A start tag with its attributes, of two of one name the first; None where the page ends inside it."""
    name = _NAME.match(page, at)
    assert name is not None
    attributes: dict[str, str] = {}
    at = name.end()
    while True:
        gap = _GAP.match(page, at)
        assert gap is not None
        at = gap.end()
        if at >= len(page):
            return None, at
        if page[at] == ">":
            return Start(name[0].lower(), attributes, gap[0].endswith("/")), at + 1
        key = _KEY.match(page, at)
        assert key is not None
        value, at = _value(page, key.end())
        if value is None:
            return None, at
        if len(attributes) < _MOST_ATTRIBUTES:
            attributes.setdefault(key[0].lower()[:60], value)


def _value(page: str, at: int) -> tuple[str | None, int]:
    equals = _EQUALS.match(page, at)
    if equals is None:
        return "", at
    at = equals.end()
    mark = page[at : at + 1]
    if mark in ('"', "'") and mark:
        end = page.find(mark, at + 1)
        return (None, len(page)) if end < 0 else (unescape(page[at + 1 : end]), end + 1)
    bare = _BARE.match(page, at)
    return (unescape(bare[0]), bare.end()) if bare else ("", at)


def _raw(page: str, name: str, at: int) -> tuple[str, int]:
    """What stands before the end tag of an element in which nothing else is a tag."""
    end = _end_of(name).search(page, at)
    return (page[at:], len(page)) if end is None else (page[at : end.start()], end.end())


@cache
def _end_of(name: str) -> re.Pattern[str]:
    return re.compile(rf"</{name}(?=[\s/>])[^>]*>?", re.IGNORECASE)

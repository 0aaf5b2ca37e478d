"""Markdown as an article: what a reader sees of it, and what its front matter says."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from checker.authoring.articles.article import About, ReadArticle, UnreadArticle
from checker.authoring.articles.dates import day_of, stated_day
from checker.authoring.articles.html.flow import Flow
from checker.authoring.articles.html.tags import tags
from checker.authoring.articles.lines import clean, one_line
from checker.authoring.articles.plain import text_of
from checker.authoring.articles.raised import joined

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_FRONT = {"---": re.compile(r"([A-Za-z_]{1,30})\s*:\s*(.*)"), "+++": re.compile(r"([A-Za-z_]{1,30})\s*=\s*(.*)")}
_FRONT_LINES = 200
_RULE = re.compile(r" {0,3}([-*_=])[ \t]*(?:\1[ \t]*){1,200}$")
_TABLE_RULE = re.compile(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-*:?[ \t]*){0,200}$")
_DEFINITION = re.compile(r" {0,3}\[(?!\^)[^\]\n]{1,200}\]:[ \t]*\S+")
_FOOTNOTE = re.compile(r" {0,3}\[\^[^\]\s]{1,60}\]:[ \t]*")
_HEADING = re.compile(r" {0,3}#{1,6}[ \t]+(.*?)[ \t]*#*$")
_ITEM = re.compile(r"\s*(?:[-*+]|\d{1,9}[.)])\s|<|\n")
_QUOTE = re.compile(r"(?: {0,3}>[ \t]?){1,20}")
_INLINE = (
    (re.compile(r"\[\^[^\]\s]{1,60}\]"), ""),
    (re.compile(r"!?\[([^\[\]\n]{0,1000})\]\((?:[^()\s]|\([^()\s]{0,200}\)){0,2000}(?:\s+\"[^\"\n]{0,300}\")?\)"), r"\1"),
    (re.compile(r"(?<!\])!?\[([^\[\]\n]{1,1000})\]\[[^\[\]\n]{0,200}\]"), r"\1"),
    (re.compile(r"<((?:https?|mailto):[^<>\s]{1,2000})>"), r"\1"),
    (re.compile(r"~~[^~\n]{1,1000}~~"), ""),
    (re.compile(r"(?<=[\w)])\^([^\s^]{1,20})\^"), r"<sup>\1</sup>"),
    (re.compile(r"(?<=[\w)])~([^\s~]{1,20})~"), r"<sub>\1</sub>"),
    (re.compile(r"(?<![\\\w*])\*{1,3}(?=[^\s*])|(?<=[^\s*\\])\*{1,3}(?![\w*])"), ""),
    (re.compile(r"(?<=[^\s*\\\d])\*{2,3}(?=[^\s*])|(?<=[^\s*\\])\*{2,3}(?=[^\s*\d])"), ""),
    (re.compile(r"(?<![\\\w])_{1,3}(?=[^\s_])|(?<=[^\s_\\])_{1,3}(?!\w)"), ""),
    (re.compile(r"`+"), ""),
    (re.compile(r"\\(?=[!-/:-@\[-`{-~])"), ""),
)
"""What stands for something else in a line, each in turn; every one looks a bounded way ahead."""


def read_markdown(data: bytes) -> ReadArticle:
    """The text as it is shown. Raises UnreadArticle where the bytes are no text, or nothing is shown."""
    source = text_of(data).replace("\r\n", "\n").replace("\r", "\n")
    said, body = _front_matter(source)
    shown = "\n".join(_paragraphs(_lines(body.split("\n"))))
    blocks = Flow(pre=True).walk(tags(shown))
    text = clean(joined(piece for block in blocks for piece in block.pieces))
    if not text.strip():
        raise UnreadArticle("it has no text")
    return ReadArticle(text, _about(said, body, text))


def _front_matter(text: str) -> tuple[dict[str, str], str]:
    """The plain keys between two lines of dashes (or, of TOML, of plus signs) at the top, and what follows."""
    fence = text[:3]
    lines = text.split("\n")
    if fence not in _FRONT or lines[0].strip() != fence:
        return {}, text
    end = next((n for n, line in enumerate(lines[1:_FRONT_LINES], 1) if line.strip() in (fence, "...")), None)
    if end is None:
        return {}, text
    found = [match for line in lines[1:end] if (match := _FRONT[fence].fullmatch(line.rstrip()))]
    return {match[1].lower(): match[2].strip().strip("\"'") for match in reversed(found)}, "\n".join(lines[end + 1 :])


def _paragraphs(lines: Iterable[tuple[str, bool]]) -> list[str]:
    """The lines, those of one paragraph as one: where it is broken shows nowhere."""
    out: list[str] = []
    goes_on = False
    for line, may_go_on in lines:
        if goes_on and line and not _ITEM.match(line) and " | " not in line:
            out[-1] += f" {line.lstrip()}"
        else:
            out.append(line)
        goes_on = may_go_on and bool(line) and " | " not in line
    return out


def _lines(lines: list[str]) -> Iterator[tuple[str, bool]]:
    """Every line as it is shown, and whether the next may go on with it; what is only there for the form is left out."""
    fence, was_quoted = "", False
    for line in lines:
        mark = _FENCE.match(line)
        if mark and (not fence or line.strip().startswith(fence)):
            fence = "" if fence else mark[1]
            yield "", False
        elif fence:
            yield line.replace("&", "&amp;").replace("<", "&lt;"), False
        elif _RULE.fullmatch(line) or _DEFINITION.match(line):
            yield "", False
        elif not ("-" in line and "|" in line and _TABLE_RULE.fullmatch(line)):
            is_quoted = _QUOTE.match(line) is not None
            if is_quoted and not was_quoted:
                yield "", False
            was_quoted = is_quoted
            yield _shown(line), not (line.endswith(("  ", "\\")) or _HEADING.fullmatch(line))


def _shown(line: str) -> str:
    quote = _QUOTE.match(line)
    if quote:
        line = line[quote.end() :]
    line = _FOOTNOTE.sub("", line)
    heading = _HEADING.fullmatch(line)
    if heading:
        line = f"\n{heading[1]}\n"
    if line.startswith("|") and line.count("|") > 1:
        line = " | ".join(cell.strip() for cell in line.strip().strip("|").split("|"))
    for pattern, to in _INLINE:
        line = pattern.sub(to, line)
    return line.rstrip(" \\")


def _about(said: dict[str, str], body: str, text: str) -> About:
    first = next((match[1] for line in body.split("\n")[:20] if (match := re.match(r" {0,3}#[ \t]+(.*?)[ \t]*#*$", line))), "")

    def named(*keys: str) -> str | None:
        return next((name for key in keys if (name := one_line(said.get(key, "")))), None)

    url = named("url", "canonical", "canonical_url", "source_url", "link")
    language = named("lang", "language") or ""
    return About(
        named("title") or one_line(_shown(first) if first else ""),
        day_of(named("date", "published", "publishdate", "pubdate")) or stated_day(text),
        named("publisher", "site", "publication"),
        named("author", "authors", "by"),
        url if url and url.startswith(("http://", "https://")) else None,
        language if re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}", language) else None,
    )

"""What a page says of itself: JSON-LD, Open Graph and the other names that publishers give to title, date and publisher."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from checker.authoring.articles.article import About
from checker.authoring.articles.dates import day_of
from checker.authoring.articles.html.tags import End, Start, Text, Token
from checker.authoring.articles.lines import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_KEYS = {
    "title": ("ld:headline", "og:title", "twitter:title", "citation_title", "dc.title", "dcterms.title", "title"),
    "published": (
        "ld:datePublished",
        "article:published_time",
        "og:article:published_time",
        "datepublished",
        "citation_publication_date",
        "citation_date",
        "dc.date.issued",
        "dcterms.issued",
        "dc.date",
        "dcterms.date",
        "dcterms.created",
        "parsely-pub-date",
        "sailthru.date",
        "pubdate",
        "publishdate",
        "publish-date",
        "publish_date",
        "date",
        "time",
    ),
    "publisher": ("ld:publisher", "og:site_name", "citation_publisher", "dc.publisher", "dcterms.publisher", "publisher"),
    "author": ("ld:author", "citation_author", "article:author", "author", "dc.creator", "dcterms.creator", "byl", "parsely-author"),
    "url": ("canonical", "ld:url", "og:url"),
    "language": ("html", "og:locale", "content-language", "dc.language"),
}
"""Where each thing is looked for, the surest first."""
_ARTICLES = ("Article", "Posting", "Report", "WebPage", "Review")
_NODES = 5000
"""Nodes of a page's JSON-LD that are looked at."""
_LD_LIMIT = 2_000_000


def about(tokens: Iterable[Token], text: str) -> About:
    """What the page's tags say of its article; `text` is the article's own, which tells its title from the site's."""
    said = _said(tokens)
    found = {key: next((said[name] for name in names if said.get(name)), None) for key, names in _KEYS.items()}
    hints = tuple(
        f"the page was changed on {day}" for name in ("ld:dateModified", "article:modified_time") if (day := day_of(said.get(name)))
    )
    published = next((day for name in _KEYS["published"] if (day := day_of(said.get(name)))), None)
    return About(
        _title(said, text),
        published,
        found["publisher"],
        _name(found["author"]),
        _address(found["url"]),
        _tag(found["language"]),
        () if published else hints[:1],
    )


def _said(tokens: Iterable[Token]) -> dict[str, str]:
    """Everything that may be of use by its name, in small letters but for JSON-LD; of two the first."""
    said: dict[str, str] = {}
    inside: Start | None = None
    for token in tokens:
        if isinstance(token, Start):
            inside = token if token.name in ("title", "script") else None
            for key, value in _of_tag(token):
                said.setdefault(key, one_line(value, 1000) or "")
        elif isinstance(token, Text) and inside is not None:
            if inside.name == "title":
                said.setdefault("title", one_line(token.text) or "")
            elif "ld+json" in inside.attributes.get("type", "").lower():
                for key, value in _of_data(token.text):
                    said.setdefault(f"ld:{key}", one_line(value, 1000) or "")
        elif isinstance(token, End):
            inside = None
    return said


def _of_tag(tag: Start) -> Iterator[tuple[str, str]]:
    has = tag.attributes
    if tag.name == "meta":
        for key in ("property", "name", "itemprop", "http-equiv"):
            if key in has and "content" in has:
                yield has[key].lower(), has["content"]
    elif tag.name == "link" and "canonical" in has.get("rel", "").lower():
        yield "canonical", has.get("href", "")
    elif tag.name == "html":
        yield "html", has.get("lang", "")
    elif tag.name == "time" and ("pubdate" in has or "datepublished" in has.get("itemprop", "").lower()):
        yield "time", has.get("datetime", "")


def _of_data(text: str) -> Iterator[tuple[str, str]]:
    """What the articles among a page's JSON-LD say of themselves."""
    if len(text) > _LD_LIMIT:
        return
    try:
        waiting: list[Any] = [json.loads(text, parse_int=str, parse_float=str)]
    except (ValueError, RecursionError):
        return
    for _ in range(_NODES):
        if not waiting:
            return
        node = waiting.pop(0)
        if isinstance(node, list):
            waiting = [*node[:_NODES], *waiting]
        elif isinstance(node, dict):
            kinds = node.get("@type")
            if any(str(kind).endswith(_ARTICLES) for kind in (kinds if isinstance(kinds, list) else [kinds])):
                yield from ((key, name) for key in _WANTED if (name := _name_in(node.get(key))))
            waiting += [value for key, value in node.items() if isinstance(value, dict | list) and key in ("@graph", "mainEntity")]


_WANTED = ("headline", "datePublished", "dateModified", "publisher", "author", "url")


def _name_in(node: Any) -> str:
    """A text, the name of a thing, or those of a list, with commas."""
    if isinstance(node, list):
        return ", ".join(filter(None, (_name_in(item) for item in node[:10] if not isinstance(item, list))))
    if isinstance(node, dict):
        node = node.get("name")
    return node if isinstance(node, str) else ""


def _title(said: dict[str, str], text: str) -> str | None:
    """The first title, without the site's name behind it where the rest stands in the article."""
    title = next((said[name] for name in _KEYS["title"] if said.get(name)), None)
    if title is None:
        return None
    words = " ".join(text.split()).casefold()
    for mark in (" | ", " - ", " – ", " — ", " • ", " :: "):
        first = title.rpartition(mark)[0]
        if first and title.casefold() not in words and first.casefold() in words:
            return first
    return title


def _name(author: str | None) -> str | None:
    return None if author is None or "://" in author else author


def _address(url: str | None) -> str | None:
    return url if url and url.startswith(("https://", "http://")) and " " not in url else None


def _tag(language: str | None) -> str | None:
    """A BCP 47 tag as claims documents take it."""
    parts = (language or "").replace("_", "-").split(",")[0].strip().split("-")
    is_tag = 2 <= len(parts[0]) <= 3 and all(part.isascii() and part.isalnum() and len(part) <= 8 for part in parts)
    return "-".join(parts) if is_tag and parts[0].isalpha() else None

"""Articles as the template shows them: their text with every claimed, disputed, ignored and unclaimed stretch marked."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

from checker.report.html.index import MOST_TEXT
from checker.report.sides import read_as, shortened
from checker.report.tally import counted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from checker.model.page import ArticleView, Passage
    from checker.report.html.index import Index

_ORDER = ("error", "warning", "info", "unclaimed", "ignored", "claimed")
"""Where stretches overlap, the gravest shows; what no one recorded shows also where it lies in a quote."""


class Stretch(NamedTuple):
    text: str
    kind: str
    """One of `error`, `warning`, `info` (a claim that findings name), `claimed`, `unclaimed`, `ignored`, or nothing."""
    link: str
    title: str
    anchors: list[str]
    """Ids of the claims whose words begin here."""


def article_views(index: Index) -> Iterator[dict[str, Any]]:
    claims_of: dict[str, list[str]] = {}
    for name in index.page.claims:
        claims_of.setdefault(name.partition("/")[0], []).append(name)
    named = Counter(name.partition("/")[0] for name in index.findings_of)
    for number, article in enumerate(index.articles):
        names = claims_of.get(article.source, [])
        kinds = Counter(passage.kind for passage in article.passages)
        count = len(names) + article.more_claims
        yield {
            "id": f"a{number}",
            "source": article.source,
            "title": shortened(article.title, 200),
            "particulars": [(key, shortened(value), _web(value) if key == "address" else "") for key, value in article.particulars],
            "language": language_of(article),
            "paths": [path for path in (article.path, article.text_path) if path],
            "paragraphs": list(_paragraphs(article, index)) if article.text is not None else None,
            "cut": max(0, len(article.text or "") - MOST_TEXT),
            "claims": [_claim(name, index) for name in sorted(names)],
            "more_claims": article.more_claims,
            "counts": (
                f"{counted(count, 'claim')}, {named[article.source]:,} of them named by findings,"
                f" {counted(kinds['unclaimed'], 'figure')} without a claim"
            ),
        }


_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,4}")


def language_of(article: ArticleView) -> str:
    """The language of its text, for a browser's voice and hyphens; nothing where it is none."""
    return article.language if _LANGUAGE.fullmatch(article.language) else ""


def _web(address: str) -> str:
    """The address where a browser may follow it, else nothing: no `javascript:`, no file."""
    return address if address.startswith(("https://", "http://")) and address.isprintable() else ""


def _claim(name: str, index: Index) -> dict[str, str]:
    view = index.page.claims[name]
    return {
        "name": name,
        "about": shortened(index.page.about.get(name, ""), 200),
        "value": shortened(view.words, 200),
        "reading": read_as(view),
        "when": view.as_of_words,
        "words": index.anchor(name) if name in index.number_of else "",
        "severity": index.severity_of(name),
        "finding": index.first_finding(name),
    }


def _paragraphs(article: ArticleView, index: Index) -> Iterator[list[Stretch]]:
    """The lines of the text that are not empty, each as its stretches."""
    text = (article.text or "")[:MOST_TEXT]
    paragraph: list[Stretch] = []
    waiting: list[str] = []
    for start, end, active, anchors in _cuts(text, article.passages, index):
        waiting += anchors
        lines = text[start:end].replace("\r\n", "\n").replace("\r", "\n").split("\n")
        for number, line in enumerate(lines):
            if number and paragraph:
                yield paragraph
                paragraph = []
            if line.strip() or (line and paragraph):
                paragraph.append(_stretch(line, active, index, waiting))
                waiting = []
    if paragraph:
        yield paragraph


Active = dict[str, dict["Passage", None]]


def _cuts(text: str, passages: Sequence[Passage], index: Index) -> Iterator[tuple[int, int, Active, list[str]]]:
    """The text cut where a passage begins or ends; with each stretch the passages that it lies in, by kind, and the claims that begin."""
    begins: dict[int, list[Passage]] = {}
    ends: dict[int, list[Passage]] = {}
    for passage in passages:
        begins.setdefault(passage.start, []).append(passage)
        ends.setdefault(passage.end, []).append(passage)
    active: Active = {kind: {} for kind in _ORDER}
    cuts = sorted({0, len(text), *(at for at in (*begins, *ends) if at < len(text))})
    for start, end in pairwise(cuts):
        for passage in ends.get(start, ()):
            active[_kind(passage, index)].pop(passage, None)
        anchors: list[str] = []
        for passage in begins.get(start, ()):
            active[_kind(passage, index)][passage] = None
            anchors += [f"m{index.number_of[claim]}" for claim in passage.claims if index.begins(claim, passage)]
        yield start, end, active, anchors


def _kind(passage: Passage, index: Index) -> str:
    severities = [severity for claim in passage.claims if (severity := index.severity_of(claim))]
    return min(severities, key=_ORDER.index) if severities else passage.kind


def _stretch(text: str, active: Active, index: Index, anchors: list[str]) -> Stretch:
    for kind in _ORDER:
        passage = next(iter(active[kind]), None)
        if passage is None:
            continue
        named = next((claim for claim in passage.claims if index.severity_of(claim)), next(iter(passage.claims), ""))
        title = {"unclaimed": "no claim records this figure", "ignored": "ignored by its editor"}.get(kind, named)
        return Stretch(text, kind, index.first_finding(named), title, anchors)
    return Stretch(text, "", "", "", anchors)

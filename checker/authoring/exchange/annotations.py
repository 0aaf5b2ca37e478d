"""W3C Web Annotations: one for each quote, which says what is claimed and leads back to the very words.

The words are selected twice: by themselves with what stands around them (TextQuoteSelector), in the article's file and at its address in
the web, and by their place (TextPositionSelector, in code points) in the file alone, since a page of the web has other text around it.
A quote that leaves something out has a target for each of its parts. What is not found in its source gets no annotation.
"""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, Any

from checker.authoring.exchange.web import address, relative, statement
from checker.compare.quotes.checks import page_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.app import Run
    from checker.compare.quotes.page import Page
    from checker.model.claim import Claim

AROUND = 32
"""Code points before and behind a quote."""
_SPACE = uuid.uuid5(uuid.NAMESPACE_URL, "https://www.w3.org/ns/oa#factlint")


def web_annotations(run: Run, left_out: list[str]) -> dict[str, Any]:
    """An annotation collection of one page; `left_out` is told the claims with a quote that is not found."""
    items = list(_items(run, left_out))
    page = {"id": _id("page"), "type": "AnnotationPage", "startIndex": 0, "items": items}
    whole = {"@context": "http://www.w3.org/ns/anno.jsonld", "id": _id("collection"), "type": "AnnotationCollection", "total": len(items)}
    return {**whole, "label": "Recorded claims", **({"first": page, "last": page["id"]} if items else {})}


def _items(run: Run, left_out: list[str]) -> Iterator[dict[str, Any]]:
    corpus = run.facts.corpus
    for source in corpus.sources.values():
        page = page_of(source, corpus.article(source))
        for claim in corpus.claims_of(source.id):
            for number, quote in enumerate(claim.quotes, 1):
                targets = _targets(claim, quote, page) if page is not None else []
                if targets:
                    yield _annotation(claim, number, targets)
                else:
                    left_out.append(f"{claim.name}: its quote is not found in a text")


def _annotation(claim: Claim, number: int, targets: list[dict[str, Any]]) -> dict[str, Any]:
    body = {"type": "TextualBody", "value": statement(claim), "format": "text/plain", "purpose": "describing"}
    return {
        "id": _id(f"{claim.name}#{number}"),
        "type": "Annotation",
        "motivation": "describing",
        "body": body,
        "target": targets[0] if len(targets) == 1 else targets,
    }


def _targets(claim: Claim, quote: str, page: Page) -> list[dict[str, Any]]:
    """Of each part of the quote: in the web, if the article has an address there, and in its file."""
    found = page.find(quote)
    url = address(claim.source)
    targets: list[dict[str, Any]] = []
    for place in found.places if found else ():
        start, end = page.folded.origin(*place)
        text = page.article.text
        by_words = {
            "type": "TextQuoteSelector",
            "exact": text[start:end],
            "prefix": text[max(0, start - AROUND) : start],
            "suffix": text[end : end + AROUND],
        }
        by_place = {"type": "TextPositionSelector", "start": start, "end": end}
        targets += [{"source": url, "selector": by_words}] if url else []
        targets.append({"source": relative(page.path), "selector": [by_words, by_place]})
    return targets


def _id(name: str) -> str:
    """The same for the same claim, on every machine."""
    return f"urn:uuid:{uuid.uuid5(_SPACE, name)}"

"""W3C Web Annotations: one for each quote, which says what is claimed and leads back to the very words.

The words are selected twice: by themselves with what stands around them (TextQuoteSelector), in the article's file and at its address in
the web, and by their place (TextPositionSelector, in code points) in the file alone, since a page of the web has other text around it.
A quote that leaves something out has a target for each of its parts. What is not found in its source gets no annotation.
"""

from __future__ import annotations

import uuid
from array import array
from itertools import islice
from typing import TYPE_CHECKING, Any

from checker.authoring.exchange.web import address, relative, statement
from checker.compare.quotes.checks import page_of
from checker.report.json_parts import Items, Members, in_pieces

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from checker.app import Run
    from checker.compare.quotes.page import Page
    from checker.model.claim import Claim

AROUND = 32
"""Code points before and behind a quote."""
_SPACE = uuid.uuid5(uuid.NAMESPACE_URL, "https://www.w3.org/ns/oa#factlint")


def web_annotations(run: Run, left_out: list[str]) -> Iterator[str]:
    """An annotation collection of one page; `left_out` is told the claims with a quote that is not found.

    How many there are stands before them: where all quotes stand is looked up first, and kept as numbers.
    """
    counts, ends = array("I"), array("I")
    for claim, _, quote, page in _quotes(run):
        found = page.find(quote) if page is not None else None
        places = [page.folded.origin(*place) for place in found.places] if found is not None and page is not None else []
        counts.append(len(places))
        ends.extend(end for place in places for end in place)
        if not places:
            left_out.append(f"{claim.name}: its quote is not found in a text")
    total = len(counts) - counts.count(0)
    whole = {"@context": "http://www.w3.org/ns/anno.jsonld", "id": _id("collection"), "type": "AnnotationCollection", "total": total}
    first = {"id": _id("page"), "type": "AnnotationPage", "startIndex": 0, "items": Items(_items(run, counts, ends))}
    return in_pieces({**whole, "label": "Recorded claims", **({"first": Members(first.items()), "last": first["id"]} if total else {})})


def _quotes(run: Run) -> Iterator[tuple[Claim, int, str, Page | None]]:
    """Every quote with its number among those of its claim, and the text that it is to stand in."""
    corpus = run.facts.corpus
    for source in corpus.sources.values():
        page = page_of(source, corpus.article(source))
        for claim in corpus.claims_of(source.id):
            yield from ((claim, number, quote, page) for number, quote in enumerate(claim.quotes, 1))


def _items(run: Run, counts: Iterable[int], ends: Iterable[int]) -> Iterator[dict[str, Any]]:
    """An annotation for each quote that has so many parts as its count, which stand between these places of its article."""
    places = zip(*[iter(ends)] * 2, strict=True)
    for (claim, number, _, page), count in zip(_quotes(run), counts, strict=True):
        if count and page is not None:
            yield _annotation(claim, number, _targets(claim, list(islice(places, count)), page))


def _annotation(claim: Claim, number: int, targets: list[dict[str, Any]]) -> dict[str, Any]:
    body = {"type": "TextualBody", "value": statement(claim), "format": "text/plain", "purpose": "describing"}
    return {
        "id": _id(f"{claim.name}#{number}"),
        "type": "Annotation",
        "motivation": "describing",
        "body": body,
        "target": targets[0] if len(targets) == 1 else targets,
    }


def _targets(claim: Claim, places: Iterable[tuple[int, int]], page: Page) -> list[dict[str, Any]]:
    """Of each part of a quote: in the web, if the article has an address there, and in its file."""
    url, text = address(claim.source), page.article.text
    targets: list[dict[str, Any]] = []
    for start, end in places:
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

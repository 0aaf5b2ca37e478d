"""What is said of a quote that its source does not have: the nearest passage, and what differs."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from checker.compare.quotes.fold import fold
from checker.compare.quotes.page import shortened
from checker.compare.quotes.search import INSERTION, OMISSION, find_whole

if TYPE_CHECKING:
    from checker.compare.quotes.near_miss import Difference
    from checker.compare.quotes.page import Page
    from checker.compare.quotes.search import Found, Place

COUNTED = 3
"""Differences that are named; of more it is said how many."""


class Wanting(NamedTuple):
    message: str
    settle: str
    place: Place | None = None
    """The nearest passage."""


def wanting(page: Page, quote: str) -> Wanting:
    """Why a quote that was searched in vain is not found; worked out once for all claims that share it."""
    if quote not in page.wanting:
        page.wanting[quote] = _wanting(page, quote)
    return page.wanting[quote]


def _wanting(page: Page, quote: str) -> Wanting:
    folded = fold(quote)
    if not any(char.isalnum() for char in folded):
        return Wanting("the quote has no words", "quote the words of the source that say it")
    bare = folded.strip("\"' ")
    if bare != folded and (place := find_whole(page.text, bare, 0)) is not None:
        return Wanting(f"{page.path} has no quotation marks around these words", f"leave the marks out: “{page.said(place)}”", place)
    omitted = [part for part in OMISSION.split(folded) if any(map(str.isalnum, part))]
    parts = [INSERTION.sub(lambda match: match[0][1:-1], part) for part in omitted]
    is_one = parts == [folded]
    lost = 0 if is_one else next((number for number, part in enumerate(parts) if find_whole(page.text, part, 0) is None), None)
    if lost is not None:
        return _near(page, parts[lost], "the quote" if len(parts) == 1 else f"“{shortened(parts[lost])}” of the quote")
    if parts != omitted:
        said = next(part for part, bracketed in zip(parts, omitted, strict=True) if part != bracketed)
        place = find_whole(page.text, said, 0)
        return Wanting(f"the brackets of the quote do not stand in {page.path}", f"quote the words as they are: “{shortened(said)}”", place)
    return Wanting(f"the parts of the quote do not stand in {page.path} in this order", "quote them in the order of the source")


def _near(page: Page, words: str, what: str) -> Wanting:
    near = page.nearest(words)
    if near is None:
        settle = "copy the words from the source, or name the source that has them"
        return Wanting(f"{what} does not stand in {page.path}, nor anything like it", settle)
    return Wanting(
        f"{what} does not stand in {page.path}: {_told(near.differences)}",
        f"copy the words from line {page.line(near.place)}: “{page.said(near.place)}”",
        near.place,
    )


def _told(differences: tuple[Difference, ...]) -> str:
    if not differences:
        return "spaces differ"
    every = list(dict.fromkeys(_one(difference) for difference in differences))
    told = every[:COUNTED]
    if len(every) > COUNTED:
        told.append(f"and {len(every) - COUNTED} more differences" if len(every) > COUNTED + 1 else "and one more difference")
    return "; ".join(told)


def _one(difference: Difference) -> str:
    source, quote = shortened(difference.source), shortened(difference.quote)
    if not quote:
        return f"the quote leaves out “{source}”"
    if not source:
        return f"the quote adds “{quote}”"
    if not any(map(str.isalnum, source + quote)):
        return f"the source has {source} where the quote has {quote}"
    if source.casefold() == quote.casefold():
        return f"the source writes “{source}”, the quote “{quote}”"
    if _is_figure(source) and _is_figure(quote):
        return f"the source says {source}, the quote {quote}"
    return f"the source says “{source}”, the quote “{quote}”"


def _is_figure(words: str) -> bool:
    """One word with digits, that needs no quotation marks to be seen as one."""
    return any(map(str.isdigit, words)) and words[-1].isalnum() and " " not in words


def scattered(page: Page, found: Found) -> Wanting:
    """Of a quote whose parts stand further apart than an omission may reach."""
    first, last = page.line(found.places[0]), page.line(found.places[-1])
    return Wanting(
        f"the parts of the quote stand too far apart in {page.path} for one omission: lines {first} and {last}",
        "quote them as a list",
        found.places[0],
    )

"""A web page as an article: its bytes decoded, its article told from what stands around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.authoring.articles.article import ReadArticle, UnreadArticle
from checker.authoring.articles.html.charset import decoded
from checker.authoring.articles.html.flow import Flow
from checker.authoring.articles.html.head import about
from checker.authoring.articles.html.tags import tags
from checker.authoring.articles.lines import clean
from checker.authoring.articles.raised import joined

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.authoring.articles.html.flow import Block

_ENOUGH = 0.3
"""Of the text of a page, the share that its longest `<article>` must have to be the article: less is a teaser among others."""


def read_html(data: bytes) -> ReadArticle:
    """The article on the page. Raises UnreadArticle where nothing is shown on it."""
    page, notes = decoded(data)
    blocks = Flow().walk(tags(page))
    text = clean(joined(piece for block in _article_of(blocks) for piece in block.pieces))
    if not text.strip():
        raise UnreadArticle("the page shows no text: it may be made by a script, save it from the browser as it is seen")
    return ReadArticle(text, about(tags(page), text), notes)


def _article_of(blocks: Sequence[Block]) -> list[Block]:
    """The longest article where it is the bulk of the page, else its main part, else all of it; no forms, asides and footers around it.

    A first heading above the article belongs to it. Where nothing is left that way, as on a page that is all one form, all is taken.
    """
    shown = [block for block in blocks if not block.in_frame and (block.is_heading or not block.is_aside)]
    if sum(block.length for block in shown) * 4 < sum(block.length for block in blocks):
        shown = list(blocks)
    lengths: dict[int, int] = {}
    for block in shown:
        lengths[block.article] = lengths.get(block.article, 0) + block.length
    whole = sum(lengths.values())
    articles = {number: length for number, length in lengths.items() if number}
    longest = max(articles, key=lambda number: (articles[number], -number), default=0)
    if longest and articles[longest] > _ENOUGH * whole and articles[longest] * 2 > sum(articles.values()):
        return _with_heading(shown, [block for block in shown if block.article == longest])
    main = [block for block in shown if block.in_main]
    return _with_heading(shown, main) if main else shown


def _with_heading(shown: Sequence[Block], kept: list[Block]) -> list[Block]:
    """The kept blocks, with the page's main heading where it stands above them and they have none."""
    if any(block.is_heading for block in kept):
        return kept
    before = shown[: next(number for number, block in enumerate(shown) if block is kept[0])]
    return [*[block for block in before if block.is_heading][:1], *kept]

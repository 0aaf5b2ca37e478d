"""What elements of HTML mean for a text: which are shown, which begin a line, which end which."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from checker.authoring.articles.article import words

if TYPE_CHECKING:
    from collections.abc import Mapping

VOID = words("area base br col embed hr img input link meta param source track wbr frame")
BLOCKS = words(
    "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 "
    "header hgroup hr html legend li main nav ol p pre section summary table tbody tfoot thead tr ul"
)
LINES = frozenset(("li", "tr", "dd", "dt", "caption", "tbody", "thead", "tfoot", "figcaption", "legend", "summary"))
"""Blocks that begin a line, and no paragraph."""
CELLS = frozenset(("td", "th"))
NOT_SHOWN = words(
    "audio button canvas command datalist del dialog embed head iframe map menu meter nav noscript noembed noframes object optgroup "
    "option progress rp rt s script select strike style svg template textarea title video annotation annotation-xml"
)
"""Nothing of the article's text as it stands: code, controls, menus, and what was struck out."""
FRAME = frozenset(("footer", "form"))
"""No part of an article, wherever it stands; a form that holds a whole page is told by its length."""
OUTSIDE = frozenset(("header", "aside"))
"""Part of the article only inside it."""
_ROLES = frozenset(("navigation", "search", "menu", "menubar", "dialog", "alertdialog", "toolbar", "tooltip"))
_UNSEEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*(hidden|collapse)", re.IGNORECASE)
_CLASSES = words(
    "sr-only visually-hidden visuallyhidden screen-reader-text screen-reader-only hidden-visually assistive-text katex-mathml "
    "mathjax_preview mjx_assistive_mathml mjx-assistive-mathml noprint mw-editsection"
)
_NOTE = re.compile(r"(foot|end)[-_]?note|note-?ref|noteref|reference|\bfn\b|\bfn[-_]?\d|cite[-_]|\bcite\b|citation", re.IGNORECASE)
_RAISED = re.compile(r"vertical-align\s*:\s*(super|sub)", re.IGNORECASE)

ENDED_BY: dict[str, frozenset[str]] = {
    "p": BLOCKS - {"caption", "tbody", "tfoot", "thead", "tr", "body", "html", "legend"},
    "li": frozenset(("li",)),
    "dt": frozenset(("dt", "dd")),
    "dd": frozenset(("dt", "dd")),
    "td": frozenset(("td", "th", "tr", "tbody", "thead", "tfoot")),
    "th": frozenset(("td", "th", "tr", "tbody", "thead", "tfoot")),
    "tr": frozenset(("tr", "tbody", "thead", "tfoot")),
    "thead": frozenset(("tbody", "tfoot")),
    "tbody": frozenset(("tbody", "tfoot")),
    "option": frozenset(("option", "optgroup")),
    "head": frozenset(("body",)),
}
"""An open element that ends where one of these begins, so long as nothing but inline elements is open inside it."""
WALLS = frozenset(("table", "td", "th", "caption", "html", "template", "object", "button", "select"))
"""An end tag ends nothing beyond these; `</table>` itself does."""


def is_hidden(name: str, attributes: Mapping[str, str]) -> bool:
    """A reader of the page does not see it."""
    if name in NOT_SHOWN:
        return True
    if not attributes:
        return False
    if "hidden" in attributes or attributes.get("role", "").casefold() in _ROLES:
        return True
    if "style" in attributes and _UNSEEN.search(attributes["style"]):
        return True
    return is_for_the_ear(attributes)


def is_for_the_ear(attributes: Mapping[str, str]) -> bool:
    """Read aloud and not seen, by its class: in `5<span class="sr-only">+</span>½` it stands where a reader sees a gap."""
    return "class" in attributes and not _CLASSES.isdisjoint(attributes["class"].casefold().split())


def is_note(name: str, attributes: Mapping[str, str]) -> bool:
    """A footnote's mark, by what its element is called or leads to."""
    if name == "a" and attributes.get("href", "").startswith("#"):
        return True
    return any(_NOTE.search(attributes.get(key, "")) for key in ("class", "id", "role", "epub:type", "rel"))


def raised_by_style(attributes: Mapping[str, str]) -> str | None:
    """`sup` or `sub`, for an element that stands above or below the line by its style."""
    found = _RAISED.search(attributes["style"]) if "style" in attributes else None
    return None if found is None else {"super": "sup", "sub": "sub"}[found[1].lower()]

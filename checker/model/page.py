"""What a report to be read in a browser shows beside the findings: the articles, and values over time."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from checker.values.frozen import field, frozen_value

if TYPE_CHECKING:
    from checker.model.plot import Plot
    from checker.model.report import ClaimView


class Passage(NamedTuple):
    """A stretch of an article's text, in code points, and what is known of it."""

    start: int
    end: int
    kind: str
    """`claimed` for what a claim quotes; `ignored` and `unclaimed` for figures."""
    claims: tuple[str, ...] = ()


@frozen_value
class ArticleView:
    """One source in print. Texts are the author's."""

    source: str
    title: str
    particulars: tuple[tuple[str, str], ...]
    """What its document says of it: (`published`, `unknown`), (`publisher`, …)."""
    path: str
    """The claims document."""
    text_path: str | None
    text: str | None
    """None where there is no text to show."""
    passages: tuple[Passage, ...] = ()
    """By their starts; those of two claims may overlap."""
    language: str = "en"
    """As its document gives it, BCP 47."""
    more_claims: int = 0
    """Claims of its document that are left out of `Page.claims`."""


@frozen_value
class Page:
    articles: tuple[ArticleView, ...] = ()
    """By source id."""
    plots: tuple[Plot, ...] = ()
    claims: dict[str, ClaimView] = field(default_factory=dict)
    """The claims of these articles, as many as a browser can hold, and those drawn in plots, named by a finding or not."""
    speakers: dict[str, str] = field(default_factory=dict)
    """Names of the entities that claims are said by, by id."""
    more_articles: int = 0
    """Sources of the project that are left out, because a browser could not hold them all."""
    more_plots: int = 0
    about: dict[str, str] = field(default_factory=dict)
    """What a claim is about, by its name: `Vietnam · personnel deployed`."""

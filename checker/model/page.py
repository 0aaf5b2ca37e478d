"""What a report to be read in a browser shows beside the findings: the articles, and values over time."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from checker.values.frozen import field, frozen_value

if TYPE_CHECKING:
    from checker.model.report import ClaimView
    from checker.values.interval import Interval


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


class Point(NamedTuple):
    """One claim of a quantity on a plot."""

    claim: str
    days: Interval
    """When the value held; bounds where `is_dated` is false."""
    is_dated: bool
    must: Interval
    likely: Interval
    covers: str = ""
    """Its scope, and its status where that is not `actual`: `format: individual`, `planned`."""


@frozen_value
class Plot:
    """A quantity over time: what is claimed of one subject and property at two or more times."""

    title: str
    unit: str
    points: tuple[Point, ...]
    """By time."""


@frozen_value
class Page:
    articles: tuple[ArticleView, ...] = ()
    """By source id."""
    plots: tuple[Plot, ...] = ()
    claims: dict[str, ClaimView] = field(default_factory=dict)
    """Every claim of these articles and plots, named by a finding or not."""
    speakers: dict[str, str] = field(default_factory=dict)
    """Names of the entities that claims are said by, by id."""
    more_articles: int = 0
    """Sources of the project that are left out, because a browser could not hold them all."""
    more_plots: int = 0
    about: dict[str, str] = field(default_factory=dict)
    """What a claim is about, by its name: `Vietnam · personnel deployed`."""

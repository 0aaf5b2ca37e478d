"""The shared report with a page behind it: two articles with their texts, one of them hostile, and a quantity over five years."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from checker.model.claim import Claim
from checker.model.page import ArticleView, Page, Passage
from checker.model.plot import Plot, Point
from checker.model.source import Source
from checker.model.span import SpanMap
from checker.values.calendar import day_number
from checker.values.interval import Interval
from tests.report.sample import HOSTILE, INTERVIEW, SAMPLE, VIEWS, VISIT

if TYPE_CHECKING:
    from checker.model.report import ClaimView

VISIT_TEXT = (
    "Deputy minister receives UN Under-Secretary General\n\n"
    "Vietnam's peacekeeping department was founded in 2017, he said, and 38 officers have come home since.\n\n"
    "Individually, Vietnam has sent approximately 153 officers to serve as staff officers at missions in the "
    "Central African Republic, in South Sudan and at the headquarters in New York. The women among them make up 16 percent.\r\n"
)
INTERVIEW_TEXT = (
    "The peacekeeping centre, forerunner of the department, was established in June 2014 with 22 people.\n"
    "Since 2014, Vietnam has sent 55 participating individual officers and 1,100 people in its units. See No. 130/2020.\n"
)


def _passage(text: str, words: str, kind: str, *claims: str) -> Passage:
    start = text.index(words)
    return Passage(start, start + len(words), kind, claims)


def _article(source: str, title: str, path: str, text: str | None, passages: tuple[Passage, ...]) -> ArticleView:
    particulars = (("publisher", "People’s Army Newspaper"), ("published", "unknown"), ("address", "https://example.org/a?b=1&c=2"))
    return ArticleView(source, title, particulars, path, f"seeds/{source}.txt", text, tuple(sorted(passages)))


ARTICLES = (
    _article("nasty", HOSTILE, "claims/nasty.yaml", HOSTILE, (Passage(3, 20, "claimed", ("nasty/claim",)), Passage(5, 40, "ignored"))),
    _article("empty", "An article without a text", "claims/empty.yaml", None, ()),
    _article(
        "qdnd-interview",
        "Interview on the seventh anniversary",
        "claims/interview.yaml",
        INTERVIEW_TEXT,
        (
            _passage(INTERVIEW_TEXT, "was established in June 2014", "claimed", "qdnd-interview/founded"),
            _passage(INTERVIEW_TEXT, INTERVIEW.quotes[0], "claimed", INTERVIEW.name),
            _passage(INTERVIEW_TEXT, "1,100 people", "claimed", "qdnd-interview/units"),
            _passage(INTERVIEW_TEXT, "No. 130/2020", "ignored"),
            _passage(INTERVIEW_TEXT, "22", "unclaimed"),
        ),
    ),
    _article(
        "vna-visit",
        "Deputy minister receives UN Under-Secretary General",
        "claims/visit.yaml",
        VISIT_TEXT,
        (
            _passage(VISIT_TEXT, "founded in 2017", "claimed", "vna-visit/founded"),
            _passage(VISIT_TEXT, VISIT.quotes[0], "claimed", VISIT.name),
            _passage(VISIT_TEXT, "38", "unclaimed"),
            _passage(VISIT_TEXT, "16", "unclaimed"),
        ),
    ),
)


def _view(name: str, value: str, as_of: str) -> ClaimView:
    at = SpanMap(("value",), [5, 3, 5, 9])
    claim = Claim(Source(id="press", path="claims/press.yaml", spans=at), name.partition("/")[2], None, None, value, at)
    return replace(VIEWS[VISIT.name], name=name, value=value, as_of_words=as_of, reading=None, likely=None, claim=claim)


def _days(low: tuple[int, int, int], high: tuple[int, int, int] | None = None) -> Interval:
    return Interval(day_number(*low), day_number(*(high or low)))


_OTHERS = (
    _view("press/2016", "12 officers", "as of 2016-03-01"),
    _view("press/2018", "more than 30", "as of 2018"),
    _view("press/2019", "nearly 40 officers", "as of 2019-06"),
    _view("press/2022", "up to 100", "as of 2022-01-10"),
    _view("press/2023", "about 120", "as of 2023-05-01"),
)
PLOT = Plot(
    "Vietnam · personnel deployed (format: individual)",
    "person",
    (
        Point("press/2016", _days((2016, 3, 1)), True, Interval(12, 12), Interval(12, 12)),
        Point("press/2018", _days((2018, 1, 1), (2018, 12, 31)), True, Interval(30, None, True, False), Interval(30, 40, True, False)),
        Point("press/2019", _days((2019, 6, 1), (2019, 6, 30)), True, Interval(36, 40), Interval(38, 40, False, True)),
        Point("press/2022", _days((2022, 1, 10)), True, Interval(None, 100), Interval(None, 100)),
        Point("press/2023", _days((2023, 5, 1)), True, Interval(108, 132), Interval(114, 126)),
        Point(VISIT.name, _days((2025, 6, 14)), True, Interval(138, 168), Interval(146, 160)),
        Point(INTERVIEW.name, _days((2020, 11, 13), (2026, 11, 22)), False, Interval(55, 55), Interval(55, 55)),
    ),
)
TINY_PLOT = Plot("Vietnam · share of women", "%", (PLOT.points[0], PLOT.points[0]))
HUGE_PLOT = Plot(
    HOSTILE,
    HOSTILE,
    (
        Point("nasty/claim", _days((-4000, 1, 1)), True, Interval(10**400, None), Interval(10**400, None)),
        Point("nasty/claim", _days((9999, 1, 1)), True, Interval(None, -(10**400), False, True), Interval(0, 0)),
        Point("nowhere/else", Interval(None, None), False, Interval(None, None), Interval(None, None)),
    ),
)
PAGE = Page(
    articles=ARTICLES,
    plots=(PLOT, TINY_PLOT, HUGE_PLOT),
    claims={**VIEWS, **{view.name: view for view in _OTHERS}},
    about={VISIT.name: "Vietnam · personnel deployed", "nasty/claim": HOSTILE},
)
WITH_PAGE = replace(SAMPLE, page=PAGE)

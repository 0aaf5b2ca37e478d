from __future__ import annotations

import re
from base64 import b64encode
from dataclasses import replace
from fractions import Fraction
from functools import partial
from hashlib import sha256
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model.page import Page, Passage
from checker.report import formats
from checker.report.axis import Axis, time_ticks, value_ticks
from checker.report.html.articles import article_views
from checker.report.html.index import Index
from checker.report.html.render import HERE
from checker.report.html.words import odd_words, paragraph_around
from checker.values.calendar import day_number
from tests.report.golden import assert_golden
from tests.report.hostile import naughty_strings, sample_with, text
from tests.report.sample import CLEAN, SAMPLE, many
from tests.report.sample_page import ARTICLES, PAGE, VISIT_TEXT, WITH_PAGE

render = partial(formats.render, "html")

VOID = {"meta", "br", "input", "link", "img", "line", "circle", "rect"}


class Document(HTMLParser):
    """Tags, attributes and texts of a page; fails where tags do not nest."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str, str]] = []
        self.open: list[str] = []
        self.texts: list[str] = []
        self.comments = 0
        self.feed(page)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(tag, name, value or "") for name, value in attrs]
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(tag, name, value or "") for name, value in attrs]

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.texts.append(data)

    def handle_comment(self, data: str) -> None:
        self.comments += 1


def values_of(page: Document, attribute: str) -> list[str]:
    return [value for _, name, value in page.attributes if name == attribute]


def test_html_looks_as_agreed() -> None:
    assert_golden("page.html", render(WITH_PAGE))


def test_nothing_comes_from_elsewhere_and_only_our_own_script_runs() -> None:
    page = Document(render(WITH_PAGE))
    assert not {"src", "srcset", "style", "action", "background", "data"} & {name for _, name, _ in page.attributes}
    assert not {"link", "img", "iframe", "object", "embed", "base", "video", "audio"} & set(page.tags)
    assert not [name for _, name, _ in page.attributes if name.startswith("on")]
    assert page.tags.count("script") == page.tags.count("style") == 1
    policy = next(value for value in values_of(page, "content") if value.startswith("default-src"))
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    for name in ("style.css", "script.js"):
        digest = b64encode(sha256((HERE / name).read_bytes()).digest()).decode()
        assert f"'sha256-{digest}'" in policy
        assert (HERE / name).read_text() in render(WITH_PAGE)


def test_links_lead_into_the_page_or_to_an_articles_own_address() -> None:
    page = Document(render(WITH_PAGE))
    ids = values_of(page, "id")
    assert len(ids) == len(set(ids))
    for tag, name, value in page.attributes:
        if name == "href":
            assert tag == "a"
            assert value[1:] in ids if value.startswith("#") else value == "https://example.org/a?b=1&c=2"
        if name in ("aria-labelledby", "aria-describedby"):
            assert value in ids


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,x", " https://x", "https://x\n", "file:///etc/passwd", "//x"])
def test_an_address_that_is_not_of_the_web_is_no_link(address: str) -> None:
    article = replace(ARTICLES[0], particulars=(("address", address),))
    page = Document(render(replace(WITH_PAGE, page=replace(PAGE, articles=(article,)))))
    assert all(value.startswith("#") for value in values_of(page, "href"))


def test_a_finding_shows_both_quotes_in_their_paragraphs_with_the_odd_words_marked() -> None:
    page = render(WITH_PAGE)
    assert '<mark>Individually, Vietnam has sent </mark><mark class="odd">approximately 153 officers</mark>' in page
    assert '<mark>Since 2014, Vietnam has sent </mark><mark class="odd">55</mark>' in page
    assert "and 1,100 people in its units" in page


def test_an_article_marks_what_is_disputed_claimed_unclaimed_and_ignored_and_links_both_ways() -> None:
    page = render(WITH_PAGE)
    assert re.search(r'<a class="stretch error" href="#f\d+" title="vna-visit/founded">founded in 2017</a>', page)
    assert re.search(r'<span class="stretch claimed" title="qdnd-interview/units">1,100 people</span>', page)
    assert re.search(r'<span class="stretch unclaimed" title="no claim records this figure">38</span>', page)
    assert re.search(r'<span class="stretch ignored" title="ignored by its editor">No. 130/2020</span>', page)
    anchor = re.search(r'<a href="#(m\d+)">vna-visit/founded</a>', page)
    assert anchor
    assert f'<span id="{anchor[1]}"></span><a class="stretch error"' in page


def test_a_plot_says_the_same_in_its_table() -> None:
    page = render(WITH_PAGE)
    assert "<title>5: about 120 (press/2023)</title>" in page
    assert "<td>5</td><td>about 120" in page


def test_a_report_without_a_page_and_one_without_findings_are_pages_too() -> None:
    Document(render(SAMPLE))
    assert "Nothing to show." in render(CLEAN)
    assert "all that was recorded was checked" in render(CLEAN)


def test_what_does_not_fit_a_page_is_counted() -> None:
    assert "and 500 more findings" in render(many(2_500))
    articles = (replace(ARTICLES[0], more_claims=7), *ARTICLES[1:])
    assert "and 7 more claims" in render(replace(WITH_PAGE, page=replace(PAGE, articles=articles)))


def test_the_gravest_findings_come_first() -> None:
    assert re.findall(r'data-severity="(\w+)"', render(many(9))) == ["error"] * 3 + ["warning"] * 3 + ["info"] * 3


@given(text)
def test_no_text_becomes_markup(words: str) -> None:
    check(words)


def test_naughty_strings_become_no_markup() -> None:
    for words in naughty_strings()[::6]:
        check(words)


def check(words: str) -> None:
    made = render(sample_with(words, WITH_PAGE))
    page = Document(made)
    assert page.comments == 0
    assert page.tags.count("script") == page.tags.count("style") == 1
    assert not {name for _, name, _ in page.attributes} - NAMES
    assert all(value.startswith(("#", "http")) for value in values_of(page, "href"))
    assert "##" not in made
    assert not any(line.lstrip().startswith("::") for line in made.split("\n"))
    made.encode()


NAMES = {name for _, name, _ in Document(render(WITH_PAGE)).attributes}


SPANS = st.lists(st.tuples(st.integers(0, 70), st.integers(0, 70), st.sampled_from(["claimed", "ignored", "unclaimed"])), max_size=6)


@given(st.text("ab1 \n\r", max_size=60), SPANS)
def test_however_passages_overlap_an_article_keeps_its_words(words: str, spans: list[tuple[int, int, str]]) -> None:
    passages = tuple(sorted(Passage(min(a, b), max(a, b) + 1, kind, ("a/b",) * (kind == "claimed")) for a, b, kind in spans))
    page = Page(articles=(replace(ARTICLES[0], text=words, passages=passages),))
    (view,) = article_views(Index(CLEAN, page, ()))
    shown = "".join(stretch.text for paragraph in view["paragraphs"] for stretch in paragraph)
    assert "".join(shown.split()) == "".join(words.split())
    anchors = [anchor for paragraph in view["paragraphs"] for stretch in paragraph for anchor in stretch.anchors]
    assert len(anchors) <= 1
    for passage in passages:
        if words[passage.start : passage.end].strip():
            assert any(stretch.kind for paragraph in view["paragraphs"] for stretch in paragraph)


def test_links_into_a_long_article_end_where_its_text_is_cut() -> None:
    text = "word " * 70_000
    passages = tuple(Passage(at, at + 4, "claimed", (f"a/{at}",)) for at in (0, 5, 299_995, 300_000, 340_000))
    views = {f"a/{p.start}": replace(PAGE.claims["press/2016"], name=f"a/{p.start}") for p in passages}
    article = replace(ARTICLES[0], source="a", text=text, passages=passages)
    page = Document(render(replace(CLEAN, page=Page(articles=(article,), claims=views))))
    ids = values_of(page, "id")
    assert all(value[1:] in ids for value in values_of(page, "href") if value.startswith("#"))
    assert len([id_ for id_ in ids if re.fullmatch(r"m\d+", id_)]) == 3


def test_odd_words_are_the_value_as_written_else_its_figures_else_its_longer_words() -> None:
    def odd(quote: str, value: str) -> list[str]:
        return [piece.text for piece in odd_words(quote, (value,), "quote") if piece.kind == "odd"]

    assert odd("has sent Approximately 153 officers there", "approximately 153 officers") == ["Approximately 153 officers"]
    assert odd("sent 55 participating officers in 2014", "55 officers") == ["55"]
    assert odd("the centre was born in June", "June this year") == ["June"]
    assert odd("nothing of it", "7") == []


def test_a_paragraph_ends_at_its_line_and_is_cut_at_words() -> None:
    start = VISIT_TEXT.index("founded")
    pieces = paragraph_around(VISIT_TEXT, [(start, start + 15)], ("2017",))
    assert "".join(piece.text for piece in pieces) == VISIT_TEXT.split("\n")[2]
    long = "word " * 300
    cut = paragraph_around(long, [(750, 754)], ())
    assert cut[0].text.startswith("…word")
    assert cut[-1].text.endswith("word…")


@given(st.fractions(), st.fractions(min_value=Fraction(1, 10**9)))
def test_ticks_are_few_and_lie_on_the_axis(low: Fraction, width: Fraction) -> None:
    ticks = [value for value, _ in value_ticks(low, low + width)]
    assert 1 <= len(ticks) <= 7
    assert all(low <= tick <= low + width for tick in ticks)


@given(st.integers(-(10**6), 10**6), st.integers(1, 10**6))
def test_times_have_few_ticks(low: int, width: int) -> None:
    ticks = list(time_ticks(Fraction(low), Fraction(low + width)))
    assert len(ticks) <= 9
    assert all(low <= day <= low + width for day, _ in ticks)


def test_months_are_named_where_a_plot_is_of_months() -> None:
    labels = [label for _, label in time_ticks(Fraction(day_number(2024, 11, 10)), Fraction(day_number(2025, 4, 10)))]
    assert labels == ["Dec 2024", "Jan 2025", "Feb 2025", "Mar 2025", "Apr 2025"]


def test_an_axis_of_counts_is_never_below_zero() -> None:
    assert Axis.around([1, 100], 0, 100, Fraction(1, 8)).low == 0
    assert Axis.around([-1, 100], 0, 100, Fraction(1, 8)).low < -1

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.compare import page as pages
from tests.project import report_of, write_project

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from checker.model.page import Page

WORDS = """\
    entities:
      town: {name: Town}
    properties:
      staff: {name: staff, type: quantity, unit: person}
      opened: {name: opened, type: date}
    units:
      person: [people]
    """
OLD = """\
    source: {id: old, file: old.txt, published: 2020-05-01, title: The old one, url: "https://example.org/old"}
    defaults: {subject: Town}
    claims:
      - {id: staff, property: staff, value: about 40 people, quote: employs about 40 people}
      - {id: opened, property: opened, value: 2001, quote: "opened in 2001"}
    ignored:
      - {quote: Room 12, reason: the number of a room}
    """
NEW = """\
    source: {id: new, file: new.txt, published: 2024-05-01}
    defaults: {subject: Town}
    claims:
      - {id: staff, property: staff, value: more than 50 people, quote: now … more than 50 people}
      - {id: opened, property: opened, value: 2002, quote: "in 2002"}
    """
FILES = {
    "claims/words.yaml": WORDS,
    "claims/old.yaml": OLD,
    "claims/new.yaml": NEW,
    "seeds/old.txt": "It employs about 40 people in Room 12 and 7 dogs.\nIt was opened in 2001.\n",
    "seeds/new.txt": "It has now, they say, more than 50 people; it opened in 2002.\n",
}


def page_of(root: Path) -> Page:
    page = report_of(write_project(root, FILES), with_page=True).page
    assert page is not None
    return page


def test_a_page_is_made_only_where_it_is_asked_for(tmp_path: Path) -> None:
    assert report_of(write_project(tmp_path, FILES)).page is None


def test_articles_know_which_of_their_words_are_claimed_ignored_and_unclaimed(tmp_path: Path) -> None:
    new, old = page_of(tmp_path).articles
    assert (old.title, new.title) == ("The old one", "new")
    assert ("address", "https://example.org/old") in old.particulars
    assert old.text is not None
    assert new.text is not None
    told = [(p.kind, old.text[p.start : p.end], p.claims) for p in old.passages]
    assert told == [
        ("claimed", "employs about 40 people", ("old/staff",)),
        ("unclaimed", "7 dogs", ()),
        ("claimed", "opened in 2001", ("old/opened",)),
    ]
    assert [new.text[p.start : p.end] for p in new.passages] == ["now", "more than 50 people", "in 2002"]


def test_a_quantity_of_two_times_is_a_plot_and_a_date_is_none(tmp_path: Path) -> None:
    page = page_of(tmp_path)
    (plot,) = page.plots
    assert (plot.title, plot.unit) == ("Town · staff", "person")
    assert [point.claim for point in plot.points] == ["old/staff", "new/staff"]
    assert (plot.points[0].likely.low, plot.points[0].likely.high) == (36, 44)
    assert plot.points[1].must.low_open
    assert page.about["old/opened"] == "Town · opened"
    assert set(page.claims) == {"old/staff", "old/opened", "new/staff", "new/opened"}


def test_of_more_articles_than_a_page_takes_those_that_findings_name_go_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "MOST_ARTICLES", 2)
    silent = {f"claims/a{n}.yaml": f"source: {{id: a{n}}}\nclaims: []\n" for n in range(3)}
    page = report_of(write_project(tmp_path, {**FILES, **silent}), with_page=True).page
    assert page is not None
    assert [article.source for article in page.articles] == ["new", "old"]
    assert page.more_articles == 3


def test_of_more_claims_than_a_page_takes_the_rest_is_counted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "MOST_CLAIMS", 3)
    many = "".join(f"      - {{id: c{n}, property: opened, value: 2002, basis: derived, note: n}}\n" for n in range(5))
    plain = f"    source: {{id: plain}}\n    defaults: {{subject: Town}}\n    claims:\n{many}"
    page = report_of(write_project(tmp_path, {**FILES, "claims/plain.yaml": plain}), with_page=True).page
    assert page is not None
    assert {article.source: article.more_claims for article in page.articles} == {"new": 0, "old": 1, "plain": 5}
    drawn = {point.claim for plot in page.plots for point in plot.points}
    assert set(page.claims) == {"new/staff", "new/opened", "old/staff"} | drawn


def test_a_source_without_a_text_is_an_article_without_one(tmp_path: Path) -> None:
    files = {**FILES, "claims/old.yaml": OLD.replace("file: old.txt, ", "")}
    page = report_of(write_project(tmp_path, files), with_page=True).page
    assert page is not None
    assert page.articles[1].text is None
    assert page.articles[1].passages == ()

from __future__ import annotations

from dataclasses import replace
from functools import partial
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from hypothesis import given
from markdown_it import MarkdownIt

from checker.report import formats
from checker.report.markdown import MOST_BYTES
from tests.report.golden import assert_golden
from tests.report.hostile import naughty_strings, sample_with, text
from tests.report.sample import CLEAN, HOSTILE_FINDING, SAMPLE, UNCLEAR, many

if TYPE_CHECKING:
    from checker.model.report import Report

render = partial(formats.render, "markdown")

TAGS = {"details", "summary", "p", "b", "code", "br", "table", "tr", "th", "td", "ul", "li", "h3", "strong"}
LINES = {"code", "br"}
"""A text of several lines, a stanza to paste, stands in as many pieces of code."""


class Outline(HTMLParser):
    """The tags of a page, and the text that stands in code or outside of it."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[str] = []
        self.inside: list[str] = []
        self.outside: list[str] = []
        self.depth = 0
        self.others = 0
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [name for name, _ in attrs]
        self.depth += tag == "code"

    def handle_endtag(self, tag: str) -> None:
        self.depth -= tag == "code"

    def handle_data(self, data: str) -> None:
        (self.inside if self.depth else self.outside).append(data)

    def handle_comment(self, data: str) -> None:
        self.others += 1

    def handle_decl(self, decl: str) -> None:
        self.others += 1

    def handle_pi(self, data: str) -> None:
        self.others += 1


def outline(markdown: str) -> Outline:
    return Outline(MarkdownIt("gfm-like", {"html": True, "linkify": False}).render(markdown))


def test_markdown_looks_as_agreed() -> None:
    assert_golden("markdown.md", render(SAMPLE))


def test_a_finding_is_a_fold_with_a_table_of_its_sides() -> None:
    page = outline(render(replace(CLEAN, findings=(UNCLEAR,), claims=SAMPLE.claims)))
    assert page.tags.count("details") == 1
    assert page.tags.count("tr") == 3
    assert "Since 2014, Vietnam has sent 55 participating individual officers" in page.inside


def test_what_is_silenced_is_counted_and_listed() -> None:
    page = render(SAMPLE)
    for title in ("1 suppressed", "1 reconciled", "1 baselined", "1 not checked"):
        assert f"<summary>{title}</summary>" in page
    assert "the magazine prints no dates" in page


def test_a_clean_run_says_what_was_checked() -> None:
    assert render(CLEAN) == "### factlint: no findings\n\nno findings. Checked: 9 claims, 3 sources, 2 origins.\n"


def test_a_run_that_failed_never_looks_clean() -> None:
    assert render(replace(CLEAN, exit_code=2)).startswith("### factlint: the check could not be completed")


def test_a_long_report_fits_a_comment_keeps_the_gravest_and_says_what_was_cut() -> None:
    page = render(many(900))
    assert len(page.encode()) <= MOST_BYTES
    assert page.index("<b>error</b>") < page.index("do not fit")
    cut = 900 - page.count("❌") - page.count("⚠️") - page.count("ℹ️")
    told = [int(number.replace(",", "")) for number in page.split("**")[1].split() if number.replace(",", "").isdigit()]
    assert sum(told) == cut > 0


def test_a_report_of_huge_hostile_texts_still_fits() -> None:
    huge = replace(HOSTILE_FINDING, message="\U000e0041|" * 5_000)
    report = sample_with("\U000e0041|@`" * 5_000, many(50, huge))
    page = render(replace(report, errors=SAMPLE.errors * 30, not_checked=SAMPLE.not_checked * 400))
    assert len(page.encode()) <= MOST_BYTES


@given(text)
def test_no_text_becomes_markup(words: str) -> None:
    check(words)


def test_naughty_strings_become_no_markup() -> None:
    for words in naughty_strings():
        check(words, replace(SAMPLE, findings=(HOSTILE_FINDING, SAMPLE.findings[2])))


def check(words: str, report: Report = SAMPLE) -> None:
    made = render(sample_with(words, report))
    page = outline(made)
    plain = outline(render(sample_with("x" if words else "", report)))
    assert [tag for tag in page.tags if tag not in LINES] == [tag for tag in plain.tags if tag not in LINES]
    assert set(page.tags) <= TAGS
    assert page.attributes == []
    assert page.others == 0
    assert "".join(page.outside).replace("\n", "") == "".join(plain.outside).replace("\n", "")
    assert "##" not in made.replace("###", "", 1)
    made.encode()

"""The page in a real browser: Debian's Chromium (`apt-get install chromium`), driven by playwright. No browser, no test."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

import pytest

from checker.report.formats import render
from tests.report.sample_page import WITH_PAGE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium")
pytestmark = pytest.mark.skipif(not CHROMIUM, reason="there is no Chromium: apt-get install chromium, or name one in CHROMIUM")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    file: Path = tmp_path_factory.mktemp("page") / "report.html"
    file.write_text(render("html", WITH_PAGE))
    return file.as_uri()


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """The report, open; afterwards nothing was complained of and nothing asked for but the file."""
    page = browser.new_page(viewport={"width": 1000, "height": 900})
    complaints: list[str] = []
    requests: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("request", lambda request: requests.append(request.url))
    page.goto(address)
    yield page
    page.close()
    assert complaints == []
    assert {request.partition("#")[0] for request in requests} == {address}


def visible(page: Page) -> list[str]:
    return page.eval_on_selector_all(".finding", "all => all.filter(f => f.checkVisibility()).map(f => f.dataset.severity)")


def test_all_findings_are_shown_with_both_sides_without_a_click(page: Page) -> None:
    assert visible(page) == ["error"] * 4 + ["warning", "info"]
    sides = page.locator(".finding.warning .side")
    assert sides.count() == 2
    assert all(sides.nth(n).locator("mark.odd").is_visible() for n in range(2))


def test_filters_by_severity_property_source_and_words(page: Page) -> None:
    page.get_by_label("error", exact=True).uncheck()
    assert visible(page) == ["warning", "info"]
    assert page.locator("#shown").inner_text() == "2 of 6 findings shown"
    page.get_by_role("button", name="Show all").click()
    sync_api.expect(page.locator("#shown")).to_have_text("6 of 6 findings shown")
    page.get_by_role("combobox", name="Property").select_option(label="founded")
    assert visible(page) == ["error"]
    page.get_by_role("combobox", name="Property").select_option(label="all")
    page.get_by_role("combobox", name="Source").select_option(label="nasty")
    assert visible(page) == ["error"]
    page.get_by_role("combobox", name="Source").select_option(label="all")
    page.get_by_label("Words").fill("nguyễn june")
    assert visible(page) == ["error"]
    page.get_by_label("Words").fill("no such words")
    assert visible(page) == []


def test_a_row_of_the_overview_shows_its_findings_alone(page: Page) -> None:
    page.get_by_role("link", name="founded", exact=True).click()
    assert visible(page) == ["error"]
    assert page.evaluate("location.hash") == "#findings"


def test_from_a_finding_to_its_article_and_back(page: Page) -> None:
    """Three clicks at most between a person who has never seen the tool and both sides in their articles."""
    page.locator(".finding.warning").get_by_role("link", name="vna-visit/individual-officers").click()
    article = page.locator("details.article[open]")
    assert article.count() == 1
    stretch = article.get_by_role("link", name="Individually, Vietnam has sent")
    assert stretch.is_visible()
    page.get_by_label("warning", exact=True).uncheck()
    page.get_by_label("error", exact=True).uncheck()
    stretch.click()
    sync_api.expect(page.locator(":target h3")).to_be_visible()
    assert "personnel deployed" in page.locator(":target h3").inner_text()


def test_the_page_can_be_used_by_keyboard(page: Page) -> None:
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "To the findings"
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == "#findings"
    page.locator("details.article summary").first.focus()
    page.keyboard.press("Enter")
    assert page.locator("details.article[open]").count() == 1
    page.get_by_label("info", exact=True).focus()
    page.keyboard.press("Space")
    assert "info" not in visible(page)


@pytest.mark.parametrize("width", [320, 400, 1000, 1600])
def test_no_width_scrolls_sideways(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.evaluate("for (const article of document.querySelectorAll('details')) article.open = true")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [400, 1600])
def test_axe_finds_nothing_to_complain_of(page: Page, scheme: str, width: int) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-playwright-python is not installed")
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    page.evaluate("for (const article of document.querySelectorAll('details')) article.open = true")
    found = axe.Axe().run(page).response["violations"]
    assert [(v["id"], [node["html"][:200] for node in v["nodes"][:3]]) for v in found] == []


def test_print_opens_the_articles_and_leaves_out_what_is_for_a_screen(page: Page) -> None:
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    assert page.locator("details.article:not([open])").count() == 0
    assert not page.locator("#filters").is_visible()
    assert len(page.pdf()) > 10_000


def test_without_scripts_everything_is_still_there(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    assert page.locator(".finding").count() == 6
    assert page.locator(".finding").first.is_visible()
    assert not page.locator("#filters").is_visible()
    context.close()

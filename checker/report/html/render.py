"""The template filled in."""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from checker.files import read_packaged
from checker.model.page import Page
from checker.report.commands import inert_xml
from checker.report.html.articles import article_views
from checker.report.html.index import Index
from checker.report.html.overview import overview
from checker.report.html.plots import plot_views
from checker.report.html.sides import finding_views
from checker.report.safe_text import safe_text
from checker.report.tally import scale_line, severity_line, shown, silenced, silenced_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jinja2 import Template
    from markupsafe import Markup

    from checker.model.report import Report

HERE = Path(__file__).parent
MANY = 100
"""Findings and plots from which on a browser lays out only what is in sight."""
MOST_FINDINGS = 2_000
MOST_LINES = 500
"""Findings, and lines of what is silenced or not checked, that a browser still shows with ease; the rest is counted."""


def pieces(report: Report) -> Iterator[str]:
    """One HTML document, of bounded size. Without `report.page` it has findings and no articles or plots."""
    page = report.page or Page()
    findings = shown(report)
    index = Index(report, page, findings[:MOST_FINDINGS])
    style, script = _asset("style.css"), _asset("script.js")
    text = _template().render(
        report=report,
        is_large=len(index.findings) + len(page.plots) > MANY,
        style=style,
        script=script,
        policy=_policy(style, script),
        severities=severity_line(report),
        scale=scale_line(report),
        aside=silenced_line(report),
        overview=overview(index),
        findings=finding_views(index),
        more_findings=len(findings) - len(index.findings),
        plots=plot_views(page.plots, index),
        more_plots=page.more_plots,
        articles=article_views(index),
        more_articles=page.more_articles,
        silenced=silenced(report)[:MOST_LINES],
        more_silenced=max(0, len(silenced(report)) - MOST_LINES),
        not_checked=report.not_checked[:MOST_LINES],
        more_not_checked=max(0, len(report.not_checked) - MOST_LINES),
    )
    yield inert_xml(text)


@cache
def _template() -> Template:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(HERE),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_printed,
        keep_trailing_newline=True,
    )
    return environment.get_template("page.html.j2")


def _printed(value: Any) -> Any:
    """What a `{{ }}` prints: every text of anybody's is made safe before it is escaped."""
    if value is None:
        return ""
    return safe_text(str(value)) if isinstance(value, str) and not hasattr(value, "__html__") else value


@cache
def _asset(name: str) -> Markup:
    from markupsafe import Markup

    return Markup(read_packaged(str(HERE / name)))  # our own files


def _policy(style: str, script: str) -> str:
    return f"default-src 'none'; style-src {_digest(style)}; script-src {_digest(script)}; base-uri 'none'; form-action 'none'"


def _digest(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"

"""What stands where on the page: the numbers behind its anchors and filters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.model.finding import Severity
from checker.report.sides import claims_in_order

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.model.finding import Finding
    from checker.model.page import ArticleView, Page, Passage
    from checker.model.report import Report

MOST_TEXT = 300_000
"""Code points of one article that are shown."""
NONE = "(none)"
"""The property of a finding that has none."""


class Index:
    """Anchors are numbers, never names: `f3` a finding, `a2` an article, `m7` the words of a claim in its article."""

    def __init__(self, report: Report, page: Page, findings: Sequence[Finding]) -> None:
        self.report = report
        self.page = page
        self.findings = findings
        self.articles = page.articles
        self.article_of = {article.source: number for number, article in enumerate(page.articles)}
        self._by_path = {article.path: article.source for article in page.articles}
        self.passages_of: dict[str, tuple[ArticleView, list[Passage]]] = {}
        self.number_of: dict[str, int] = {}
        for article in page.articles:
            for passage in article.passages:
                if passage.start >= MOST_TEXT:
                    break
                for claim in passage.claims:
                    self.number_of.setdefault(claim, len(self.number_of))
                    self.passages_of.setdefault(claim, (article, []))[1].append(passage)
        self.findings_of: dict[str, list[int]] = {}
        for number, finding in enumerate(findings):
            for named in claims_in_order(finding):
                self.findings_of.setdefault(named.name, []).append(number)
        self.properties = _numbered({self.property_name(finding) for finding in findings})
        self.sources = _numbered({source for finding in findings for source in self.sources_of(finding)})

    def begins(self, claim: str, passage: Passage) -> bool:
        """The words of a claim begin with this passage."""
        return claim in self.passages_of and self.passages_of[claim][1][0] is passage

    def property_name(self, finding: Finding) -> str:
        return self.report.property_names.get(finding.property or "", finding.property or NONE)

    def sources_of(self, finding: Finding) -> list[str]:
        """The sources whose claims a finding names; of one without claims the source of the document, else the document's path."""
        named = [claim.source.id for claim in claims_in_order(finding)]
        return list(dict.fromkeys(named or [self._by_path.get(finding.location.path, finding.location.path)]))

    def anchor(self, claim: str) -> str:
        """A link to the words of a claim in its article, to the article where they are not found in it, else none."""
        if claim in self.number_of:
            return f"#m{self.number_of[claim]}"
        article = self.article_of.get(claim.partition("/")[0])
        return "" if article is None else f"#a{article}"

    def severity_of(self, claim: str) -> str:
        """The gravest of the findings that name a claim, empty where none does."""
        ranks = [self.findings[number].severity for number in self.findings_of.get(claim, ())]
        return min(ranks, key=lambda severity: severity.rank).value if ranks else ""

    def first_finding(self, claim: str) -> str:
        """A link to the gravest finding that names a claim; findings stand in that order."""
        numbers = self.findings_of.get(claim)
        return f"#f{numbers[0]}" if numbers else ""


def _numbered(names: set[str]) -> dict[str, int]:
    """The names in order, each with its number: the values of a filter."""
    return {name: number for number, name in enumerate(sorted(names))}


SEVERITIES = tuple(severity.value for severity in Severity)

"""What a hundred rules say of two articles, word for word; they stand in `asked`.

`pytest tests/compare/own_rules --rewrite` writes `answers.txt` anew: read the difference as an author would.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from checker.compare.own_rules import violations
from tests.compare.own_rules.asked import CLAIMS, RULES, VOCABULARY
from tests.project import report_of, told, write_project

if TYPE_CHECKING:
    from checker.model.finding import Finding
    from checker.model.report import Report
    from checker.model.span import Location

ANSWERS = Path(__file__).parent / "answers.txt"


def asked(root: Path, *rules: tuple[str, str, str, str]) -> Report:
    """The report on both articles; the rules are called r0, r1, …"""
    words = VOCABULARY + "rules:\n"
    for number, (given, same, check, message) in enumerate(rules):
        shared = f"    same: {same}\n" if same else ""
        words += f"  - id: r{number}\n    message: '{message}'\n    given: {{{given}}}\n{shared}    check: {check}\n"
    return report_of(write_project(root, {"claims/words.yaml": words, **CLAIMS}))


def _at(place: Location, root: Path) -> str:
    """The words at a place of a document, or its lines."""
    span = place.span
    if span.line != span.end_line:
        return f"{span.end_line - span.line + 1} lines"
    return (root / place.path).read_text(encoding="utf-8").splitlines()[span.line - 1][span.column - 1 : span.end_column - 1]


def _told(finding: Finding, root: Path) -> str:
    said = f"  {finding.severity}[{finding.rule}] {finding.message}  at `{_at(finding.location, root)}`\n"
    if finding.rule in ("project-rule", "invalid-claim"):
        return f"{said}    {finding.settle}\n"
    assert (finding.verdict, finding.cause, finding.settle) == ("conflict", "none", "correct one of the claims, or the rule")
    assert finding.why.startswith("the project's rule says: ")
    *places, rule = finding.related
    assert rule.label == f"the rule {finding.rule}"
    said += f"    {', '.join(claim.name for claim in finding.claims)}\n"
    said += "".join(f"    {place.label} at `{_at(place, root)}`\n" for place in places)
    return said + "".join(f"    {step}\n" for step in finding.steps)


def test_what_a_rule_says_is_what_it_said(tmp_path: Path) -> None:
    report = asked(tmp_path, *RULES)
    assert not report.errors
    words = (tmp_path / "claims/words.yaml").read_text(encoding="utf-8").splitlines()
    begins = [number for number, line in enumerate(words, 1) if line.startswith("  - id: ")]
    by_rule: dict[int, list[Finding]] = {}
    for finding in told(report):
        if finding.rule in ("project-rule", "invalid-claim"):
            by_rule.setdefault(max(n for n, line in enumerate(begins) if line <= finding.location.span.line), []).append(finding)
        elif finding.rule[1:].isdigit():
            by_rule.setdefault(int(finding.rule[1:]), []).append(finding)
    said = ""
    for number, (given, same, check, message) in enumerate(RULES):
        said += f"{given}  same {same}  check {check}  message {message}\n"
        said += "".join(_told(finding, tmp_path) for finding in by_rule.get(number, ()))
    if os.environ.get("FACTLINT_GOLDEN") == "write":
        ANSWERS.write_bytes(said.encode())
    assert said == ANSWERS.read_bytes().decode()


SEATS = ("x: {property: seats}", "[subject]", "x.value > 500", "{x.value}")


def test_rules_that_look_at_too_many_claims_together_are_not_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(violations, "MOST_WORK", 4)
    every = ("x: {subject: Sailing Club}", "[subject]", "x.as_of < '2000'", "{x.value}")
    report = asked(tmp_path, SEATS, SEATS, SEATS, every)
    assert sorted(finding.rule for finding in told(report) if finding.family == "project") == ["r0", "r0", "r1", "r1"]
    cut = [(each.why, each.location.span.line) for each in report.not_checked if each.what == "rule"]
    at = VOCABULARY.count("\n") + 2
    assert cut == [(f"r{n}: too many rules over too many claims", at + 5 * n) for n in (2, 3)]
    monkeypatch.setattr(violations, "MOST_WORK", 6 + CLAIMS["claims/a.yaml"].count("- {id") + CLAIMS["claims/b.yaml"].count("- {id"))
    assert not [each for each in asked(tmp_path, SEATS, SEATS, SEATS, every).not_checked if each.what == "rule"]


@pytest.mark.parametrize(("most", "found"), [(1, []), (2, ["155 people"]), (3, ["155 people", "12 people"])])
def test_what_is_found_before_there_are_too_many_bindings_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, most: int, found: list[str]
) -> None:
    monkeypatch.setattr(violations, "MOST_STEPS", most)
    report = asked(tmp_path, ("x: {property: seats}", "[]", "x.value > 500", "{x.value}"))
    assert [finding.message for finding in told(report, "r0")] == found
    why = f"r0 binds too many combinations of claims; those after the first {most} were not asked: narrow `same` or `given`"
    assert [each.why for each in report.not_checked if each.what == "rule"] == [why] * (most < 3)

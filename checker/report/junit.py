"""JUnit XML that both common schemas accept: Ant's (attributes required, their order of elements) and Jenkins's (nothing beyond).

A suite is a family of rules. A rule that found nothing is a test that passed;
each finding is a test of its own. Findings at or above the severity that fails
the run are failures, all others are skipped tests with their reason, and what
kept the tool from its job is an error. Times and hosts are constants: the same
input gives the same bytes.
"""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

from checker.model.finding import Severity, Standing
from checker.report.commands import inert_xml
from checker.report.safe_text import safe_text
from checker.report.sides import detail_lines, place, shortened
from checker.report.tally import tally

if TYPE_CHECKING:
    from checker.model.finding import Finding
    from checker.model.report import Report

_CONSTANT = 'timestamp="1970-01-01T00:00:00" hostname="localhost" time="0"'
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_OWN = "factlint"
"""The suite of what is not a rule's finding: the tool's own errors."""


def render(report: Report) -> str:
    """One document, `<testsuites>` at its root, suites in order of their names."""
    suites: dict[str, list[tuple[str, str]]] = {_OWN: [("run", _case(_OWN, "run", ""))]} if not report.errors else {_OWN: []}
    for trouble in report.errors:
        text = "\n".join((shortened(trouble.message), safe_text(trouble.path or ""))).rstrip()
        suites[_OWN].append(("error", _case(_OWN, shortened(trouble.message, 120), _verdict("error", _OWN, trouble.message, text))))
    for gap in report.not_checked:
        name = f"{place(gap.location, report.prefix)} {shortened(gap.what, 120)}"
        suites[_OWN].append(("skipped", _case("not-checked", name, _verdict("skipped", "", gap.why, ""))))
    found = {finding.rule for finding in report.findings}
    for rule in report.rules:
        if rule.id not in found:
            suites.setdefault(rule.family, []).append(("run", _case(rule.id, rule.id, "")))
    for finding in report.findings:
        suites.setdefault(finding.family or _OWN, []).append(_finding(finding, report))
    body = "".join(_suite(number, family, suites[family], report) for number, family in enumerate(sorted(suites)))
    return inert_xml(f'<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n{body}</testsuites>\n')


def _suite(number: int, family: str, cases: list[tuple[str, str]], report: Report) -> str:
    kinds = [kind for kind, _ in cases]
    counts = f'tests="{len(cases)}" failures="{kinds.count("failure")}" errors="{kinds.count("error")}" skipped="{kinds.count("skipped")}"'
    name = _attribute(f"factlint.{family}" if family != _OWN else _OWN)
    version = f'<property name="version" value={_attribute(report.version)}/>'
    out = _text(tally(report)) if family == _OWN else ""
    return (
        f'  <testsuite name={name} package={name} id="{number}" {counts} {_CONSTANT}>\n    <properties>{version}</properties>\n'
        f"{''.join(case for _, case in cases)}    <system-out>{out}</system-out>\n    <system-err></system-err>\n  </testsuite>\n"
    )


def _finding(finding: Finding, report: Report) -> tuple[str, str]:
    at = place(finding.location, report.prefix)
    name = f"{at} {shortened(finding.message, 200)}"
    if finding.standing is not Standing.SHOWN:
        kind, words = "skipped", f"{finding.standing.value}: {finding.reason}".rstrip(": ")
    elif _fails(finding, report):
        kind, words = "failure", finding.message
    else:
        kind, words = "skipped", f"{finding.severity.value}: {finding.message}"
    text = "\n".join((at, *detail_lines(finding, report)))
    return kind, _case(finding.rule or _OWN, name, _verdict(kind, f"{finding.severity.value}[{finding.rule}]", words, text))


def _fails(finding: Finding, report: Report) -> bool:
    return report.fail_on != "never" and finding.severity.rank <= Severity(report.fail_on).rank


def _case(classname: str, name: str, verdict: str) -> str:
    start = f'    <testcase classname={_attribute(classname)} name={_attribute(name)} time="0"'
    return f"{start}>{verdict}</testcase>\n" if verdict else f"{start}/>\n"


def _verdict(kind: str, type_: str, message: str, text: str) -> str:
    typed = "" if kind == "skipped" else f" type={_attribute(type_)}"
    return f"<{kind}{typed} message={_attribute(shortened(message))}>{_text(text)}</{kind}>"


def _attribute(text: str) -> str:
    """Quoted, one line; a name must not be empty."""
    return f'"{_text(safe_text(text)).strip() or "-"}"'


def _text(text: str) -> str:
    """Safe text as XML; what XML 1.0 cannot hold even as a reference is spelled out."""
    return escape(_NOT_XML.sub(lambda m: f"\\u{ord(m.group()):04x}", text), quote=True)

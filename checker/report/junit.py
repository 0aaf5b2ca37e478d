"""JUnit XML that both common schemas accept: Ant's (attributes required, their order of elements) and Jenkins's (nothing beyond).

A suite is a family of rules. A rule that found nothing is a test that passed;
each finding is a test of its own. Findings at or above the severity that fails
the run are failures, all others are skipped tests with their reason, and what
kept the tool from its job is an error. Times and hosts are constants: the same
input gives the same bytes.
"""

from __future__ import annotations

import re
from collections import Counter
from html import escape
from typing import TYPE_CHECKING

from checker.model.finding import Severity, Standing
from checker.report.commands import inert_xml
from checker.report.safe_text import safe_text
from checker.report.sides import detail_lines, place, shortened
from checker.report.tally import tally

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.model.finding import Finding
    from checker.model.report import Report, RuleNote

_CONSTANT = 'timestamp="1970-01-01T00:00:00" hostname="localhost" time="0"'
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_OWN = "factlint"
"""The suite of what is not a rule's finding: the tool's own errors."""


def pieces(report: Report) -> Iterator[str]:
    """One document, `<testsuites>` at its root, suites in order of their names."""
    found: dict[str, list[Finding]] = {_OWN: []}
    for finding in report.findings:
        found.setdefault(finding.family or _OWN, []).append(finding)
    rules = {finding.rule for finding in report.findings}
    quiet: dict[str, list[RuleNote]] = {}
    for rule in report.rules:
        if rule.id not in rules:
            quiet.setdefault(rule.family, []).append(rule)
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n'
    for number, family in enumerate(sorted({*found, *quiet})):
        yield from map(inert_xml, _suite(number, family, quiet.get(family, []), found.get(family, []), report))
    yield "</testsuites>\n"


def _suite(number: int, family: str, quiet: list[RuleNote], findings: list[Finding], report: Report) -> Iterator[str]:
    """The head counts the cases, which are put into text one after the other behind it."""
    own = list(_own(report)) if family == _OWN else []
    kinds = Counter([*(kind for kind, _ in own), *(_kind(finding, report) for finding in findings)])
    tests = len(own) + len(quiet) + len(findings)
    counts = f'tests="{tests}" failures="{kinds["failure"]}" errors="{kinds["error"]}" skipped="{kinds["skipped"]}"'
    name = _attribute(f"factlint.{family}" if family != _OWN else _OWN)
    version = f'<property name="version" value={_attribute(report.version)}/>'
    yield f'  <testsuite name={name} package={name} id="{number}" {counts} {_CONSTANT}>\n    <properties>{version}</properties>\n'
    yield from (case for _, case in own)
    yield from (_case(rule.id, rule.id, "") for rule in quiet)
    yield from (_finding(finding, report) for finding in findings)
    out = _text(tally(report)) if family == _OWN else ""
    yield f"    <system-out>{out}</system-out>\n    <system-err></system-err>\n  </testsuite>\n"


def _own(report: Report) -> Iterator[tuple[str, str]]:
    """The tool's own cases, each with its kind: that it ran, or what kept it from its job, and what it had to pass over."""
    if not report.errors:
        yield "run", _case(_OWN, "run", "")
    for trouble in report.errors:
        text = "\n".join((shortened(trouble.message), safe_text(trouble.path or ""))).rstrip()
        yield "error", _case(_OWN, shortened(trouble.message, 120), _verdict("error", _OWN, trouble.message, text))
    for gap in report.not_checked:
        name = f"{place(gap.location, report.prefix)} {shortened(gap.what, 120)}"
        yield "skipped", _case("not-checked", name, _verdict("skipped", "", gap.why, ""))


def _finding(finding: Finding, report: Report) -> str:
    at = place(finding.location, report.prefix)
    name = f"{at} {shortened(finding.message, 200)}"
    kind = _kind(finding, report)
    if finding.standing is not Standing.SHOWN:
        words = f"{finding.standing.value}: {finding.reason}".rstrip(": ")
    else:
        words = finding.message if kind == "failure" else f"{finding.severity.value}: {finding.message}"
    text = "\n".join((at, *detail_lines(finding, report)))
    return _case(finding.rule or _OWN, name, _verdict(kind, f"{finding.severity.value}[{finding.rule}]", words, text))


def _kind(finding: Finding, report: Report) -> str:
    return "failure" if finding.standing is Standing.SHOWN and _fails(finding, report) else "skipped"


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

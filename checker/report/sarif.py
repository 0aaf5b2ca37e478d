"""SARIF 2.1.0 (OASIS, `sarif-schema-2.1.0.json`) within what GitHub code scanning takes.

Limits, from GitHub's documentation ("SARIF support for code scanning" and its
table of limits, read November 2026): a file with more than 25,000 results of a
run is refused and the gravest 5,000 are kept; of a result's locations 100 are
kept, of more than 1,000 the file is refused; a rule's name has 255 characters,
its descriptions 1,024, its tags 10; a file has 10 MB after gzip. What is left
out because of them is said in the invocation's notifications. The 1,000
characters of a printed text are our own limit.

GitHub ignores `suppressions` and would open an alert for each suppressed
result; whoever uploads the file takes them out first, as `action.yml` does.
Suppressed results stay here, because others read them.
"""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING, Any

from checker.model.finding import Severity, Standing
from checker.report.commands import inert_json
from checker.report.fingerprints import unique_fingerprints
from checker.report.json_text import in_lines
from checker.report.safe_text import safe_text
from checker.report.sarif_parts import message, physical, related, rule_entry
from checker.report.sides import detail_lines, shortened
from checker.report.tally import shown, silenced

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from checker.model.finding import Finding
    from checker.model.report import Report, RuleNote

MOST_RESULTS = 25_000
KEPT_RESULTS = 5_000
MOST_GZIPPED = 10_000_000
_INNER, _END = "\n    ", "\n   ]"
"""Results, and the end of their list, as deep as they stand."""

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_SUPPRESSIONS = {Standing.SUPPRESSED: "inSource", Standing.RECONCILED: "external", Standing.BASELINED: "external"}


def pieces(report: Report) -> Iterator[str]:
    """One run; findings that are shown come first, the gravest of them first, so that a reader with a limit keeps those.

    Whether it is within the limits is known at its end; until then it is held, in bytes, which take half the room.
    """
    most = MOST_RESULTS
    held = _held(report, most)
    while sum(map(len, held)) > MOST_GZIPPED and _gzipped(held) > MOST_GZIPPED and most > 1:
        most = min(most, len(report.findings)) // 2
        held = _held(report, most)
    yield from (part.decode(errors="surrogatepass") for part in held)


def _held(report: Report, most: int) -> list[bytes]:
    return [part.encode(errors="surrogatepass") for part in _parts(report, most)]


def _gzipped(parts: Iterable[bytes]) -> int:
    """How many bytes they have together after gzip."""
    press = zlib.compressobj(9, wbits=31)
    return sum(len(press.compress(part)) for part in parts) + len(press.flush())


def _parts(report: Report, most: int) -> Iterator[str]:
    rules = _rules(report)
    index = {rule["id"]: number for number, rule in enumerate(rules)}
    findings = (*shown(report), *silenced(report))[:most]
    run = {
        "tool": {"driver": {"name": "factlint", "version": report.version, "semanticVersion": report.version, "rules": rules}},
        "invocations": [_invocation(report, len(findings))],
        "originalUriBaseIds": {"SRCROOT": {"description": {"text": "The root of the repository"}}},
        "columnKind": "unicodeCodePoints",
        "results": [],
    }
    log = {"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run]}
    before, none, behind = inert_json(in_lines(log, step=" ")).rpartition("[]")
    yield before
    mark = "["
    for result in _results(findings, report, index):
        yield f"{mark}\n    {inert_json(in_lines(result, _INNER, ' '))}"
        mark = ","
    yield f"{none if mark == '[' else _END}{behind}\n"


def _results(findings: Iterable[Finding], report: Report, index: dict[str, int]) -> Iterator[dict[str, Any]]:
    """What is told of them one by one; where some are accepted, of each whether it is."""
    is_marked = any(finding.standing is Standing.BASELINED for finding in report.findings)
    for mark, finding in unique_fingerprints(findings):
        result = _result(mark, finding, report, index)
        if is_marked:
            result["baselineState"] = "unchanged" if finding.standing is Standing.BASELINED else "new"
        yield result


def _rules(report: Report) -> list[dict[str, Any]]:
    """Every rule that ran, then those that only findings name, sorted."""
    notes: dict[str, RuleNote | None] = {finding.rule: None for finding in report.findings}
    notes |= {note.id: note for note in report.rules}
    return [rule_entry(rule, notes[rule], _LEVELS) for rule in sorted(notes)]


def _result(mark: str, finding: Finding, report: Report, index: dict[str, int]) -> dict[str, Any]:
    places = related(finding, report)
    text = "\n".join((shortened(finding.message), *detail_lines(finding, report)))
    result: dict[str, Any] = {
        "ruleId": safe_text(finding.rule) or "-",
        "ruleIndex": index[safe_text(finding.rule) or "-"],
        "level": _LEVELS[finding.severity],
        "message": {"text": message(text, places)},
        "locations": [{"physicalLocation": physical(finding.location, report.prefix)}],
        "partialFingerprints": {"primaryLocationLineHash": mark, "factlint/v1": mark},
        "suppressions": _suppressions(finding),
    }
    if places:
        result["relatedLocations"] = places
    facts = {"verdict": finding.verdict, "cause": finding.cause, "subject": finding.subject, "property": finding.property}
    result["properties"] = {key: safe_text(value) for key, value in facts.items() if value}
    return result


def _suppressions(finding: Finding) -> list[dict[str, Any]]:
    if finding.standing is Standing.SHOWN:
        return []
    entry = {"kind": _SUPPRESSIONS[finding.standing], "status": "accepted"}
    if finding.reason:
        entry["justification"] = shortened(finding.reason)
    return [{**entry, "properties": {"standing": finding.standing.value}}]


def _invocation(report: Report, written: int) -> dict[str, Any]:
    return {
        "executionSuccessful": not report.errors and report.exit_code in (0, 1),
        "exitCode": report.exit_code,
        "toolExecutionNotifications": [*_notifications(report), *_told_limits(report, written)],
    }


def _notifications(report: Report) -> Iterator[dict[str, Any]]:
    for trouble in report.errors:
        note: dict[str, Any] = {"level": "error", "message": {"text": message(shortened(trouble.message))}}
        if trouble.path:
            note["locations"] = [{"physicalLocation": physical(trouble.path, report.prefix)}]
        yield note
    for gap in report.not_checked:
        text = message(f"Not checked: {shortened(gap.what)}: {shortened(gap.why)}")
        yield {
            "level": "note",
            "message": {"text": text},
            "locations": [{"physicalLocation": physical(gap.location, report.prefix)}],
        }


def _told_limits(report: Report, written: int) -> Iterator[dict[str, Any]]:
    total = len(report.findings)
    if written < total:
        yield _told(f"{total:,} findings; the gravest {written:,} are in this file, because GitHub refuses one with more.")
    if written > KEPT_RESULTS:
        yield _told(f"{written:,} results; GitHub keeps the gravest {KEPT_RESULTS:,} of them.")


def _told(text: str) -> dict[str, Any]:
    return {"level": "warning", "message": {"text": text}}

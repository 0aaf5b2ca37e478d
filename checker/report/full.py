"""The report for a person at a terminal: each finding with its sides, why, and what would settle it."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from checker.model.finding import Severity, Standing, Verdict
from checker.report.commands import inert
from checker.report.look import PLAIN, Look
from checker.report.marks import short_marks
from checker.report.safe_text import safe_text
from checker.report.side_blocks import side_blocks
from checker.report.sides import place, sides
from checker.report.tally import counted, left_out_lines, scale_line, severity_counts, severity_line, silenced, silenced_line
from checker.report.width import cells, clipped, wrapped

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from checker.model.finding import Finding, NotChecked
    from checker.model.report import Report
    from checker.model.span import Location

_FIRST = 10
"""Lines of what is only counted beyond them: explained differences, things not checked."""
_MESSAGE_LINES = 8


def pieces(report: Report, look: Look = PLAIN, known: dict[str, str] | None = None) -> Iterator[str]:
    """Findings in the report's order, then the differences that are explained, what was not checked, and the counts.

    `known` holds the lines of findings by fingerprint: those that are there are not made, those that are made are put there.
    """
    gap = ""
    for block in _blocks(report, look, known):
        before = gap
        for text in block:
            yield f"{before}{inert(text)}\n"
            before, gap = "", "\n"


def _blocks(report: Report, look: Look, known: dict[str, str] | None) -> Iterator[Iterable[str]]:
    """What an empty line parts, in lines, or in texts of several."""
    marks = _marks(report, look)
    asides: list[Finding] = []
    for finding in report.findings:
        if finding.standing is Standing.SHOWN:
            if _is_aside(finding):
                asides.append(finding)
            else:
                yield (_told(finding, report, marks, look, known),)
    yield _asides(asides, look)
    yield _not_checked(report.not_checked, look)
    yield _silenced(report, look)
    yield _counts(report, look)


def _told(finding: Finding, report: Report, marks: dict[str, str], look: Look, known: dict[str, str] | None) -> str:
    if known is None:
        return "\n".join(_finding(finding, report, marks, look))
    if finding.fingerprint not in known:
        known[finding.fingerprint] = "\n".join(_finding(finding, report, marks, look))
    return known[finding.fingerprint]


def stretches(report: Report, known: dict[str, str]) -> dict[str, list[int]]:
    """Where in all `pieces` together the lines of each finding begin and end; `known` is what it has left."""
    found, at = {}, 0
    for finding in report.findings:
        if finding.fingerprint in known and finding.standing is Standing.SHOWN and not _is_aside(finding):
            end = at + len(inert(known[finding.fingerprint]))
            found[finding.fingerprint] = [at, end]
            at = end + 2  # an empty line after each
    return found


def _is_aside(finding: Finding) -> bool:
    """An explained difference takes one line: nobody has to act on it."""
    return finding.verdict is Verdict.EXPLAINED and finding.severity is Severity.INFO


def _finding(finding: Finding, report: Report, marks: dict[str, str], look: Look) -> Iterator[str]:
    yield from _header(finding, look)
    if finding.clusters or len(finding.claims) > 1:
        for block in side_blocks(finding, report, look):
            yield ""
            yield from block
        if besides := _besides(finding, report):
            yield ""
            yield from _related(besides, look)
        yield ""
    else:
        yield from _where(finding, look)
    if finding.steps:
        yield from (f"    {line}" for step in finding.steps for line in wrapped(safe_text(step), look.width - 4))
    yield from _labelled("why", finding.why, look)
    yield from _labelled("settle", _settle(finding, marks, look), look)


def _header(finding: Finding, look: Look) -> Iterator[str]:
    """`warning[value-unclear] Vietnam · …: 153 or 55?`, the cause at the right edge."""
    level = str(finding.severity)
    mark = f"{level}[{safe_text(finding.rule)}]"
    cause = "" if finding.cause in (None, "none") else str(finding.cause)
    lines = clipped(wrapped(f"{mark} {safe_text(finding.message)}", look.width), _MESSAGE_LINES)
    for at, line in enumerate(lines):
        own = len(mark) if at == 0 else 0
        painted = look.paint(level, line[:own]) + look.paint("strong", line[own:])
        if at == len(lines) - 1 and cause and cells(line) + 2 + len(cause) <= look.width:
            painted += " " * (look.width - cells(line) - len(cause)) + look.paint(level, cause)
            cause = ""
        yield painted
    if cause:
        yield look.paint(level, cause.rjust(look.width))


def _where(finding: Finding, look: Look) -> Iterator[str]:
    """The place to mend, and those that have to do with it."""
    yield f"    {place(finding.location)}"
    yield from _related(finding.related, look)


def _besides(finding: Finding, report: Report) -> list[Location]:
    """Related places that the sides do not show already."""
    if not finding.related:
        return []
    told = {(at.path, at.span.line) for view in sides(finding, report) for at in (view.location, view.source_location) if at}
    return [at for at in finding.related if (at.path, at.span.line) not in told]


def _related(places: Sequence[Location], look: Look) -> Iterator[str]:
    for at in places[:_FIRST]:
        yield from _after(f"    → {place(at)}", safe_text(at.label), look)
    if len(places) > _FIRST:
        yield f"    → and {len(places) - _FIRST:,} more places"


def _after(head: str, text: str, look: Look) -> list[str]:
    """A place and what is said of it: on its line if that fits, else below."""
    if not text:
        return [head]
    if cells(head) + 2 + cells(text) <= look.width:
        return [f"{head}  {text}"]
    return [head, *[f"      {line}" for line in wrapped(text, look.width - 6)]]


@lru_cache(256)
def _labelled(label: str, text: str, look: Look) -> tuple[str, ...]:
    """`why` and `settle`, which many findings have in common; a text of several lines is something to paste, and keeps its indents."""
    head = look.paint("strong", label) + " " * (8 - len(label))
    lines = []
    for line in text.split("\n") if text else ():
        words = line.lstrip(" ")
        indent = " " * (len(line) - len(words))
        for part in wrapped(safe_text(words), max(look.width - 10 - len(indent), 20)):
            lines.append(f"  {head}{indent}{part}")
            head = " " * 8
    return tuple(lines)


def _settle(finding: Finding, marks: dict[str, str], look: Look) -> str:
    """What would settle it, with the command to type where there is one."""
    mark = marks.get(finding.fingerprint)
    return f"{finding.settle}: factlint reconcile {mark}" if mark and finding.settle.endswith("or reconcile") else finding.settle


def _marks(report: Report, look: Look) -> dict[str, str]:
    """Fingerprints as they are printed; none where there is no use for them."""
    return short_marks(report.findings) if look.can_reconcile else {}


def _asides(findings: list[Finding], look: Look) -> Iterator[str]:
    shown = findings if look.show_explained else findings[:_FIRST]
    for finding in shown:
        yield from _header(finding, look)
    if len(findings) > len(shown):
        yield f"… and {len(findings) - len(shown):,} more differences that are explained (all with --show-explained)"


def _not_checked(left: tuple[NotChecked, ...], look: Look) -> Iterator[str]:
    if look.is_quiet:
        return
    shown = left if look.is_verbose else left[:_FIRST]
    for item in shown:
        first, *rest = wrapped(f"not checked  {safe_text(item.what)}: {safe_text(item.why)} ({place(item.location)})", look.width - 13)
        yield look.paint("strong", first[:11]) + first[11:]
        yield from (" " * 13 + line for line in rest)
    if len(left) > len(shown):
        yield f"… and {len(left) - len(shown):,} more not checked (all with --verbose)"


def _silenced(report: Report, look: Look) -> Iterator[str]:
    """How much the settings keep from the report; with --verbose what, and every finding that is out of the way, and why."""
    for finding in silenced(report) if look.is_verbose else ():
        said = f"{finding.standing.value} {finding.rule}: {finding.message} ({place(finding.location)}): {finding.reason}"
        yield from clipped(wrapped(safe_text(said), look.width), _MESSAGE_LINES)
    if look.is_verbose:
        yield from (part for line in left_out_lines(report) for part in wrapped(safe_text(line), look.width))
    elif not look.is_quiet and (kept := sum(left.findings for left in report.left_out)):
        yield f"the settings leave out, or make less grave, {counted(kept, 'finding')} (which, with --verbose)"


def _counts(report: Report, look: Look) -> list[str]:
    """`1 warning, 2 info · 1 reconciled`, then what was looked at."""
    if look.is_quiet:
        return []
    counts = severity_counts(report)
    style = next((word for word in ("error", "warning", "info") if counts[word]), "strong" if report.errors else "good")
    aside = silenced_line(report)
    return [f"{look.paint(style, severity_line(report))}{f' · {aside}' if aside else ''}", scale_line(report)]

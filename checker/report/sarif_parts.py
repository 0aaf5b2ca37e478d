"""The small objects of a SARIF file: messages, places, rules."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from checker.model.span import Location
from checker.report.safe_text import safe_text
from checker.report.sides import shortened, sides

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from checker.model.finding import Finding, Severity
    from checker.model.report import Report, RuleNote

MOST_LOCATIONS = 100
MOST_LINKS = 10
MOST_DESCRIPTION = 1_024
MOST_NAME = 255

_PLACEHOLDER = re.compile(r"\{(\d+)\}")


def message(text: str, places: list[dict[str, Any]] | None = None) -> str:
    """A message's text in which data makes neither a link nor a placeholder; `places` are named with links to them.

    SARIF 2.1.0, 3.11.5 (placeholders, doubled braces) and 3.11.6 (embedded links, brackets after a backslash).
    """
    if "](" in text:
        text = text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")
    text = _PLACEHOLDER.sub(r"{{\1}}", text) or "-"
    links = ", ".join(map(_link, (places or ())[:MOST_LINKS]))
    return f"{text}\nplaces: {links}" if links else text


def _link(place: dict[str, Any]) -> str:
    where = place["physicalLocation"]
    return f"[{where['artifactLocation']['uri']}:{where['region']['startLine']}]({place['id']})"


def uri(path: str) -> str:
    """A relative reference, percent-encoded; bytes of a file name that are no UTF-8 come out as they stand on disk."""
    return quote(path.encode("utf-8", "surrogateescape" if _is_escaped(path) else "backslashreplace"), safe="/-._~")


def _is_escaped(path: str) -> bool:
    return not any("\ud800" <= char <= "\udc7f" or "\udd00" <= char <= "\udfff" for char in path)


def physical(location: Location | str, prefix: str) -> dict[str, Any]:
    """A place in a file; a bare path is the file as a whole."""
    path = location if isinstance(location, str) else location.path
    found: dict[str, Any] = {"artifactLocation": {"uri": uri(prefix + path) or ".", "uriBaseId": "SRCROOT"}}
    if not isinstance(location, str):
        line, column, end_line, end_column = location.span
        found["region"] = {"startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column}
    return found


def related(finding: Finding, report: Report) -> list[dict[str, Any]]:
    """Every other place of the finding, numbered from 1: each side's claim and the words of its source, then what the rule names."""
    unique = dict.fromkeys(_places(finding, report))
    return [
        {"id": number, "physicalLocation": physical(Location(path, span), report.prefix), "message": {"text": message(label)}}
        for number, (path, span, label) in enumerate(list(unique)[: MOST_LOCATIONS - 1], start=1)
    ]


def _places(finding: Finding, report: Report) -> Iterator[Location]:
    for view in sides(finding, report):
        name = shortened(view.name, 200)
        yield Location(view.location.path, view.location.span, f"{name} says {shortened(view.words)}")
        if view.source_location:
            words = f": “{shortened(' … '.join(view.quotes))}”" if view.quotes else ""
            yield Location(view.source_location.path, view.source_location.span, f"source of {name}{words}")
    for place in finding.related:
        yield Location(place.path, place.span, shortened(place.label) or "related")


def rule_entry(rule: str, note: RuleNote | None, levels: Mapping[Severity, str]) -> dict[str, Any]:
    """A rule with its page; one that a finding names and no rule bears has its name alone."""
    name = safe_text(rule)[:MOST_NAME] or "-"
    if note is None:
        words = {"text": message(name)}
        return {"id": safe_text(rule) or "-", "name": name, "shortDescription": words, "fullDescription": words, "help": words}
    summary = safe_text(note.summary) or name
    page = "\n".join(safe_text(line) for line in note.doc.splitlines()) or summary
    return {
        "id": safe_text(rule) or "-",
        "name": name,
        "shortDescription": {"text": message(summary)[:MOST_DESCRIPTION]},
        "fullDescription": {"text": message(page)[:MOST_DESCRIPTION]},
        "help": {"text": message(page)},
        "defaultConfiguration": {"level": levels[note.severity]},
        "properties": {"tags": [safe_text(note.family)]},
    }

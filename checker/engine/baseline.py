"""The baseline: findings that stood when a project began to be checked, accepted by their fingerprints.

The file is part of the checkout and may be forged like any other: an entry
hides nothing but the finding of its own fingerprint and rule, and what it
hides stays in the report, is counted, and can be listed.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, Any, NamedTuple

from checker.files import CLAIMS_LIMIT, LEADS_OUT, RefusedFile, decode, is_inside, read_bounded
from checker.model.corpus import Mistake
from checker.model.finding import Standing
from checker.model.source import line_starts
from checker.model.span import START, Location, Span
from checker.rules.base import Accepted
from checker.values.frozen import replace

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping
    from pathlib import Path

    from checker.model.finding import Finding

FORMAT = 1
UNREADABLE = "baseline-unreadable"
AGAIN = "write it anew: factlint baseline"
_MARK = re.compile(r'"fingerprint"\s*:\s*"([^"\\]*)"')
_TEXTS = ("fingerprint", "rule", "path", "message", "reason")


class Baseline(NamedTuple):
    path: str = ""
    """As reports name it; empty where there is none."""
    entries: tuple[Accepted, ...] = ()
    mistake: Mistake | None = None
    """Why it could not be read; then nothing is accepted."""


def load_baseline(file: Path, path: str, root: Path | None) -> Baseline:
    """The baseline in a file that reports call `path`; not one outside `root`, where that is given.

    InputError where it cannot be got; what it says wrong is its mistake.
    """
    import json  # two milliseconds, which a project without a baseline does not pay

    try:
        if root is not None and not is_inside(str(root), str(file)):
            raise RefusedFile(LEADS_OUT)
        text = decode(read_bounded(str(file), CLAIMS_LIMIT))
        return Baseline(path, tuple(_entries(json.loads(text), text, path)))
    except RefusedFile as refused:
        return _unreadable(path, refused.message, refused.line, refused.column)
    except json.JSONDecodeError as error:
        return _unreadable(path, f"it is no JSON: {error.msg}", error.lineno, error.colno)
    except RecursionError:
        return _unreadable(path, "it is nested too deep")
    except ValueError as error:
        return _unreadable(path, str(error))


def _unreadable(path: str, why: str, line: int = 1, column: int = 1) -> Baseline:
    location = Location(path, Span(line, column, line, column + 1))
    return Baseline(
        path, (), Mistake(UNREADABLE, f"the baseline cannot be read, and accepts nothing: {why}", location, AGAIN, offending=path)
    )


def _entries(said: Any, text: str, path: str) -> Iterable[Accepted]:
    if not isinstance(said, dict) or not isinstance(said.get("findings"), list):
        raise ValueError("it has no list of `findings`")
    if said.get("format") != FORMAT or isinstance(said["format"], bool):
        raise ValueError(f"its `format` is not {FORMAT}")
    places = _places(path, text)
    for number, entry in enumerate(said["findings"], 1):
        texts = {key: entry.get(key, "") for key in _TEXTS} if isinstance(entry, dict) else {}
        if not all(isinstance(text, str) for text in texts.values()) or not (texts.get("fingerprint") and texts.get("rule")):
            raise ValueError(f"its entry {number:,} is no fingerprint with a rule")
        yield Accepted(**texts, location=next(places.get(texts["fingerprint"], iter(())), Location(path, START)))


def _places(path: str, text: str) -> dict[str, Iterator[Location]]:
    """Where each fingerprint stands, one place after the other."""
    starts = list(line_starts(text))
    found: dict[str, list[Location]] = {}
    for mark in _MARK.finditer(text):
        line = bisect_right(starts, mark.start())
        column = mark.start() - starts[line - 1] + 1
        found.setdefault(mark[1], []).append(Location(path, Span(line, column, line, column + mark.end() - mark.start())))
    return {mark: iter(places) for mark, places in found.items()}


def accept(baseline: Baseline, findings: Iterable[Finding]) -> list[Finding]:
    """The findings, those that stand in the baseline with their new standing and the reason."""
    known = {(entry.fingerprint, entry.rule): entry for entry in baseline.entries}
    return [_accepted(finding, known, baseline.path) if known and finding.standing is Standing.SHOWN else finding for finding in findings]


def _accepted(finding: Finding, known: Mapping[tuple[str, str], Accepted], path: str) -> Finding:
    entry = known.get((finding.fingerprint, finding.rule))
    if entry is None:
        return finding
    reason = f"accepted in {path}" + (f": {entry.reason}" if entry.reason else "")
    return replace(finding, standing=Standing.BASELINED, reason=reason)


def stale(baseline: Baseline, findings: Iterable[Finding], judged: Collection[str], known: Collection[str]) -> tuple[Accepted, ...]:
    """Entries that accept nothing, though their rule was `judged`, or is not `known` at all; of two alike the second."""
    standing = {(f.fingerprint, f.rule) for f in findings if f.standing is Standing.BASELINED}
    found, seen = [], set()
    for entry in baseline.entries:
        key = (entry.fingerprint, entry.rule)
        if key in seen or (key not in standing and (entry.rule in judged or entry.rule not in known)):
            found.append(entry)
        seen.add(key)
    return tuple(found)


def stood_before(findings: Iterable[Finding], marks: Collection[str], revision: str) -> list[Finding]:
    """The findings, those whose fingerprint stood at a revision already with the standing of accepted ones."""
    reason = f"stood at {revision}"
    return [
        replace(f, standing=Standing.BASELINED, reason=reason) if f.standing is Standing.SHOWN and f.fingerprint in marks else f
        for f in findings
    ]


def render(entries: Iterable[Accepted]) -> str:
    """The file's text: one line an entry, sorted, so that two branches that accept different findings merge."""
    rows = {(entry.rule, entry.fingerprint): entry for entry in entries}
    lines = [_line(rows[row]) for row in sorted(rows)]
    body = "".join(f"\n    {line}," for line in lines).removesuffix(",")
    return f'{{\n  "format": {FORMAT},\n  "findings": [{body}{chr(10) + "  " if lines else ""}]\n}}\n'


def _line(entry: Accepted) -> str:
    """JSON in which all that cannot be seen, or turns the writing round, is escaped."""
    from json import dumps

    text = dumps({key: getattr(entry, key) for key in _TEXTS if getattr(entry, key)}, ensure_ascii=False)
    return "".join(char if char.isprintable() else dumps(char)[1:-1] for char in text)

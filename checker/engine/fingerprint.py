"""Fingerprints: what a finding is known by when its lines, its wording and its company have changed.

Baselines, reconciliations, SARIF and the removal of duplicates all use it. It never holds a line number or the text of a message.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from checker.files import sha256_of
from checker.values.frozen import replace
from checker.values.text import fold_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from checker.model.finding import Finding

DIGITS = 12
_APART = str.maketrans({sign: f"\\{sign}" for sign in "\\,;=?"})  # A name may hold the signs that join names.


def with_fingerprints(findings: Iterable[Finding]) -> list[Finding]:
    """The findings, sorted by place, each with a fingerprint that no other has; equals are numbered by cause and claims."""
    placed = sorted(findings, key=place_order)
    for at, mark in enumerate(_marks(placed)):
        placed[at] = replace(placed[at], fingerprint=mark)
    return placed


def _marks(findings: Sequence[Finding]) -> list[str]:
    """What each is known by; only of equals, which are few, more than that is kept in mind."""
    marks = [_digest((*identity(finding), "0")) for finding in findings]
    alike = {one for one, other in pairwise(sorted(marks)) if one == other}
    if not alike:
        return marks
    taken = set(marks) - alike
    following: dict[tuple[str, ...], int] = {}
    for at in sorted((at for at, mark in enumerate(marks) if mark in alike), key=lambda at: _order_of_equals(findings[at])):
        key = identity(findings[at])
        ordinal = following.get(key, 0)
        while (mark := _digest((*key, str(ordinal)))) in taken:
            ordinal += 1
        following[key] = ordinal + 1
        taken.add(mark)
        marks[at] = mark
    return marks


def _order_of_equals(finding: Finding) -> tuple[object, ...]:
    order = place_order(finding)
    return str(finding.cause), order[3:], order


def place_order(finding: Finding) -> tuple[object, ...]:
    """By file, line and column; then by what does not depend on the order in which rules ran."""
    names = tuple(claim.name for claim in finding.claims)
    return finding.location.path, finding.location.span, finding.rule, names, finding.message, finding.related


def identity(finding: Finding) -> tuple[str, ...]:
    """What makes a finding the same finding tomorrow.

    Of a value finding the readings of its sides, never who says so: a thirty-first agreeing article changes nothing.
    """
    if finding.clusters:
        named = ((d.translate(_APART), None if of is None else [leaf.translate(_APART) for leaf in of]) for d, of in finding.scope or ())
        scope = (f"{dimension}={'?' if leaves is None else ','.join(leaves)}" for dimension, leaves in named)
        readings = sorted({cluster.reading for cluster in finding.clusters})
        return "value", finding.rule, finding.subject or "", finding.property or "", ";".join(scope), *readings
    if finding.claims:
        claims = sorted(finding.claims, key=lambda claim: claim.name)
        return "claims", finding.rule, *(part for c in claims for part in (c.name, *c.value, "", *map(fold_text, c.quotes), ""))
    return "text", finding.rule, finding.location.path, finding.offending


def _digest(parts: Iterable[str]) -> str:
    """Lengths go in with the parts, so that no two lists of parts run into each other."""
    return sha256_of("".join(f"{len(part)}:{part}" for part in parts).encode("utf-8", "backslashreplace"))[:DIGITS]

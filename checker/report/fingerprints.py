"""Fingerprints for formats that refuse two alike."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from checker.report.safe_text import safe_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from checker.model.finding import Finding


def unique_fingerprints(findings: Iterable[Finding]) -> Iterator[tuple[str, Finding]]:
    """Each finding with its fingerprint; of equals, the second gets one of its own that is the same on every run."""
    seen: set[str] = set()
    for finding in findings:
        mark = safe_text(finding.fingerprint) or digest(finding.rule, finding.location.path, finding.offending or finding.message)
        ordinal = 1
        unique = mark
        while unique in seen:
            ordinal += 1
            unique = digest(mark, str(ordinal))
        seen.add(unique)
        yield unique, finding


def digest(*parts: str) -> str:
    """Twelve hexadecimal digits of the parts, as long as an engine's fingerprint."""
    return sha256("\0".join(parts).encode("utf-8", "backslashreplace")).hexdigest()[:12]

"""What may be done with a project after a check: fixes, an accepted state, reconciliations, comparisons. None may crash or lose."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from checker.app import Request, check, compare
from checker.errors import FactlintError
from checker.upkeep.accept import accept_today
from checker.upkeep.fix import mend, write
from checker.upkeep.reconcile import Entry, reconcile

if TYPE_CHECKING:
    from pathlib import Path

    from checker.model.report import Report

GONE = frozenset({"unused-suppression", "unused-reconciliation", "expired-reconciliation", "stale-baseline-entry"})


def hold_comparisons(root: Path, report: Report) -> None:
    """Any claims that a finding names can be compared."""
    for finding in islice((f for f in report.findings if len(f.claims) > 1), 3):
        answer = compare(Request(path=root), tuple(dict.fromkeys(claim.name for claim in finding.claims)))
        crashes = [trouble.message for trouble in answer.errors if "crashed" in trouble.message]
        assert not crashes, crashes


def hold_fixes(root: Path, before: Report, *, unsafe: bool) -> None:
    """Fixes are idempotent and add no finding; of a project that cannot be checked at all nothing is mended."""
    try:
        mended = mend(Request(path=root), unsafe=unsafe)
    except FactlintError:
        return
    write(mended)
    after = check(Request(path=root))
    assert not [t.message for t in after.errors if "crashed" in t.message]
    added = {(f.rule, f.message) for f in after.findings} - {(f.rule, f.message) for f in before.findings}
    assert not {rule for rule, _ in added} - GONE, added
    assert len([f for f in after.findings if f.severity == "error"]) <= len([f for f in before.findings if f.severity == "error"])
    assert not mend(Request(path=root), unsafe=unsafe).after


def hold_baseline(root: Path, before: Report) -> None:
    """What is accepted today does not fail today, and accepting again changes no byte."""
    try:
        done = accept_today(Request(path=root))
    except FactlintError:
        return
    first = (root / done.path).read_bytes()
    after = check(Request(path=root))
    if not after.errors:
        assert after.exit_code == 0, [(f.rule, f.message, str(f.standing)) for f in after.findings if f.standing == "shown"]
    accept_today(Request(path=root))
    assert (root / done.path).read_bytes() == first


def hold_reconciliation(root: Path, before: Report) -> None:
    """A finding on two sides can be reconciled, or it is said why not; then it is out of the way."""
    for finding in islice((f for f in before.findings if len(f.clusters) > 1 and f.standing == "shown"), 1):
        try:
            reconcile(Request(path=root), finding.fingerprint, Entry("both may stand"))
        except FactlintError:
            return
        after = {f.fingerprint: f.standing for f in check(Request(path=root)).findings}
        assert after[finding.fingerprint] == "reconciled"

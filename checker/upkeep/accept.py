"""`factlint baseline`: what stands today is accepted, and entries that have served their time are taken out."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from checker import app
from checker.engine import baseline, settle
from checker.errors import FactlintError
from checker.files import SOURCE_LIMIT, RefusedFile, read_bounded
from checker.model.finding import Severity, Standing
from checker.rules.base import Accepted
from checker.rules.registry import rule_families
from checker.writing.atomic import write_inside
from checker.writing.named import write_named

if TYPE_CHECKING:
    from pathlib import Path

    from checker.model.finding import Finding


class Acceptance(NamedTuple):
    """What became of the baseline."""

    path: str
    entries: int
    added: int
    removed: int


def accept_today(request: app.Request, *, prune: bool = False) -> Acceptance:
    """Write the baseline: every finding that is shown today and would fail a run, or is a warning; with `prune` none is added.

    Entries stay that accept a finding, and those of rules that did not run. FactlintError, with nothing written, where the project could
    not be judged whole.
    """
    run = app.run(request)
    if run.errors:
        raise FactlintError(f"the baseline was not written, since the project could not be judged whole: {run.errors[0].message}")
    if prune and run.baseline.mistake:
        raise FactlintError(f"{run.baseline.path}: {run.baseline.mistake.message}")
    fail_on = request.fail_on or run.settings.fail_on
    file, path = app.baseline_path(run.root, run.settings, request)
    shown = settle.within(run.findings, run.within) if run.within else run.findings
    fresh = [] if prune else [_entry(finding) for finding in shown if _is_acceptable(finding, fail_on, path)]
    old = run.baseline.entries
    gone = set(baseline.stale(run.baseline, run.findings, run.plan.rules, {*rule_families(), *run.plan.rules}))
    kept = [entry for entry in old if entry not in gone]
    _write(file, path, run, request, baseline.render([*kept, *fresh]).encode())
    return Acceptance(path, len(kept) + len(fresh), len(fresh), len(old) - len(kept))


def _is_acceptable(finding: Finding, fail_on: str, path: str) -> bool:
    least = max(Severity.WARNING.rank, Severity(fail_on).rank if fail_on != settle.NEVER else 0)
    return finding.standing is Standing.SHOWN and finding.severity.rank <= least and finding.location.path != path


def _entry(finding: Finding) -> Accepted:
    return Accepted(finding.fingerprint, finding.rule, finding.location.path, finding.message, "", finding.location)


def _write(file: Path, path: str, run: app.Run, request: app.Request, data: bytes) -> None:
    """Into the project, or to the file that the command line names, wherever that is."""
    try:
        before = read_bounded(str(file), SOURCE_LIMIT) if file.is_file() else None
        if not request.no_ignores and app.accepted(run.root, run.settings, request) != run.baseline:
            raise FactlintError(f"{path} was changed by someone else meanwhile; nothing was written there")
        if request.baseline is None:
            write_inside(run.root, path, data, before)
        elif before != data:
            write_named(str(request.baseline), (data,))
    except OSError as error:
        raise FactlintError(f"cannot write {path}: {error.strerror or error}") from error
    except RefusedFile as refused:
        raise FactlintError(f"cannot write {path}: what stands there is {refused}") from refused

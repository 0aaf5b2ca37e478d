"""`factlint reconcile`: the entry that says that someone has looked into a difference, written where the others stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from checker import app
from checker.errors import FactlintError, UsageError
from checker.files import RefusedFile, read_bounded
from checker.model.finding import Standing
from checker.values.calendar import iso
from checker.values.frozen import replace
from checker.writing.atomic import write_inside
from checker.writing.changes import written
from checker.writing.entries import appended
from checker.writing.scalars import scalar

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.model.claim import Claim
    from checker.model.finding import Finding

NEW_FILE = "reconciled.yaml"
_MOST_LISTED = 8


class Entry(NamedTuple):
    """What the entry says beside the claims and their values."""

    reason: str
    by: str | None = None
    expires: str | None = None


class Written(NamedTuple):
    path: str
    finding: Finding


def reconcile(request: app.Request, mark: str, entry: Entry) -> Written:
    """Write the entry for the one finding whose fingerprint begins with `mark`, and see that it covers it.

    FactlintError, with nothing written, where there is no such finding, several, or one that cannot be reconciled.
    """
    if not entry.reason.strip():
        raise UsageError("--reason says why both may stand; it must not be empty")
    run = app.run(request)
    if entry.expires is not None:
        entry = entry._replace(expires=_last_day(entry.expires, run.settings.today))
    finding = _called(run.findings, mark)
    claims = _claims_of(finding)
    fields = _fields(finding, claims, entry, iso(run.settings.today))
    for path, before in _candidates(run):
        after = appended(path, before, fields)
        if after is None:
            continue
        trial = app.run(replace(request, unsaved={path: after}))
        if any(f.fingerprint == finding.fingerprint and f.standing is Standing.RECONCILED for f in trial.findings):
            write_inside(run.root, path, after, before)
            return Written(path, finding)
    raise FactlintError("the entry could not be written in a place where it covers the finding; nothing was changed")


def _last_day(text: str, today: int) -> str:
    """The day that `--expires` names, counted from today where it is `next month`. UsageError where it is none, or has passed."""
    from checker.values.date import read_date
    from checker.values.interval import Interval
    from checker.values.unreadable import Unreadable

    try:
        days = read_date(text, published=Interval.point(today)).must
    except Unreadable as error:
        raise UsageError(f"--expires: “{text}” is no day such as 2027-11-22 ({error})") from None
    if days.high is None:
        raise UsageError(f"--expires: “{text}” is no day such as 2027-11-22")
    last = int(days.high)
    if last < today:
        raise UsageError(f"--expires: {iso(last)} has passed (today is {iso(today)})")
    return iso(last)


def _called(findings: list[Finding], mark: str) -> Finding:
    wanted = mark.strip().casefold()
    found = [finding for finding in findings if wanted and finding.fingerprint.startswith(wanted)]
    if not found:
        from checker.engine.nearest import did_you_mean

        guess = did_you_mean(wanted, [f.fingerprint for f in findings])
        raise UsageError(f"no finding has a fingerprint that begins with '{mark}'{guess} (`factlint check` prints them)")
    if len(found) > 1:
        listed = "; ".join(f"{f.fingerprint} {f.message}" for f in found[:_MOST_LISTED])
        raise UsageError(f"'{mark}' is the beginning of {len(found):,} fingerprints: {listed}")
    return found[0]


def _claims_of(finding: Finding) -> tuple[Claim, ...]:
    if finding.standing is Standing.RECONCILED:
        raise UsageError(f"{finding.fingerprint} is reconciled already: {finding.reason}")
    members = (*(claim for cluster in finding.clusters for claim in cluster.claims), *finding.claims)
    claims = tuple({claim.name: claim for claim in members}.values())
    if len(claims) < 2:
        wrong = "suppress the rule on its claim" if claims else "correct what it names"
        raise UsageError(f"{finding.fingerprint} ({finding.rule}) is no difference between claims: {wrong}")
    return claims


def _fields(finding: Finding, claims: tuple[Claim, ...], entry: Entry, today: str) -> dict[str, str]:
    """The entry's keys, each as YAML writes it."""
    fields = {
        "claims": written(tuple((claim.name,) for claim in claims), is_list=True),
        "values": written(tuple(claim.value for claim in claims), is_list=True),
        "rules": f"[{scalar(finding.rule)}]",
        "reason": scalar(entry.reason.strip()),
        "by": scalar(entry.by) if entry.by else "",
        "on": today,
        "expires": entry.expires or "",
    }
    return {key: value for key, value in fields.items() if value}


def _candidates(run: app.Run) -> Iterator[tuple[str, bytes | None]]:
    """Documents that may take the entry, with their bytes: those that have such a section, then the one for them, which may be new."""
    usual = f"{run.settings.claims[0]}/{NEW_FILE}".removeprefix("./")
    paths = list(dict.fromkeys([entry.location.path for entry in run.facts.corpus.reconciled]))
    for path in dict.fromkeys([*sorted(paths, key=lambda path: path != usual), usual]):
        try:
            yield path, read_bounded(str(run.root / path), run.settings.document_limit)
        except RefusedFile:
            continue
        except FactlintError:
            yield path, None

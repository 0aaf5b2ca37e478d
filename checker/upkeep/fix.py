"""`check --fix`: round after round until nothing is left to mend, tried in memory and judged before anything is written."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from checker import app
from checker.engine import settle
from checker.errors import FactlintError
from checker.files import RefusedFile, read_bounded
from checker.model.finding import Severity, Standing
from checker.upkeep.misread import misread
from checker.upkeep.tidy import tidy
from checker.values.frozen import replace
from checker.writing.atomic import write_inside
from checker.writing.changes import changed
from checker.writing.document import Sheet, Uneditable

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Mapping, Sequence
    from pathlib import Path

    from checker.model.finding import Finding, Fix
    from checker.model.report import Trouble

ROUNDS = 100
"""A round takes what no other fix of the same text keeps from it; a name that is misspelt often is told, and mended, once a round."""
_INFO = Severity.INFO.rank


class Mended(NamedTuple):
    """What the fixes come to; nothing of it is written yet."""

    root: Path
    before: dict[str, bytes]
    after: dict[str, bytes]
    """By path, only documents that change."""
    fixes: tuple[Fix, ...]
    unsafe_left: int
    """Fixes that were not made because nobody allowed them."""
    errors: tuple[Trouble, ...]
    """What kept the run from its job."""


def mend(request: app.Request, *, unsafe: bool) -> Mended:
    """Every fix that there is for what the request shows. FactlintError where the project cannot be judged at all."""
    work = _Work(replace(request, new_since=None), unsafe)
    for _ in range(ROUNDS):
        if not work.round():
            break
    left = sum(1 for finding in work.shown() if finding.fix and not finding.fix.safe) if not unsafe else 0
    after = {path: data for path, data in sorted(work.texts.items()) if data != work.before[path]}
    return Mended(work.run.root, work.before, after, tuple(work.made), left, tuple(work.run.errors))


def write(mended: Mended) -> None:
    """Put the documents in their places, each whole or not at all."""
    for path, data in mended.after.items():
        write_inside(mended.root, path, data, mended.before[path])


class _Work:
    def __init__(self, request: app.Request, unsafe: bool) -> None:
        self.request = request
        self.unsafe = unsafe
        self.texts: dict[str, bytes] = {}
        self.before: dict[str, bytes] = {}
        self.made: list[Fix] = []
        self.refused: set[Hashable] = set()
        self._sheets: dict[str, tuple[bytes, Sheet | None]] = {}
        self.run = app.run(request)

    def round(self) -> bool:
        """Whether a fix was made."""
        found = dict.fromkeys(fix for fix in self._fixes() if self._key(fix) not in self.refused)
        return self._make(list(found))

    def shown(self) -> Iterator[Finding]:
        kept = app.report_of(self.run, self.request).findings
        return (finding for finding in kept if finding.standing is Standing.SHOWN)

    def _fixes(self) -> Iterator[Fix]:
        taken = set()
        for finding in self.shown():
            taken.add(finding.location[:2])
            if finding.fix and (self.unsafe or finding.fix.safe):
                yield finding.fix
        corpus = self.run.facts.corpus
        paths = [path for path in corpus.documents if not self.run.within or settle.lies_in(path, self.run.within)]
        yield from (fix for fix in tidy(corpus) if fix.location.path in paths and fix.location[:2] not in taken)
        for path in paths:
            sheet = self._sheet(path)
            if sheet is not None:
                yield from (fix for fix in misread(sheet) if fix.location[:2] not in taken)

    def _key(self, fix: Fix) -> Hashable:
        """A fix by what it does where in the tree: its position in the text moves when others are made."""
        path, span = fix.location.path, fix.location.span
        sheet = self._sheet(path)
        return path, (sheet and sheet.place_at(span)) or span, fix.message, fix.replacement or fix.values

    def _sheet(self, path: str) -> Sheet | None:
        """A document as it is by now; None where it cannot be edited."""
        try:
            data = self._text(path)
        except (FactlintError, RefusedFile):
            return None
        if path not in self._sheets or self._sheets[path][0] is not data:
            try:
                self._sheets[path] = (data, Sheet(path, data))
            except Uneditable:
                self._sheets[path] = (data, None)
        return self._sheets[path][1]

    def _text(self, path: str) -> bytes:
        if path in self.texts:
            return self.texts[path]
        if path not in self.before:
            self.before[path] = read_bounded(str(self.run.root / path), self.run.settings.document_limit)
        return self.before[path]

    def _make(self, fixes: Sequence[Fix]) -> bool:
        """Make the fixes, or as many of them as add no finding."""
        texts, made = self._tried(fixes)
        if not made:
            return False
        run = app.run(replace(self.request, unsaved={**self.request.unsaved, **self.texts, **texts}))
        if not self._adds(run):
            self.run = run
            self.texts |= texts
            self.made += made
            return True
        if len(made) == 1:
            self.refused.add(self._key(made[0]))
            return False
        half = len(made) // 2
        # the second half is found anew in the next round: by then its places may have moved
        return self._make(made[:half]) or self._make(made[half:])

    def _tried(self, fixes: Sequence[Fix]) -> tuple[dict[str, bytes], list[Fix]]:
        by_path: dict[str, list[Fix]] = {}
        for fix in fixes:
            by_path.setdefault(fix.location.path, []).append(fix)
        texts: dict[str, bytes] = {}
        made: list[Fix] = []
        for path, group in by_path.items():
            try:
                after = changed(path, self._text(path), group)
            except (Uneditable, RefusedFile):
                continue
            if after.fixes:
                texts[path] = after.data
                made += after.fixes
        return texts, made

    def _adds(self, run: app.Run) -> bool:
        """Some finding is new: of a safe fix any, of an unsafe one a graver one than a remark about claims that had none."""
        return bool(self._told(run) - self._told(self.run)) or len(run.errors) > len(self.run.errors)

    def _told(self, run: app.Run) -> Counter[tuple[str, ...]]:
        return Counter(
            ("" if self.unsafe else f.rule, *(sorted(claim.name for claim in f.claims) or (f.location.path, f.offending)))
            for f in run.findings
            if f.standing is Standing.SHOWN and not (self.unsafe and f.severity.rank >= _INFO)
        )


def parts_of(mended: Mended) -> Mapping[str, int]:
    """How often each kind of fix was made, by what it says."""
    return Counter(fix.message for fix in mended.fixes)

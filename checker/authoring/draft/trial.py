"""A draft is judged by the linter before anyone sees it: what it would object to is taken back, and left to a person."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from checker import app
from checker.authoring.draft.quotes import quote_of
from checker.model.claim import TO_DO
from checker.model.finding import Severity
from checker.values.frozen import replace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from checker.authoring.draft.entry import Entry
    from checker.compare.quotes.page import Page
    from checker.model.claim import Claim
    from checker.model.finding import Finding

_ROUNDS = 5
_QUOTES = frozenset(("quote-cut", "quote-ambiguous"))
_REMARK = 150
_TOGETHER = frozenset(("value", "sum", "time", "project"))
_SOMEONE = "factlint-draft-of-someone-unknown"
_ENTITY = f"entities: {{{_SOMEONE}: {{type: unknown}}}}\n".encode()


class Settled(NamedTuple):
    entries: tuple[Entry, ...]
    dropped: tuple[tuple[Entry, str], ...]
    """Claims that could not stand, each with what the linter says of it."""
    is_whole: bool = True
    """The linter has nothing to say of the rest of the document: its source, its new words."""


class Trial:
    """Runs the project with the draft in it. `write` makes the document of some entries."""

    def __init__(
        self, request: app.Request, path: str, source: str, write: Callable[[Sequence[Entry]], bytes], texts: Mapping[str, bytes]
    ) -> None:
        self._request = request
        self._path = path
        self._source = source
        self._write = write
        self._texts = texts
        self._is_whole = True

    def settled(self, entries: Sequence[Entry], page: Page) -> Settled:
        """The entries of which the linter says nothing but what is to be done.

        A quote that it finds cut is widened; names that bring a finding about are taken back, with a remark that says which; a claim
        that has a finding even so is dropped, and one from a language model is dropped where its own words are at fault.
        """
        kept = list(entries)
        dropped: list[tuple[Entry, str]] = []
        for number in range(_ROUNDS):
            told = self._findings(kept)
            if not told:
                break
            after: list[Entry] = []
            for entry in kept:
                finding = told.get(entry.id)
                changed = entry if finding is None else _mended(entry, finding, page, is_last=number >= _ROUNDS - 2)
                if changed is None:
                    assert finding is not None
                    dropped.append((entry, finding.message))
                else:
                    after.append(changed)
            kept = after
        else:
            told = self._findings(kept)
            dropped += [(entry, told[entry.id].message) for entry in kept if entry.id in told]
            kept = [entry for entry in kept if entry.id not in told]
        return Settled(tuple(kept), tuple(dropped), self._is_whole)

    def _findings(self, entries: Sequence[Entry]) -> dict[str, Finding]:
        """The first finding on each of the entries, the gravest first.

        Claims whose subject is open are about someone unknown here, so that their values are read and looked for in their quotes;
        what is said of two of them together means nothing, since they may be about two.
        """
        named = [entry._replace(subject=_SOMEONE) if entry.subject == TO_DO != entry.property else entry for entry in entries]
        request = replace(self._request, unsaved={self._path: self._write(named), f"{_SOMEONE}.yaml": _ENTITY, **self._texts})
        ids = {entry.id for entry in entries}
        found: dict[str, Finding] = {}
        self._is_whole = True
        for finding in sorted(app.run(request).findings, key=lambda finding: (finding.severity.rank, finding.location)):
            if finding.rule == "to-do" or (finding.family in _TOGETHER and _is_about_someone(finding)):
                continue
            members = ids.intersection(self._ids_in(finding))
            found |= {id: finding for id in members if id not in found}
            if not members and finding.location.path == self._path and finding.severity is Severity.ERROR:
                self._is_whole = False
        return found

    def _ids_in(self, finding: Finding) -> Iterable[str]:
        return [claim.id for claim in _claims_of(finding) if claim.source.id == self._source]


def _claims_of(finding: Finding) -> list[Claim]:
    return [*finding.claims, *(claim for cluster in finding.clusters for claim in cluster.claims)]


def _is_about_someone(finding: Finding) -> bool:
    return any(claim.subject is not None and claim.subject.id == _SOMEONE for claim in _claims_of(finding))


def _mended(entry: Entry, finding: Finding, page: Page, *, is_last: bool) -> Entry | None:
    """The entry as the finding lets it stand; None where nothing more can be taken back."""
    one = entry.candidate
    if finding.rule in _QUOTES and one is not None and not entry.is_wide and not entry.from_model:
        quote = quote_of(one, page, whole=True)
        if quote is not None and quote != entry.quote:
            return entry._replace(quote=quote, is_wide=True)
    if entry.from_model and not finding.clusters and finding.rule != "publication-date-unknown":
        return None
    if entry.property != TO_DO and not is_last:
        message = finding.message if len(finding.message) <= _REMARK else f"{finding.message[:_REMARK]}…"
        return entry.without_property(f"factlint says then: {message}")
    if entry.keys or entry.subject != TO_DO:
        return entry.without_names()
    return None

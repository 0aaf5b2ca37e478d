"""Differences that someone has looked into.

An entry covers a finding if it names a claim of each side and every claim of
the smaller ones: a further article that agrees with the many changes nothing,
one more on the side of the few is news, and the finding is back.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from checker.compare.lapse import expired, reconciliation_lapse
from checker.model.finding import Standing
from checker.rules.base import Scope, UpkeepRule, Use
from checker.rules.registry import load_rule, rule_families
from checker.values.frozen import replace

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checker.engine.select import Plan
    from checker.model.corpus import Corpus, Reconciliation
    from checker.model.finding import Finding
    from checker.rules.base import Rule


class Reconciliations:
    """The reconciliations of a project, and what each has covered so far."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self._lapse = {entry: reconciliation_lapse(entry, corpus) for entry in corpus.reconciled}
        self._expired = {entry: expired(entry.expires, corpus.today) for entry in corpus.reconciled}
        self._covering: set[Reconciliation] = set()
        self._missed: set[Reconciliation] = set()
        self._naming: dict[str, list[Reconciliation]] = defaultdict(list)
        for entry in corpus.reconciled:
            for name in dict.fromkeys(entry.claims):
                self._naming[name].append(entry)

    def apply(self, findings: Iterable[Finding]) -> list[Finding]:
        """The findings, those that an entry covers with their new standing and its reason."""
        return [self._settled(finding) if self._naming and _is_open(finding) else finding for finding in findings]

    def _settled(self, finding: Finding) -> Finding:
        said = ""
        sides = _Sides(finding)
        for entry in self._entries_on(finding):
            lacking = sides.lacking(entry)
            if lacking is None:
                continue
            at = f"{entry.location.path}:{entry.location.span.line}"
            if lacking:
                said = said or f"the reconciliation at {at} does not name {', '.join(news(entry, finding) or ())}"
            elif stale := self._stale(entry):
                self._missed.add(entry)
                said = said or f"the reconciliation at {at} {stale}"
            else:
                self._covering.add(entry)
                return replace(finding, standing=Standing.RECONCILED, reason=entry.reason)
        return replace(finding, why=f"{finding.why}; {said}" if finding.why else said) if said else finding

    def _stale(self, entry: Reconciliation) -> str:
        if self._expired[entry]:
            return f"expired on {self._expired[entry]}"
        return f"has lapsed: {self._lapse[entry]}" if self._lapse[entry] else ""

    def _entries_on(self, finding: Finding) -> list[Reconciliation]:
        names = {name for side in _sides(finding) for name in side}
        found = {entry: None for name in sorted(names) for entry in self._naming.get(name, ())}
        entries = [entry for entry in found if not entry.rules or finding.rule in entry.rules]
        return sorted(entries, key=lambda entry: entry.location)

    def uses(self, plan: Plan) -> tuple[tuple[Reconciliation, Use], ...]:
        """What became of each entry."""
        skipped = {rule for rule in plan.left_out if rule not in rule_families() or _compares(load_rule(rule))} if self._naming else set()
        return tuple(
            (
                entry,
                Use(
                    claims=tuple(claim for name in entry.claims if (claim := self._corpus.claim(name))),
                    location=entry.location,
                    has_covered=entry in self._covering,
                    is_settled=not (skipped & set(entry.rules) if entry.rules else skipped),
                    lapse=self._lapse[entry],
                    expired=self._expired[entry],
                    would_cover=entry in self._missed,
                ),
            )
            for entry in self._corpus.reconciled
        )


def _compares(rule: type[Rule]) -> bool:
    """It looks beyond one source, and at claims."""
    return rule.scope is not Scope.SOURCE and not issubclass(rule, UpkeepRule)


def _is_open(finding: Finding) -> bool:
    """Only a difference between claims can be reconciled."""
    return finding.standing is Standing.SHOWN and (len(finding.clusters) > 1 or len(finding.claims) > 1)


def _sides(finding: Finding) -> list[list[str]]:
    if finding.clusters:
        return [[claim.name for claim in cluster.claims] for cluster in finding.clusters]
    return [[claim.name] for claim in finding.claims]


class _Sides:
    """The sides of a finding, by who stands on them: looked at once for all entries, for both may be very many."""

    def __init__(self, finding: Finding) -> None:
        sides = _sides(finding)
        self._sizes = [len(side) for side in sides]
        self._claims = sum(self._sizes)
        self._most = max(self._sizes, default=0)
        self._largest = self._sizes.count(self._most)
        self._of: dict[str, list[int]] = {}
        for number, side in enumerate(sides):
            for name in side:
                self._of.setdefault(name, []).append(number)

    def lacking(self, entry: Reconciliation) -> int | None:
        """How many claims `news` would name."""
        named = Counter(number for name in set(entry.claims) for number in self._of.get(name, ()))
        if len(named) < 2:
            return None
        largest = [count for number, count in named.items() if self._sizes[number] == self._most]
        left_to_many = min(largest) if len(largest) == self._largest else 1  # of the largest side one name is enough, and one has to be
        return self._claims - self._most - named.total() + left_to_many


def news(entry: Reconciliation, finding: Finding) -> tuple[str, ...] | None:
    """The claims that the entry would have to name to cover the finding: none if it covers it; None if it is about something else."""
    named, sides = set(entry.claims), _sides(finding)
    touched = sum(any(name in named for name in side) for side in sides)
    if touched < 2:
        return None
    most = max(map(len, sides))
    missing = [
        tuple(name for at, side in enumerate(sides) for name in (_unnamed_of_many(side, named) if at == many else _unnamed(side, named)))
        for many, largest in enumerate(sides)
        if len(largest) == most
    ]
    return min(missing, key=len)


def _unnamed(side: list[str], named: set[str]) -> list[str]:
    return [name for name in side if name not in named]


def _unnamed_of_many(side: list[str], named: set[str]) -> list[str]:
    """Of the largest side one name is enough."""
    return [] if any(name in named for name in side) else side[:1]

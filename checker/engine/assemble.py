"""Findings become the report: with them goes all that a format may want to say of their claims, subjects and rules."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from checker import __version__
from checker.engine.run import crash
from checker.engine.settle import exit_code
from checker.engine.unchecked import pairs_left_out
from checker.model.report import Report, RuleNote, Trouble

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from checker.compare.judged import Judged
    from checker.engine.select import Plan
    from checker.model.claim import Claim
    from checker.model.corpus import Corpus
    from checker.model.finding import Finding, NotChecked
    from checker.model.report import ClaimView
    from checker.rules.base import Rule


def assemble(
    findings: Sequence[Finding],
    facts: Judged,
    notes: tuple[RuleNote, ...],
    errors: Iterable[Trouble],
    fail_on: str,
    *,
    exit_zero: bool,
) -> Report:
    """The report of a run."""
    corpus, troubles = facts.corpus, list(errors)
    return Report(
        version=__version__,
        findings=tuple(findings),
        claims=_views(facts, findings, troubles),
        claim_count=len(corpus.claims),
        source_count=len(corpus.sources),
        origin_count=len(set(facts.origins.values())),
        not_checked=_not_checked(facts, findings, troubles),
        exit_code=exit_code(findings, fail_on, has_errors=bool(troubles), exit_zero=exit_zero),
        errors=tuple(troubles),
        rules=notes,
        entity_names=entity_names(corpus, {*(f.subject for f in findings), *(c.particulars.said_by for c in _named(findings))}),
        property_names=_property_names(corpus, {f.property for f in findings}),
        fail_on=fail_on,
    )


def failed(trouble: Trouble, fail_on: str) -> Report:
    """The report of a run that came to nothing; formats for machines print it all the same."""
    return Report(__version__, (), {}, 0, 0, 0, exit_code=2, errors=(trouble,), fail_on=fail_on)


def notes_on(rules: Iterable[type[Rule]], selected: Plan) -> tuple[RuleNote, ...]:
    """What formats say of the rules that ran."""
    levels = selected.severity
    return tuple(RuleNote(rule.id, rule.family(), levels.get(rule.id, rule.severity), rule.summary(), rule.doc()) for rule in rules)


def entity_names(corpus: Corpus, ids: Iterable[str | None]) -> dict[str, str]:
    """Names by id, of those ids that there are."""
    entities = corpus.vocabulary.entities
    return {entity: entities[entity].name for entity in sorted(filter(None, ids)) if entity in entities}


def _property_names(corpus: Corpus, ids: Iterable[str | None]) -> dict[str, str]:
    properties = corpus.vocabulary.properties
    return {prop: properties[prop].name for prop in sorted(filter(None, ids)) if prop in properties}


_AT_ONCE = 64
"""Views that are kept: of a finding a format asks for each of them several times in a row."""


class _Views(Mapping[str, "ClaimView"]):
    """Every claim that findings name, in print. One is made when a format asks for it: most are named by findings that are only counted."""

    def __init__(self, facts: Judged, findings: Sequence[Finding]) -> None:
        self._view = lru_cache(_AT_ONCE)(facts.view)
        self._findings = findings

    def __getitem__(self, name: str) -> ClaimView:
        view = self._view(name)
        if view is None:
            raise KeyError(name)
        return view

    def __iter__(self) -> Iterator[str]:
        return iter(sorted({claim.name for claim in _named(self._findings)}))

    def __len__(self) -> int:
        return len({claim.name for claim in _named(self._findings)})


def _named(findings: Iterable[Finding]) -> Iterator[Claim]:
    """Every claim that a finding names, as often as it is named."""
    for finding in findings:
        yield from finding.claims
        for cluster in finding.clusters:
            yield from cluster.claims


def _views(facts: Judged, findings: Sequence[Finding], troubles: list[Trouble]) -> Mapping[str, ClaimView]:
    """If what all views rest on cannot be worked out, the findings stand all the same."""
    try:
        _ = facts.quotes, facts.origins
    except Exception as error:
        troubles.append(crash("the description of claims", error))
        return {}
    return _Views(facts, findings)


def _not_checked(facts: Judged, findings: Iterable[Finding], troubles: list[Trouble]) -> tuple[NotChecked, ...]:
    try:
        found = [*facts.not_checked, *pairs_left_out(findings, facts.corpus.vocabulary)]
        return tuple(sorted(found, key=lambda item: (item.location, item.what, item.why)))
    except Exception as error:
        troubles.append(crash("the list of what was not checked", error))
        return facts.corpus.not_checked

"""Findings become the report: with them goes all that a format may want to say of their claims, subjects and rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker import __version__
from checker.engine.run import crash
from checker.engine.settle import exit_code
from checker.model.report import Report, RuleNote, Trouble

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from checker.compare.judged import Judged
    from checker.engine.select import Plan
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
    claims = _views(facts, findings, troubles)
    return Report(
        version=__version__,
        findings=tuple(findings),
        claims=claims,
        claim_count=len(corpus.claims),
        source_count=len(corpus.sources),
        origin_count=len(set(facts.origins.values())),
        not_checked=_not_checked(facts, troubles),
        exit_code=exit_code(findings, fail_on, has_errors=bool(troubles), exit_zero=exit_zero),
        errors=tuple(troubles),
        rules=notes,
        entity_names=entity_names(corpus, {*(f.subject for f in findings), *(view.said_by for view in claims.values())}),
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


def _views(facts: Judged, findings: Iterable[Finding], troubles: list[Trouble]) -> dict[str, ClaimView]:
    """Every claim that a finding names. If working that out crashes, the findings stand all the same."""
    names = {claim.name for f in findings for claim in (*f.claims, *(c for cluster in f.clusters for c in cluster.claims))}
    try:
        return facts.views(sorted(names))
    except Exception as error:
        troubles.append(crash("the description of claims", error))
        return {}


def _not_checked(facts: Judged, troubles: list[Trouble]) -> tuple[NotChecked, ...]:
    try:
        return tuple(facts.not_checked)
    except Exception as error:
        troubles.append(crash("the list of what was not checked", error))
        return facts.corpus.not_checked

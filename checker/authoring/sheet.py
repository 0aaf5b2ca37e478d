"""What a project records on a subject or a property, drawn from a run: claims in order of time, with what was found on them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker import __version__, app
from checker.authoring.asked import Asked, asked_for
from checker.engine.assemble import entity_names
from checker.model.finding import Standing, Verdict
from checker.model.sheet import Bar, Count, Entry, Group, Holding, Inventory, Section, Sheet
from checker.model.vocabulary import Type, fold_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from checker.compare.judged import Judged
    from checker.compare.statement import ReadClaim
    from checker.model.claim import Claim
    from checker.model.finding import Finding
    from checker.model.report import ClaimView
    from checker.model.vocabulary import Entity, Property

_ON_AN_AXIS = frozenset({Type.QUANTITY, Type.DATE, Type.TIME})


def sheet_of(request: app.Request, words: Sequence[str]) -> Sheet:
    """The fact sheet on what the words name. FactlintError where nothing could be loaded or no one bears such a name."""
    run = app.run(request)
    facts = run.facts
    asked = asked_for(words, facts.corpus)
    wanted = [claim for claim in facts.corpus.claims if _is_wanted(claim, asked)]
    sections = tuple(_sections(wanted, facts, run.findings))
    named = _naming(asked.subject, facts) if asked.subject and asked.property is None else ()
    speakers = {entry.view.said_by for section in sections for entry in section.entries()}
    return Sheet(
        version=__version__,
        sections=sections,
        subject=asked.subject,
        property=asked.property,
        named_in=tuple(claim for claim in named if claim.subject is not asked.subject),
        findings=tuple(run.findings),
        entity_names=entity_names(facts.corpus, speakers),
        sources=len({claim.source.id for claim in wanted}),
        origins=_origins(wanted, facts.origins),
        errors=tuple(run.errors),
    )


def inventory_of(request: app.Request) -> Inventory:
    """Everything that a sheet could be asked for. FactlintError where nothing could be loaded."""
    run = app.run(request)
    facts = run.facts
    claims = facts.corpus.claims
    by_subject = _by_key(claims)
    open_findings = [f for f in run.findings if f.standing is Standing.SHOWN and f.verdict is not Verdict.EXPLAINED]
    told = _told_by_claim(open_findings)
    holdings = []
    for subject, properties in by_subject:
        own = [claim for _, members in properties for claim in members]
        counts = tuple((prop, _count(members, facts, told)) for prop, members in properties)
        holdings.append(Holding(subject, _count(own, facts, told), counts))
    named = sum(holding.whole.claims for holding in holdings)
    total = _count(claims, facts, told)._replace(open=_by_severity(open_findings))
    return Inventory(__version__, total, tuple(holdings), len(claims) - named, tuple(run.errors))


def _is_wanted(claim: Claim, asked: Asked) -> bool:
    is_subject = asked.subject is None or claim.subject is asked.subject
    return is_subject and (asked.property is None or claim.property is asked.property)


def _sections(claims: Sequence[Claim], facts: Judged, findings: Iterable[Finding]) -> Iterator[Section]:
    told = _told_by_claim(findings)
    views = facts.views(claim.name for claim in claims)
    for _, view in sorted(views.items()):
        view.place_of(view.claim)  # source by source: each article is read once, and asked again from memory
    for subject, properties in _by_key(claims):
        for prop, members in properties:
            scopes: dict[object, list[Entry]] = {}
            for claim in members:
                scopes.setdefault(claim.scope, []).append(_entry(claim, facts, views))
            groups = (Group(entries[0].claim.scope, tuple(sorted(entries, key=_by_time))) for entries in scopes.values())
            named = {id(f): f for claim in members for f in told.get(claim.name, ())}
            findings = tuple(sorted(named.values(), key=_by_gravity))
            sources = len({claim.source.id for claim in members})
            yield Section(subject, prop, tuple(sorted(groups, key=_by_scope)), findings, sources, _origins(members, facts.origins))


def _entry(claim: Claim, facts: Judged, views: Mapping[str, ClaimView]) -> Entry:
    view = views[claim.name]
    read = facts.read(claim.name)
    if read is None:
        return Entry(claim, view, None, is_dated=False)
    return Entry(claim, view, read.held.days, read.held.is_dated, _bars(read))


def _bars(read: ReadClaim) -> tuple[Bar, ...]:
    prop = read.claim.property
    if prop is None or prop.type not in _ON_AN_AXIS:
        return ()
    return tuple(Bar(r.must, r.likely) for r in read.readings if r.must is not None and r.likely is not None)


def _by_time(entry: Entry) -> tuple[object, ...]:
    """Those with a date first; of one day those of one source together; what could not be read last."""
    if entry.days is None:
        return (2, 0, 0, entry.claim.name)
    low, high = entry.days.low, entry.days.high
    first = low if low is not None else high if high is not None else 0
    return (0 if entry.is_dated else 1, first, high if high is not None else first, entry.claim.source.id)


def _by_gravity(finding: Finding) -> tuple[object, ...]:
    return finding.standing is not Standing.SHOWN, finding.severity.rank, finding.rule, finding.fingerprint


def _by_scope(group: Group) -> tuple[object, ...]:
    return len(group.scope) > 0, str(group.scope)


def _by_key(claims: Iterable[Claim]) -> list[tuple[Entity, list[tuple[Property, list[Claim]]]]]:
    """The claims by subject and property, both sorted by name; claims without a known name are left out."""
    found: dict[str, tuple[Entity, dict[str, tuple[Property, list[Claim]]]]] = {}
    for claim in claims:
        if claim.subject is not None and claim.property is not None:
            _, properties = found.setdefault(claim.subject.id, (claim.subject, {}))
            properties.setdefault(claim.property.id, (claim.property, []))[1].append(claim)
    subjects = sorted(found.values(), key=lambda item: _by_name(item[0]))
    return [(subject, sorted(properties.values(), key=lambda item: _by_name(item[0]))) for subject, properties in subjects]


def _by_name(named: Entity | Property) -> tuple[str, str]:
    return fold_name(named.name).casefold(), named.id


def _told_by_claim(findings: Iterable[Finding]) -> dict[str, list[Finding]]:
    """The findings that name a claim, by its name."""
    told: dict[str, list[Finding]] = {}
    for finding in findings:
        members = (*finding.claims, *(claim for cluster in finding.clusters for claim in cluster.claims))
        for name in dict.fromkeys(claim.name for claim in members):
            told.setdefault(name, []).append(finding)
    return told


def _count(claims: Sequence[Claim], facts: Judged, told: Mapping[str, list[Finding]]) -> Count:
    findings = {id(finding): finding for claim in claims for finding in told.get(claim.name, ())}
    return Count(len(claims), len({claim.source.id for claim in claims}), _origins(claims, facts.origins), _by_severity(findings.values()))


def _by_severity(findings: Iterable[Finding]) -> dict[str, int]:
    """The gravest first."""
    counts: dict[str, int] = {}
    for finding in sorted(findings, key=lambda f: f.severity.rank):
        counts[finding.severity.value] = counts.get(finding.severity.value, 0) + 1
    return counts


def _origins(claims: Iterable[Claim], origins: Mapping[str, str]) -> int:
    return len({origins.get(claim.source.id, claim.source.id) for claim in claims})


def _naming(subject: Entity, facts: Judged) -> Iterator[Claim]:
    """Claims that have the entity as a value, or as the one who says them."""
    for read in facts.reads:
        if read.claim.said_by == subject.id or any(reading.entity is subject for reading in read.readings):
            yield read.claim

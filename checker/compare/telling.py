"""A disagreement as a finding: message, sides, places, reasons. Rules of the families value, time and sum yield what this makes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.compare.names import is_part
from checker.compare.origins import count_origins
from checker.compare.print import interval_text, number_text, reading_text
from checker.compare.reasons import settle, subject_name, why
from checker.compare.times import is_dated
from checker.model.finding import Cluster, Finding, LatePlaces, Verdict
from checker.model.vocabulary import Type
from checker.values.interval import magnitude

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.compare.disagreements import Disagreement
    from checker.compare.judged import Judged
    from checker.compare.statement import ReadClaim
    from checker.model.span import Location
    from checker.model.vocabulary import Property, Scope

MOST_NAMED = 4
"""How many sides a message names; the clusters name all."""


def findings_told_by(rule: str, facts: Judged) -> Iterator[Finding]:
    """The findings of one rule that disagreements make."""
    for dispute in facts.told_by(rule):
        yield finding_of(dispute, facts)


def finding_of(dispute: Disagreement, facts: Judged) -> Finding:
    sides = dispute.sides
    claims = tuple(read.claim for read in dispute.reads())
    scope = scope_of(dispute)
    return Finding(
        message=f"{title(dispute, scope)}: {question(dispute)}",
        location=claims[0].late_location(),
        claims=claims,
        clusters=tuple(cluster(side, dispute.property, facts) for side in sides),
        related=LatePlaces(lambda: places(dispute, facts)),
        verdict=dispute.answer.verdict,
        cause=dispute.answer.cause,
        subject=dispute.subject.id,
        property=dispute.property.id,
        scope=scope,
        why=why(dispute),
        settle=settle(dispute),
        suppressed_by=tuple(read.claim for read in dispute.suppressed_by),
        crowd=dispute.crowd,
    )


def title(dispute: Disagreement, scope: Scope | None) -> str:
    """`Vietnam · personnel deployed (format: individual)`."""
    covered = f" ({scope_words(scope)})" if scope else ""
    return f"{dispute.subject.name} · {dispute.property.name}{covered}"


def scope_words(scope: Scope) -> str:
    return ", ".join(f"{dimension}: {' + '.join(values) if values is not None else 'unknown'}" for dimension, values in scope)


def scope_of(dispute: Disagreement) -> Scope:
    """What brought the claims together: the widest scope that one of them states, a known one first; that of the whole beside a part."""
    if dispute.answer.rule == "part-exceeds-whole":
        return dispute.sides[-1][0].claim.scope
    scopes = {read.claim.scope for read in dispute.reads()}
    return min(scopes, key=lambda scope: (any(values is None for _, values in scope), len(scope), scope_words(scope)))


def question(dispute: Disagreement) -> str:
    """`153 or 55?`, of what is explained `53, then 153`."""
    if dispute.answer.rule == "part-exceeds-whole":
        part, whole = dispute.sides[0][0], dispute.sides[-1][0]
        covered = f" ({scope_words(part.claim.scope)})" if part.claim.scope else ""
        return f"{short(part)}{covered} out of {short(whole)}?"
    told = list(dict.fromkeys(short(side[0]) for side in dispute.sides))
    if len(told) < len(dispute.sides):
        told = list(dict.fromkeys("; ".join(side[0].claim.value) for side in dispute.sides))
    if len(told) == 1:
        told = list(dict.fromkeys("; ".join(reading_text(r, dispute.property) for r in side[0].readings) for side in dispute.sides))
    rest = len(told) - MOST_NAMED
    if rest > 0:
        told = [*told[:MOST_NAMED], f"{rest} more"]
    if dispute.answer.verdict is Verdict.EXPLAINED:
        return " and ".join([", ".join(told[:-1]), told[-1]]) if len(told) > 1 else told[0]
    if len(told) == 1:
        return f"{told[0]} of different times or scopes?"
    return f"{', '.join(told[:-1])} or {told[-1]}?"


def short(read: ReadClaim) -> str:
    """A value as a question names it: the bare figure, a date, a name, the first words of a text."""
    claim, prop = read.claim, read.claim.property
    assert prop is not None
    written = "; ".join(claim.value)
    text = written
    if prop.type is Type.QUANTITY and len(read.readings) == 1 and read.reading.quantity is not None:
        figure = read.reading.quantity.figure
        if figure is not None and prop.measure is not None and prop.measure.integer:
            text = f"{int(figure):,}" if figure.denominator == 1 and magnitude(figure) >= 1_000 else number_text(figure)
    if len(text) > 60:
        text = text[:59].rstrip() + "…"
    if claim.denied:
        return f"not {text}"
    return f"only {text}" if claim.only else text


def cluster(side: tuple[ReadClaim, ...], prop: Property, facts: Judged) -> Cluster:
    """One side: what its readings have in common, its claims, how many origins speak."""
    head = side[0].reading
    if head.must is None or head.entity is not None or prop.type is Type.TEXT or len(side[0].readings) > 1:
        reading = likely = "; ".join(_names_in_common(side, prop, facts))
    else:
        must, probable = head.must, head.likely or head.must
        for read in side[1:]:
            other = read.reading
            if other.must is not None and other.must.meets(must):
                must = must.intersection(other.must)
            if other.likely is not None and other.likely.meets(probable):
                probable = probable.intersection(other.likely)
        reading = interval_text(must, prop)
        likely = reading if probable == must else interval_text(probable, prop)
    origins = count_origins((read.claim.source.id for read in side), facts.origins)
    return Cluster(reading, likely, tuple(read.claim for read in side), origins)


def _names_in_common(side: tuple[ReadClaim, ...], prop: Property, facts: Judged) -> list[str]:
    """The values that all members give, sorted; where none is common (a part beside its whole) the narrowest of all."""
    vocabulary = facts.corpus.vocabulary
    given = [{reading_text(r, prop): r for r in read.readings} for read in side]
    common = set(given[0]).intersection(*given[1:])
    if common:
        return sorted(common)
    every = {text: r for names in given for text, r in names.items()}
    parts = [r.entity for r in every.values() if r.entity is not None]
    wholes = {r.entity.id for r in every.values() if r.entity is not None and any(is_part(part, r.entity, vocabulary) for part in parts)}
    return sorted(text for text, r in every.items() if r.entity is None or r.entity.id not in wholes)


def places(dispute: Disagreement, facts: Judged) -> Iterator[Location]:
    """Where the words stand in the sources, the other claims, and the claims that explain."""
    reads = dispute.reads()
    for number, read in enumerate(reads):
        if number:
            yield read.claim.location(label=f"{read.claim.name} says {'; '.join(read.claim.value)}")
        yield from _in_source(read, facts)
    for read in dispute.related:
        yield read.claim.location(label=f"{subject_name(read)}: {'; '.join(read.claim.value)}")
        yield from _in_source(read, facts)
    for read in reads:
        if dispute.answer.cause.value == "date-unknown" and not is_dated(read) and read.claim.as_of is None:
            yield read.claim.source.location("published", f"{read.claim.source.id} is not dated")
            break


def _in_source(read: ReadClaim, facts: Judged) -> Iterator[Location]:
    place = facts.quotes.place_of(read.claim)
    if place is not None:
        yield place._replace(label="source says")

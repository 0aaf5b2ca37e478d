"""A run as a memory, where all of it can be renewed piece by piece."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from checker.compare.times import Order
from checker.model.vocabulary import Type
from checker.renewal.local import GROUP, defining_paths, forerunners_in, is_local, read_always
from checker.renewal.memory import NO_KEY, Key, Known, Memory, Passed, Voice, bare

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from checker.app import Run
    from checker.compare.judged import Judged
    from checker.model.claim import Claim
    from checker.model.corpus import Corpus
    from checker.model.finding import Finding, NotChecked
    from checker.model.report import Report
    from checker.model.source import Source

LEAST, MOST = 1000, 300_000
"""Claims below which a run is over before anything could be looked up, and above which too much would have to be kept at hand."""


def remember(run: Run, report: Report, lines: Mapping[str, Sequence[str]]) -> Memory | None:
    """What a run is renewed from; None where that cannot be. `lines` are those of the full report, by fingerprint."""
    corpus = run.facts.corpus
    if not is_local(run):
        return None
    numbers: dict[Key, int] = {}
    sources, defining = {source.path for source in corpus.sources.values()}, defining_paths(corpus)
    return Memory(
        voices=voices_of(corpus, sources - defining, numbers),
        keys=list(numbers),
        others=sorted(read_always(corpus) | (sources & defining)),
        tied=sorted(forerunners_in(corpus.vocabulary)),
        settled=sorted(settled_keys(run.facts)),
        known=list(known_of(report.findings, lines)),
        passed=passed_of(run.facts, report.not_checked),
        claims=report.claim_count,
        sources=report.source_count,
        origins=report.origin_count,
        unknown_names=sum(mistake.rule == "unknown-name" for mistake in corpus.mistakes),
        since={},
        base=len(numbers),
    )


def voices_of(corpus: Corpus, paths: Collection[str], numbers: dict[Key, int]) -> dict[str, list[Any]]:
    """The sources of these documents, by path; keys that have no number yet are given one."""
    with_texts = has_idle_units(corpus)
    named = {name.partition("/")[0] for entry in corpus.reconciled for name in entry.claims}
    known: dict[object, int] = {}
    found = {}
    for source, claims in by_source(corpus):
        if source.path in paths:
            words, trace = words_of(claims), "" if source.id in named else trace_of(claims, with_texts=with_texts)
            found[source.path] = list(Voice(source.id, source.text_path or "", _numbered(claims, numbers, known), words, trace))
    return found


def _numbered(claims: Sequence[Claim], numbers: dict[Key, int], known: dict[object, int]) -> list[int]:
    """The numbers of their keys; `known` spares writing the key of each claim out."""
    found = []
    for claim in claims:
        pair = claim.subject, claim.property
        number = known.get(pair)
        if number is None:
            number = known[pair] = numbers.setdefault(key_of(claim), len(numbers))
        found.append(number)
    return found


def by_source(corpus: Corpus) -> Iterable[tuple[Source, tuple[Claim, ...]]]:
    """Every source with its claims, which stand together in a corpus."""
    claims, start = corpus.claims, 0
    for source in corpus.sources.values():
        end = start
        while end < len(claims) and claims[end].source is source:
            end += 1
        yield source, claims[start:end]
        start = end


def key_of(claim: Claim) -> Key:
    return f"{claim.subject.id}\t{claim.property.id}" if claim.subject is not None and claim.property is not None else NO_KEY


def has_idle_units(corpus: Corpus) -> bool:
    """There are nouns that no property counts: whether a value speaks of one is looked for in all values together."""
    measures = [prop.measure for prop in corpus.vocabulary.properties.values() if prop.measure]
    counted = {name.removeprefix("#") for measure in measures for name, _ in measure.unit.dims}
    return any(unit.id not in counted for unit in corpus.vocabulary.units.values())


def words_of(claims: Sequence[Claim]) -> list[str]:
    """What claims use of the vocabulary besides their keys, sorted."""
    words: set[str] = set()
    scopes = set()
    for claim in claims:
        subject, prop = claim.subject, claim.property
        scopes.add(claim.scope)
        if subject is None or prop is None:
            words.update(key_words(f"{subject.id if subject else ''}\t{prop.id if prop else ''}"))
        elif prop.type is Type.ENTITY:
            words.update(f":{text}" for text in claim.value)
        if claim.said_by is not None:
            words.add(f"@{claim.said_by}")
    words.update(f"={dimension}" for scope in scopes for dimension, _ in scope)
    return sorted(words)


def key_words(key: Key) -> set[str]:
    subject, _, prop = key.partition("\t")
    return {f"+{subject}", f"-{prop}"} - {"+", "-"}


def trace_of(claims: Sequence[Claim], *, with_texts: bool) -> str:
    """What claims leave beyond their own groups; empty where that is more than can be said in a line."""
    has_quotes, speeches = False, []
    for claim in claims:
        if claim.suppress:
            return ""
        has_quotes = has_quotes or bool(claim.quotes)
        if claim.said_by is not None:
            speeches.append((claim.name, claim.quotes, claim.said_by))
    return repr((has_quotes, speeches, [claim.value for claim in claims] if with_texts else []))


def settled_keys(facts: Judged) -> set[Key]:
    """Keys whose groups may matter to what is told elsewhere: of a source without a date, of a silenced or reconciled difference."""
    corpus = facts.corpus
    found = {f"{d.subject.id}\t{d.property.id}" for d in facts.disagreements if d.answer.order is Order.UNDATED}
    found |= {key_of(claim) for claim in corpus.claims if claim.suppress}
    named = (corpus.claim(name) for entry in corpus.reconciled for name in entry.claims)
    return found | {key_of(claim) for claim in named if claim is not None}


def known_of(findings: Iterable[Finding], lines: Mapping[str, Sequence[str]]) -> Iterable[Known]:
    for finding in findings:
        printed = lines.get(finding.fingerprint)
        is_group = finding.rule in GROUP
        yield Known(
            bare(finding),
            list(dict.fromkeys(map(key_of, finding.claims))) if is_group else [],
            [] if is_group else paths_of(finding),
            None if printed is None else list(printed),
        )


def paths_of(finding: Finding) -> list[str]:
    """The documents that a finding speaks of."""
    places = [finding.location.path, *(place.path for place in finding.related), *(claim.source.path for claim in finding.claims)]
    return list(dict.fromkeys(places))


def passed_of(facts: Judged, not_checked: Sequence[NotChecked]) -> list[Passed]:
    """What was not checked, with the key of each sum."""
    keys: dict[NotChecked, Key] = {}
    if facts.sums.unchecked:
        from checker.compare.sums.telling import not_checked as told

        keys = {told(each): f"{each.subject.id}\t{each.property.id}" for each in facts.sums.unchecked}
    return [Passed(item, keys.get(item, NO_KEY)) for item in not_checked]

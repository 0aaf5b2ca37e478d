"""A run as a memory, where all of it can be renewed piece by piece."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from checker.compare.times import Order
from checker.engine.unchecked import pairs_left_out
from checker.loading.stored_words import entity_rows, name_rows
from checker.renewal.known import Known, known_as
from checker.renewal.local import GROUP, defining_paths, forerunners_in, is_local, read_always
from checker.renewal.memory import NO_KEY, Asked, Base, Key, Memory, Passed
from checker.renewal.packing import packed
from checker.renewal.stored import base_of, voice_text
from checker.renewal.voices import key_of, voices_without_keys

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from checker.app import Run
    from checker.compare.judged import Judged
    from checker.model.claim import Claim
    from checker.model.corpus import Corpus
    from checker.model.finding import Finding, NotChecked
    from checker.model.report import Report
    from checker.model.vocabulary import Entity, Property

LEAST, MOST = 1000, 300_000
"""Claims below which a run is over before anything could be looked up, and above which too much would have to be kept at hand."""


def remember(run: Run, report: Report, stretches: Mapping[str, list[int]], manner: list[Any], *, exit_zero: bool) -> Memory | None:
    """What a run is renewed from; None where that cannot be. By fingerprint where the full report, if it is one, has a finding's lines."""
    corpus = run.facts.corpus
    if not is_local(run):
        return None
    sources, defining = {source.path for source in corpus.sources.values()}, defining_paths(corpus)
    try:
        base = _base_of(corpus, sources - defining)
        known = known_of(report.findings)
    except ValueError:
        return None
    return Memory(
        base=base,
        asked=Asked(
            root=str(run.root),
            today=run.settings.today,
            sources=run.settings.sources,
            limits=[run.settings.document_limit, run.settings.source_limit],
            rules=list(run.plan.rules),
            severity={rule: level.value for rule, level in run.plan.severity.items()},
            fail_on=report.fail_on,
            exit_zero=exit_zero,
            manner=manner,
        ),
        since={},
        others=sorted(read_always(corpus) | (sources & defining)),
        tied=forerunners_in(corpus.vocabulary),
        settled=sorted(settled_keys(run.facts)),
        known=known,
        stretches=stretches,
        passed=passed_of(run.facts, report),
        claims=report.claim_count,
        sources=report.source_count,
        origins=report.origin_count,
        unknown_names=sum(mistake.rule == "unknown-name" for mistake in corpus.mistakes),
    )


def _base_of(corpus: Corpus, paths: Collection[str]) -> Base:
    """ValueError where a text is such that it cannot be stored."""
    keys: list[Key] = []
    holders: list[str] = []
    of_several: dict[int, list[str]] = {}
    known: dict[Property | None, dict[Entity | None, int]] = {}
    rows = []
    for at, (path, voice, claims) in enumerate(voices_without_keys(corpus, paths)):
        own, place = _numbered(claims, keys, known), str(at)
        for number in {number for number in own if number < len(holders)}:
            of_several.setdefault(number, [holders[number]]).append(place)
        holders += [place] * (len(keys) - len(holders))
        rows.append((path, voice_text(voice.id, voice.text_path, own, voice.words, voice.trace)))
    for number, places in of_several.items():
        holders[number] = ",".join(places)
    held = zip(keys, holders, strict=True)
    return base_of(map(packed, (rows, held, entity_rows(corpus.vocabulary), name_rows(corpus.vocabulary))))


def _numbered(claims: Sequence[Claim], keys: list[Key], known: dict[Property | None, dict[Entity | None, int]]) -> list[int]:
    """Where their keys stand among all of them; `known` spares writing the key of each claim out."""
    found = []
    for claim in claims:
        subject, prop = claim.subject, claim.property
        if subject is None or prop is None:
            subject = prop = None  # whatever it lacks: it has no key
        by_subject = known.get(prop)
        if by_subject is None:
            by_subject = known[prop] = {}
        number = by_subject.get(subject)
        if number is None:
            number = by_subject[subject] = len(keys)
            keys.append(key_of(claim))
        found.append(number)
    return found


def settled_keys(facts: Judged) -> set[Key]:
    """Keys whose groups may matter to what is told elsewhere: of a source without a date, of a silenced or reconciled difference."""
    corpus = facts.corpus
    found = {f"{d.subject.id}\t{d.property.id}" for d in facts.disagreements if d.answer.order is Order.UNDATED}
    found |= {key_of(claim) for claim in corpus.claims if claim.suppress}
    named = (corpus.claim(name) for entry in corpus.reconciled for name in entry.claims)
    return found | {key_of(claim) for claim in named if claim is not None}


def known_of(findings: Iterable[Finding]) -> list[Known]:
    """ValueError where a text is such that it cannot be stored."""
    found = []
    for finding in findings:
        is_group = finding.rule in GROUP
        keys = list(dict.fromkeys(map(key_of, finding.claims))) if is_group else []
        found.append(known_as(finding, keys, [] if is_group else paths_of(finding)))
    return found


def paths_of(finding: Finding) -> list[str]:
    """The documents that a finding speaks of."""
    places = [finding.location.path, *(place.path for place in finding.related), *(claim.source.path for claim in finding.claims)]
    return list(dict.fromkeys(places))


def passed_of(facts: Judged, report: Report) -> list[Passed]:
    """What was not checked, with the key of each sum and each crowd."""
    crowds = pairs_left_out(report.findings, facts.corpus.vocabulary)
    keys: dict[NotChecked, Key] = {item: "\t".join(key) for item, key in crowds.items()}
    if facts.sums.unchecked:
        from checker.compare.sums.telling import not_checked as told

        keys |= {told(each): f"{each.subject.id}\t{each.property.id}" for each in facts.sums.unchecked}
    return [Passed(item, keys.get(item, NO_KEY)) for item in report.not_checked]

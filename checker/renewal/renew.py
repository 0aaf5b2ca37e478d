"""A run renewed: the changed documents and all that meets them judged again, the rest taken from memory."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from checker.engine.assemble import assemble
from checker.engine.fingerprint import with_fingerprints
from checker.engine.run import findings_of, load_rules
from checker.engine.select import Plan
from checker.engine.settle import exit_code
from checker.engine.unchecked import what_was_not_done
from checker.model.finding import Severity
from checker.renewal.local import DOCUMENT, GROUP, has_to_tell, linked_properties, names_are_cheap
from checker.renewal.memory import NO_KEY, Key, Memory, Passed, Voice
from checker.renewal.remember import known_of, passed_of, settled_keys
from checker.renewal.voices import by_source, key_of, key_words, voices_of
from checker.report.marks import DIGITS
from checker.rules.registry import rule_families
from checker.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Set

    from checker.compare.judged import Judged
    from checker.loading.names import Names
    from checker.loading.project import Part
    from checker.loading.stored_words import StoredWords
    from checker.model.claim import Claim
    from checker.model.corpus import Corpus
    from checker.model.finding import Finding
    from checker.model.report import Report
    from checker.model.span import Span
    from checker.model.vocabulary import Vocabulary
    from checker.renewal.known import Known
    from checker.renewal.memory import Asked

_TIES = ("derived_from", "replaces")
_LARGEST = 4
"""The part of the project that is read again is at most a fourth of it: of more a whole run is no dearer."""


class NotLocal(Exception):
    """The change may matter beyond what it touches: the run has to be made whole."""


class Renewed(NamedTuple):
    report: Report
    """Findings that stand as they stood are bare: they have no claims, and the report no views of them."""
    lines: dict[str, str]
    """Of those, as they were printed."""
    memory: Memory
    """It does not say yet where the lines of findings begin and end."""

    def with_stretches(self, stretches: Mapping[str, list[int]]) -> Memory:
        """The memory of this run, now that all of it is printed."""
        return self.memory._replace(stretches=stretches)


class _Touched(NamedTuple):
    """What a change reaches."""

    paths: frozenset[str]
    keys: frozenset[Key]


def renew(memory: Memory, changed: Collection[str], said: str) -> Renewed | None:
    """The report on a project in which, since the memory was made, only the documents `changed` have changed.

    `said` is what the run said of which the memory is. None where the report cannot be told from a part.
    """
    try:
        return _renewed(memory, frozenset(changed), said)
    except NotLocal:
        return None


def _renewed(memory: Memory, changed: frozenset[str], said: str) -> Renewed:
    _require(all(path in memory.base.voices and memory.voice(path).trace for path in changed))
    corpus, touched = _loaded(memory, changed)
    facts = _judged(_trimmed(corpus, touched))
    renewed = _with_voices(memory, facts.corpus, changed)
    _require(touched.keys.isdisjoint(settled_keys(facts).union(memory.settled)))
    plan = _plan(memory.asked)
    errors = list(what_was_not_done(facts, plan, ""))
    speaking = plan._replace(rules=tuple(rule for rule in plan.rules if has_to_tell(rule, facts)))
    rules = load_rules(speaking, rule_families(), errors, {})
    found = [finding for finding in findings_of(rules, facts, plan, errors) if _is_new(finding, touched)]
    _require(not errors)
    fresh = with_fingerprints(found)
    standing = {known.finding.fingerprint: known for known in memory.known if _still_stands(known, touched)}
    part = assemble(fresh, facts, (), errors, memory.asked.fail_on, exit_zero=memory.asked.exit_zero)
    renewed = renewed._replace(
        known=_merged(standing, known_of(fresh)),
        stretches={},
        passed=_passed(memory, facts, part, touched),
        unknown_names=memory.unknown_names + sum(mistake.rule == "unknown-name" for mistake in corpus.mistakes),
    )
    _require_same_marks(standing.keys(), {known.finding.fingerprint for known in memory.known}, {finding.fingerprint for finding in fresh})
    lines = {mark: said[slice(*memory.stretches[mark])] for mark in standing if mark in memory.stretches}
    return Renewed(_report(part, renewed, fresh), lines, renewed)


def _plan(asked: Asked) -> Plan:
    """The rules that may yield what is new."""
    rules = tuple(rule for rule in asked.rules if rule in GROUP or rule in DOCUMENT)
    return Plan(rules, {rule: Severity(level) for rule, level in asked.severity.items()}, frozenset())


def _require(holds: bool) -> None:
    if not holds:
        raise NotLocal


def _loaded(memory: Memory, changed: frozenset[str]) -> tuple[Corpus, _Touched]:
    """The words, the changed documents, and all documents whose claims meet theirs, before or after the change."""
    from checker.loading.project import load_part
    from checker.loading.stored_words import stored_words

    touched: list[_Touched] = []

    def meeting(part: Part) -> Collection[str]:
        _require_plain(part, changed, memory)
        before = {key for path in changed for key in memory.voice(path).keys}
        now = {key_of(claim) for of_source in part.claims.values() for claim in of_source}
        keys = _closed(before | now, part.vocabulary, memory.tied)
        touched.append(_Touched(changed, keys))
        paths = memory.paths_with(keys) - changed
        _require(_LARGEST * len(paths) <= len(memory.base.voices))
        return paths

    def known(names: Names) -> StoredWords:
        return stored_words(memory.base.entities, memory.base.names, memory.tied, names)

    asked = memory.asked
    settings = Settings(asked.today, sources=asked.sources, document_limit=asked.limits[0], source_limit=asked.limits[1])
    corpus = load_part(asked.root, settings, sorted({*memory.others, *changed}), meeting, known)
    _require(not corpus.troubles and not corpus.project_rules)
    _require(names_are_cheap(corpus.mistakes, corpus.vocabulary, memory.unknown_names))
    _require(not any(mistake.rule == "duplicate-id" for mistake in corpus.mistakes))
    return corpus, touched[0]


def _require_plain(part: Part, changed: frozenset[str], memory: Memory) -> None:
    """The changed documents were read to their end, and still hold nothing but the source they held, and its claims."""
    documents = {document.path: document for document in part.documents if document.path in changed}
    _require(documents.keys() == changed)
    for path, document in documents.items():
        _require(document.page.is_whole and document.sections.keys() <= {"source", "ignored"})
        voice, source = memory.voice(path), next((s for s, _ in part.sources.values() if s.path == path), None)
        _require(source is not None and (source.id, source.text_path or "") == (voice.id, voice.text_path))
        _require(document.source is not None and document.source.fields.keys().isdisjoint(_TIES) and document.source.bad.isdisjoint(_TIES))


def _closed(keys: set[Key], words: Vocabulary, tied: Collection[str]) -> frozenset[Key]:
    """The keys with those that are judged with them: of the same subject, and properties that belong together."""
    pairs = [key.split("\t") for key in keys - {NO_KEY}]
    _require(not {subject for subject, _ in pairs}.intersection(tied))
    linked = linked_properties(words)
    return frozenset(f"{subject}\t{other}" for subject, prop in pairs for other in linked.get(prop, (prop,)))


def _trimmed(corpus: Corpus, touched: _Touched) -> Corpus:
    """Only the claims that count: those of changed documents, those that are touched, and those that date a source without a date."""
    from checker.values.date import plain_date
    from checker.values.frozen import replace

    kept: list[Claim] = []
    for source, claims in by_source(corpus):
        if source.path in touched.paths or plain_date(source.published) is None:
            kept.extend(claims)
        else:
            kept.extend(claim for claim in claims if key_of(claim) in touched.keys)
    return replace(corpus, claims=tuple(kept))


def _judged(corpus: Corpus) -> Judged:
    from checker.compare.judged import judge

    return judge(corpus, is_part=True)


def _with_voices(memory: Memory, corpus: Corpus, changed: frozenset[str]) -> Memory:
    """The memory with the voices of now; what they leave beyond their groups is as it was."""
    fresh = voices_of(corpus, changed)
    _require(fresh.keys() == changed)
    renewed = memory._replace(since={**memory.since, **fresh})
    _require(all(fresh[path].trace == memory.voice(path).trace for path in changed))
    before, after = ({word for path in changed for word in _used(some.voice(path))} for some in (memory, renewed))
    moved = before ^ after
    _require(not moved or moved <= {word for path in memory.base.voices if path not in changed for word in _used(memory.voice(path))})
    more = sum(len(fresh[path].keys) - len(memory.voice(path).keys) for path in changed)
    return renewed._replace(claims=memory.claims + more)


def _used(voice: Voice) -> set[str]:
    """All that a voice uses of the vocabulary."""
    return {word for key in voice.keys for word in key_words(key)}.union(voice.words)


def _is_new(finding: Finding, touched: _Touched) -> bool:
    """It follows from what was touched; others follow from a part of what they look at, and stand as they stood."""
    if finding.rule in GROUP:
        keys = set(map(key_of, finding.claims))
        _require(not keys & touched.keys or keys <= touched.keys)
        return bool(keys & touched.keys)
    return finding.rule in DOCUMENT and finding.location.path in touched.paths


def _still_stands(known: Known, touched: _Touched) -> bool:
    finding = known.finding
    if finding.rule in GROUP:
        return touched.keys.isdisjoint(known.keys)
    if finding.rule in DOCUMENT and finding.location.path in touched.paths:
        return False
    _require(touched.paths.isdisjoint(known.paths))
    return True


def _merged(standing: Mapping[str, Known], fresh: list[Known]) -> list[Known]:
    """In the order of the report; what stands and what is new never tie for a place, or for a fingerprint."""
    _require(standing.keys().isdisjoint(known.finding.fingerprint for known in fresh))
    found = list(standing.values())
    for known in sorted(fresh, key=_place):
        at = bisect_right(found, _place(known), key=_place)
        before = found[at - 1] if at else known
        _require(_place(before) != _place(known) or before.finding.fingerprint not in standing)
        found.insert(at, known)
    return found


def _place(known: Known) -> tuple[str, Span, str]:
    return known.finding.location.path, known.finding.location.span, known.finding.rule


def _passed(memory: Memory, facts: Judged, part: Report, touched: _Touched) -> list[Passed]:
    def is_touched(passed: Passed) -> bool:
        return passed.key in touched.keys or (passed.key == NO_KEY and passed.item.location.path in touched.paths)

    kept = [passed for passed in memory.passed if not is_touched(passed)]
    fresh = [passed for passed in passed_of(facts, part) if is_touched(passed)]
    return sorted([*kept, *fresh], key=lambda passed: (passed.item.location, passed.item.what, passed.item.why))


def _report(part: Report, memory: Memory, fresh: list[Finding]) -> Report:
    from checker.values.frozen import replace

    whole = {finding.fingerprint: finding for finding in fresh}
    findings = tuple(whole.get(known.finding.fingerprint, known.finding) for known in memory.known)
    return replace(
        part,
        findings=findings,
        claim_count=memory.claims,
        source_count=memory.sources,
        origin_count=memory.origins,
        not_checked=tuple(p.item for p in memory.passed),
        exit_code=exit_code(findings, memory.asked.fail_on, has_errors=False, exit_zero=memory.asked.exit_zero),
    )


def _require_same_marks(standing: Set[str], before: Set[str], fresh: Set[str]) -> None:
    """The fingerprints that printed lines name are as short, and as long, as they were: none that comes or goes begins as they do."""
    moved = {mark[:DIGITS] for mark in (before - standing) ^ fresh}
    _require(not moved or moved.isdisjoint(mark[:DIGITS] for mark in standing))

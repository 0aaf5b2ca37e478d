"""The project's own rules, asked of every binding; a rule speaks where its check is surely false."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from checker.compare.expression.binding import TooMany, bindings
from checker.compare.expression.evaluation import answer
from checker.compare.expression.message import filled
from checker.compare.own_rules.candidates import Candidate, Text, candidates
from checker.compare.own_rules.compiled import compile_all
from checker.compare.print import interval_text
from checker.compare.telling import scope_words
from checker.model.finding import Cause, Finding, NotChecked, Severity, Verdict
from checker.values.interval import EVERYTHING, Interval

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.compare.judged import Judged
    from checker.compare.own_rules.compiled import Compiled
    from checker.compare.statement import ReadClaim
    from checker.model.corpus import Mistake
    from checker.model.span import Location

MOST_STEPS = 100_000
"""Of one rule: combinations that are asked."""
MOST_WORK = 5_000_000
"""Of all rules together: claims that are looked at."""


class Violation(NamedTuple):
    """One thing that a rule has to say: bindings of equal values are one."""

    rule: Compiled
    bound: dict[str, Candidate]
    reads: tuple[ReadClaim, ...]


class Asked(NamedTuple):
    """What came of asking the project's own rules."""

    mistakes: tuple[Mistake, ...]
    """Rules that cannot be asked."""
    violations: tuple[Violation, ...]
    not_checked: tuple[NotChecked, ...]


def ask_all(facts: Judged) -> Asked:
    """Every rule of the project, asked of every binding."""
    rules, mistakes = compile_all(facts.corpus.project_rules, facts.corpus.vocabulary, facts.reader.trees)
    found: list[Violation] = []
    cut: list[NotChecked] = []
    work = 0
    for rule in rules:
        work += sum(len(facts.reads if g.property is None else facts.reads_of.get(g.property.id, ())) for g in rule.given.values())
        if work > MOST_WORK:
            cut.append(NotChecked("rule", f"{rule.rule.id}: too many rules over too many claims", rule.rule.locations[""]))
            continue
        told: dict[tuple[object, ...], Violation] = {}
        try:
            _ask(rule, facts, told)
        except TooMany:
            why = f"{rule.rule.id} binds too many combinations of claims; those after the first {MOST_STEPS:,} were not asked"
            cut.append(NotChecked("rule", f"{why}: narrow `same` or `given`", rule.rule.locations[""]))
        found.extend(told.values())
    return Asked(tuple(mistakes), tuple(found), tuple(cut))


def _ask(rule: Compiled, facts: Judged, told: dict[tuple[object, ...], Violation]) -> None:
    """Gather where the rule's check is surely false; bindings of equal values are told once. Raises TooMany."""
    pool = {name: list(candidates(given, facts)) for name, given in rule.given.items()}
    for bound in bindings(pool, lambda c: c.shares(rule.rule.same), MOST_STEPS, Candidate.own):
        if answer(rule.check, lambda name, path, bound=bound: bound[name].attribute(path, facts)) is False:  # type: ignore[misc]
            key = tuple((c.subject.id, c.property.id, c.cover, _identity(c)) for c in bound.values())
            first = told.get(key)
            before = first.reads if first is not None else ()
            reads = tuple(dict.fromkeys((*before, *(read for c in bound.values() for read in c.reads))))
            told[key] = first._replace(reads=reads) if first is not None else Violation(rule, bound, reads)


def _identity(candidate: Candidate) -> object:
    return candidate.value.reading.key if isinstance(candidate.value, Text) else candidate.value


def finding(found: Violation, facts: Judged) -> Finding:
    """The message of the rule, with every claim that it rests on."""
    rule = found.rule.rule
    return Finding(
        message=filled(found.rule.message, lambda name, path: words(found.bound[name], path)),
        location=found.reads[0].claim.location(),
        claims=tuple(read.claim for read in found.reads),
        related=tuple(_places(found, facts)),
        verdict=Verdict.CONFLICT,
        cause=Cause.NONE,
        why=f"the project's rule says: {rule.check}",
        settle="correct one of the claims, or the rule",
        steps=tuple(_steps(found)),
        rule=rule.id,
        severity=Severity(rule.severity),
    )


def _places(found: Violation, facts: Judged) -> Iterator[Location]:
    for number, read in enumerate(found.reads):
        if number:
            yield read.claim.location(label=f"{read.claim.name} says {'; '.join(read.claim.value)}")
        quote = facts.quotes.get(read.claim.name)
        if quote is not None and quote.location is not None:
            yield quote.location._replace(label="source says")
    yield found.rule.rule.locations[""]._replace(label=f"the rule {found.rule.rule.id}")


def _steps(found: Violation) -> Iterator[str]:
    for name, candidate in found.bound.items():
        if candidate.is_derived:
            sources = ", ".join(read.claim.name for read in candidate.reads)
            yield f"{name}: {words(candidate, 'value')}, which follows from {sources}"


def words(candidate: Candidate, path: str) -> str:
    """What a message says of a bound claim: as written where it is written, else as it was read."""
    claim = candidate.reads[0].claim
    if path == "subject":
        return candidate.subject.name
    if path == "property":
        return candidate.property.name
    if candidate.is_derived:
        return _derived_words(candidate, path)
    if path == "scope":
        return scope_words(claim.scope) or "all"
    if path == "quote":
        return " … ".join(claim.quotes) or "no quote"
    if path == "source.published":
        return claim.source.published
    if path == "value":
        return "; ".join(claim.value)
    written = {"as_of": claim.as_of, "since": claim.since, "until": claim.until}[path]
    return written or (_day_words(candidate.days) if path == "as_of" else "not said")


def _derived_words(candidate: Candidate, path: str) -> str:
    if path == "value":
        assert isinstance(candidate.value, Interval)
        return interval_text(candidate.value, candidate.property)
    if path == "as_of":
        return _day_words(candidate.days)
    return {"scope": "all" if not candidate.cover.masks else "a part", "quote": "no quote: it follows from others"}.get(path, "not said")


def _day_words(days: Interval) -> str:
    from checker.values.date_text import date_text

    return "unknown" if days == EVERYTHING else date_text(days)

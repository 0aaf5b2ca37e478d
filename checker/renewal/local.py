"""How far each rule looks, and whether all of a project can be judged piece by piece."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.loading.names import MOST_COMPARED, MOST_MISTAKES
from checker.rules.registry import rule_families

if TYPE_CHECKING:
    from checker.app import Run
    from checker.compare.judged import Judged
    from checker.model.corpus import Corpus, Mistake
    from checker.model.vocabulary import Vocabulary

GROUP = frozenset(
    {
        *("value-conflict", "value-slip", "value-unclear", "value-explained", "cumulative-decrease", "forerunner-date", "plan-came-true"),
        *("plan-overdue", "target-missed", "part-exceeds-whole", "impossible-together", "ratio-mismatch"),
    }
)
"""What they yield follows from the claims of one subject and of properties that belong together."""
DOCUMENT = frozenset(
    {
        *("duplicate-key", "invalid-claim", "number-ambiguous", "out-of-range", "self-reference", "to-do", "unit-mismatch"),
        *("units-disagree", "unknown-name", "value-unreadable", "yaml-feature", "yaml-syntax", "hedge-added", "hedge-dropped"),
        *("quote-ambiguous", "quote-cut", "quote-not-in-source", "value-not-in-quote", "quote-missing", "source-changed"),
        *("source-text-missing", "after-publication", "figure-unclaimed", "unused-ignored"),
    }
)
"""What they yield of a document of claims follows from it, its article and the vocabulary."""
PROJECT = frozenset(
    {
        *("duplicate-id", "said-by-two", "publication-date-unknown", "source-copied", "unused-vocabulary", "unused-suppression"),
        *("unused-reconciliation", "expired-reconciliation", "stale-baseline-entry", "baseline-unreadable", "project-rule"),
    }
)
"""What they yield may follow from anything: each time it is shown to be as it was, by what `Memory` holds, or nothing is renewed."""

OF_LOADING = frozenset(
    {
        *("duplicate-id", "duplicate-key", "invalid-claim", "number-ambiguous", "out-of-range", "self-reference", "source-text-missing"),
        *("to-do", "unit-mismatch", "units-disagree", "unknown-name", "value-unreadable", "yaml-feature", "yaml-syntax"),
    }
)
"""What they yield has been found on loading and reading, and they only tell of it."""
OF_QUOTES = frozenset({"hedge-added", "hedge-dropped", "quote-ambiguous", "quote-cut", "quote-not-in-source", "value-not-in-quote"})
"""The same, of the search for quotes."""
OF_DISAGREEMENTS = frozenset(
    {
        *("cumulative-decrease", "forerunner-date", "part-exceeds-whole", "plan-came-true"),
        *("value-conflict", "value-explained", "value-slip", "value-unclear"),
    }
)
"""The same, of the comparison of claims."""


def has_to_tell(rule: str, facts: Judged) -> bool:
    """It may yield something; known without its code of a rule that only tells what has been found."""
    if rule in OF_LOADING:
        return bool(facts.mistakes_of(rule))
    if rule in OF_QUOTES:
        return bool(facts.quotes.of_rule(rule))
    return rule not in OF_DISAGREEMENTS or bool(facts.told_by(rule))


def is_local(run: Run) -> bool:
    """Nothing in the project ties claims together but their subjects and properties, and all that ran is known here."""
    corpus = run.facts.corpus
    return (
        not (run.errors or run.within or run.left_out or run.baseline.entries or run.baseline.mistake or run.facts.no_ignores)
        and {*rule_families(), *run.plan.rules} <= GROUP | DOCUMENT | PROJECT
        and not corpus.project_rules
        and not any(source.derived_from or source.replaces for source in corpus.sources.values())
        and not any(item.what == "document" for item in corpus.not_checked)
        and names_are_cheap(corpus.mistakes, corpus.vocabulary)
        and not any(mistake.rule == "duplicate-id" for mistake in corpus.mistakes)
        and not run.facts.likely_copies
    )


def names_are_cheap(mistakes: tuple[Mistake, ...], words: Vocabulary, elsewhere: int = 0) -> bool:
    """So few names are unknown, `elsewhere` included, that none of the bounds on what is told of them comes near."""
    unknown = elsewhere + sum(mistake.rule == "unknown-name" for mistake in mistakes)
    written = 4 * (len(words.entity_names) + len(words.property_names))
    return len(mistakes) < MOST_MISTAKES // 4 and unknown * written < MOST_COMPARED // 4


def defining_paths(corpus: Corpus) -> set[str]:
    """The documents that define words or reconcile something."""
    return read_always(corpus) | {entity.location.path for entity in corpus.vocabulary.entities.values()}


def read_always(corpus: Corpus) -> set[str]:
    """Those of them that define more than entities, which are remembered."""
    words = corpus.vocabulary
    kinds = (words.properties, words.dimensions, words.units)
    return {word.location.path for kind in kinds for word in kind.values()} | {entry.location.path for entry in corpus.reconciled}


def linked_properties(words: Vocabulary) -> dict[str, frozenset[str]]:
    """Of each property those that its sums, ceilings and shares are judged with, at once or through another; itself among them."""
    together: dict[str, set[str]] = {name: {name} for name in words.properties}
    for prop in words.properties.values():
        for other in (prop.bounded_by, prop.ratio_of.of if prop.ratio_of else None):
            if other is not None and other in together and together[other] is not together[prop.id]:
                joined = together[prop.id] | together[other]
                for name in joined:
                    together[name] = joined
    return {name: frozenset(others) for name, others in together.items()}


def forerunners_in(words: Vocabulary) -> list[str]:
    """The ids of entities that are, or have, a forerunner, in the order of those that have one."""
    return list(dict.fromkeys(name for entity in words.successors for name in (entity.id, *entity.succeeds)))


def has_idle_units(corpus: Corpus) -> bool:
    """There are nouns that no property counts: whether a value speaks of one is looked for in all values together."""
    measures = [prop.measure for prop in corpus.vocabulary.properties.values() if prop.measure]
    counted = {name.removeprefix("#") for measure in measures for name, _ in measure.unit.dims}
    return any(unit.id not in counted for unit in corpus.vocabulary.units.values())

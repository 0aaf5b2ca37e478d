"""What was not done: a run that checked nothing is never green, it says why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.engine.settle import lies_in
from checker.model.finding import NotChecked
from checker.model.report import Trouble
from checker.model.span import Location, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from checker.compare.judged import Judged
    from checker.engine.select import Plan
    from checker.model.claim import Claim
    from checker.model.corpus import Corpus
    from checker.model.finding import Finding
    from checker.model.vocabulary import Vocabulary


def what_was_not_done(facts: Judged, selected: Plan, within: str) -> Iterator[Trouble]:
    """Everything that kept the run from its job; `within` is the path that filters what is shown."""
    corpus = facts.corpus
    yield from corpus.troubles
    if not selected.rules:
        yield Trouble("no rule is selected, so nothing was checked")
    if within and not any(lies_in(file, within) for file in files_of(corpus)):
        yield Trouble("nothing of the project stands here: no claims document and no source", within)
    if not corpus.documents:
        yield Trouble("no claims found: there is no *.yaml or *.yml file in the claims folder (`factlint init` writes a small project)")
    elif not corpus.claims:
        count = len(corpus.documents)
        yield Trouble(f"no claims found in {f'the {count:,} documents' if count > 1 else corpus.documents[0]}")
    elif not any(_is_checked(claim, facts) for claim in corpus.claims):
        count = len(corpus.claims)
        yield Trouble(f"none of the {count:,} claims could be checked" if count > 1 else "the one claim could not be checked")


def pairs_left_out(findings: Iterable[Finding], words: Vocabulary) -> dict[NotChecked, tuple[str, str]]:
    """Of things of which there are too many different claims for each to be compared with every other; each with its subject and property.

    Only those of which something is told: where no one differs from the outermost, no one differs from anyone.
    """
    found: dict[tuple[str, str], NotChecked] = {}
    for finding in findings:
        subject, prop = finding.subject or "", finding.property or ""
        if finding.crowd and (subject, prop) not in found:
            what = f"{words.entities[subject].name} · {words.properties[prop].name}"
            why = (
                f"{finding.crowd:,} different claims, each compared with the outermost, its neighbours and those most like it, not with all"
            )
            path, span, _ = finding.location
            place = Location(path, Span(*span))
            found[subject, prop] = NotChecked("pairs", f"{what}: {why}; factlint compare tells of any two", place)
    return {item: key for key, item in found.items()}


def _is_checked(claim: Claim, facts: Judged) -> bool:
    """Its value was read, or its quote was looked for."""
    return facts.read(claim.name) is not None or bool(claim.quotes and claim.source.text_path)


def files_of(corpus: Corpus) -> list[str]:
    """Every file that was read, relative to the project, sorted."""
    return sorted({*corpus.documents, *(source.text_path for source in corpus.sources.values() if source.text_path)})

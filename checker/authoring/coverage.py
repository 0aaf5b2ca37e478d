"""How much of the articles is recorded, drawn from a run: a figure is disputed where a finding names a claim on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker import __version__, app
from checker.engine.nearest import did_you_mean
from checker.engine.unchecked import what_was_not_done
from checker.errors import UsageError
from checker.model.coverage import Coverage, Mark, SourceCoverage
from checker.model.finding import Severity, Standing
from checker.model.report import Trouble
from checker.values.frozen import replace

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from checker.model.corpus import Corpus
    from checker.model.finding import Finding
    from checker.model.source import Source


def coverage_of(request: app.Request, names: Sequence[str]) -> Coverage:
    """The coverage of the sources that are named, of all where none is. FactlintError where nothing could be loaded or a name is not known.

    A source without claims is covered not at all, which is an answer; that no source has a text is an error of the coverage.
    """
    run = app.run(request)
    facts = run.facts
    disputed = _disputed(run.findings)
    sources = _asked(names, facts.corpus)
    covered = []
    for done, source in enumerate(sources):
        if request.progress is not None:
            request.progress(done, len(sources), source.id)
        covered.append(_with_disputes(facts.coverage.of(source), disputed))
    not_asked = set(what_was_not_done(facts, run.plan, run.within)) - set(facts.corpus.troubles)
    errors = [trouble for trouble in run.errors if trouble not in not_asked]
    return Coverage(__version__, tuple(covered), (*errors, *_nothing_done(covered)))


def _asked(names: Sequence[str], corpus: Corpus) -> list[Source]:
    """Sources by their ids, the paths of their documents or of their texts; each once, sorted by id."""
    known = {path: source for source in corpus.sources.values() for path in (source.path, source.text_path) if path}
    known |= corpus.sources
    for name in names:
        if _plain(name) not in known:
            raise UsageError(f"no source is called '{name}'{did_you_mean(name, known)}")
    asked = {source.id: source for source in (known[_plain(name)] for name in names)} if names else corpus.sources
    return [asked[source] for source in sorted(asked)]


def _plain(name: str) -> str:
    return name.removeprefix("./")


def _disputed(findings: Iterable[Finding]) -> set[str]:
    """Names of the claims that a shown error or warning names."""
    return {
        claim.name
        for finding in findings
        if finding.standing is Standing.SHOWN and finding.severity is not Severity.INFO
        for claim in (*finding.claims, *(claim for cluster in finding.clusters for claim in cluster.claims))
    }


def _with_disputes(covered: SourceCoverage, disputed: set[str]) -> SourceCoverage:
    figures = (
        figure._replace(mark=Mark.DISPUTED) if figure.mark is Mark.CLAIMED and not disputed.isdisjoint(figure.claims) else figure
        for figure in covered.figures
    )
    return replace(covered, figures=tuple(figures))


def _nothing_done(covered: Sequence[SourceCoverage]) -> Iterator[Trouble]:
    if not covered:
        yield Trouble("there is no source whose figures could be looked at")
    elif not any(source.article for source in covered):
        told = f"none of the {len(covered):,} sources has a" if len(covered) > 1 else f"{covered[0].source.id} has no"
        yield Trouble(f"{told} text, so no figure was looked at")

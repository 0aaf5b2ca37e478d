"""The run: load, judge, settle, report."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from checker.engine import settle
from checker.engine.assemble import assemble, entity_names, failed, notes_on
from checker.engine.baseline import Baseline, accept, load_baseline, stale, stood_before
from checker.engine.fingerprint import with_fingerprints
from checker.engine.left_out import left_out
from checker.engine.reconcile import Reconciliations
from checker.engine.run import crash, findings_of, load_rules, reviews_of
from checker.engine.select import Plan, plan
from checker.engine.suppress import Suppressions
from checker.engine.unchecked import files_of, what_was_not_done
from checker.errors import FactlintError, InputError, UsageError
from checker.files import is_file, is_folder, real_path, stands
from checker.model.comparison import Comparison
from checker.model.finding import Standing
from checker.model.report import Trouble
from checker.request import Request as Request
from checker.request import find_project as find_project
from checker.request import in_request, in_settings, path_inside
from checker.rules.base import Outcome
from checker.rules.registry import rule_families, rules_on_request
from checker.values.frozen import replace
from checker.witness import doubt, listening

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from checker.compare.judged import Judged
    from checker.model.corpus import Corpus
    from checker.model.finding import Finding
    from checker.model.page import Page
    from checker.model.report import LeftOut, Report
    from checker.rules.base import Rule
    from checker.settings import Settings


class Run(NamedTuple):
    """A project judged, before anything is left out or counted."""

    root: Path
    within: str
    """The path below the root that the request is about; empty where it is all of it."""
    settings: Settings
    plan: Plan
    rules: list[type[Rule]]
    facts: Judged
    findings: list[Finding]
    baseline: Baseline
    errors: list[Trouble]
    left_out: tuple[LeftOut, ...]


def check(request: Request, told: Callable[[Run], None] | None = None) -> Report:
    """The report on a project. Never raises for what stands in it: what stops the tool is an error of the report, exit code 2.

    `told` is given the run that the report is made of, where one came to its end.
    """
    try:
        return _checked(request, told)
    except FactlintError as error:
        return failed(Trouble(str(error)), request.fail_on or settle.WARNING)
    except Exception as error:
        return failed(crash("factlint", error), request.fail_on or settle.WARNING)


def _checked(request: Request, told: Callable[[Run], None] | None) -> Report:
    done = run(request)
    report = report_of(done, request)
    if told is not None:
        told(done)
    return report


def run(request: Request) -> Run:
    """Load, compare, judge, settle. FactlintError for what stops the tool before it has begun."""
    root, settings = find_project(request)
    _tell(request, 0, 1, "reading the claims")
    errors: list[Trouble] = []
    added = _plugins(root, settings, errors)
    facts = _facts(root, settings, request)
    corpus = facts.corpus
    families = {**rule_families(), **{rule.id: "project" for rule in corpus.project_rules}, **{i: r.family() for i, r in added.items()}}
    on_request = rules_on_request() | {rule.id for rule in added.values() if rule.is_on_request}
    selected = plan(families, in_settings(settings), in_request(request), on_request)
    within = path_inside(request.path, root)
    errors.extend(what_was_not_done(facts, selected, within))
    rules = load_rules(selected, families, errors, added)
    baseline = Baseline() if request.no_ignores else _baseline(root, settings, request, errors)
    if request.no_ignores:
        findings = with_fingerprints(findings_of(_one_by_one(rules, request), facts, selected, errors))
    else:
        findings = _settled(_one_by_one(rules, request), rules, facts, selected, errors, baseline, frozenset(added))
    if request.new_since is not None:
        findings = stood_before(findings, _marks_at(request, root, settings, selected, added), request.new_since)
    silent = left_out(families, in_settings(settings), in_request(request), facts, findings, within, added, on_request)
    return Run(root, within, settings, selected, rules, facts, findings, baseline, errors, silent)


def _facts(root: Path, settings: Settings, request: Request) -> Judged:
    """Everything read, and judged as far as that is shared with others."""
    from checker.cluster.share import shared

    with shared(root, settings, request) as work_ahead:
        corpus = _load(root, settings, request.unsaved)
        _ask_the_witness(root, corpus, request)
        facts = _judged(corpus, request)
        work_ahead(facts)
    return facts


def _ask_the_witness(root: Path, corpus: Corpus, request: Request) -> None:
    """Whoever listens to what is read is to know whether that was all."""
    witness = listening()
    if witness is None:
        return
    witness.expect(f"{root}/{path}" for path in files_of(corpus))
    if request.unsaved or request.new_since is not None:
        doubt()


def report_of(run: Run, request: Request) -> Report:
    """What a run came to, of the request's path only."""
    kept = settle.within(run.findings, run.within) if run.within else run.findings
    fail_on = request.fail_on or run.settings.fail_on
    report = assemble(kept, run.facts, notes_on(run.rules, run.plan), run.errors, fail_on, exit_zero=request.exit_zero)
    page = _page(run.facts, kept) if request.with_page else None
    return replace(report, prefix=_place_in_repository(run.root), page=page, left_out=run.left_out)


def compare(request: Request, names: Sequence[str]) -> Comparison:
    """The verdict on two or more claims, with the whole reasoning, also where nothing would be flagged."""
    try:
        root, settings = find_project(request)
        facts = _judged(_load(root, settings), request)
        _check_names(names, facts.corpus)
        return _compared(facts, tuple(dict.fromkeys(names)))
    except FactlintError as error:
        return Comparison(errors=(Trouble(str(error)),))
    except Exception as error:
        return Comparison(errors=(crash("factlint", error),))


def _compared(facts: Judged, names: tuple[str, ...]) -> Comparison:
    from checker.compare.together import compare_claims

    answer = compare_claims(facts, names)
    views = facts.views(names)
    return Comparison(
        claims=tuple(views[name] for name in names),
        verdict=answer.verdict,
        cause=answer.cause,
        rule=answer.rule,
        clusters=answer.clusters,
        why=answer.why,
        steps=answer.steps,
        entity_names=entity_names(facts.corpus, (view.said_by for view in views.values())),
    )


def files(request: Request) -> list[str]:
    """Every file that a check reads, relative to the project, sorted."""
    return files_of(_load(*find_project(request)))


def _load(root: Path, settings: Settings, unsaved: Mapping[str, bytes] | None = None) -> Corpus:
    from checker.loading import load_project

    return load_project(root, settings, unsaved or {})


def baseline_path(root: Path, settings: Settings, request: Request) -> tuple[Path, str]:
    """Where the baseline stands, and what reports call it."""
    if request.baseline is None:
        return root / settings.baseline, settings.baseline
    file, base = Path(real_path(str(request.baseline))), Path(real_path(str(root)))
    return file, file.relative_to(base).as_posix() if file.is_relative_to(base) else request.baseline.as_posix()


def accepted(root: Path, settings: Settings, request: Request) -> Baseline:
    """The accepted findings: of the file that the command line names, or of the settings' own; none where it is missing."""
    file, path = baseline_path(root, settings, request)
    return load_baseline(file, path, None if request.baseline else root) if stands(str(file)) else Baseline(path)


def _baseline(root: Path, settings: Settings, request: Request, errors: list[Trouble]) -> Baseline:
    try:
        return accepted(root, settings, request)
    except InputError as error:
        _, path = baseline_path(root, settings, request)
        errors.append(Trouble(f"{path}: {error}", path))
        return Baseline(path)


def _marks_at(request: Request, root: Path, settings: Settings, selected: Plan, added: Mapping[str, type[Rule]]) -> frozenset[str]:
    """The fingerprints of what stood, or was accepted, at the revision that the request names: by the rules and on the day of now.

    None where the project was not there yet.
    """
    from checker.loading.revision import project_at
    from checker.values.calendar import iso

    assert request.new_since is not None
    rules = tuple(rule for rule in selected.rules if rule in rule_families() or rule in added)
    own = () if len(rules) == len(selected.rules) else ("project",)
    levels = dict.fromkeys(rules, settle.WARNING)
    asked = Request(select=(*rules, *own), severity=levels, today=iso(settings.today), plugins=settings.plugins)
    with project_at(root, request.new_since) as then:
        if then is None:
            return frozenset()
        before = run(replace(asked, path=then, no_ignores=request.no_ignores))
        return frozenset(f.fingerprint for f in before.findings if f.standing in (Standing.SHOWN, Standing.BASELINED))


def _judged(corpus: Corpus, request: Request) -> Judged:
    from checker.compare.judged import judge

    return judge(corpus, no_ignores=request.no_ignores)


def _one_by_one(rules: Sequence[type[Rule]], request: Request) -> Iterator[type[Rule]]:
    for done, rule in enumerate(rules):
        _tell(request, done + 1, len(rules) + 1, rule.id)
        yield rule


def _tell(request: Request, done: int, total: int, what: str) -> None:
    if request.progress is not None:
        request.progress(done, total, what)


def _settled(
    one_by_one: Iterable[type[Rule]],
    rules: Sequence[type[Rule]],
    facts: Judged,
    selected: Plan,
    errors: list[Trouble],
    baseline: Baseline,
    added: frozenset[str],
) -> list[Finding]:
    """Every finding with its fingerprint and its standing, in order of place."""
    suppressions, reconciliations = Suppressions(facts.corpus), Reconciliations(facts.corpus)

    def found() -> Iterator[Finding]:  # which lets go of what it has given: there may be a finding for each of a million claims
        yield from reconciliations.apply(suppressions.apply(findings_of(one_by_one, facts, selected, errors)))
        outcome = Outcome(suppressions.uses(selected), reconciliations.uses(selected), added=added)
        yield from reviews_of(rules, facts, outcome, selected, errors)

    findings = accept(baseline, with_fingerprints(found()))
    known = {*rule_families(), *added, *(rule.id for rule in facts.corpus.project_rules)}
    last = Outcome(stale=stale(baseline, findings, selected.rules, known), mistakes=(baseline.mistake,) if baseline.mistake else ())
    closing = reviews_of(rules, facts, last, selected, errors, is_last=True)
    return with_fingerprints([*findings, *closing]) if closing else findings


def _plugins(root: Path, settings: Settings, errors: list[Trouble]) -> Mapping[str, type[Rule]]:
    """The rules of the installed packages that the settings name, by id."""
    if not settings.plugins:
        return {}
    from checker.rules.plugins import load_plugins

    doubt()  # what a rule from elsewhere looks at, nobody knows
    found = load_plugins(settings.plugins, str(root))
    errors.extend(crash(f"the plugin {name}", error, name) for name, error in found.broken)
    return found.rules


def _page(facts: Judged, findings: Iterable[Finding]) -> Page:
    from checker.compare.page import page_of

    return page_of(facts, findings)


def _place_in_repository(root: Path) -> str:
    """`facts/` of a project in a folder of a git repository: code hosts look from the repository's root."""
    inside = Path(real_path(str(root)))
    for folder in (inside, *inside.parents):
        if is_folder(str(folder / ".git")) or is_file(str(folder / ".git")):
            return "" if folder == inside else f"{inside.relative_to(folder).as_posix()}/"
    return ""


def _check_names(names: Sequence[str], corpus: Corpus) -> None:
    for name in names:
        if corpus.claim(name) is None:
            from checker.engine.nearest import claims_like

            raise UsageError(f"no claim is called '{name}'{claims_like(name, (claim.name for claim in corpus.claims))}")
    if len(set(names)) < 2:
        raise UsageError("compare takes two claims or more, written source/id")

"""The run: load, judge, settle, report."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from checker import __version__
from checker.engine import settle
from checker.engine.fingerprint import with_fingerprints
from checker.engine.reconcile import Reconciliations
from checker.engine.run import crash, findings_of, load_rules, reviews_of
from checker.engine.select import Plan, Selection, plan
from checker.engine.suppress import Suppressions
from checker.errors import FactlintError, InputError, UsageError
from checker.model.comparison import Comparison
from checker.model.report import Report, RuleNote, Trouble
from checker.rules.base import Outcome
from checker.rules.registry import rule_families

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from checker.compare.judged import Judged
    from checker.model.claim import Claim
    from checker.model.corpus import Corpus
    from checker.model.finding import Finding
    from checker.model.page import Page
    from checker.rules.base import Rule
    from checker.settings import Settings


@dataclass(frozen=True, slots=True)
class Request:
    """What is asked of a run; None where the settings decide."""

    path: Path = Path()
    """A project folder, or a file or folder inside one: then what has nothing to do with it is not shown."""
    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    severity: Mapping[str, str] = field(default_factory=dict)
    fail_on: str | None = None
    exit_zero: bool = False
    no_ignores: bool = False
    today: str | None = None
    config: Path | None = None
    isolated: bool = False
    with_page: bool = False
    """Whether the report carries the articles and plots that a page for the browser shows."""


def check(request: Request) -> Report:
    """The report on a project. Never raises for what stands in it: what stops the tool is an error of the report, exit code 2."""
    try:
        return _checked(request)
    except FactlintError as error:
        return _failed(Trouble(str(error)), request)
    except Exception as error:
        return _failed(crash("factlint", error), request)


def _checked(request: Request) -> Report:
    root, settings = find_project(request)
    within = _path_inside(request.path, root)
    corpus = _load(root, settings)
    families = {**rule_families(), **{rule.id: "project" for rule in corpus.project_rules}}
    selected = plan(families, _in_settings(settings), _in_request(request))
    facts = _judged(corpus, request)
    errors = list(_what_was_not_done(facts, selected, within))
    rules = load_rules(selected, families, errors)
    findings = _settled(rules, facts, selected, errors, no_ignores=request.no_ignores)
    kept = settle.within(findings, within) if within else findings
    report = _report(kept, facts, _notes(rules, selected), errors, replace(request, fail_on=request.fail_on or settings.fail_on))
    return replace(report, prefix=_place_in_repository(root), page=_page(facts, kept) if request.with_page else None)


def compare(request: Request, names: Sequence[str]) -> Comparison:
    """The verdict on two or more claims, with the whole reasoning, also where nothing would be flagged."""
    try:
        root, settings = find_project(request)
        facts = _judged(_load(root, settings), request)
        _check_names(names, facts.corpus)
    except FactlintError as error:
        return Comparison(errors=(Trouble(str(error)),))
    from checker.compare.together import compare_claims

    answer = compare_claims(facts, tuple(names))
    views = facts.views(names)
    return Comparison(
        claims=tuple(views[name] for name in dict.fromkeys(names)),
        verdict=answer.verdict,
        cause=answer.cause,
        rule=answer.rule,
        clusters=answer.clusters,
        why=answer.why,
        steps=answer.steps,
        entity_names=_entity_names(facts.corpus, (view.said_by for view in views.values())),
    )


def find_project(request: Request) -> tuple[Path, Settings]:
    """The project's root and its settings. Raises InputError where the path is not there, SettingsError where they cannot be used."""
    from checker.settings import find_root, load_settings

    if request.isolated and request.config:
        raise UsageError("--isolated reads no settings file, and --config names one")
    if not request.path.exists():
        raise InputError(f"there is no file or folder {request.path}")
    root = find_root(request.path if request.path.is_dir() else request.path.parent)
    settings = load_settings(root, request.config, request.isolated)
    return root, replace(settings, today=_day(request.today)) if request.today else settings


def _day(text: str) -> int:
    from checker.values.calendar import day_number

    try:
        year, month, day = map(int, text.split("-"))
        return day_number(year, month, day)
    except ValueError:
        raise UsageError(f"'{text}' is not a day such as 2026-11-22") from None


def files(request: Request) -> list[str]:
    """Every file that a check reads, relative to the project, sorted."""
    return _files_of(_load(*find_project(request)))


def _files_of(corpus: Corpus) -> list[str]:
    return sorted({*corpus.documents, *(source.text_path for source in corpus.sources.values() if source.text_path)})


def _load(root: Path, settings: Settings) -> Corpus:
    from checker.loading import load_project

    return load_project(root, settings)


def _judged(corpus: Corpus, request: Request) -> Judged:
    from checker.compare.judged import judge

    return judge(corpus, no_ignores=request.no_ignores)


def _settled(rules: Sequence[type[Rule]], facts: Judged, selected: Plan, errors: list[Trouble], *, no_ignores: bool) -> list[Finding]:
    """Every finding with its fingerprint and its standing, in order of place."""
    findings = findings_of(rules, facts, selected, errors)
    if no_ignores:
        return with_fingerprints(findings)
    suppressions, reconciliations = Suppressions(facts.corpus), Reconciliations(facts.corpus)
    findings = reconciliations.apply(suppressions.apply(findings))
    outcome = Outcome(suppressions.uses(selected), reconciliations.uses(selected))
    return with_fingerprints([*findings, *reviews_of(rules, facts, outcome, selected, errors)])


def _report(findings: list[Finding], facts: Judged, notes: tuple[RuleNote, ...], errors: list[Trouble], request: Request) -> Report:
    corpus = facts.corpus
    fail_on = request.fail_on or settle.WARNING
    properties, claims = corpus.vocabulary.properties, facts.views(_named(findings))
    return Report(
        version=__version__,
        findings=tuple(findings),
        claims=claims,
        claim_count=len(corpus.claims),
        source_count=len(corpus.sources),
        origin_count=len(set(facts.origins.values())),
        exit_code=settle.exit_code(findings, fail_on, has_errors=bool(errors), exit_zero=request.exit_zero),
        not_checked=facts.not_checked,
        errors=tuple(errors),
        rules=notes,
        entity_names=_entity_names(corpus, {*(f.subject for f in findings), *(view.said_by for view in claims.values())}),
        property_names={f.property: properties[f.property].name for f in findings if f.property in properties},
        fail_on=fail_on,
    )


def _entity_names(corpus: Corpus, ids: Iterable[str | None]) -> dict[str, str]:
    entities = corpus.vocabulary.entities
    return {entity: entities[entity].name for entity in sorted(filter(None, ids)) if entity in entities}


def _failed(trouble: Trouble, request: Request) -> Report:
    """The report of a run that came to nothing; formats for machines print it all the same."""
    return Report(__version__, (), {}, 0, 0, 0, exit_code=2, errors=(trouble,), fail_on=request.fail_on or settle.WARNING)


def _what_was_not_done(facts: Judged, selected: Plan, within: str) -> Iterator[Trouble]:
    """A run that checked nothing is never green."""
    corpus = facts.corpus
    yield from corpus.troubles
    if not selected.rules:
        yield Trouble("no rule is selected, so nothing was checked")
    if within and not any(settle.lies_in(file, within) for file in _files_of(corpus)):
        yield Trouble("nothing of the project stands here: no claims document and no source", within)
    if not corpus.documents:
        yield Trouble("no claims found: there is no *.yaml or *.yml file in the claims folder (`factlint init` writes a small project)")
    elif not corpus.claims:
        count = len(corpus.documents)
        yield Trouble(f"no claims found in {f'the {count:,} documents' if count > 1 else corpus.documents[0]}")
    elif not any(_is_checked(claim, facts) for claim in corpus.claims):
        count = len(corpus.claims)
        yield Trouble(f"none of the {count:,} claims could be checked" if count > 1 else "the one claim could not be checked")


def _is_checked(claim: Claim, facts: Judged) -> bool:
    """Its value was read, or its quote was looked for."""
    return facts.read(claim.name) is not None or bool(claim.quotes and claim.source.text_path)


def _named(findings: Iterable[Finding]) -> list[str]:
    """Every claim that a finding names, sorted."""
    names = {claim.name for f in findings for claim in f.claims}
    return sorted(names | {claim.name for f in findings for cluster in f.clusters for claim in cluster.claims})


def _notes(rules: Iterable[type[Rule]], selected: Plan) -> tuple[RuleNote, ...]:
    levels = selected.severity
    return tuple(RuleNote(rule.id, rule.family(), levels.get(rule.id, rule.severity), rule.summary(), rule.doc()) for rule in rules)


def _page(facts: Judged, findings: Iterable[Finding]) -> Page:
    from checker.compare.page import page_of

    return page_of(facts, findings)


def _place_in_repository(root: Path) -> str:
    """`facts/` of a project in a folder of a git repository: code hosts look from the repository's root."""
    inside = root.resolve()
    for folder in (inside, *inside.parents):
        if (folder / ".git").exists():
            return "" if folder == inside else f"{inside.relative_to(folder).as_posix()}/"
    return ""


def _path_inside(path: Path, root: Path) -> str:
    """The path relative to the root, with forward slashes; empty where it is the root itself."""
    inside = path.absolute().resolve().relative_to(root.resolve()).as_posix()
    return "" if inside == "." else inside


def _in_settings(settings: Settings) -> Selection:
    return Selection(settings.select, settings.ignore, settings.extend_select, settings.severity)


def _in_request(request: Request) -> Selection:
    return Selection(request.select, request.ignore, request.extend_select, request.severity)


def _check_names(names: Sequence[str], corpus: Corpus) -> None:
    for name in names:
        if corpus.claim(name) is None:
            from checker.engine.nearest import did_you_mean

            raise UsageError(f"no claim is called '{name}'{did_you_mean(name, (claim.name for claim in corpus.claims))}")
    if len(set(names)) < 2:
        raise UsageError("compare takes two claims or more, written source/id")

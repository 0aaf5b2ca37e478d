"""Rules run one by one, each contained: one that raises takes nothing down but itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.model.report import Trouble
from checker.rules.base import ClosingRule, UpkeepRule
from checker.rules.registry import load_rule, rule_families
from checker.values.frozen import replace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from checker.compare.judged import Judged
    from checker.engine.select import Plan
    from checker.model.finding import Finding
    from checker.rules.base import Outcome, Rule


def load_rules(plan: Plan, families: Mapping[str, str], crashes: list[Trouble], added: Mapping[str, type[Rule]]) -> list[type[Rule]]:
    """The rules of a plan; one that cannot even be loaded is a crash. A project's own rules are run by the files of their family.

    `added` are the rules of plugins, by id.
    """
    files = rule_families()
    speaking = {families[rule_id] for rule_id in plan.rules if rule_id not in files and rule_id not in added}
    rules = []
    for rule_id, family in files.items():
        if rule_id in plan.rules or family in speaking:
            try:
                rules.append(load_rule(rule_id))
            except Exception as error:
                crashes.append(crash(f"rule {rule_id}", error))
    return [*rules, *(rule for rule_id, rule in added.items() if rule_id in plan.rules)]


def findings_of(rules: Iterable[type[Rule]], facts: Judged, plan: Plan, crashes: list[Trouble]) -> list[Finding]:
    """Everything the rules yield of the facts, stamped; what a rule yielded before it crashed stands."""
    return [
        finding
        for rule in rules
        if not issubclass(rule, UpkeepRule)
        for finding in _contained(rule, lambda rule=rule: rule().check(facts), plan, crashes)  # type: ignore[misc]
    ]


def reviews_of(
    rules: Iterable[type[Rule]], facts: Judged, outcome: Outcome, plan: Plan, crashes: list[Trouble], *, is_last: bool = False
) -> list[Finding]:
    """What the rules of upkeep yield once the findings are settled; those on the baseline when it `is_last`, all others before."""
    return [
        finding
        for rule in rules
        if issubclass(rule, UpkeepRule) and issubclass(rule, ClosingRule) is is_last
        for finding in _contained(rule, lambda rule=rule: rule().review(facts, outcome), plan, crashes)  # type: ignore[misc]
    ]


def _contained(rule: type[Rule], work: Callable[[], Iterator[Finding]], plan: Plan, crashes: list[Trouble]) -> Iterator[Finding]:
    try:
        for finding in work():
            if not finding.rule or finding.rule in plan.rules:
                yield _stamped(finding, rule, plan)
    except (Exception, SystemExit) as error:
        crashes.append(crash(f"rule {rule.id}", error, rule.__module__.partition(".")[0]))


def _stamped(finding: Finding, rule: type[Rule], plan: Plan) -> Finding:
    """The finding under its rule's name; where its claims agree on what they speak of, it says so."""
    subject, prop, scope = finding.subject, finding.property, finding.scope
    if finding.claims and subject is None and prop is None:
        subjects = {claim.subject.id if claim.subject else None for claim in finding.claims}
        properties = {claim.property.id if claim.property else None for claim in finding.claims}
        scopes = {claim.scope for claim in finding.claims}
        subject = subjects.pop() if len(subjects) == 1 else None
        prop = properties.pop() if len(properties) == 1 else None
        scope = scopes.pop() if scope is None and len(scopes) == 1 else scope
    name = finding.rule or rule.id  # a file that runs the project's own rules says which of them speaks, and how gravely
    severity = plan.severity.get(name, finding.severity if finding.rule else rule.severity)
    return replace(finding, rule=name, family=rule.family(), severity=severity, subject=subject, property=prop, scope=scope)


def crash(what: str, error: BaseException, package: str = "checker") -> Trouble:
    """One sentence on a bug of ours, or of another package: what broke, how, and in which line of our code.

    What the system refuses is no bug: memory, a handle, a folder that is gone since the run began.
    """
    if isinstance(error, MemoryError):
        return Trouble(f"{what} cannot go on: there is not enough memory")
    if isinstance(error, OSError):
        return Trouble(": ".join(filter(None, (f"{what} cannot go on", str(error.filename or ""), error.strerror or str(error)))))
    where, step = "", error.__traceback__
    while step:
        code = step.tb_frame.f_code
        file = code.co_filename.replace("\\", "/")
        if "/checker/" in file:
            where = f" (checker/{file.rpartition('/checker/')[2]}:{step.tb_lineno})"
        step = step.tb_next
    culprit = "factlint, please report it" if package == "checker" else f"the plugin {package}, which others wrote"
    return Trouble(f"{what} crashed: {type(error).__name__}: {error}{where}; this is a bug of {culprit}")

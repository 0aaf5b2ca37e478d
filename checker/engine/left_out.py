"""What the settings keep from the report: they are part of the checkout, and a change may not quieten its own findings unseen.

Rules that the settings leave out are asked all the same, and what they find is
counted; so is what a lowered level keeps from failing the run.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.engine.reconcile import Reconciliations
from checker.engine.run import findings_of, load_rules
from checker.engine.select import Plan, Selection, plan
from checker.engine.settle import within
from checker.engine.suppress import Suppressions
from checker.model.finding import Severity, Standing
from checker.model.report import LeftOut
from checker.rules.registry import load_rule, rule_families

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from checker.compare.judged import Judged
    from checker.model.finding import Finding
    from checker.rules.base import Rule


def left_out(
    families: Mapping[str, str],
    settings: Selection,
    command: Selection,
    facts: Judged,
    findings: Iterable[Finding],
    path: str,
    added: Mapping[str, type[Rule]],
    on_request: frozenset[str],
) -> tuple[LeftOut, ...]:
    """Rules that would run, or fail the run, if the settings said nothing of them; with the findings at a path that this concerns.

    `added` are the rules of plugins, by id; rules `on_request` are left out of nothing where no one asks for them.
    """
    if settings.select is None and not settings.ignore and not settings.severity:
        return ()
    asked, usual = (plan(families, said, command, on_request).rules for said in (settings, Selection()))
    missing = tuple(rule for rule in usual if rule not in asked)
    counts = _found(Plan(missing, {}, frozenset()), families, facts, path, added)
    silent = [LeftOut(rule, _how(rule, families[rule], settings), counts.get(rule, 0)) for rule in missing]
    return tuple(sorted((*silent, *_lowered(settings, command, asked, findings, added))))


def _found(missing: Plan, families: Mapping[str, str], facts: Judged, path: str, added: Mapping[str, type[Rule]]) -> dict[str, int]:
    findings = findings_of(load_rules(missing, families, [], added), facts, missing, [])
    findings = Reconciliations(facts.corpus).apply(Suppressions(facts.corpus).apply(findings))
    counts: dict[str, int] = {}
    for finding in within(findings, path) if path else findings:
        if finding.standing is Standing.SHOWN:
            counts[finding.rule] = counts.get(finding.rule, 0) + 1
    return counts


def _how(rule: str, family: str, settings: Selection) -> str:
    if settings.severity.get(rule) == "off":
        return "severity off"
    return "ignore" if {rule, family, "all"} & {name if name == rule else name.casefold() for name in settings.ignore} else "not in select"


def _lowered(
    settings: Selection, command: Selection, asked: Iterable[str], findings: Iterable[Finding], added: Mapping[str, type[Rule]]
) -> Iterator[LeftOut]:
    rules = set(asked) & {*rule_families(), *added}
    for rule, level in settings.severity.items():
        if level != "off" and rule in rules and rule not in command.severity:
            usual = (added[rule] if rule in added else load_rule(rule)).severity
            if Severity(level).rank > usual.rank:
                count = sum(1 for f in findings if f.rule == rule and f.standing is Standing.SHOWN)
                yield LeftOut(rule, f"severity {level}, not {usual.value}", count)

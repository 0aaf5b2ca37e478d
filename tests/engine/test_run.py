from __future__ import annotations

from typing import TYPE_CHECKING

from checker.engine.run import findings_of
from checker.engine.select import Plan
from checker.model.finding import Finding, Severity
from checker.model.span import Location
from checker.rules.base import Rule, Scope
from tests.engine.claims import claim, remark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.compare.judged import Judged
    from checker.model.report import Trouble


class Fine(Rule):
    id = "fine"
    scope = Scope.SOURCE
    severity = Severity.WARNING

    def check(self, facts: Judged) -> Iterator[Finding]:
        yield remark(claim("a/x"), rule="")


class Broken(Rule):
    id = "broken"
    scope = Scope.SOURCE
    severity = Severity.ERROR

    def check(self, facts: Judged) -> Iterator[Finding]:
        yield Finding("before the crash", Location("a.yaml"))
        raise ZeroDivisionError("by naught")


def run(*rules, **levels):
    crashes: list[Trouble] = []
    plan = Plan((), {rule: Severity(level) for rule, level in levels.items()}, frozenset())
    return findings_of(rules, None, plan, crashes), crashes


def test_a_rule_that_raises_takes_nothing_down_but_itself():
    findings, crashes = run(Broken, Fine)
    assert [f.rule for f in findings] == ["broken", "fine"]
    (trouble,) = crashes
    assert trouble.message.startswith("rule broken crashed: ZeroDivisionError: by naught")


def test_findings_are_stamped_outside_the_rule():
    (finding,), _ = run(Fine)
    assert (finding.rule, finding.family, finding.severity) == ("fine", "tests", Severity.WARNING)


def test_a_level_of_the_settings_is_stamped_too():
    (finding,), _ = run(Fine, fine="info")
    assert finding.severity is Severity.INFO


class Own(Rule):
    id = "own"
    scope = Scope.CORPUS
    severity = Severity.ERROR

    def check(self, facts: Judged) -> Iterator[Finding]:
        for rule in ("asked", "not-asked"):
            yield Finding("the project says so", Location("a.yaml"), rule=rule, severity=Severity.INFO)


def test_a_rule_that_speaks_for_the_projects_own_says_which_and_how_gravely():
    plan = Plan(("asked",), {}, frozenset())
    (finding,) = findings_of([Own], None, plan, [])
    assert (finding.rule, finding.severity) == ("asked", Severity.INFO)

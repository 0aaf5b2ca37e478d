from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import checker.rules
from checker.rules.base import Rule, UpkeepRule
from checker.rules.catalogue import all_rules, catalogue
from checker.rules.registry import load_rule, rule_families
from tests.report.golden import assert_golden

FOLDER = Path(checker.rules.__file__).parent
RULES = [pytest.param(rule, id=rule.id) for rule in all_rules()]


def test_every_file_in_a_family_is_a_rule_of_that_name():
    for path in FOLDER.glob("*/[a-z]*.py"):
        assert rule_families()[path.stem.replace("_", "-")] == path.parent.name


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_has_a_page(rule: type[Rule]):
    first, *rest = rule.doc().split("\n\n")
    assert first.endswith(".")
    assert "Why it matters: " in "\n".join(rest)
    assert "Settle it: " in "\n".join(rest)
    assert rule.id == rule.__module__.rpartition(".")[2].replace("_", "-")
    assert rule.scope
    assert rule.severity


def test_an_unknown_rule_is_a_key_error():
    with pytest.raises(KeyError):
        load_rule("no-such-rule")


def test_upkeep_rules_say_nothing_of_the_facts():
    assert all(list(rule().check(None)) == [] for rule in all_rules() if issubclass(rule, UpkeepRule))  # type: ignore[arg-type]


def test_the_catalogue_is_what_the_rules_say():
    assert_golden(str(FOLDER / "README.md"), catalogue())


def test_pages_are_there_without_docstrings():
    """`python -OO` drops them; a rule's page is not a comment."""
    code = "from checker.rules.registry import load_rule; print(load_rule('unused-vocabulary').doc())"
    said = subprocess.run([sys.executable, "-OO", "-c", code], capture_output=True, text=True, check=True).stdout
    assert said.strip() == load_rule("unused-vocabulary").doc()

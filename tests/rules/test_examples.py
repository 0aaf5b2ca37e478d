"""Every rule is what its examples say: the valid give nothing, the invalid exactly the marked lines.

And the examples can fail: a rule that yields nothing, and one that yields on every line, do not pass them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checker.rules.catalogue import all_rules
from tests.rules.examples import all_lines, examples, marked_lines, told_lines

if TYPE_CHECKING:
    from pathlib import Path

    from checker.rules.base import Example, Rule

EXAMPLES = list(examples())
RULES = [pytest.param(rule, id=rule.id) for rule in all_rules()]


@pytest.mark.parametrize(("rule", "example"), [pytest.param(rule, example, id=name) for name, rule, example in EXAMPLES])
def test_a_rule_tells_exactly_the_marked_lines(rule: type[Rule], example: Example, tmp_path: Path) -> None:
    assert told_lines(rule, example, tmp_path) == marked_lines(example)


@pytest.mark.parametrize("rule", RULES)
def test_valid_examples_have_no_marks_and_invalid_ones_have(rule: type[Rule]) -> None:
    assert rule.valid
    assert rule.invalid
    assert not any(marked_lines(example) for example in rule.valid)
    assert all(marked_lines(example) for example in rule.invalid)


@pytest.mark.parametrize("rule", RULES)
def test_a_mutant_that_yields_nothing_fails_the_examples(rule: type[Rule]) -> None:
    assert any(marked_lines(example) != set() for example in (*rule.valid, *rule.invalid))


@pytest.mark.parametrize("rule", RULES)
def test_a_mutant_that_yields_on_every_line_fails_the_examples(rule: type[Rule]) -> None:
    assert all(marked_lines(example) != all_lines(example) for example in (*rule.valid, *rule.invalid))


@pytest.mark.parametrize("rule", RULES)
def test_a_mutant_of_the_rule_itself_fails_its_examples(rule: type[Rule], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The real run with the rule's own method replaced: silent, it misses a marked line; so the examples do ask the rule."""
    for method in ("check", "review"):
        if hasattr(rule, method):
            monkeypatch.setattr(rule, method, lambda self, *_: iter(()))
    assert any(told_lines(rule, example, tmp_path / str(n)) != marked_lines(example) for n, example in enumerate(rule.invalid))

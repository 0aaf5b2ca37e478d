from __future__ import annotations

import pytest

from checker.engine.select import Selection, plan
from checker.errors import SettingsError, UsageError
from checker.model.finding import Severity

RULES = {"quote-cut": "quote", "quote-missing": "source", "value-conflict": "value", "value-unclear": "value"}


def chosen(settings: Selection = Selection(), command: Selection = Selection()) -> set[str]:  # noqa: B008
    return set(plan(RULES, settings, command).rules)


def test_all_rules_run_unless_something_is_said():
    assert chosen() == set(RULES)


def test_a_family_stands_for_its_rules():
    assert chosen(command=Selection(select=("value",))) == {"value-conflict", "value-unclear"}


def test_a_rule_named_by_its_id_wins_over_its_family():
    assert chosen(command=Selection(select=("value-unclear",), ignore=("value",))) == {"value-unclear"}
    assert chosen(command=Selection(select=("value",), ignore=("value-unclear",))) == {"value-conflict"}


def test_ignore_wins_over_select_at_the_same_level():
    assert chosen(command=Selection(select=("value",), ignore=("value",))) == set()


def test_select_on_the_command_line_replaces_what_the_settings_select_and_ignore():
    settings = Selection(select=("quote",), ignore=("value-unclear",))
    assert chosen(settings, Selection(select=("value-unclear",))) == {"value-unclear"}


def test_ignore_and_extend_select_on_the_command_line_add_to_the_settings():
    settings = Selection(select=("value",))
    assert chosen(settings, Selection(ignore=("value-conflict",), extend_select=("quote",))) == {"quote-cut", "value-unclear"}


def test_all_names_every_rule():
    assert chosen(Selection(select=("quote",)), Selection(select=("ALL",))) == set(RULES)


def test_a_rule_that_is_off_does_not_run_even_if_selected():
    assert chosen(Selection(severity={"value-unclear": "off"}), Selection(select=("value",))) == {"value-conflict"}


def test_a_level_on_the_command_line_wins_over_the_settings():
    found = plan(RULES, Selection(severity={"quote-cut": "off"}), Selection(severity={"quote-cut": "error"}))
    assert found.severity == {"quote-cut": Severity.ERROR}
    assert "quote-cut" in found.rules


def test_only_what_the_command_line_leaves_out_is_unknown():
    found = plan(RULES, Selection(severity={"quote-cut": "off"}, ignore=("source",)), Selection(select=("value-unclear",)))
    assert found.left_out == {"value-conflict"}


@pytest.mark.parametrize("said", [Selection(select=("value-unclaer",)), Selection(ignore=("value-unclaer",))])
def test_an_unknown_rule_is_answered_with_a_guess(said):
    with pytest.raises(UsageError, match="no rule or family is called 'value-unclaer'; did you mean 'value-unclear'\\?"):
        plan(RULES, Selection(), said)


def test_an_unknown_rule_in_the_settings_is_an_error_of_the_settings():
    with pytest.raises(SettingsError, match="did you mean 'value-conflict'"):
        plan(RULES, Selection(severity={"value-confict": "error"}), Selection())


def test_an_unknown_level_names_those_there_are():
    with pytest.raises(UsageError, match="write one of error, warning, info, off; did you mean 'warning'"):
        plan(RULES, Selection(), Selection(severity={"quote-cut": "warnin"}))

"""`factlint rule`: the page of a rule, or all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from checker.cli.kinds import Choice, colour_flag
from checker.cli.streams import print_error, print_out
from checker.cli.terminal import has_colour, width
from checker.engine.run import crash
from checker.errors import UsageError
from checker.report.look import Look
from checker.report.rule_page import render_json, render_list, render_page
from checker.rules.catalogue import all_rules, catalogue
from checker.rules.registry import load_rule, rule_families

if TYPE_CHECKING:
    from checker.rules.base import Rule

_HELP = """Print a rule's page: what it finds, why it matters, how to settle it, with an example.

RULE is a rule or a family; without one, all rules are listed."""


@click.command(help=_HELP)
@click.argument("rule", required=False)
@click.option("--all", "show_all", is_flag=True, help="Print the pages of all rules.")
@click.option("--output-format", type=Choice(["text", "json", "markdown"]), default="text", help="Markdown is the catalogue.")
@colour_flag
def rule(rule: str | None, show_all: bool, output_format: str, color: str) -> int:
    look = Look(width=width(), colour=has_colour(color))
    rules = [*all_rules(), *_of_plugins()] if rule is None else _called(rule)
    if output_format == "json":
        print_out(render_json(rules))
    elif output_format == "markdown":
        print_out(catalogue())
    elif show_all or (len(rules) == 1 and rules[0].id == rule):
        print_out("\n\n".join(render_page(each, look) for each in rules))
    else:
        print_out(render_list(rules, look))
    return 0


def _called(name: str) -> list[type[Rule]]:
    """The rule of that name, or the rules of the family."""
    families = rule_families()
    if name in families:
        return [load_rule(name)]
    if name in families.values():
        return [load_rule(rule_id) for rule_id, family in families.items() if family == name]
    added = _of_plugins()
    found = [rule for rule in added if name in (rule.id, rule.family())]
    if found:
        return found
    from checker.engine.nearest import RULES_LISTED, did_you_mean

    known = {*families, *families.values(), *(rule.id for rule in added), *(rule.family() for rule in added)}
    raise UsageError(f"no rule or family is called '{name}'{did_you_mean(name, known) or RULES_LISTED}")


def _of_plugins() -> list[type[Rule]]:
    """The rules of the installed packages that the settings of the project here name, by family and id."""
    from pathlib import Path

    from checker.settings import find_root, load_settings

    root = find_root(Path())
    names = load_settings(root).plugins
    if not names:
        return []
    from checker.rules.plugins import load_plugins

    found = load_plugins(names, str(root))
    for name, error in found.broken:
        print_error(crash(f"the plugin {name}", error, name).message)
    return sorted(found.rules.values(), key=lambda rule: (rule.family(), rule.id))

"""Which rules run, and how grave their findings are.

As with ruff, `--select` replaces what the settings select, `--ignore` and
`--extend-select` add to it, and a rule named by its id wins over its family.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from checker.engine.nearest import RULES_LISTED, did_you_mean
from checker.errors import SettingsError, UsageError
from checker.model.finding import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

LEVELS = ("error", "warning", "info", "off")


class Selection(NamedTuple):
    """What the settings, or the command line, say about rules: ids and families."""

    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    severity: Mapping[str, str] = {}


class Plan(NamedTuple):
    rules: tuple[str, ...]
    """Ids of the rules to run, sorted."""
    severity: Mapping[str, Severity]
    """Levels that differ from the rules' own."""
    left_out: frozenset[str]
    """Rules that only the command line leaves out: what they would have found is not known."""


def plan(families: Mapping[str, str], settings: Selection, command: Selection, on_request: frozenset[str] = frozenset()) -> Plan:
    """What to run of the rules in `families` (id to family); those `on_request` only where one of the two selects them.

    Raises SettingsError or UsageError where a name is none of them.
    """
    _check_names(families, settings, SettingsError, "")
    _check_names(families, command, UsageError, "--")
    levels = {**settings.severity, **command.severity}
    running = {rule for rule in families if levels.get(rule) != "off"}
    usual = _selected(families, settings, set(families) - on_request)
    wanted = _selected(families, command, usual)
    return Plan(
        rules=tuple(sorted(wanted & running)),
        severity={rule: Severity(level) for rule, level in levels.items() if level != "off"},
        left_out=frozenset((usual - wanted) & running),
    )


def _selected(families: Mapping[str, str], said: Selection, before: set[str]) -> set[str]:
    """The rules of one layer; families first, because the name of a rule says more."""
    chosen = set(before) if said.select is None else set()
    added = (*(said.select or ()), *said.extend_select)
    for names, is_wanted in (
        (_families_in(added, families), True),
        (_families_in(said.ignore, families), False),
        ({name for name in added if name in families}, True),
        ({name for name in said.ignore if name in families}, False),
    ):
        chosen = chosen | names if is_wanted else chosen - names
    return chosen


def _families_in(names: Iterable[str], families: Mapping[str, str]) -> set[str]:
    wanted = {name.casefold() for name in names if name not in families}
    return {rule for rule, family in families.items() if family in wanted or "all" in wanted}


def _check_names(families: Mapping[str, str], said: Selection, error: type[Exception], dashes: str) -> None:
    known = {*families, *families.values()}
    for flag, names in (("select", said.select or ()), ("ignore", said.ignore), ("extend-select", said.extend_select)):
        for name in names:
            if name not in known and name.casefold() not in {*families.values(), "all"}:
                raise error(f"{dashes}{flag}: no rule or family is called '{name}'{did_you_mean(name, known) or RULES_LISTED}")
    for rule, level in said.severity.items():
        if rule not in families:
            raise error(f"{dashes}severity: no rule is called '{rule}'{did_you_mean(rule, families) or RULES_LISTED}")
        if level not in LEVELS:
            raise error(f"{dashes}severity: '{level}' is no level of {rule}; write one of {', '.join(LEVELS)}{did_you_mean(level, LEVELS)}")

"""Rules from installed packages: found by their entry points, and only where the settings name them.

Installed packages are trusted, the checked folder is not: what lies in it is neither looked at nor imported, unless it is the
environment that Python itself runs from.
"""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from types import ModuleType
from typing import TYPE_CHECKING, NamedTuple

from checker.errors import SettingsError
from checker.model.finding import Severity
from checker.rules.base import Rule
from checker.rules.registry import rule_families

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from importlib.metadata import EntryPoint

GROUP = "factlint.rules"


class Plugins(NamedTuple):
    """The rules by id, and the plugins that could not be imported, with what they raised."""

    rules: Mapping[str, type[Rule]]
    broken: tuple[tuple[str, BaseException], ...] = ()


def load_plugins(names: Iterable[str], root: str) -> Plugins:
    """The rules of the plugins called so; `root` is the checked folder.

    Raises SettingsError where one is not installed, holds no rule, or takes an id that is taken.
    """
    rules: dict[str, type[Rule]] = {}
    broken: list[tuple[str, BaseException]] = []
    with _without(root):
        installed = _installed()
        for name in dict.fromkeys(names):
            if name not in installed:
                raise SettingsError(_not_installed(name, installed))
            try:
                held = installed[name].load()
            except (Exception, SystemExit) as error:
                broken.append((name, error))
                continue
            _add(name, held, rules)
    return Plugins(dict(sorted(rules.items())), tuple(broken))


def _installed() -> dict[str, EntryPoint]:
    from importlib.metadata import distributions

    found: dict[str, EntryPoint] = {}
    for distribution in distributions():
        for point in distribution.entry_points.select(group=GROUP):
            found.setdefault(point.name, point)
    return found


def _not_installed(name: str, installed: Mapping[str, EntryPoint]) -> str:
    from checker.values.suggest import did_you_mean

    if not installed:
        return f"plugins: '{name}' is not installed, nor is any other package with rules for factlint (entry point `{GROUP}`)"
    hint = did_you_mean(name, sorted(installed)) or f"there are {', '.join(sorted(installed))}"
    return f"plugins: no installed package has rules called '{name}'; {hint}"


def _add(name: str, held: object, rules: dict[str, type[Rule]]) -> None:
    found = [rule for rule in _members(held) if isinstance(rule, type) and issubclass(rule, Rule) and "id" in vars(rule)]
    if not found:
        raise SettingsError(f"plugins: '{name}' holds no rule: its entry point names a module with rules, a rule, or a list of them")
    for rule in found:
        if not _is_id(rule.id):
            raise SettingsError(f"plugins: a rule of '{name}' has the id {rule.id!r:.60}; ids are such as `figure-unsourced`")
        if not isinstance(getattr(rule, "severity", None), Severity):
            raise SettingsError(f"plugins: the rule {rule.id} of '{name}' has no `severity`, such as `Severity.WARNING`")
        if rule.id in rule_families() or rules.get(rule.id, rule) is not rule:
            raise SettingsError(f"plugins: '{name}' has a rule {rule.id}, and there is another rule of that name")
        rules[rule.id] = rule


def _members(held: object) -> Iterable[object]:
    if isinstance(held, ModuleType):
        return tuple(vars(held).values())
    return held if isinstance(held, (list, tuple)) else (held,)


def _is_id(text: object) -> bool:
    """Kebab case: `figure-unsourced`."""
    return isinstance(text, str) and text.isascii() and text == text.lower() and all(part.isalnum() for part in text.split("-"))


@contextmanager
def _without(root: str) -> Iterator[None]:
    """Nothing is imported from the checked folder."""
    before = sys.path[:]
    sys.path[:] = [entry for entry in before if not _is_checked(entry, os.path.realpath(root))]
    try:
        yield
    finally:
        sys.path[:] = before


def _is_checked(entry: str, root: str) -> bool:
    place = os.path.realpath(entry or ".")
    return _is_below(place, root) and not _is_below(place, os.path.realpath(sys.prefix))


def _is_below(place: str, folder: str) -> bool:
    return place == folder or place.startswith(folder.rstrip(os.sep) + os.sep)

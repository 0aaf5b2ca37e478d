"""The rules there are: every file of every family's folder, known by name before it is imported.

A rule is its file: `rules/value/value_conflict.py` is `value-conflict` of the
family `value`. Nothing is registered anywhere else.
"""

from __future__ import annotations

import os
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

from checker.rules.base import Rule

if TYPE_CHECKING:
    from collections.abc import Mapping

_FOLDER = os.path.dirname(__file__)
_ON_REQUEST = frozenset({"coverage"})
"""Families of which every rule has `is_on_request`: known without importing them, since every check asks."""


@cache
def rule_families() -> Mapping[str, str]:
    """The family of every rule, by rule id, sorted by id."""
    found = {}
    for family in os.scandir(_FOLDER):
        if family.is_dir() and not family.name.startswith(("_", ".")):
            for file in os.listdir(family.path):
                name, dot, ending = file.partition(".")
                if dot and ending == "py" and not name.startswith("_"):
                    found[name.replace("_", "-")] = family.name
    return dict(sorted(found.items()))


@cache
def rules_on_request() -> frozenset[str]:
    """The ids of the rules that run only where they are selected."""
    return frozenset(rule for rule, family in rule_families().items() if family in _ON_REQUEST)


def load_rule(rule_id: str) -> type[Rule]:
    """The class of one rule; KeyError where there is none, whatever its module raises where it is broken."""
    module = import_module(f"checker.rules.{rule_families()[rule_id]}.{rule_id.replace('-', '_')}")
    for value in vars(module).values():
        if isinstance(value, type) and issubclass(value, Rule) and vars(value).get("id") == rule_id:
            return value
    raise LookupError(f"{module.__name__} holds no rule with the id {rule_id}")

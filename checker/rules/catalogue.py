"""The catalogue of rules, `README.md` in this folder: what each rule's docstring says, family by family."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.rules.registry import load_rule, rule_families

if TYPE_CHECKING:
    from checker.rules.base import Rule

_HEAD = """# The rules

One file each; the page of a rule is its docstring, and `factlint rule RULE` prints it with its examples.
This list is generated from them (`factlint rule --all --output-format markdown`); do not edit it.
"""


def all_rules() -> list[type[Rule]]:
    """Every rule there is, by family and id."""
    return [load_rule(rule_id) for rule_id, _ in sorted(rule_families().items(), key=lambda item: (item[1], item[0]))]


def catalogue() -> str:
    """The whole list as Markdown."""
    parts = [_HEAD]
    family = ""
    for rule in all_rules():
        if rule.family() != family:
            family = rule.family()
            parts.append(f"\n## {family}\n")
        parts.append(f"\n### {rule.id} ({rule.severity}{', on request' if rule.is_on_request else ''})\n\n{_paragraphs(rule.doc())}\n")
    return "".join(parts)


def _paragraphs(doc: str) -> str:
    """The docstring; what it says on separate lines stays on separate lines."""
    return "\n\n".join("  \n".join(paragraph.split("\n")) if _is_labelled(paragraph) else paragraph for paragraph in doc.split("\n\n"))


def _is_labelled(paragraph: str) -> bool:
    return paragraph.startswith(("Why it matters:", "Settle it:"))

"""The page of a rule: what it finds, why it matters, how to settle it, and examples that are its tests."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from checker.report.look import PLAIN, Look
from checker.report.width import cells, wrapped

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from checker.rules.base import Example, Rule

SCHEMA_VERSION = 1


def render_page(rule: type[Rule], look: Look = PLAIN) -> str:
    """Everything about one rule."""
    on_request = ", on request" if rule.is_on_request else ""
    lines = [f"{look.paint('strong', rule.id)}  {rule.family()}, {look.paint(rule.severity.value, rule.severity.value)}{on_request}", ""]
    for paragraph in _paragraphs(rule.doc()):
        lines += [*wrapped(paragraph, look.width), ""]
    for title, examples in (("Told, at the marked lines:", rule.invalid), ("Not told:", rule.valid)):
        for example in examples[:1]:
            lines += [look.paint("strong", title), "", *_example(example), ""]
    if rule.is_on_request:
        asked = f"It runs only where it is selected: `factlint check --extend-select {rule.id}`, or `extend-select` in the settings."
        lines += [*wrapped(asked, look.width)]
        return "".join(f"{line}\n" for line in lines)
    silence = f"suppress: [{{rule: {rule.id}, reason: …}}]"
    lines += [*wrapped(f"One claim may be left out of it with `{silence}`, the whole project with `{rule.id} = \"off\"`"
                       " in the settings' table `severity`.", look.width)]  # fmt: skip
    return "".join(f"{line}\n" for line in lines)


def render_list(rules: Iterable[type[Rule]], look: Look = PLAIN) -> str:
    """One line a rule, by family."""
    rules = list(rules)
    longest = max((len(rule.id) for rule in rules), default=0)
    lines: list[str] = []
    family = ""
    for rule in rules:
        if rule.family() != family:
            lines += [*([""] if lines else []), look.paint("strong", rule.family())]
            family = rule.family()
        head = f"  {rule.id:<{longest}}  {rule.severity.value:<7}  "
        summary = f"{rule.summary()} (On request.)" if rule.is_on_request else rule.summary()
        first, *rest = wrapped(summary, max(look.width - cells(head), 20))
        severity = look.paint(rule.severity.value, rule.severity.value) + " " * (9 - len(rule.severity))
        lines.append(f"  {rule.id:<{longest}}  {severity}{first}")
        lines += [" " * cells(head) + line for line in rest]
    return "".join(f"{line}\n" for line in lines)


def render_json(rules: Iterable[type[Rule]]) -> str:
    """`{"schema_version": 1, "rules": [{"id", "family", "severity", "on_request", "summary", "doc", "invalid", "valid"}]}`"""
    said = {"schema_version": SCHEMA_VERSION, "rules": [_in_json(rule) for rule in rules]}
    return json.dumps(said, indent=2, ensure_ascii=False) + "\n"


def _in_json(rule: type[Rule]) -> dict[str, Any]:
    return {
        "id": rule.id,
        "family": rule.family(),
        "severity": rule.severity.value,
        "on_request": rule.is_on_request,
        "summary": rule.summary(),
        "doc": rule.doc(),
        "invalid": [dict(_files(example)) for example in rule.invalid],
        "valid": [dict(_files(example)) for example in rule.valid],
    }


def _paragraphs(doc: str) -> Iterator[str]:
    """Paragraphs with their lines joined; `Why it matters:` and `Settle it:` each begin one."""
    for block in doc.split("\n\n"):
        text = " ".join(line.strip() for line in block.split("\n"))
        before, marker, after = text.partition(" Settle it:")
        yield before
        if marker:
            yield f"Settle it:{after}"


def _files(example: Example) -> Iterator[tuple[str, str]]:
    from textwrap import dedent

    yield "claims/article.yaml", dedent(example.claims).strip("\n")
    if example.article is not None:
        yield "seeds/article.txt", dedent(example.article).strip("\n")
    for name, text in sorted(example.files.items()):
        yield name, dedent(text).strip("\n")


def _example(example: Example) -> Iterator[str]:
    for at, (name, text) in enumerate(_files(example)):
        if at:
            yield ""
        yield f"  {name}"
        yield from (f"    {line}".rstrip() for line in text.split("\n"))

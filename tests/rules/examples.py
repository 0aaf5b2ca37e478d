"""The examples in the rules' own files, run as the projects that they are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from checker.app import Request, check
from checker.rules.catalogue import all_rules
from tests.project import write_project

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from checker.rules.base import Example, Rule

MARK = re.compile(r"[ \t]*# <- here[ \t]*$", re.MULTILINE)
Line = tuple[str, int]


def examples() -> Iterator[tuple[str, type[Rule], Example]]:
    """Every example of every rule, with a name to call it by."""
    for rule in all_rules():
        for kind, group in (("valid", rule.valid), ("invalid", rule.invalid)):
            yield from ((f"{rule.id}-{kind}-{number}", rule, example) for number, example in enumerate(group, 1))


def files_of(example: Example) -> dict[str, str]:
    """The project's files, as they are written: dedented, marks and all (they are comments, and in an article part of the text)."""
    from textwrap import dedent

    files = {"claims/article.yaml": example.claims, **example.files}
    if example.article is not None:
        files["seeds/article.txt"] = example.article
    return {name: dedent(text) for name, text in files.items()}


def marked_lines(example: Example) -> set[Line]:
    """The lines that the example says are told."""
    return {
        (name, number) for name, text in files_of(example).items() for number, line in enumerate(text.split("\n"), 1) if MARK.search(line)
    }


def all_lines(example: Example) -> set[Line]:
    return {(name, number) for name, text in files_of(example).items() for number in range(1, text.count("\n") + 2)}


def told_lines(rule: type[Rule], example: Example, folder: Path) -> set[Line]:
    """The lines that the rule reports when the example is checked; marks are taken off first, so that they are nowhere part of a quote."""
    files = {name: MARK.sub("", text) for name, text in files_of(example).items()}
    write_project(folder, {"factlint.toml": f'today = "{example.today}"\n', **files})
    report = check(Request(path=folder, extend_select=(rule.id,)))
    assert not [trouble for trouble in report.errors if "crashed" in trouble.message], report.errors
    shown = [f for f in report.findings if f.rule == rule.id and f.standing == "shown"]
    return {(f.location.path, f.location.span.line) for f in shown}

"""Everything that is said to some hundred small disagreements, word for word: the verdict, its steps, and what `check` tells of it.

The cases stand in `answer_cases`, what is answered in `answers/`. `pytest tests/semantics --rewrite` writes the answers anew: read the
difference as the reader of a report would.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.semantics.answer_cases import CASES
from tests.semantics.statements import verdict_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.semantics.statements import Desk, Property, Statement

ANSWERS = Path(__file__).parent / "answers"
OTHERS = ("quote-missing", "unused-vocabulary")
"""Rules that tell of a small project what is of no matter here."""
BESIDE = ("source", "as_of", "published", "since", "until", "status", "due", "said_by", "denied", "derived_from", "replaces", "scope")


@pytest.mark.parametrize("topic", sorted(CASES))
def test_what_is_answered_is_what_was(desk: Desk, topic: str) -> None:
    said = "\n".join("".join(f"{line}\n" for line in _story(desk, prop, statements)) for prop, statements in CASES[topic])
    path = ANSWERS / f"{topic}.txt"
    if os.environ.get("FACTLINT_GOLDEN") == "write":
        path.write_bytes(said.encode())
    assert said == path.read_bytes().decode()


def _story(desk: Desk, prop: Property, statements: tuple[Statement, ...]) -> Iterator[str]:
    yield f"{prop['type']} {prop.get('unit', '')} {prop.get('over_time', '')}".strip()
    for statement in statements:
        beside = " ".join(f"{key}={statement[key]}" for key in BESIDE if key in statement)
        yield f"  {statement['value']}  {beside}".rstrip()
    comparison = desk.compare(prop, *(dict(statement) for statement in statements))
    yield f"{verdict_text(comparison)}, told by {comparison.rule or 'none'}: {comparison.why}"
    yield from (f"  {number}. {step}" for number, step in enumerate(comparison.steps, 1))
    for finding in desk.report(prop, *(dict(statement) for statement in statements)).findings:
        if finding.rule in OTHERS:
            continue
        yield f"{finding.severity}[{finding.rule}] {finding.message}"
        if finding.why not in ("", comparison.why):
            yield f"  why: {finding.why}"
        if finding.settle not in ("", "correct one, or reconcile"):
            yield f"  settle: {finding.settle}"

"""The answer of `factlint compare` for a person: the verdict, the sides, and the reasoning step by step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.model.finding import Cause, Verdict
from checker.report.commands import inert
from checker.report.look import PLAIN, Look
from checker.report.safe_text import safe_text
from checker.report.side_blocks import view_blocks
from checker.report.width import wrapped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.model.comparison import Comparison

_STYLES = {
    Verdict.CONFLICT: "error",
    Verdict.UNCLEAR: "warning",
    Verdict.EXPLAINED: "info",
    Verdict.AGREE: "good",
    Verdict.UNRELATED: "strong",
}


def render(comparison: Comparison, look: Look = PLAIN) -> str:
    """The claims in the order they were asked for, then the verdict and how it came about."""
    lines: list[str] = []
    for block in view_blocks(comparison.claims, comparison.entity_names, look):
        lines += [*block, ""]
    lines += [*_verdict(comparison, look), *_steps(comparison, look)]
    return "".join(f"{inert(line)}\n" for line in lines)


def _verdict(comparison: Comparison, look: Look) -> Iterator[str]:
    """`  unclear  the count only grows, …` and below it the cause and the rule."""
    word = comparison.verdict.value
    width = max(len(word), len("because")) + 2
    told = f"told by {comparison.rule}" if comparison.rule else "no rule tells of it"
    cause = f"cause {comparison.cause.value}, " if comparison.cause is not Cause.NONE else ""
    yield f"  {look.paint(_STYLES[comparison.verdict], word)}{' ' * (width - len(word))}{cause}{told}"
    for at, line in enumerate(wrapped(safe_text(comparison.why), look.width - width - 2) if comparison.why else []):
        yield f"  {look.paint('strong', 'because') + ' ' * (width - 7) if at == 0 else ' ' * width}{line}"


def _steps(comparison: Comparison, look: Look) -> Iterator[str]:
    if not comparison.steps:
        return
    yield ""
    digits = len(str(len(comparison.steps)))
    for number, step in enumerate(comparison.steps, 1):
        first, *rest = wrapped(safe_text(step), look.width - digits - 4)
        yield f"  {number:>{digits}}. {first}"
        yield from (" " * (digits + 4) + line for line in rest)

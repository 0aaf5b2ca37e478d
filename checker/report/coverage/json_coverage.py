"""Coverage as JSON, schema 1: `coverage.schema.json` beside the other schemas. Fields only ever grow."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from checker.model.coverage import Mark
from checker.report.coverage.words import tenths
from checker.report.json_parts import in_print, location_fields

if TYPE_CHECKING:
    from collections.abc import Sequence
    from fractions import Fraction

    from checker.model.coverage import Coverage, MarkedFigure, SourceCoverage

SCHEMA_VERSION = 1


def render(coverage: Coverage, *, only_open: bool = False) -> str:
    """Every source with its figures, those that only name something too; with `only_open` figures without a claim alone."""
    return in_print(
        {
            "schema_version": SCHEMA_VERSION,
            "tool": {"name": "factlint", "version": coverage.version},
            "summary": _counts(coverage.sources, coverage.share),
            "sources": [_source(source, only_open) for source in coverage.sources],
            "errors": [{"message": trouble.message, "path": trouble.path} for trouble in coverage.errors],
        }
    )


def _counts(sources: Sequence[SourceCoverage], share: Fraction | None) -> dict[str, Any]:
    """`claimed` holds the disputed ones too; `needed`, the denominator, is claimed and unclaimed."""
    return {
        "claimed": sum(source.claimed for source in sources),
        "disputed": sum(source.count(Mark.DISPUTED) for source in sources),
        "unclaimed": sum(source.count(Mark.UNCLAIMED) for source in sources),
        "ignored": sum(source.count(Mark.IGNORED) for source in sources),
        "named": sum(source.count(Mark.NAMED) for source in sources),
        "needed": sum(source.needed for source in sources),
        "percent": None if share is None else tenths(share) / 10,
    }


def _source(source: SourceCoverage, only_open: bool) -> dict[str, Any]:
    shown = [figure for figure in source.figures if not only_open or figure.mark is Mark.UNCLAIMED]
    return {
        "source": source.source.id,
        "path": source.source.text_path,
        "document": source.source.path,
        **_counts([source], source.share),
        "why": source.why or None,
        "figures": [_figure(source, figure) for figure in shown],
    }


def _figure(source: SourceCoverage, figure: MarkedFigure) -> dict[str, Any]:
    return {
        "words": figure.words,
        "kind": figure.kind,
        "mark": figure.mark.value,
        "claims": list(figure.claims),
        "reason": figure.reason or None,
        "location": location_fields(source.place(figure)),
    }

"""A language without words of its own here: its figures are found with their units, dates and hedges, but without a noun."""

from __future__ import annotations

from checker.values.scan.figure import Kind
from checker.values.scan.words.table import Words, row

WORDS = Words(
    designators={
        **dict.fromkeys(row("n no nr n.º numero número"), Kind.NAME),
        **dict.fromkeys(row("art artigo articolo artikel p pp pag pág pagina página fig cap"), Kind.SECTION),
    },
    by=row("x × *"),
)

"""How a report for people is to look: how wide, with colour or without, how much of it."""

from __future__ import annotations

from typing import NamedTuple

WIDTH = 110
"""Of a report that no terminal shows: fixed, so that the same project gives the same bytes everywhere."""
NARROWEST = 40
WIDEST = 140
"""Longer lines are hard to read, however wide the window."""


class Look(NamedTuple):
    width: int = WIDTH
    colour: bool = False
    show_explained: bool = False
    is_quiet: bool = False
    """Findings only: no counts, no notes."""
    is_verbose: bool = False
    can_reconcile: bool = False
    """There is a command that writes the `reconciled:` entry, so it may be named."""
    is_ascii: bool = False
    """What the report draws is to be drawn in ASCII: the stream shows nothing else."""

    def paint(self, style: str, text: str) -> str:
        return f"\x1b[{_STYLES[style]}m{text}\x1b[0m" if self.colour and text else text


_STYLES = {
    # gcc's colours, because they can be read on a dark and on a light screen; yellow cannot
    "error": "1;31",
    "warning": "1;35",
    "info": "1;36",
    "strong": "1",
    "aside": "2",
    "good": "1;32",
}

PLAIN = Look()

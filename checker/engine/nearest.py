"""What someone may have meant by a word on the command line that does not exist."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def did_you_mean(word: str, choices: Iterable[str]) -> str:
    """`; did you mean 'check'?`, or nothing. Of equals the first in sorted order."""
    from checker.values.suggest import nearest  # dear to import, and paid only by those who mistype

    guess = nearest(word, sorted(choices))
    return f"; did you mean '{guess}'?" if guess else ""

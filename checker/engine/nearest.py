"""What someone may have meant by a word on the command line that does not exist."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

RULES_LISTED = " (`factlint rule` lists them)"
MOST_LIKE = 4


def did_you_mean(word: str, choices: Iterable[str]) -> str:
    """`; did you mean 'check'?`, or nothing. Of equals the first in sorted order."""
    from checker.values.suggest import nearest  # dear to import, and paid only by those who mistype

    guess = nearest(word, sorted(choices))
    return f"; did you mean '{guess}'?" if guess else ""


def claims_like(word: str, names: Iterable[str]) -> str:
    """The claims (SOURCE/ID) that have the word for their own id; else the one that may be meant, or how a claim is named."""
    own: dict[str, list[str]] = {}
    for name in names:
        own.setdefault(name.partition("/")[2], []).append(name)
    alike = own.get(word, [])
    if alike:
        more = f", and {len(alike) - MOST_LIKE:,} more" if len(alike) > MOST_LIKE else ""
        return f"; there {'is' if len(alike) == 1 else 'are'} {' and '.join(alike[:MOST_LIKE])}{more}"
    if "/" in word:
        return did_you_mean(word, (name for several in own.values() for name in several))
    from checker.values.suggest import nearest

    id = nearest(word, sorted(own))
    return f"; did you mean '{own[id][0]}'?" if id else "; a claim is named SOURCE/ID"

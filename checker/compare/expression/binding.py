"""Which claims a rule's names are bound to: every combination that shares what is to be the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence

Bound = TypeVar("Bound")


class TooMany(Exception):
    """More combinations than anyone would wait for; those that came before are whole."""


def bindings(
    given: Mapping[str, Sequence[Bound]], key: Callable[[Bound], Hashable], most: int, own: Callable[[Bound], Hashable] = id
) -> Iterator[dict[str, Bound]]:
    """Every binding of the names to claims of one key; no claim is bound to two names at once. In the order of the claims.

    `own` tells claims apart where each name has objects of its own. The work is that of the combinations within each key, not of all
    combinations. Raises TooMany after `most` steps.
    """
    shelves: dict[Hashable, dict[str, list[Bound]]] = {}
    for name, candidates in given.items():
        for candidate in candidates:
            shelves.setdefault(key(candidate), {}).setdefault(name, []).append(candidate)
    steps = 0
    for shelf in shelves.values():
        if len(shelf) < len(given):
            continue
        for taken in _combined(list(given), shelf, [], own):
            steps += 1
            if steps > most:
                raise TooMany
            if len(taken) == len(given):
                yield dict(zip(given, taken, strict=True))


def _combined(
    names: list[str], shelf: Mapping[str, Sequence[Bound]], taken: list[Bound], own: Callable[[Bound], Hashable]
) -> Iterator[list[Bound]]:
    """Every step towards a combination, and the combinations."""
    yield taken
    if len(taken) < len(names):
        for candidate in shelf[names[len(taken)]]:
            if own(candidate) not in map(own, taken):
                yield from _combined(names, shelf, [*taken, candidate], own)

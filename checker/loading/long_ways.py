"""Ways along links that are longer than anyone writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence


def longest(edges: Mapping[str, Sequence[str]], most: int) -> Iterator[str]:
    """The nodes from which a way leads on for more than `most` steps, counted anew beyond each of them; there is no circle."""
    steps: dict[str, int] = {}
    waiting = [*edges]
    while waiting:
        node = waiting.pop()
        if node in steps:
            continue
        further = [following for following in edges.get(node, ()) if following not in steps]
        if further:
            waiting += (node, *further)
            continue
        steps[node] = max((steps[following] + 1 for following in edges.get(node, ())), default=0)
        if steps[node] > most:
            steps[node] = 0
            yield node

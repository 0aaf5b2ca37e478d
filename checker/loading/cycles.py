"""What leads back to itself: a part of itself, a successor of itself, a source derived from itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


def knots(edges: Mapping[str, Sequence[str]]) -> list[list[str]]:
    """The sets of nodes that all lead to each other; n + m steps.

    Tarjan's strongly connected components, without recursion.
    """
    return [part for part in _components(edges) if len(part) > 1 or part[0] in edges.get(part[0], ())]


def shortest(edges: Mapping[str, Sequence[str]], part: list[str]) -> tuple[str, ...]:
    """The shortest way from the part's first node, in sorted order, back to it."""
    first, inside = min(part), set(part)
    came_from: dict[str, str] = {}
    waiting = [first]
    for node in waiting:
        for following in edges.get(node, ()):
            if following == first:
                way = [node]
                while way[-1] != first:
                    way.append(came_from[way[-1]])
                return tuple(reversed(way))
            if following in inside and following not in came_from:
                came_from[following] = node
                waiting.append(following)
    return (first,)


def _components(edges: Mapping[str, Sequence[str]]) -> list[list[str]]:
    index: dict[str, int] = {}
    low: dict[str, int] = {}
    path: list[str] = []
    found: list[list[str]] = []
    done: set[str] = set()
    calls = [(root, iter(edges[root])) for root in sorted(edges, reverse=True)]
    while calls:
        node, children = calls[-1]
        if node not in index:
            index[node] = low[node] = len(index)
            path.append(node)
        elif node in done:
            calls.pop()
            continue
        child = next((c for c in children if c not in done), None)
        if child is not None:
            if child in index:
                low[node] = min(low[node], index[child])
            else:
                calls.append((child, iter(edges.get(child, ()))))
            continue
        calls.pop()
        if low[node] == index[node]:
            part = _taken(path, node)
            done.update(part)
            found.append(part)
        elif calls:
            low[calls[-1][0]] = min(low[calls[-1][0]], low[node])
    return found


def _taken(path: list[str], last: str) -> list[str]:
    part: list[str] = []
    while not part or part[-1] != last:
        part.append(path.pop())
    return part

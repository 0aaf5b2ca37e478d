"""Origins: sources that repeat one another speak with one voice."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checker.model.source import Source


def origins_of(sources: dict[str, Source]) -> dict[str, str]:
    """Source id -> the id of its origin: the source at the root of what is tied by `derived_from` or `replaces`."""
    parent = {name: name for name in sources}

    def root(name: str) -> str:
        while parent[name] != name:
            parent[name] = parent[parent[name]]
            name = parent[name]
        return name

    for name in sorted(sources):
        for other in _tied(sources[name]):
            if other in parent:
                parent[root(name)] = root(other)
    members: dict[str, list[str]] = {}
    for name in sorted(sources):
        members.setdefault(root(name), []).append(name)
    return {name: _first(group, sources) for group in members.values() for name in group}


def _tied(source: Source) -> tuple[str, ...]:
    return source.derived_from + source.replaces


def _first(group: list[str], sources: dict[str, Source]) -> str:
    """The one that repeats none of the others; the first by name where there are several, or none."""
    inside = set(group)
    return min((name for name in group if not inside.intersection(_tied(sources[name]))), default=min(group))


def replaced_by(sources: dict[str, Source]) -> dict[str, frozenset[str]]:
    """Source id -> every source that it replaces, at once or through another; only those that replace any."""
    found: dict[str, frozenset[str]] = {}
    for name, source in sources.items():
        if source.replaces:
            seen: set[str] = set()
            todo = list(source.replaces)
            while todo:
                other = todo.pop()
                if other not in seen and other != name:
                    seen.add(other)
                    todo.extend(sources[other].replaces if other in sources else ())
            found[name] = frozenset(seen)
    return found


def count_origins(names: Iterable[str], origins: dict[str, str]) -> int:
    return len({origins.get(name, name) for name in names})

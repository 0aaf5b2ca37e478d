"""Origins: sources that repeat one another speak with one voice."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from checker.model.source import Source


class Ties:
    """Names that belong together, by one tie or by several."""

    __slots__ = ("_parent",)

    def __init__(self, names: Iterable[str]) -> None:
        self._parent = {name: name for name in names}

    def __contains__(self, name: str) -> bool:
        return name in self._parent

    def root(self, name: str) -> str:
        """The same name for all that are tied."""
        parent = self._parent
        while parent[name] != name:
            parent[name] = parent[parent[name]]
            name = parent[name]
        return name

    def tie(self, one: str, other: str) -> None:
        self._parent[self.root(one)] = self.root(other)

    def groups(self) -> list[list[str]]:
        """Every name once, sorted within its group."""
        members: dict[str, list[str]] = {}
        for name in sorted(self._parent):
            members.setdefault(self.root(name), []).append(name)
        return list(members.values())


def origins_of(sources: dict[str, Source], copied: Mapping[str, Sequence[str]] | None = None) -> dict[str, str]:
    """Source id -> the id of its origin: the source at the root of what is tied by `derived_from` or `replaces`, or `copied`.

    `copied`: the sources whose text a source repeats, by its id.
    """
    tied = {name: (*_tied(source), *(copied.get(name, ()) if copied else ())) for name, source in sources.items()}
    ties = Ties(sources)
    for name in sorted(sources):
        for other in tied[name]:
            if other in ties:
                ties.tie(name, other)
    return {name: _first(group, tied) for group in ties.groups() for name in group}


def _tied(source: Source) -> tuple[str, ...]:
    return source.derived_from + source.replaces


def _first(group: list[str], tied: Mapping[str, tuple[str, ...]]) -> str:
    """The one that repeats none of the others; the first by name where there are several, or none."""
    inside = set(group)
    return min((name for name in group if not inside.intersection(tied[name])), default=min(group))


def count_origins(names: Iterable[str], origins: dict[str, str]) -> int:
    return len({origins.get(name, name) for name in names})

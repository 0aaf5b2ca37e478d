"""The claims of a document before their names are led to what bears them, column by column."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import repeat
from typing import TYPE_CHECKING, Any

from checker.loading.claims import Draft, bare, draft_of
from checker.model.claim import Claim
from checker.model.particulars import SELDOM, USUAL, Particulars, particulars

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checker.model.source import Source
    from checker.model.span import Places


class Columns(Sequence[Draft]):
    """What each claim says under a key, in their order: None where it says nothing. Claims are numbered from 0 on."""

    __slots__ = ("_by_key", "_places")

    def __init__(self, by_key: dict[str, Sequence[Any]], places: Places) -> None:
        for key in ("value", "quote"):
            if tuple in set(map(type, by_key.get(key, ()))):
                by_key[key] = list(map(bare, by_key[key]))
        self._by_key = by_key
        self._places = places

    def __len__(self) -> int:
        return len(self._by_key["id"])

    def __getitem__(self, number: Any) -> Any:
        """One claim as a draft."""
        fields = {key: column[number] for key, column in self._by_key.items() if column[number] is not None}
        return draft_of(fields, self._places, number, True)

    def column(self, key: str) -> Sequence[Any]:
        """What the claims say under a key; empty where none says anything."""
        return self._by_key.get(key, ())

    def claims(self, source: Source, subjects: Iterable[Any], properties: Iterable[Any], scopes: Sequence[Any]) -> list[Claim]:
        """The claims, with what their names mean."""
        get, nothing = self._by_key.get, repeat(None)
        ids = self._by_key["id"]
        return list(
            map(
                Claim,
                repeat(source),
                ids,
                subjects,
                properties,
                self._by_key["value"],
                repeat(self._places),
                range(len(ids)),
                scopes or repeat(()),
                get("as_of") or nothing,
                self._quotes(),
                get("note") or nothing,
                self._particulars(),
            )
        )

    def _quotes(self) -> Iterable[Any]:
        column = self._by_key.get("quote")
        if column is None:
            return repeat(())
        return column if all(column) else [() if quote is None else quote for quote in column]

    def _particulars(self) -> Iterable[Particulars]:
        said = tuple(filter(self._by_key.get, SELDOM))
        return map(particulars, repeat(said), zip(*map(self.column, said), strict=True)) if said else repeat(USUAL)

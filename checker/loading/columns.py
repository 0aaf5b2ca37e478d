"""The claims of a document before their names are led to what bears them, column by column."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import repeat
from typing import TYPE_CHECKING, Any

from checker.loading.claims import Draft, draft_of
from checker.model.claim import Basis, Claim, Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from checker.model.source import Source
    from checker.model.span import Places

_STATUS: dict[str | None, Status] = {None: Status.ACTUAL, **{status.value: status for status in Status}}
_BASIS: dict[str | None, Basis] = {None: Basis.STATED, **{basis.value: basis for basis in Basis}}


class Columns(Sequence[Draft]):
    """What each claim says under a key, in their order: None where it says nothing. Claims are numbered from 0 on."""

    __slots__ = ("_by_key", "_places")

    def __init__(self, by_key: Mapping[str, Sequence[Any]], places: Places) -> None:
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
        ids, status, basis = self._by_key["id"], get("status"), get("basis")
        head = f"{source.id}/"
        return list(
            map(
                Claim,
                repeat(source),
                ids,
                [head + id for id in ids],
                subjects,
                properties,
                self._by_key["value"],
                repeat(self._places),
                scopes or repeat(()),
                get("as_of") or nothing,
                get("since") or nothing,
                get("until") or nothing,
                map(_STATUS.__getitem__, status) if status else repeat(Status.ACTUAL),
                get("due") or nothing,
                get("said_by") or nothing,
                self._or("denied", False),
                self._or("only", False),
                self._or("quote", ()),
                map(_BASIS.__getitem__, basis) if basis else repeat(Basis.STATED),
                get("note") or nothing,
                self._or("suppress", ()),
                repeat(True),
                range(len(ids)),
            )
        )

    def _or(self, key: str, default: Any) -> Iterable[Any]:
        column = self._by_key.get(key)
        if column is None:
            return repeat(default)
        return [default if value is None else value for value in column] if None in column else column

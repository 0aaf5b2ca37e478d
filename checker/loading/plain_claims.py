"""Claims that are written plainly: read whole where one pattern takes them, else line by line, and kept column by column."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

from checker.loading.claims import NO_ONE, shared_by
from checker.loading.columns import Columns
from checker.loading.plain_columns import NotPlain, NotWhole, reader
from checker.loading.plain_entries import read_entries
from checker.loading.plain_lines import silent_line
from checker.loading.schema import CLAIM
from checker.loading.yaml_tree import MAX_SCALAR

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.loading.late_spans import PlainSheet
    from checker.loading.record import Record

_REQUIRED = frozenset(CLAIM.required)
MANY = 60_000
"""Characters of claims in a process: past them it pays to make the pattern that takes claims whole, which takes two milliseconds."""


class _Met:
    """How much of claims this process has met. Both ways come to the same; once the pattern is made, nothing is saved by the other."""

    characters = 0


def read_plain_claims(sheet: PlainSheet, depth: int, body: str, defaults: Record | None) -> Columns | None:
    """The claims of a section, whose lines are the `body` and whose dashes stand in the column `depth`; None where it is not plain."""
    _Met.characters += len(body)
    try:
        columns = _whole_claims(depth, body) if _Met.characters > MANY else None
        if columns is None:
            columns = _claims_by_line(depth, body)
    except NotPlain:
        return None
    ids = columns["id"]
    if len(set(ids)) < len(ids):
        return None
    nothing = [None] * len(ids)
    for key, value in shared_by(defaults).items():
        columns[key] = [value if own is None else own for own in columns.get(key, nothing)]
    if not all(all(columns.get(key, nothing)) for key in _REQUIRED):
        return None
    if "basis" in columns and ("derived", None) in zip(columns["basis"], columns.get("note", nothing), strict=True):
        return None
    if "said_by" in columns:
        columns["said_by"] = [None if name == NO_ONE else name for name in columns["said_by"]]
    return Columns(columns, sheet)


def _claims_by_line(depth: int, body: str) -> dict[str, Sequence[Any]]:
    found = read_entries(body, depth, CLAIM)
    if not found:
        raise NotPlain
    return {key: [own.get(key) for own in found] for key in {"id"}.union(*found)}


@cache
def _begins(depth: int) -> re.Pattern[str]:
    """What stands before the first dash."""
    return re.compile(rf"(?:{silent_line(depth)}\n)*+(?={' ' * depth}- )")


def _whole_claims(depth: int, body: str) -> dict[str, Sequence[Any]] | None:
    """The claims by the pattern that takes them whole; None where it does not take them."""
    from checker.loading.plain_rows import COLUMNS, LETTERED, claim_rows

    begins = _begins(depth).match(body)
    if begins is None:
        return None
    rows = claim_rows(depth).findall(body, begins.end())
    if len(body) > MAX_SCALAR and max(len(text) for row in rows for text in row[:-1]) > MAX_SCALAR:
        return None
    _, *written, left = zip(*rows, strict=True)
    columns: dict[str, Sequence[Any]]
    try:
        columns = {name: reader(name)(column) for name, column in zip(COLUMNS, written, strict=True) if any(column)}
    except NotWhole:
        return None
    lettered = columns.pop(LETTERED, None)
    if lettered is not None:
        others = columns.get("quote")
        columns["quote"] = [one or other for one, other in zip(lettered, others, strict=True)] if others else lettered
    if any(left):
        _take_others(columns, left, depth)
    return columns


def _take_others(columns: dict[str, Any], left: Sequence[str], depth: int) -> None:
    """Put the claims that are left as they stand in their places."""
    for number, claim in enumerate(left):
        if claim:
            found = read_entries(claim, depth, CLAIM)
            if found is None or len(found) != 1:
                raise NotPlain
            for key, value in found[0].items():
                columns.setdefault(key, [None] * len(left))[number] = value

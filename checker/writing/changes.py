"""Fixes of one document, made on its text and on its meaning: the two must agree before anything is written."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Any, NamedTuple

from checker.loading.yaml_tree import Mapping, Sequence
from checker.model.finding import FixKind
from checker.writing import splices
from checker.writing.document import Sheet, Uneditable, data_of
from checker.writing.scalars import scalar

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Sequence as Series

    from checker.model.finding import Fix
    from checker.writing.document import Data, Place
    from checker.writing.splices import Splice


class Changed(NamedTuple):
    data: bytes
    fixes: tuple[Fix, ...]
    """Those that are in it: of two that touch the same text, the first."""


class _Step(NamedTuple):
    fix: Fix
    place: Place
    splice: Splice


def changed(path: str, data: bytes, fixes: Iterable[Fix]) -> Changed:
    """The document with as many of the fixes as can be made together. One that cannot be made without touching more is left out."""
    try:
        sheet = Sheet(path, data)
    except Uneditable:
        return Changed(data, ())
    steps = _apart([step for fix in dict.fromkeys(fixes) if (step := _step(sheet, fix))])
    while steps:
        text = splices.spliced(sheet.text, [step.splice for step in steps])
        after = sheet.bytes_of(text)
        if means(path, after, _meant(sheet, steps)):
            return Changed(after, tuple(step.fix for step in steps))
        steps = steps[: len(steps) // 2]  # rather fewer than one too many; the rest comes with the next round, if at all
    return Changed(data, ())


def means(path: str, data: bytes, wanted: Data) -> bool:
    """Whether the bytes, read again, are a whole document that means this, key by key in the same order."""
    try:
        return bool(_ordered(data_of(Sheet(path, data).root)) == _ordered(wanted))
    except Uneditable:
        return False


def _ordered(data: Data) -> Any:
    if isinstance(data, dict):
        return [(key, _ordered(value)) for key, value in data.items()]
    return [_ordered(item) for item in data] if isinstance(data, list) else data


def _step(sheet: Sheet, fix: Fix) -> _Step | None:
    place = sheet.place_at(fix.location.span)
    if place is None:
        return None
    if fix.kind is FixKind.REMOVE:
        place = _entry_around(sheet, place)
        splice = splices.remove(sheet, place) if place else None
    elif fix.kind is FixKind.ADD:
        splice = splices.add_key(sheet, place, fix.key, written(fix.values, is_list=fix.is_list))
    elif fix.kind is FixKind.QUOTE:
        splice = splices.quote(sheet, place)
    else:
        splice = splices.replace(sheet, place, fix.replacement)
    return _Step(fix, place, splice) if splice else None


def written(values: Series[tuple[str, ...]], *, is_list: bool) -> str:
    """One text or several, as YAML."""
    parts = [scalar(texts[0]) if len(texts) == 1 else f"[{', '.join(map(scalar, texts))}]" for texts in values]
    return f"[{', '.join(parts)}]" if is_list else parts[0]


def _entry_around(sheet: Sheet, place: Place) -> Place:
    """The entry that a text is part of; with it the list, where it is the only one."""
    while place and not isinstance(place[-1], int):
        place = place[:-1]
    while len(place) > 1 and len(_items(sheet, place[:-1])) == 1:
        place = place[:-1]
        if isinstance(place[-1], str) and len(_items(sheet, place[:-1])) > 1:
            break
    return place


def _items(sheet: Sheet, place: Place) -> Any:
    node = sheet.node(place)
    assert isinstance(node, Mapping | Sequence)
    return node.items


def _apart(steps: list[_Step]) -> list[_Step]:
    """Those whose splices neither touch nor overlap, nor stand inside what another takes out."""
    kept: list[_Step] = []
    end = -1
    for step in sorted(steps, key=lambda step: (step.splice.start, -step.splice.end)):
        if step.splice.start > end or (step.splice.start == end and step.splice.start != step.splice.end):
            kept.append(step)
            end = step.splice.end
    return kept


def _meant(sheet: Sheet, steps: Iterable[_Step]) -> Data:
    """What the document should mean afterwards; entries go last to first, so that numbers keep their meaning."""
    data = deepcopy(data_of(sheet.root))
    for fix, place, _ in steps:
        if fix.kind is not FixKind.REMOVE:
            _edit(data, fix, place)
    for step in sorted((step for step in steps if step.fix.kind is FixKind.REMOVE), key=lambda step: step.place, reverse=True):
        del _at(data, step.place[:-1])[step.place[-1]]
    return data or None


def _edit(data: Data, fix: Fix, place: Place) -> None:
    parent = _at(data, place[:-1])
    if fix.kind is FixKind.REPLACE:
        parent[place[-1]] = fix.replacement
    elif fix.kind is FixKind.ADD:
        items = list(parent.items())
        at = [key for key, _ in items].index(place[-1]) + 1
        parts = [texts[0] if len(texts) == 1 else list(texts) for texts in fix.values]
        parent.clear()
        parent.update([*items[:at], (fix.key, parts if fix.is_list else parts[0]), *items[at:]])


def _at(data: Data, place: Place) -> Any:
    for step in place:
        data = data[step]
    return data

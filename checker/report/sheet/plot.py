"""Claims on an axis: what a value can mean as a thin line, what it is likely to mean as a thick one.

Time runs downward, to scale as far as lines allow; claims whose time is not
known stand apart, below. An end without a bound is an arrow.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from checker.model.claim import Status
from checker.model.vocabulary import OverTime, Type
from checker.report.sheet.scale import scale_of
from checker.report.width import cells, wrapped
from checker.values.date_text import date_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from checker.model.sheet import Bar, Entry, Group, Section
    from checker.report.look import Look
    from checker.report.sheet.scale import Scale
    from checker.values.interval import Interval

MOST_ROWS = 60
_GAPS = 8
"""Empty lines, at most, that show how far apart claims are in time."""
_WIDEST = 100
_NARROWEST = 20
_NUMBERS = 9
_FAR = 1000
"""From here on apart, the smaller of two values cannot be seen beside the larger."""


class Glyphs(NamedTuple):
    thin: str
    thick: str
    point: str
    low_end: str
    high_end: str


_FACT, _PLAN, _DENIED = Glyphs("─", "━", "●", "─", "─"), Glyphs("┄", "┅", "○", "┄", "┄"), Glyphs("─", "━", "×", "×", "×")


class Row(NamedTuple):
    """Claims of one time and one reading."""

    when: str
    number: str
    style: str
    bar: Bar
    glyphs: Glyphs
    day: int | None
    """None where it is not known when the value held."""


class _Gaps(NamedTuple):
    """So many empty lines for so many days."""

    most: int
    days: int

    @classmethod
    def between(cls, rows: Iterable[Row], over_time: OverTime) -> _Gaps:
        """A single gap has nothing to be compared with, and what does not change with time needs none."""
        days = sorted({row.day for row in rows if row.day is not None})
        if len(days) < 3 or over_time is OverTime.CONSTANT:
            return cls(0, 1)
        return cls(min(_GAPS, 2 * len(days) - 2), days[-1] - days[0])

    def lines(self, days: int) -> int:
        return days * self.most // self.days


def plot_lines(section: Section, numbers: Mapping[str, int], styles: Mapping[str, str], look: Look, *, is_log: bool = False) -> list[str]:
    """The plot of a section; nothing where there are no two readings to tell apart.

    `numbers` and `styles` are those of claims by name; claims without a style are in no dispute.
    """
    groups = [(group, _rows(group, numbers, styles)) for group in section.groups]
    groups = [(group, rows) for group, rows in groups if rows]
    bars = [row.bar for _, rows in groups for row in rows]
    if len(set(bars)) < 2:
        return []
    labels = max(cells(row.when) for _, rows in groups for row in rows)
    digits = max(len(row.number) for _, rows in groups for row in rows)
    left = 2 + labels + 2 + digits + 3
    columns = max(min(look.width, _WIDEST) - left, _NARROWEST)
    scale = scale_of(bars, columns, section.property.type, is_log=is_log)
    if scale is None:
        return []
    lines = list(_axis(scale, left))
    gaps = _Gaps.between((row for _, rows in groups for row in rows), section.property.over_time)
    room = MOST_ROWS
    for group, rows in groups:
        if len(groups) > 1:
            lines += _heading(group, look)
        lines += _drawn(rows[:room], scale, labels, digits, gaps, look)
        room -= min(len(rows), room)
        if not room:
            break
    hidden = sum(len(rows) for _, rows in groups) - (MOST_ROWS - room)
    lines += [f"  and {hidden:,} more that are not drawn"] if hidden > 0 else []
    return [*lines, *_legend(bars, groups, scale, look)]


def _heading(group: Group, look: Look) -> Iterator[str]:
    from checker.report.sheet.words import scope_heading

    yield from (look.paint("aside", f"  {line}") for line in wrapped(scope_heading(group.scope), look.width - 2))


def _rows(group: Group, numbers: Mapping[str, int], styles: Mapping[str, str]) -> list[Row]:
    found: dict[tuple[object, ...], list[str]] = {}
    first: dict[tuple[object, ...], Row] = {}
    for entry in group.entries:
        for bar in entry.bars:
            row = _row(entry, bar, styles.get(entry.claim.name, ""))
            key = (row.when, row.style, bar, row.glyphs)
            first.setdefault(key, row)
            found.setdefault(key, []).append(str(numbers[entry.claim.name]))
    return [row._replace(number=_together(found[key])) for key, row in first.items()]


def _row(entry: Entry, bar: Bar, style: str) -> Row:
    claim = entry.claim
    glyphs = _DENIED if claim.denied else _FACT if claim.status in (Status.ACTUAL, Status.ESTIMATE) else _PLAN
    day = None
    if entry.is_dated and entry.days is not None:
        day = next((int(end) for end in (entry.days.low, entry.days.high) if end is not None), None)
    when = "undated" if day is None or entry.days is None else date_text(entry.days)
    return Row(when, "", style, bar, glyphs, day)


def _together(numbers: list[str]) -> str:
    joined = ",".join(numbers)
    return joined if len(joined) <= _NUMBERS else f"{numbers[0]}+{len(numbers) - 1}"


def _axis(scale: Scale, left: int) -> Iterator[str]:
    """Labels, and below them the axis with its ticks."""
    labels, line = [" "] * scale.columns, ["─"] * scale.columns
    for column, label in scale.ticks():
        start = max(column - cells(label) // 2, 0)
        labels[start : start + len(label)] = label
        line[column] = "┴"
    yield " " * left + "".join(labels).rstrip()
    yield " " * (left - 1) + "┌" + "".join(line)


def _drawn(rows: Sequence[Row], scale: Scale, labels: int, digits: int, gaps: _Gaps, look: Look) -> Iterator[str]:
    before: Row | None = None
    for row in rows:
        if before is not None and before.day is not None and row.day is not None:
            yield from [" " * (2 + labels + 2 + digits + 2) + "│"] * gaps.lines(row.day - before.day)
        is_news = before is None or before.when != row.when
        spine = "┊" if row.day is None else "┤" if is_news else "│"
        mark = {"error": "!", "warning": "?"}.get(row.style, " ")
        bar = "".join(_bar(row.bar, row.glyphs, scale)).rstrip()
        painted = look.paint(row.style, bar.lstrip()) if row.style else bar.lstrip()
        when = (row.when if is_news else "").rjust(labels)
        yield f"  {when}  {row.number:>{digits}}{mark} {spine}{' ' * (len(bar) - len(bar.lstrip()))}{painted}"
        before = row


def _bar(bar: Bar, glyphs: Glyphs, scale: Scale) -> list[str]:
    line = [" "] * scale.columns
    low, high = _columns(bar.must, scale)
    line[low : high + 1] = glyphs.thin * (high + 1 - low)
    first, last = _columns(bar.likely, scale)
    line[first : last + 1] = glyphs.thick * (last + 1 - first)
    if glyphs is _DENIED:
        line[low], line[high] = glyphs.low_end, glyphs.high_end
    if bar.must.is_point:
        line[low] = glyphs.point
    if bar.must.low is None:
        line[0] = "←"
    if bar.must.high is None:
        line[-1] = "→"
    return line


def _columns(interval: Interval, scale: Scale) -> tuple[int, int]:
    low = 0 if interval.low is None else scale.column(interval.low)
    return low, scale.columns - 1 if interval.high is None else scale.column(interval.high)


def _legend(bars: Sequence[Bar], groups: Sequence[tuple[Group, Sequence[Row]]], scale: Scale, look: Look) -> Iterator[str]:
    """What the signs mean, of those that are used; and what kind of scale it is where that is not the plain one."""
    kinds = {row.glyphs for _, rows in groups for row in rows}
    said = []
    if any(bar.must.is_point for bar in bars) and _FACT in kinds:
        said.append("● exact")
    if any(not bar.likely.is_point for bar in bars):
        said.append("━ likely")
    if any(bar.must != bar.likely for bar in bars):
        said.append("─ possible")
    if any(None in (bar.must.low, bar.must.high) for bar in bars):
        said.append("→ no bound")
    if _PLAN in kinds:
        said.append("○ ┅ planned or expected")
    if _DENIED in kinds:
        said.append("× denied")
    if scale.is_log:
        said.append("log scale")
    elif _is_squeezed(bars, scale):
        said.append("--log tells small ones apart")
    line = ""
    for words in said:
        if line and cells(line) + 3 + cells(words) > look.width - 2:
            yield look.paint("aside", f"  {line}")
            line = ""
        line += f"{'   ' * bool(line)}{words}"
    if line:
        yield look.paint("aside", f"  {line}")


def _is_squeezed(bars: Sequence[Bar], scale: Scale) -> bool:
    ends = [end for bar in bars for end in (bar.likely.low, bar.likely.high) if end is not None and end > 0]
    return scale.kind is Type.QUANTITY and bool(ends) and max(ends) >= _FAR * min(ends)

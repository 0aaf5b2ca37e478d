"""Calendar dates as they are written: `13 June 2014`, `June 13`, `June 10–13, 2014`, `ngày 27 tháng 5 năm 2024`, `13/06/2014`."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from checker.values.calendar import civil, day_number, days_in_month, month_span, weekday, year_span
from checker.values.date_reading import DateReading, Precision, days_of, plain
from checker.values.date_symbols import Symbol, glued, has, sense, skip, word
from checker.values.date_text import MONTHS
from checker.values.interval import EVERYTHING, Interval
from checker.values.unreadable import Unreadable

if TYPE_CHECKING:
    from checker.values.date_context import Context

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


class Written(NamedTuple):
    """A year, a month of a year or a day of a month; what is None is not said."""

    year: int | None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None


class Points(NamedTuple):
    """One date, or two of a range whose parts share a month (`10–13 June`), and where reading goes on."""

    first: Written
    last: Written | None
    next: int


def year_at(symbols: list[Symbol], at: int) -> tuple[int, int] | None:
    """A year: four digits, or any number that is said to be one (`the year 800`, `64 BCE`, `AD 79`, `10,000 BCE`)."""
    named = sense(symbols, at, "unit") == "year" or sense(symbols, at, "era") == 1
    first = at + 1 if named else at
    number = sense(symbols, first, "num")
    if number is None:
        return None
    after = skip(symbols, first + 1, "year mark")
    if glued(symbols, after) == "," and len(glued(symbols, after + 1)) == 3 and has(symbols, after + 2, "era"):
        if not has(symbols, after + 1, "num"):
            return None
        number, after = number * 1000 + sense(symbols, after + 1, "num"), after + 2
    era = sense(symbols, after, "era")
    if era is not None:
        return (1 - number if era < 0 else number), after + 1
    if word(symbols, after) in ("年", "년"):
        return number, after + 1
    is_year = len(word(symbols, first)) == 4 and number >= 1000
    return (number, after) if is_year or (named and number > 0) else None


def calendar_at(symbols: list[Symbol], at: int, context: Context) -> Points | None:
    """A date with a month in it, from the symbol at `at` on."""
    day_of_week = sense(symbols, at, "weekday")
    if day_of_week is None:
        day_of_week = sense(symbols, at, "short weekday")
    if day_of_week is not None:
        behind = skip(symbols, at + 1, ",", ".", "the", "small")
        if has(symbols, behind, "weekday") or has(symbols, behind, "short weekday"):
            return None
        found = calendar_at(symbols, behind, context)
        if found is None or found.first.day is None:
            return None
        return found._replace(first=found.first._replace(weekday=day_of_week))
    return (
        _numeric(symbols, at, context)
        or _day_month(symbols, at)
        or _prefixed(symbols, at)
        or _ideographs(symbols, at)
        or _month_day(symbols, at)
        or _year_month_day(symbols, at)
    )


def _numeric(symbols: list[Symbol], at: int, context: Context) -> Points | None:
    """`2014-06-13`, `2014-06`, `13/06/2014`, `13.6.2014`, `06/2014`: numbers with one kind of mark between and no space."""
    is_said_day = sense(symbols, at, "unit") == "day"
    at += is_said_day
    mark = glued(symbols, at + 1)
    if mark not in ("-", "/", ".") or not has(symbols, at, "num") or not has(symbols, at + 2, "num") or not glued(symbols, at + 2):
        return None
    if glued(symbols, at + 3) == mark and has(symbols, at + 4, "num") and glued(symbols, at + 4):
        texts = [word(symbols, at + n) for n in (0, 2, 4)]
        found = _three_numbers(texts, mark, context)
        return None if found is None else Points(found, None, at + 5)
    first, second = word(symbols, at), word(symbols, at + 2)
    if is_said_day:
        return Points(Written(None, int(second), int(first)), None, at + 3) if len(first) <= 2 and 1 <= int(second) <= 12 else None
    if len(first) == 4 and len(second) == 2 and mark == "-" and 1 <= int(second) <= 12:
        return Points(Written(int(first), int(second)), None, at + 3)
    if len(second) == 4 and len(first) <= 2 and 1 <= int(first) <= 12 and int(second) >= 1000:
        return Points(Written(int(second), int(first)), None, at + 3)
    return None


def _three_numbers(texts: list[str], mark: str, context: Context) -> Written | None:
    numbers = [int(text) for text in texts]
    lengths = [len(text) for text in texts]
    if lengths[0] == 4 and lengths[1] <= 2 and lengths[2] <= 2:
        is_usual = mark == "/" or (mark == "-" and lengths[1:] == [2, 2]) or (mark == "." and not context.language.startswith("en"))
        return Written(*numbers) if is_usual else None
    if lengths[2] != 4 or lengths[0] > 2 or lengths[1] > 2:
        return None
    first, second, year = numbers
    if mark == "." or first > 12 or first == second:
        return Written(year, second, first)
    if second > 12:
        return Written(year, first, second)
    if context.is_day_first():
        return Written(year, second, first)
    return Written(year, first, second)


def _day_month(symbols: list[Symbol], at: int) -> Points | None:
    """`13 June 2014`, `13. Juni`, `the 10th to the 13th of June 2014`, `1er juin 2014`."""
    day, after = _day(symbols, skip(symbols, at, "the") if has(symbols, at + 1, "ord") else at)
    if day is None:
        return None
    last = None
    if has(symbols, after, "to") or has(symbols, after, "and") or has(symbols, after, "or") or glued(symbols, after) == "/":
        last, behind = _day(symbols, skip(symbols, after + 1, "the", "small"))
        after = after if last is None else behind
    after = skip(symbols, after, "small", "the", "-", "/", "from")
    month = sense(symbols, after, "month")
    if month is None:
        return None
    year, after = _year_behind(symbols, after + 1)
    first = Written(year, month, day)
    return Points(first, None if last is None else Written(year, month, last), after)


def _month_day(symbols: list[Symbol], at: int) -> Points | None:
    """`June 13, 2014`, `June the 13th`, `June 10–13, 2014`, `June 2014`, `June`."""
    month = sense(symbols, at, "month")
    if month is None:
        return None
    behind = skip(symbols, at + 1, ".")
    day, after = _day(symbols, skip(symbols, behind, "the"))
    if day is None or has(symbols, after, "era"):
        year, after = _year_behind(symbols, at + 1)
        return Points(Written(year, month), None, after)
    last = None
    is_joined = has(symbols, after, "to") or has(symbols, after, "and") or glued(symbols, after) == "/"
    if is_joined and not has(symbols, after + 2, "month"):
        end, end_after = _day(symbols, skip(symbols, after + 1, "the"))
        if end is not None and end > day:
            last, after = end, end_after
    year, after = _year_behind(symbols, after)
    return Points(Written(year, month, day), None if last is None else Written(year, month, last), after)


def _year_month_day(symbols: list[Symbol], at: int) -> Points | None:
    """`2014 June 13`, `2014. június 13.`"""
    if len(word(symbols, at)) != 4 or not has(symbols, at, "num"):
        return None
    behind = skip(symbols, at + 1, ".", ",")
    month = sense(symbols, behind, "month")
    if month is None or has(symbols, behind + 1, "unit"):
        return None
    day, after = _day(symbols, behind + 1)
    if day is None or len(word(symbols, after)) == 4:
        return None
    return Points(Written(sense(symbols, at, "num"), month, day), None, after)


def _prefixed(symbols: list[Symbol], at: int) -> Points | None:
    """Vietnamese: `ngày 27 tháng 5 năm 2024`, `tháng 6 năm 2014`, `tháng 6/2014`, `tháng 6`."""
    day = None
    here = at
    if sense(symbols, here, "unit") == "day":
        day, here = _day(symbols, here + 1)
        if day is None:
            return None
    month = sense(symbols, here, "month")
    if sense(symbols, here, "unit") == "month" and has(symbols, here + 1, "num"):
        month, here = sense(symbols, here + 1, "num"), here + 1
    if month is None or not 1 <= month <= 12 or here == at:
        return None
    year, after = _year_behind(symbols, here + 1)
    return Points(Written(year, month, day), None, after)


def _ideographs(symbols: list[Symbol], at: int) -> Points | None:
    """`2014年6月13日`, `6月13日`, `2014년 6월 13일`, and each without its last part."""
    found: list[int | None] = [None, None, None]
    for place, marks in enumerate(("年년", "月월", "日일")):
        if has(symbols, at, "num") and word(symbols, at + 1) in tuple(marks):
            found[place], at = sense(symbols, at, "num"), at + 2
    if found[1] is None:
        return None
    return Points(Written(found[0], found[1], found[2]), None, at)


def _day(symbols: list[Symbol], at: int) -> tuple[int | None, int]:
    """A day of a month, `13`, `13.`, `13th` or `first`."""
    number = sense(symbols, at, "num") if len(word(symbols, at)) <= 2 else None
    after = at + 1
    if number is None:
        number = sense(symbols, at, "ord")
    elif glued(symbols, after) == "." and not glued(symbols, after + 1):
        after += 1
    return (number, after) if number is not None and 1 <= number <= 31 else (None, at)


def _year_behind(symbols: list[Symbol], at: int) -> tuple[int | None, int]:
    """The year that may follow a month or a day, and where reading goes on."""
    behind = skip(symbols, at, ".", ",", "small", "-", "/", "'")
    found = year_at(symbols, behind)
    if found is None or behind - at > 2:
        return None, at
    return found


def resolve(written: Written, context: Context) -> DateReading:
    """The days of a written date; a year that is not said is the one nearest the publication."""
    year, month, day, _ = written
    if month is None:
        assert year is not None
        return plain(*year_span(year), "year")
    if not 1 <= month <= 12:
        raise Unreadable(f"there is no month {month}")
    longest = days_in_month(2000 if year is None else year, month)
    if day is not None and day > longest:
        raise Unreadable(f"{MONTHS[month - 1]}{'' if year is None else f' {year}'} has no day {day}")
    if year is None:
        return nearest((month, day or 0), context.published)
    if day is None:
        return plain(*month_span(year, month), "month")
    number = day_number(year, month, day)
    _check_weekday(written, number, context)
    return plain(number, number, "day")


def _check_weekday(written: Written, number: int, context: Context) -> None:
    if written.weekday is None or written.weekday == weekday(number) or context.is_scan:
        return
    said, was = _WEEKDAYS[written.weekday], _WEEKDAYS[weekday(number)]
    date = f"{written.day} {MONTHS[(written.month or 1) - 1]} {written.year}"
    raise Unreadable(f"{date} was a {was}, not a {said}", "write the day that is meant")


def nearest(month_day: tuple[int, int], published: Interval) -> DateReading:
    """The day of an unsaid year: in the year that puts it nearest to the publication, which may itself be a wide interval."""
    precision: Precision = "day" if month_day[1] else "month"
    first, last = _nearest(month_day, published.low), _nearest(month_day, published.high)
    low, high = None if first is None else first.low, None if last is None else last.high
    must = Interval(low, high)
    if first is not None and first == last:
        return DateReading(must, must, precision, must, is_relative=True)
    return DateReading(must, must, precision, EVERYTHING if must == EVERYTHING else must, month_day, is_relative=True)


def _nearest(month_day: tuple[int, int], day: object) -> Interval | None:
    if day is None:
        return None
    assert isinstance(day, int)
    around = [found for year in range(civil(day).year - 4, civil(day).year + 5) if (found := days_of(month_day, year)) is not None]
    return min(around, key=lambda days: abs(2 * day - int(days.low or 0) - int(days.high or 0)))

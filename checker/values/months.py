"""Names of months and weekdays in the languages that CLDR knows, through babel, which is imported when one is asked for."""

from __future__ import annotations


def calendar_names(language: str) -> dict[tuple[str, object], str]:
    """(month, n) and (weekday, n) -> its names, wide and short, separated by commas; empty for a language that babel does not know."""
    from babel import Locale, UnknownLocaleError

    try:
        locale = Locale.parse(language.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        base = language.replace("_", "-").partition("-")[0]
        return calendar_names(base) if base and base != language else {}
    names: dict[tuple[str, object], set[str]] = {}
    for kind, calendar, first in (("month", locale.months, 0), ("weekday", locale.days, 0)):
        for context in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                for number, name in calendar[context][width].items():
                    key = kind if kind == "month" or width == "wide" else "short weekday"
                    names.setdefault((key, number + first), set()).add(name.replace(",", "").rstrip("."))
    return {key: ", ".join(sorted(name for name in found if not name.isdigit())) for key, found in names.items()}


def is_day_first(language: str) -> bool | None:
    """Whether 06/07 is the sixth of July in that language; None for English of no particular country, where it may be either.

    A language of which nothing is known is treated like that too.
    """
    from babel import Locale, UnknownLocaleError

    if language.replace("_", "-").lower() == "en":
        return None
    try:
        pattern = Locale.parse(language.replace("-", "_")).date_formats["short"].pattern
    except (UnknownLocaleError, ValueError):
        return None
    day, month, year = pattern.find("d"), pattern.find("M"), pattern.find("y")
    first = min(day, month, year)
    return None if first == year else first == day

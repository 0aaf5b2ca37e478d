"""Dates of publication, where a file or a text states one plainly."""

from __future__ import annotations

import re

_DAY = re.compile(r"(?<!\d)(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})(?!\d)")
_LABEL = re.compile(
    r"(?:first |last |originally )?(?:date(?: of publication)?|published|publication date|posted|issued|released|veröffentlicht|"
    r"erschienen|publié|publicado|đăng|ngày)\b(?: on| am| le| el| ngày| lúc)?\s*[:–—-]?\s*"
    r"(?:\d{1,2}[:.h]\d{2}(?:\s?(?:gmt|utc|uhr|am|pm))?,?\s+(?:on\s+)?)?",
    re.IGNORECASE,
)
_LATER_LABEL = re.compile(rf",\s+(?={_LABEL.pattern})", re.IGNORECASE)
"""The comma of `Par Luc Tardieu, publié le 14 novembre 2022`."""
_NAME = r"[^\W\d_a-zà-öø-ÿ][\w.’'-]*(?:[ -](?:(?:de|del|la|da|van|von|zu|am|an der|sur|sous|y)[ -])?[^\W\d_a-zà-öø-ÿ][\w.’'-]*){0,3}"
_SIGNED = re.compile(
    rf"(?:(?:(?:Interview|Texte?|Texto):|By|BY|Von|VON|Par|PAR|Por|POR|Press [Rr]elease\s*[–—-])\s+)?{_NAME},\s+(?:le |den |ngày |el )?"
)
"""The writer or the place before a date that ends a line: `Paula Reinke, 18. Mai 2023`."""
_AGENCY = re.compile(r"\s*\([^()\d]{2,40}\)\s*(?:[.–—:-]|$)")
_TODAY = re.compile(r"\b(?:today|heute|aujourd[’']hui|hoy|hôm nay)\b", re.IGNORECASE)
_PARTS = re.compile(r"\s+[|·•–—-]+\s+|\s*[|·•]\s*")
_AROUND = re.compile(r"\s*(?:,?\s*(?:at )?\d{1,2}[:.]\d{2}.{0,20})?[.\s]*")
_LOOKED_AT = 10
"""Lines at the top of a text in which its date may stand."""
_LONGEST = 120


def day_of(text: str | None) -> str | None:
    """The day in a file's own form (`2025-06-14T08:00:00+07:00`, `20250614`, `D:20250614…`), or a date in words; None in any other."""
    if not text:
        return None
    found = _DAY.search(text[:40])
    if found:
        day = "-".join(found.groups())
        return day if _is_day(day) else None
    return text if len(text) <= 40 and _is_day(text) else None


def _is_day(text: str) -> bool:
    """The whole text is one day, its year said."""
    found = _days_in(text, "en")
    return len(found) == 1 and found[0] == text.strip()


def _days_in(text: str, language: str) -> list[str]:
    """The full dates, with a year, that stand in a text."""
    from checker.values.date import scan_dates

    found = scan_dates(text, language, None, None)
    return [text[each.start : each.end] for each in found if each.precision == "day" and not each.month_day and not each.is_relative]


def stated_day(text: str, language: str = "en") -> str | None:
    """The date that a text is headed with: a line of its own, behind a label or a place, or between bars. None where two are."""
    lines = [line.strip() for line in text[:20_000].split("\n") if line.strip()][:_LOOKED_AT]
    found = list(dict.fromkeys(day for line in lines for day in _in_line(line, language)))
    return found[0] if len(found) == 1 else None


def _in_line(line: str, language: str) -> list[str]:
    label = _LABEL.match(line)
    if label:
        days = _days_in(line[label.end() : label.end() + _LONGEST], language)
        return days[:1] if days and line[label.end() :].startswith(days[0]) else []
    if len(line) <= _LONGEST:
        for parts in (_PARTS.split(line), _LATER_LABEL.split(line)[1:]):
            whole = [day for part in parts for day in _alone(part, language)]
            if whole:
                return whole
        signed = _signed(line, language)
        if signed:
            return signed
    return _dateline(line, language) or _place_line(line, language)


def _signed(line: str, language: str) -> list[str]:
    """The date that a line ends with, behind nothing but a writer or a place."""
    name = _SIGNED.match(line)
    return [] if name is None else _alone(line[name.end() :], language)


def _place_line(line: str, language: str) -> list[str]:
    """`Almar, 17 de enero de 2024 (Agencia Sur). …`, `Santiago, 15 de agosto de 2022. … informó hoy …`: a place and a date come first."""
    place = re.match(rf"{_NAME},\s+(?:le |den |ngày )?", line)
    days = _days_in(line[place.end() : place.end() + _LONGEST], language) if place else []
    if place is None or not days or not line.startswith(days[0], place.end()):
        return []
    end = place.end() + len(days[0])
    is_text = _AGENCY.match(line, end) or (re.match(r"\.\s|\s?[.–—-]+\s", line[end:]) and _TODAY.search(line, end, end + 3 * _LONGEST))
    return days[:1] if is_text else []


def _alone(part: str, language: str) -> list[str]:
    """The date that a part of a line is, and nothing else."""
    label = _LABEL.match(part)
    rest = part[label.end() :] if label else part
    days = _days_in(rest, language)
    is_alone = len(days) == 1 and _AROUND.fullmatch(rest.replace(days[0], "", 1))
    return days if is_alone else []


def _dateline(line: str, language: str) -> list[str]:
    """`HANOI, May 27, 2021 (VNA) — The deputy minister …`: a place in capitals, a date, and a dash soon after."""
    head = re.split(r"\s[—–-]+\s|—", line[:_LONGEST], maxsplit=1)[0]
    place = head.split(",")[0]
    if head == line[:_LONGEST] or not place.isupper() or not place.replace(" ", "").replace(".", "").isalpha():
        return []
    return _days_in(head, language)[:1]

"""The characters of a page: by its byte order mark, by what it declares, else UTF-8, else what browsers take for western text."""

from __future__ import annotations

import codecs
import re

_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""", re.IGNORECASE)
_LOOKED_AT = 4096
"""Bytes of a page in which it may declare its encoding; the standard has 1024."""
_AS_IN_BROWSERS = {"iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254", "gb2312": "gb18030", "gbk": "gb18030"}
_FAMILIES = ("utf-8", "cp125", "cp8", "iso8859", "koi8", "gb", "big5", "shift_jis", "cp932", "cp949", "euc", "iso2022", "mac", "tis")
"""Encodings that pages may ask for: tables and nothing else."""
_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))


def decoded(data: bytes) -> tuple[str, tuple[str, ...]]:
    """The page as text, and what is to be told of bytes that are no characters in its encoding."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _with_notes(data[len(mark) :], encoding)
    name = _declared(data[:_LOOKED_AT])
    if name is None:
        try:
            return data.decode("utf-8"), ()
        except UnicodeDecodeError:
            return _with_notes(data, "cp1252")
    return _with_notes(data, name)


def _declared(start: bytes) -> str | None:
    found = _DECLARED.search(start)
    if found is None:
        return None
    try:
        name = codecs.lookup(found[1].decode("ascii")).name
    except LookupError:
        return None
    if name.startswith("utf-16"):
        return "utf-8"  # the bytes of the declaration itself say that it is not
    name = _AS_IN_BROWSERS.get(name, name)
    return name if name.startswith(_FAMILIES) else None


def _with_notes(data: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    text = data.decode(name, "replace")
    lost = text.count("\ufffd")
    if not lost:
        return text, ()
    what = "1 place is no character" if lost == 1 else f"{lost:,} places are no characters"
    return text, (f"{what} in its encoding, {name}: they are shown as \ufffd",)

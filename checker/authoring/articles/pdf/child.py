"""The process that reads one PDF file: bytes on standard input, one JSON object on standard output.

`{"text": …, "title": …, "author": …, "made": …, "language": …, "pages": 3, "empty": 0}`, or `{"error": "a sentence"}`.
"""

from __future__ import annotations

import io
import json
import sys
from typing import Any

from checker.authoring.articles.dates import day_of
from checker.authoring.articles.lines import one_line
from checker.authoring.articles.pdf.lines import Lines
from checker.authoring.articles.raised import joined

MEMORY = 1_500_000_000
PAGES = 3000
CHARACTERS = 20_000_000


def main() -> None:
    _bound()
    try:
        answer = answer_to(sys.stdin.buffer.read())
    except Exception:
        answer = {"error": "it is broken, and cannot be read to its end"}
    json.dump(answer, sys.stdout)


def _bound() -> None:
    """No more memory than a report of a thousand pages needs, where the system can see to that."""
    try:
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    except (ImportError, ValueError, OSError):
        pass


def answer_to(data: bytes) -> dict[str, Any]:
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    try:
        reader = PdfReader(io.BytesIO(data), strict=False)
        if reader.is_encrypted and not _opens(reader):
            return {"error": "it is encrypted: open it with its password and save it without one"}
        count = len(reader.pages)
    except (PyPdfError, ValueError, TypeError, KeyError, AttributeError, RecursionError, OSError):
        return {"error": "it is no PDF file, or a broken one"}
    if count > PAGES:
        return {"error": f"it has {count:,} pages, and {PAGES:,} are read at most: cut it into parts"}
    return {**_text(reader), **_said(reader), "pages": count}


def _opens(reader: Any) -> bool:
    """Files that anyone may read and no one may change are opened without a password."""
    try:
        return bool(reader.decrypt(""))
    except Exception:
        return False


def _text(reader: Any) -> dict[str, Any]:
    parts: list[str] = []
    empty = total = 0
    for page in reader.pages:
        lines = Lines()
        try:
            page.extract_text(visitor_text=lines.text, visitor_operand_before=lines.operator)
        except MemoryError:
            raise
        except Exception as error:
            return {"error": f"its page {len(parts) + 1:,} cannot be read ({type(error).__name__})"}
        text = joined(lines.pieces).strip("\n")
        empty += not text.strip()
        total += len(text)
        if total > CHARACTERS:
            return {"error": f"it has more than {CHARACTERS:,} characters: cut it into parts"}
        parts.append(text)
    return {"text": "\n\n".join(parts), "empty": empty}


def _said(reader: Any) -> dict[str, str]:
    """What the file's properties say, so far as they can be read."""
    try:
        info = reader.metadata or {}
        said = {
            "title": one_line(str(info.get("/Title") or "")),
            "author": one_line(str(info.get("/Author") or "")),
            "made": day_of(str(info.get("/CreationDate") or "").removeprefix("D:")[:8]),
            "language": _language(str(reader.root_object.get("/Lang") or "")),
        }
    except Exception:
        return {}
    return {key: value for key, value in said.items() if value}


def _language(tag: str) -> str | None:
    parts = tag.split("-")
    is_tag = parts[0].isalpha() and 2 <= len(parts[0]) <= 3 and all(p.isascii() and p.isalnum() and len(p) <= 8 for p in parts)
    return tag if is_tag else None


if __name__ == "__main__":
    main()

"""`check --fix` and `check --diff`: what is mended, or would be, told in a line each."""

from __future__ import annotations

import re
from difflib import unified_diff
from typing import TYPE_CHECKING, Any

from checker.cli.streams import print_error, print_note, print_out
from checker.errors import UsageError
from checker.report.commands import inert
from checker.report.safe_text import safe_text
from checker.upkeep.fix import mend, parts_of, write

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.app import Request
    from checker.upkeep.fix import Mended

_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_COMMAND = re.compile(r"##\w*\[|^[ +-]?\s*::")
"""What a CI service would obey; a comment that begins with `##` is none, and the patch is to fit."""


def fix(request: Request, flags: dict[str, Any]) -> None:
    """Mend the project's documents, and say on standard error what was done."""
    if not flags["fix"]:
        raise UsageError("--unsafe-fixes goes with --fix, which writes them, or --diff, which shows them")
    mended = mend(request, unsafe=flags["unsafe_fixes"])
    write(mended)
    if not flags["quiet"]:
        print_note("\n".join(_told(mended, "fixed")))


def show_diff(request: Request, flags: dict[str, Any]) -> int:
    """Print the changes as a patch; 1 where there are some, 2 where the project could not be judged, as of a check."""
    mended = mend(request, unsafe=flags["unsafe_fixes"])
    print_out("".join(_patch(mended)))
    if not flags["quiet"]:
        print_note("\n".join(_told(mended, "would fix")))
    for trouble in mended.errors:
        is_told = not trouble.path or trouble.path in trouble.message
        print_error(trouble.message if is_told else f"{trouble.path}: {trouble.message}")
    return 2 if mended.errors else int(bool(mended.after))


def _told(mended: Mended, done: str) -> Iterator[str]:
    files = len(mended.after)
    where = f" in {files:,} document{'' if files == 1 else 's'}"
    yield f"{done} {len(mended.fixes):,}{where}" if mended.fixes else f"{done} nothing: there is nothing to fix"
    yield from (f"  {count:,} × {message}" for message, count in parts_of(mended).items())
    if mended.unsafe_left:
        yield f"{mended.unsafe_left:,} more with --unsafe-fixes, which changes values or pins: look at each"


def _patch(mended: Mended) -> Iterator[str]:
    for path, after in mended.after.items():
        before, then = (_LINE.findall(data.decode("utf-8")) for data in (mended.before[path], after))
        for line in unified_diff(before, then, f"a/{path}", f"b/{path}"):
            body = line.rstrip("\r\n")
            said = safe_text(body)
            yield (inert(said) if _COMMAND.search(said) else said) + (line[len(body) :] or "\n\\ No newline at end of file\n")

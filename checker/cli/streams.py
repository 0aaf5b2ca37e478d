"""What goes out: findings to standard output, everything else to standard error, both UTF-8 whatever the locale."""

from __future__ import annotations

import io
import os
import sys

from checker.errors import FactlintError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import TextIO

_AT_ONCE = 1 << 16
"""Characters, about, that are put into bytes at a time: a report may be large."""
_told: list[str] = []
"""What standard output was said to understand, before it was told to be UTF-8."""


def use_utf8() -> None:
    if isinstance(sys.stdout, io.TextIOWrapper):
        _told[:] = [sys.stdout.encoding]
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def can_encode(text: str) -> bool:
    """Whether the encoding that standard output was said to have knows these characters. Words go out as UTF-8 all the same; a drawing
    of characters that a reader's screen does not know is no drawing."""
    try:
        text.encode(_told[0] if _told else "utf-8")
    except (UnicodeError, LookupError):
        return False
    return True


def print_out(text: str) -> None:
    """To standard output; quietly to nowhere once its reader has gone. FactlintError where it cannot be written at all."""
    print_pieces((text,))


def print_pieces(pieces: Iterable[str]) -> None:
    """The same of a text that is made piece by piece: to its end, whether or not someone still reads."""
    for portion in _portions(pieces):
        _put(portion)


def _put(text: str) -> None:
    if sys.stdout is None:
        raise FactlintError("the report cannot be written: standard output is closed")
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        _abandon(sys.stdout)
    except (OSError, ValueError) as error:
        _abandon(sys.stdout)
        raise FactlintError(f"the report cannot be written: {_reason(error)}") from error


def _portions(pieces: Iterable[str]) -> Iterator[str]:
    """The same text, in what is worth being written at once, and no more."""
    waiting: list[str] = []
    size = 0
    for piece in pieces:
        waiting.append(piece)
        size += len(piece)
        if size >= _AT_ONCE:
            text = "".join(waiting)
            yield from (text[at : at + _AT_ONCE] for at in range(0, size, _AT_ONCE))
            waiting, size = [], 0
    if size:
        yield "".join(waiting)


def print_note(text: str) -> None:
    """One line or more to standard error; a note that nobody can be told is no error."""
    if sys.stderr is None:
        return
    try:
        sys.stderr.write("".join(f"{_safe(line)}\n" for line in text.split("\n")))
        sys.stderr.flush()
    except (OSError, ValueError):
        _abandon(sys.stderr)


def _safe(line: str) -> str:
    """Harmless to a terminal, and nothing that a CI service, which reads both streams, would obey."""
    if not (line.isascii() and line.isprintable()):  # the table of all that is not costs more than most runs have to say here
        from checker.report.safe_text import safe_text

        line = safe_text(line)
    if "##" in line or "::" in line:
        from checker.report.commands import inert

        line = inert(line)
    return line


def print_error(text: str) -> None:
    print_note(f"error: {text}")


def write_file(path: str, text: str) -> None:
    """A report into a file, whole or not at all; into a pipe or a device as it comes. FactlintError where it cannot be written."""
    write_pieces(path, (text,))


def write_pieces(path: str, pieces: Iterable[str]) -> None:
    """The same of a text that is made piece by piece: where that fails, so that the file is as it was."""
    from checker.writing.named import write_named

    making: list[Exception] = []
    try:
        write_named(path, _encoded(pieces, making))
    except (OSError, ValueError) as error:
        if error in making:
            raise
        raise FactlintError(f"cannot write {path}: {_reason(error)}") from error


def _encoded(pieces: Iterable[str], failed: list[Exception]) -> Iterator[bytes]:
    """The text in bytes; what goes wrong while its pieces are made is put into the list."""
    try:
        for portion in _portions(pieces):
            yield portion.encode("utf-8", "backslashreplace")
    except (OSError, ValueError) as error:
        failed.append(error)
        raise


def _abandon(stream: TextIO) -> None:
    """Let what Python still holds for the stream go nowhere, so that leaving raises nothing."""
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)
    except (OSError, ValueError):
        pass


def _reason(error: Exception) -> str:
    return (error.strerror if isinstance(error, OSError) else None) or str(error)

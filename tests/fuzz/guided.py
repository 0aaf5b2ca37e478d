"""Fuzzing that is guided by what the code does with its input: `python -m tests.fuzz.guided TARGET [-max_total_time=300] [FOLDER]`.

TARGET is one of those below; the rest goes to libFuzzer, which keeps in FOLDER what leads further. Needs `pip install atheris`; the
ordinary tests do not. What it finds becomes a case in `test_found_inputs.py`.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

LANGUAGES = ("en", "de", "fr", "es", "vi", "it")


def _say(error: Exception) -> None:
    assert str(error), "a refusal says why"


def yaml(text: str) -> None:
    """The builder of trees, with all that reads a document."""
    from checker.files import RefusedFile, decode
    from checker.loading.documents import read_document
    from checker.loading.page import Page

    try:
        page = Page("a.yaml", decode(text.encode()))
    except RefusedFile:
        return
    read_document(page)
    last = page.file_text.replace("\r\n", "\n").replace("\r", "\n").count("\n") + 2
    assert all(1 <= mistake.location.span.line <= last for mistake in page.mistakes)


def value(text: str) -> None:
    """Quantities in every language, as a value and in running text."""
    from checker.values.quantity import read_quantity, scan_quantities
    from checker.values.unreadable import Unreadable
    from tests.values.quantities import measure

    language = LANGUAGES[len(text) % len(LANGUAGES)]
    for unit in (None, "person", "km", "percent", "USD"):
        wanted = measure(unit)
        try:
            read = read_quantity(text, wanted, language)
            assert 0 <= read.start <= read.end <= len(text)
        except Unreadable as error:
            _say(error)
        for found in scan_quantities(text, wanted, language):
            assert 0 <= found.start <= found.end <= len(text)


def date(text: str) -> None:
    """Dates and times of day, as a value and in running text."""
    from checker.values.date import read_date, scan_dates
    from checker.values.time_of_day import read_time, scan_times
    from checker.values.unreadable import Unreadable

    language = LANGUAGES[len(text) % len(LANGUAGES)]
    for read in (lambda: read_date(text, language), lambda: read_date(text, language, relative=True), lambda: read_time(text, language)):
        try:
            read()
        except Unreadable as error:
            _say(error)
    scan_dates(text, language)
    scan_times(text, language)


def quote(text: str) -> None:
    """The fold of quotes: its map leads every character back into the text."""
    from checker.compare.quotes.fold import Folded, fold

    whole = Folded(text)
    assert fold(fold(text)) == fold(text)
    for at in range(len(whole.text)):
        start, end = whole.origin(at, at + 1)
        assert 0 <= start <= end <= len(text)


def expression(text: str) -> None:
    """The expression language of the project's own rules."""
    from checker.compare.expression.message import read_message
    from checker.compare.expression.parser import parse
    from checker.compare.expression.tokens import ExpressionError

    try:
        parse(text)
        read_message(text, {"a", "b"})
    except ExpressionError as error:
        _say(error)


TARGETS: dict[str, Callable[[str], None]] = {"yaml": yaml, "value": value, "date": date, "quote": quote, "expression": expression}


def main() -> None:
    if len(sys.argv) < 2 or sys.argv[1] not in TARGETS:
        sys.exit(f"{__doc__}\nTARGET: {', '.join(TARGETS)}")
    import atheris

    target = TARGETS[sys.argv[1]]
    with atheris.instrument_imports(include=["checker"]):
        target("153 officers")

    def once(data: bytes) -> None:
        target(data.decode("utf-8", "ignore"))

    atheris.Setup([sys.argv[0], *sys.argv[2:]], once)
    atheris.Fuzz()


if __name__ == "__main__":
    main()

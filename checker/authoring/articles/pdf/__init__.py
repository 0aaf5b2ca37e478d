"""PDF files as plain text, read by another process, whose time and memory are bounded."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import checker
from checker.authoring.articles.article import About, ReadArticle, UnreadArticle
from checker.authoring.articles.dates import stated_day
from checker.authoring.articles.lines import clean, unhyphenated, unwrapped

SECONDS = 120
"""How long one file may take; a report of 500 pages takes some twenty."""
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_CHILD = "import sys; sys.path.insert(0, sys.argv[1]); from checker.authoring.articles.pdf.child import main; main()"
"""The very package that runs here, wherever it stands."""


def read_pdf(data: bytes, seconds: float = SECONDS) -> ReadArticle:
    """The file's text. Raises UnreadArticle where it is none, is encrypted, has no text, or takes too long.

    A PDF file is a program of sorts: one of a few kilobytes may ask for gigabytes, or for ever. `-P` keeps the folder that the
    user stands in off the child's path, so that nothing in a checked folder is imported.
    """
    command = [sys.executable, "-P", "-c", _CHILD, str(Path(checker.__file__).parent.parent)]
    try:
        done = subprocess.run(command, input=data, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=seconds, check=False)
        answer = json.loads(done.stdout)
    except subprocess.TimeoutExpired:
        raise UnreadArticle(f"reading it takes more than {seconds:g} seconds") from None
    except (OSError, ValueError):
        raise UnreadArticle("reading it fails: the file is broken, or asks for more memory than it may have") from None
    if answer.get("error"):
        raise UnreadArticle(answer["error"])
    text = answer["text"]
    for mark, letters in _LIGATURES.items():
        text = text.replace(mark, letters)
    text = unwrapped(unhyphenated(clean(text)))
    if not text.strip():
        raise UnreadArticle("it has no text: it may be a scan, and needs text recognition first")
    return ReadArticle(text, _about(answer, text), _notes(answer))


def _about(answer: dict[str, str], text: str) -> About:
    """What its properties say: a title where the text has it too, for many are the name of an older file."""
    title = answer.get("title")
    is_there = bool(title) and " ".join(str(title).split()).casefold() in " ".join(text.split()).casefold()
    published = stated_day(text)
    hints = (f"the file was made on {answer['made']}",) if not published and answer.get("made") else ()
    return About(title if is_there else None, published, None, answer.get("author"), None, answer.get("language"), hints)


def _notes(answer: dict[str, int]) -> tuple[str, ...]:
    """Pages without text are pictures, and their figures are not read."""
    count = answer.get("empty", 0)
    if not count:
        return ()
    return (f"{count:,} of its {answer['pages']:,} pages {'has' if count == 1 else 'have'} no text, only a picture or nothing",)

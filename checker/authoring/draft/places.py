"""Where an article's text and its claims belong in a project; nothing that is there is ever overwritten.

The text of a source has to lie in the sources folder, as what its quotes are verified against:

- a text file (.txt) that lies there is the source itself, and stays as it is;
- of any other article in that folder the plain text is written beside it: `seeds/a.html` gives `seeds/a.txt`;
- an article from elsewhere, which the command line names on purpose, has its text copied there: `~/Downloads/a.pdf` gives
  `seeds/a.txt`. The file itself stays where it is.

Where such a text is there already it is used if it says the same; if not, the draft is refused and names it.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from checker.errors import InputError, UsageError
from checker.files import CLAIMS_LIMIT, SOURCE_LIMIT, RefusedFile, is_inside, read_bounded

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checker.model.source import Source

_ODD = re.compile(r"[^\w .()+@,'’-]+")
_LONGEST = 120


class TextPlace(NamedTuple):
    """Where the text of a source stands, or is to stand."""

    file: str
    """Below the sources folder, as `source.file` names it."""
    path: str
    """Below the project's root."""
    is_there: bool


def text_place(root: Path, folder: str, article: str, data: bytes, *, is_plain: bool, name: str | None) -> TextPlace:
    """The place of the text `data` of an article (a path as the command line names it); with a name, as that of standard input.

    Raises InputError or UsageError where the article is a link out of the sources folder, or another text is there already.
    """
    base = Path(os.path.realpath(root / folder))
    if not is_inside(str(root), str(base)) and folder != ".":
        raise UsageError(f"the sources folder {folder} leads out of the project")
    inside = _below(base, article)
    if inside is not None and is_plain and name is None:
        if not is_inside(str(base), article):
            raise InputError(f"{article} is a link that leads out of {folder}/: put the file itself there, or name the file it leads to")
        if not re.fullmatch(r"[^:~\\][^:\\]*", inside):
            raise InputError(f"{article}: no source can have this name; rename the file")
        return TextPlace(inside, _joined(folder, inside), True)
    parent = inside.rpartition("/")[0] if inside is not None else ""
    file = f"{parent}/{plain_name(name or Path(article).stem)}.txt".lstrip("/")
    path = _joined(folder, file)
    there = _bytes_at(root, path)
    if there is not None and there != data:
        raise UsageError(f"{path} is there already with another text, and nothing is overwritten: give this one a name with --name")
    return TextPlace(file, path, there is not None)


def _below(base: Path, article: str) -> str | None:
    """The article's path below the sources folder, links in its folders followed; None where it lies elsewhere."""
    where = Path(os.path.realpath(Path(article).parent)) / Path(article).name
    return where.relative_to(base).as_posix() if where.is_relative_to(base) else None


def plain_name(name: str) -> str:
    """The name without what is odd in a file's: `a:b?.txt` is `a-b`. Raises UsageError where nothing is left."""
    stem = name.removesuffix(".txt").removesuffix(".yaml")
    kept = _ODD.sub("-", stem).strip(" .-'")[:_LONGEST].strip(" .-'")
    if not kept:
        raise UsageError(f"'{name}' is no name for an article: use letters and digits")
    return kept


def _joined(folder: str, file: str) -> str:
    return file if folder == "." else f"{folder}/{file}"


def _bytes_at(root: Path, path: str) -> bytes | None:
    full = root / path
    if not os.path.lexists(full):
        return None
    if not is_inside(str(root), str(full)):
        raise UsageError(f"{path} is a link that leads out of the project")
    try:
        return read_bounded(str(full), SOURCE_LIMIT)
    except RefusedFile as refused:
        raise UsageError(f"{path} is there already: {refused.message}") from refused


class DocumentPlace(NamedTuple):
    """Where the claims stand, or are to stand."""

    path: str
    before: bytes | None
    source: Source | None
    """The source that the document is about already; None of a new one."""


def document_place(
    root: Path, folder: str, text: TextPlace, sources: Iterable[Source], output: str | None, *, update: bool
) -> DocumentPlace:
    """The document of the text's source. Raises UsageError where one is there and `update` does not say to add to it."""
    known = next((source for source in sources if source.text_path == text.path), None)
    if output is not None:
        path = _output(root, output)
    elif known is not None:
        path = known.path
    else:
        path = _joined(folder, f"{Path(text.file).stem}.yaml")
    if known is not None and (known.path != path or not update):
        raise UsageError(f"{known.path} has the claims of this article already: --update adds what is new to it")
    if not os.path.lexists(root / path):
        return DocumentPlace(path, None, None)
    if not update:
        raise UsageError(f"{path} is there already, and nothing is overwritten: --update adds what is new, --output names another file")
    if known is None:
        raise UsageError(f"{path} is no document of {text.path}: --output names another file for its claims")
    try:
        return DocumentPlace(path, read_bounded(str(root / path), CLAIMS_LIMIT), known)
    except RefusedFile as refused:
        raise UsageError(f"{path} cannot be added to: {refused.message}") from refused


def _output(root: Path, output: str) -> str:
    full = Path(os.path.realpath(output))
    if full.suffix not in (".yaml", ".yml") or not full.is_relative_to(os.path.realpath(root)):
        raise UsageError(f"--output {output}: a claims document is a .yaml file inside the project")
    return full.relative_to(os.path.realpath(root)).as_posix()

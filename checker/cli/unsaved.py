"""`check - --stdin-filename claims/x.yaml`: a document that an editor, or a program that drafts claims, has not saved yet."""

from __future__ import annotations

import sys
from pathlib import Path

from checker import app
from checker.errors import InputError, UsageError
from checker.request import path_inside
from checker.values.frozen import replace


def with_unsaved(request: app.Request, filename: str | None) -> app.Request:
    """The request with standard input in place of the file that it is to be called, and that file as what is shown.

    UsageError where the name is missing, or is none of a claims document of the project.
    """
    if filename is None:
        raise UsageError("`check -` reads a document from standard input: say what it is called, --stdin-filename claims/x.yaml")
    file = Path(filename)
    if not file.parent.is_dir():
        raise InputError(f"there is no folder {file.parent} for --stdin-filename")
    root, settings = app.find_project(replace(request, path=file.parent))
    path = path_inside(file, root)
    folders = [folder for folder in settings.claims if folder == "." or path.startswith(f"{folder}/")]
    if not folders or file.suffix not in (".yaml", ".yml"):
        wanted = " or ".join(f"{folder}/" for folder in settings.claims)
        raise UsageError(f"--stdin-filename: {path} is no claims document of this project: those are *.yaml and *.yml under {wanted}")
    return replace(request, path=file, unsaved={path: _read(settings.document_limit)})


def _read(limit: int) -> bytes:
    """Standard input, one byte more than a document may have at most: then it is refused as any other."""
    if sys.stdin is None:
        raise InputError("standard input is closed")
    try:
        return sys.stdin.buffer.read(limit + 1)
    except (OSError, ValueError) as error:
        raise InputError(f"standard input cannot be read: {error}") from error

"""A project as it stood at a revision of git, in a folder of its own that is gone afterwards.

Only plain files are taken, as the bytes that git keeps: no filter, hook,
attribute or program of the checkout has a part in it, and nothing is fetched.
"""

from __future__ import annotations

import os
import subprocess
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from checker.errors import FactlintError, SettingsError, UsageError
from checker.files import SOURCE_LIMIT
from checker.settings import OWN_FILE, SHARED_FILE, load_settings

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_QUIET = {"GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "GIT_NO_LAZY_FETCH": "1", "GIT_NO_REPLACE_OBJECTS": "1", "LC_ALL": "C"}
_INERT = ("-c", "core.fsmonitor=false", "-c", f"core.hooksPath={os.devnull}", "-c", "protocol.allow=never")
_PLAIN = (b"100644", b"100755")
_PIECE = 1 << 20


@contextmanager
def project_at(root: Path, revision: str) -> Iterator[Path | None]:
    """A folder with the project's settings, claims and sources as of a revision; None where the project was not there.

    UsageError where there is no such revision, FactlintError where git cannot be asked.
    """
    commit = _commit(root, revision)
    inside = _git(root, "rev-parse", "--show-prefix").decode("utf-8", "surrogateescape").rstrip("\n")
    with TemporaryDirectory(prefix="factlint-") as folder:
        then = Path(folder)
        blobs = _listed(root, commit, inside)
        settings_files = {path: blob for path, blob in blobs.items() if path in (OWN_FILE, SHARED_FILE)}
        _write(root, then, settings_files)
        if OWN_FILE not in settings_files:
            then.joinpath(OWN_FILE).write_text("", encoding="utf-8") if SHARED_FILE not in settings_files else None
        try:
            settings = load_settings(then)
        except SettingsError as error:
            raise FactlintError(f"--new-since: as of {revision} the settings cannot be used: {error}") from None
        folders = (*settings.claims, settings.sources)
        wanted = {path: blob for path, blob in blobs.items() if _lies_in(path, folders) or path == settings.baseline}
        _write(root, then, wanted)
        yield then if wanted else None


def _commit(root: Path, revision: str) -> str:
    if not revision or "\0" in revision:
        raise UsageError("--new-since takes a revision of git, such as origin/main")
    try:
        return _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}").decode("ascii").strip()
    except FactlintError as error:
        if "no git repository" in str(error) or "git is not" in str(error):
            raise
        raise UsageError(f"--new-since: there is no revision '{revision}' here (in CI, fetch it first: fetch-depth: 0)") from None


def _git(root: Path, *arguments: str, given: bytes | None = None) -> bytes:
    try:
        ran = subprocess.run(
            ["git", *_INERT, "-C", str(root), *arguments], input=given, capture_output=True, env={**os.environ, **_QUIET}, check=False
        )
    except OSError as error:
        raise FactlintError(f"--new-since asks git, and git is not to be had: {error.strerror or error}") from None
    if ran.returncode:
        said = ran.stderr.decode("utf-8", "replace").strip().splitlines()
        if said and "not a git repository" in said[0]:
            raise FactlintError("--new-since asks git, and the project stands in no git repository")
        raise FactlintError(f"--new-since: git {arguments[0]} failed: {said[0] if said else f'exit code {ran.returncode}'}")
    return ran.stdout


def _listed(root: Path, commit: str, inside: str) -> dict[str, str]:
    """Object names of the plain files below the project's folder, by path below it."""
    rows = _git(root, "ls-tree", "-r", "-z", "-l", "--full-tree", commit, "--", *([f":(literal){inside}"] if inside else [])).split(b"\0")
    found = {}
    for row in rows:
        head, tab, name = row.partition(b"\t")
        if not tab:
            continue
        mode, _, blob, size = head.split()
        path = name.decode("utf-8", "surrogateescape")
        if mode in _PLAIN and int(size) <= SOURCE_LIMIT and path.startswith(inside) and ".." not in path.split("/"):
            found[path[len(inside) :]] = blob.decode("ascii")
    return found


def _lies_in(path: str, folders: Sequence[str]) -> bool:
    return any(folder == "." or path.startswith(f"{folder}/") for folder in folders)


def _write(root: Path, folder: Path, blobs: dict[str, str]) -> None:
    """The files in the folder, one after the other, so that no more than one is held."""
    if not blobs:
        return
    asked = "".join(f"{blob}\n" for blob in blobs.values()).encode("ascii")
    with TemporaryDirectory(prefix="factlint-") as beside, Path(beside, "asked").open("w+b") as names:
        names.write(asked)
        names.seek(0)
        command = ["git", *_INERT, "-C", str(root), "cat-file", "--batch"]
        with subprocess.Popen(
            command, stdin=names, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env={**os.environ, **_QUIET}
        ) as process:
            assert process.stdout is not None
            for path in blobs:
                size = int(process.stdout.readline().split()[2])
                target = folder / path
                target.parent.mkdir(parents=True, exist_ok=True)
                with target.open("wb") as file:
                    while size:
                        piece = process.stdout.read(min(size, _PIECE))
                        if not piece:
                            raise FactlintError("--new-since: git stopped in the middle of a file")
                        file.write(piece)
                        size -= len(piece)
                process.stdout.read(1)

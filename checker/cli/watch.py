"""`check --watch`: check again whenever a document, a text or the settings are saved."""

from __future__ import annotations

import os
import signal
from pathlib import Path
from typing import TYPE_CHECKING

from checker import app
from checker.cli.streams import print_error, print_note
from checker.errors import FactlintError, Stopped, UsageError
from checker.settings import OWN_FILE, SHARED_FILE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from checker.settings import Settings

_SETTLED, _STEP, _TURN = 100, 20, 100
"""Milliseconds: an editor saves in several strokes, and nobody waits for a tenth of a second."""


def watch(request: app.Request, once: Callable[[], int], outputs: Iterable[str] = ()) -> int:
    """Check, and check again after every change, until a signal ends it. Files in `outputs` are ours and start nothing."""
    try:
        from watchfiles import watch as changes
    except ImportError:
        raise UsageError("--watch needs the package watchfiles: pip install 'factlint[watch]'") from None
    root, settings = app.find_project(request)
    own = {str(Path(file).resolve()) for file in outputs if file}
    inputs = _Inputs(str(root.resolve()), settings, own)
    saves = changes(inputs.root, watch_filter=inputs, debounce=_SETTLED, step=_STEP, rust_timeout=_TURN, yield_on_timeout=True)
    next(saves)  # from here on no save is missed, also none during the first check
    _check(once)
    print_note(f"watching {root}; Ctrl-C ends it")
    caught = _signals()
    try:
        for _ in filter(None, saves):
            inputs.settings = _settings(request, inputs.settings)
            print_note("checking again")
            _check(once)
    except KeyboardInterrupt:  # so watchfiles tells of any signal
        pass
    return caught[-1] if caught else 0


def _signals() -> list[int]:
    """Exit codes of the signals that come from now on, each of which ends the watch."""
    caught: list[int] = []

    def leave(number: int, frame: object) -> None:
        caught.append(128 + number)
        raise Stopped(number)

    for name in (signal.SIGINT, signal.SIGTERM):
        signal.signal(name, leave)
    return caught


class _Inputs:
    """Which changes are news: those of files that a check reads, and does not write."""

    def __init__(self, root: str, settings: Settings, own: set[str]) -> None:
        self.root, self.settings, self.own = root, settings, own

    def __call__(self, change: object, path: str) -> bool:
        return path not in self.own and is_input(path, self.root, self.settings)


def _check(once: Callable[[], int]) -> None:
    try:
        once()
    except FactlintError as error:
        print_error(str(error))


def _settings(request: app.Request, before: Settings) -> Settings:
    """As they are now; while they cannot be read, as they were."""
    try:
        return app.find_project(request)[1]
    except FactlintError:
        return before


def is_input(path: str, root: str, settings: Settings) -> bool:
    """Whether a check reads the file: settings, baseline, and what stands under claims and sources; hidden files it does not."""
    inside = os.path.relpath(path, root).replace(os.sep, "/")
    if inside in (OWN_FILE, SHARED_FILE, settings.baseline):
        return True
    if any(part.startswith(".") for part in inside.split("/")):
        return False
    return any(folder == "." or inside == folder or inside.startswith(f"{folder}/") for folder in (*settings.claims, settings.sources))

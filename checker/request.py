"""What is asked of a run, and the project and settings that it is asked of."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from checker.engine.select import Selection
from checker.errors import InputError, UsageError
from checker.files import is_folder, real_path
from checker.values.frozen import field, frozen_value, replace

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from checker.settings import Settings


@frozen_value
class Request:
    """What is asked of a run; None where the settings decide."""

    path: Path = Path()
    """A project folder, or a file or folder inside one: then what has nothing to do with it is not shown."""
    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    severity: Mapping[str, str] = field(default_factory=dict)
    fail_on: str | None = None
    exit_zero: bool = False
    no_ignores: bool = False
    today: str | None = None
    config: Path | None = None
    isolated: bool = False
    with_page: bool = False
    """Whether the report carries the articles and plots that a page for the browser shows."""
    baseline: Path | None = None
    """A file of accepted findings, in place of the one that the settings name."""
    new_since: str | None = None
    """A revision of git: what stood there already does not count."""
    plugins: tuple[str, ...] | None = None
    """Installed packages with rules, in place of those that the settings name."""
    unsaved: Mapping[str, bytes] = field(default_factory=dict)
    """Documents, and texts of sources, as they would be, by path below the project's root: they stand in for what is on disk."""
    jobs: int | None = None
    """How many processes share the work; None where its size decides."""
    engine: str = "processes"
    """Who shares the work: processes of this machine, or the workers of a `dask` cluster."""
    scheduler: str | None = None
    """The address of that cluster's scheduler; without one the cluster is of this machine."""
    progress: Callable[[int, int, str], None] | None = None
    """Told from time to time what is done, of how much, and what is being done now."""


def find_project(request: Request) -> tuple[Path, Settings]:
    """The project's root and its settings. Raises InputError where the path is not there, SettingsError where they cannot be used."""
    from checker.settings import find_root, load_settings

    if request.isolated and request.config:
        raise UsageError("--isolated reads no settings file, and --config names one")
    try:
        if not request.path.exists() and not request.unsaved:
            raise InputError(f"there is no file or folder {request.path}")
        root = find_root(request.path if is_folder(str(request.path)) else request.path.parent)
    except OSError as error:
        raise InputError(f"{request.path}: {error.strerror or error}") from error
    settings = load_settings(root, request.config, request.isolated)
    if request.plugins is not None:
        settings = replace(settings, plugins=request.plugins)
    return root, replace(settings, today=_day(request.today)) if request.today else settings


def _day(text: str) -> int:
    from checker.values.calendar import day_number

    try:
        year, month, day = map(int, text.split("-"))
        return day_number(year, month, day)
    except ValueError:
        raise UsageError(f"'{text}' is not a day such as 2026-11-22") from None


def path_inside(path: Path, root: Path) -> str:
    """The path relative to the root, with forward slashes; empty where it is the root itself. A link counts where it stands.

    InputError where it no longer lies there.
    """
    base, folder = Path(real_path(str(root))), is_folder(str(path))
    inside = Path(real_path(str(path))) if folder else Path(real_path(str(path.parent)), path.name)
    if inside == base:
        return ""
    if not inside.is_relative_to(base):
        raise InputError(f"{path} was moved or taken away meanwhile")
    return inside.relative_to(base).as_posix()


def in_settings(settings: Settings) -> Selection:
    return Selection(settings.select, settings.ignore, settings.extend_select, settings.severity)


def in_request(request: Request) -> Selection:
    return Selection(request.select, request.ignore, request.extend_select, request.severity)

"""What a project's `factlint.toml` or `[tool.factlint]` says: read once, complete, frozen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from checker.errors import SettingsError
from checker.files import CLAIMS_LIMIT, SOURCE_LIMIT, is_file, is_link, real_path
from checker.values.frozen import field, frozen_value

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

FORMAT = 1
SETTINGS_LIMIT = 1_000_000
LONGEST_PATH = 4096
DEFINITION_LIMIT = 500_000
OWN_FILE = "factlint.toml"
SHARED_FILE = "pyproject.toml"
LEVELS = ("error", "warning", "info", "off")
FAIL_LEVELS = ("error", "warning", "info", "never")


@frozen_value
class Settings:
    """`select` is None where the settings do not name rules: then all of them run. Folders use forward slashes."""

    today: int
    """A day number (see `values.calendar`)."""
    claims: tuple[str, ...] = ("claims",)
    sources: str = "seeds"
    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    severity: Mapping[str, str] = field(default_factory=dict)
    fail_on: str = "warning"
    baseline: str = "claims/baseline.json"
    plugins: tuple[str, ...] = ()
    document_limit: int = CLAIMS_LIMIT
    """Bytes of a claims document; a larger one is a finding, and is not read."""
    source_limit: int = SOURCE_LIMIT
    """Bytes of a source's text."""
    definition_limit: int = DEFINITION_LIMIT
    """Entities, names and the like of all documents together."""


def find_root(start: Path) -> Path:
    """The nearest folder upward that has settings of ours, else `start` itself."""
    start = type(start)(real_path(str(start)))
    for folder in (start, *start.parents):
        tool = _shared(folder / SHARED_FILE).get("tool")
        if is_file(str(folder / OWN_FILE)) or (isinstance(tool, dict) and "factlint" in tool):
            return folder
    return start


def load_settings(root: Path, config: Path | None = None, isolated: bool = False) -> Settings:
    """The settings of the project at root, or those of the file `config`; with `isolated` the defaults alone.

    SettingsError, naming the file, for what is unknown, of the wrong type, or newer than this program.

    Limits of size may be lowered by the settings, which a stranger may have written, and raised only by the environment.
    """
    defaults = {"document_limit": CLAIMS_LIMIT, "source_limit": SOURCE_LIMIT, "definition_limit": DEFINITION_LIMIT}
    highest: dict[str, Any] = {key: _highest(key, default) for key, default in defaults.items()}
    if isolated:
        return Settings(_today(), **highest)
    path, table = _table(root, config)
    values: dict[str, Any] = {}
    for key, value in table.items():
        if key not in _READERS:
            if key == "tool" and isinstance(value, dict) and "factlint" in value:
                raise SettingsError(f"{path}: the settings stand at the top of this file: leave `[tool.factlint]` out")
            from checker.values.suggest import did_you_mean

            raise SettingsError(f"{path}: there is no setting `{key}`; {did_you_mean(key, _READERS) or 'there are ' + ', '.join(_READERS)}")
        try:
            values[key.replace("-", "_")] = _READERS[key](value)
        except ValueError as error:
            raise SettingsError(f"{path}: `{key}` {error}") from None
    values.pop("format", None)
    for key, most in highest.items():
        if values.get(key, 0) > most:
            name, variable = key.replace("_", "-"), _variable(key)
            unit = " bytes" if _READERS[name] is _read_bytes else ""
            raise SettingsError(f"{path}: `{name}` is above {most:,}{unit}; only {variable} in the environment raises that")
    return Settings(**{"today": _today(), **highest, **values})


def _highest(key: str, default: int) -> int:
    """The limit in force where the settings lower none."""
    import os

    said = os.environ.get(_variable(key), "")
    if not said:
        return default
    try:
        most: int = _READERS[key.replace("_", "-")](int(said) if said.isdecimal() and len(said) < 20 else said)
        return most
    except ValueError as error:
        raise SettingsError(f"the environment: `{_variable(key)}` {error}") from None


def _variable(key: str) -> str:
    return f"FACTLINT_{key.upper()}"


def _table(root: Path, config: Path | None) -> tuple[str, Mapping[str, Any]]:
    """Where the settings stand and what they are; nothing where there are none."""
    if config is not None:
        whole = _toml(config)
        return str(config), _section(whole) if config.name == SHARED_FILE else whole
    if is_file(str(root / OWN_FILE)):
        return OWN_FILE, _toml(root / OWN_FILE, root)
    return SHARED_FILE, _section(_shared(root / SHARED_FILE))


def _section(whole: Mapping[str, Any]) -> Mapping[str, Any]:
    tool = whole.get("tool", {})
    section = tool.get("factlint", {}) if isinstance(tool, dict) else {}
    if not isinstance(section, dict):
        raise SettingsError(f"{SHARED_FILE}: `tool.factlint` is a table")
    return section


def _shared(path: Path) -> dict[str, Any]:
    """A `pyproject.toml`; of one that cannot be read, nothing, unless it speaks of us."""
    if not is_file(str(path)):
        return {}
    try:
        return _toml(path, path.parent)
    except SettingsError:
        if _mentions_us(path):
            raise
        return {}


def _mentions_us(path: Path) -> bool:
    from checker.errors import InputError
    from checker.files import RefusedFile, read_bounded

    try:
        return b"tool.factlint" in read_bounded(str(path), SETTINGS_LIMIT)
    except (RefusedFile, InputError):
        return False


def _toml(path: Path, root: Path | None = None) -> dict[str, Any]:
    """What a file says; of a link that leads out of `root`, where that is given, nothing is read."""
    from checker.errors import InputError
    from checker.files import LEADS_OUT, RefusedFile, decode, is_inside, read_bounded

    if root is not None and is_link(str(path)) and not is_inside(str(root), str(path)):
        raise SettingsError(f"{path.name}: {LEADS_OUT}")
    try:
        return read_toml(decode(read_bounded(str(path), SETTINGS_LIMIT)))
    except ValueError as error:
        raise SettingsError(f"{path.name}: not TOML: {error}") from None
    except (RefusedFile, InputError) as error:
        raise SettingsError(f"{path.name}: {error}") from None


MOST_PARTS = 100
"""Of a dotted key: the time that Python's reader takes grows with their square."""


def read_toml(text: str) -> dict[str, Any]:
    """What a text in TOML says; ValueError, in a few words, for what is none, or more than anyone would write."""
    import re
    import tomllib

    if text.count(".") > MOST_PARTS:
        part = r"""(?:[\w-]++|"[^"\n]*+"|'[^'\n]*+')"""
        for found in re.finditer(rf"(?<![\w-]){part}(?:[ \t]*+\.[ \t]*+{part})++", text):
            if found.group().count(".") > MOST_PARTS:
                raise ValueError(f"a key of more than {MOST_PARTS} parts (at line {text.count(chr(10), 0, found.start()) + 1})")
    try:
        return tomllib.loads(text)
    except RecursionError:
        raise ValueError("nested too deep") from None
    except tomllib.TOMLDecodeError:
        raise
    except ValueError:
        raise ValueError("a number of more digits than can be read") from None


def _today() -> int:
    from time import localtime

    from checker.values.calendar import day_number

    return day_number(*localtime()[:3])


def _read_format(value: Any) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 1:
        raise ValueError(f"is a number, {FORMAT}")
    if value > FORMAT:
        raise ValueError(f"is {value}, and this factlint reads format {FORMAT}: install a newer one")
    return value


def _read_bytes(value: Any) -> int:
    return _read_count(value, "a number of bytes")


def _read_count(value: Any, what: str = "a number") -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 1:
        raise ValueError(f"is {what}, not {value!r:.60}")
    return value


def _read_text(value: Any) -> str:
    if not isinstance(value, str) or not value:
        raise ValueError(f"is a text, not {value!r:.60}")
    return value


def _read_texts(value: Any) -> tuple[str, ...]:
    if isinstance(value, str):
        return (_read_text(value),)
    if not isinstance(value, list) or not all(isinstance(item, str) and item for item in value):
        raise ValueError("is a text or a list of texts")
    return tuple(value)


def _read_path(value: Any) -> str:
    """A folder or file inside the project, with forward slashes; `.` is the project itself."""
    text = _read_text(value).replace("\\", "/")
    if len(text) > LONGEST_PATH:
        raise ValueError(f"is longer than any path: {text!r:.60}")
    parts = [part for part in text.split("/") if part not in ("", ".")]
    if text.startswith(("/", "~")) or ":" in text or ".." in parts or "\0" in text:
        raise ValueError(f"lies outside the project: {text!r:.60}")
    return "/".join(parts) or "."


def _read_paths(value: Any) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_read_path(item) for item in _read_texts(value)))


def _read_levels(value: Any) -> dict[str, str]:
    if not isinstance(value, dict):
        raise ValueError('is a table: rule = "warning"')
    return {rule: _chosen(level, LEVELS, f"of `{rule}`") for rule, level in value.items()}


def _chosen(value: Any, choices: tuple[str, ...], what: str = "") -> str:
    if value in choices:
        return str(value)
    from checker.values.suggest import did_you_mean

    hint = did_you_mean(value, choices) if isinstance(value, str) else ""
    raise ValueError(f"{what} is one of {', '.join(choices)}, not {value!r:.60}".lstrip() + (f"; {hint}" if hint else ""))


def _read_fail_on(value: Any) -> str:
    return _chosen(value, FAIL_LEVELS)


def _read_day(value: Any) -> int:
    """A day as TOML writes one, with or without quotation marks."""
    from checker.values.calendar import day_number

    try:
        year, month, day = (int(part) for part in str(value).split("-"))
        if isinstance(value, int) or len(str(value)) != len("2026-11-22"):
            raise ValueError
        return day_number(year, month, day)
    except ValueError:
        raise ValueError(f"is a day such as 2026-11-22, not {value!s:.60}") from None


_READERS: dict[str, Callable[[Any], Any]] = {
    "format": _read_format,
    "claims": _read_paths,
    "sources": _read_path,
    "select": _read_texts,
    "ignore": _read_texts,
    "extend-select": _read_texts,
    "severity": _read_levels,
    "fail-on": _read_fail_on,
    "baseline": _read_path,
    "plugins": _read_texts,
    "today": _read_day,
    "document-limit": _read_bytes,
    "source-limit": _read_bytes,
    "definition-limit": _read_count,
}

"""What the columns of a table mean: a file in TOML or YAML beside the table, which says it once.

delimiter = ";"                     # and `encoding`, `format`: as the flags of the same name

[columns]                           # column of the table -> key of a claim, of its scope or its source
Land = "subject"
Stichtag = "as_of"
Form = "scope.format"
Medium = ["source", "source.publisher"]

[constants]                         # what every row has
property = "population"
"source.language" = "de"

[words.status]                      # words of the table -> words of the format
geplant = "planned"

[split]                             # what parts several texts in one cell
quote = " | "

[ids]                               # keys whose texts are made ids: `Die Zeit` is die-zeit
make = ["source", "id"]
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from checker.errors import FactlintError, InputError, UsageError
from checker.files import RefusedFile, decode, read_bounded
from checker.loading.schema import CLAIM, SOURCE

if TYPE_CHECKING:
    from collections.abc import Mapping as Named

LIMIT = 1_000_000
_SOURCE_KEYS = tuple(f"source.{key}" for key in SOURCE.fields if key != "id")
KEYS = ("source", *CLAIM.fields, *_SOURCE_KEYS)
"""What a column may mean, beside `scope.` and the name of a dimension."""


class Mapping(NamedTuple):
    columns: dict[str, tuple[str, ...]]
    """By column: the keys that it gives."""
    constants: dict[str, Any]
    words: dict[str, dict[str, str]]
    """By key: what the table's words stand for."""
    split: dict[str, str]
    ids: frozenset[str] = frozenset()
    """Keys whose texts are made ids."""
    format: str | None = None
    delimiter: str | None = None
    encoding: str | None = None

    def keys_of(self, column: str) -> tuple[str, ...]:
        """The keys that a column gives; none where nobody knows it."""
        return self.columns.get(column) or ((column,) if is_key(column) else ())


NO_MAPPING = Mapping({}, {}, {}, {})


def is_key(name: str) -> bool:
    return name in KEYS or (name.startswith("scope.") and len(name) > len("scope."))


def load_mapping(path: str) -> Mapping:
    """UsageError, naming the file and the key, for what is no mapping."""
    try:
        data = read_bounded(path, LIMIT)
        table = _toml(path, decode(data)) if path.endswith(".toml") else _yaml(path, data)
    except RefusedFile as refused:
        raise UsageError(f"{path}: line {refused.line}, column {refused.column}: {refused.message}") from None
    except InputError as error:
        raise InputError(f"{path}: {error}") from None
    for key in table:
        if key not in _SECTIONS:
            from checker.engine.nearest import did_you_mean

            raise UsageError(f"{path}: there is no `{key}` in a mapping{did_you_mean(key, _SECTIONS)} (there are {', '.join(_SECTIONS)})")
    try:
        return _made(table)
    except ValueError as error:
        raise UsageError(f"{path}: {error}") from None


_SECTIONS = ("columns", "constants", "words", "split", "ids", "format", "delimiter", "encoding")


def _toml(path: str, text: str) -> dict[str, Any]:
    from checker.settings import read_toml

    try:
        return read_toml(text)
    except ValueError as error:
        raise UsageError(f"{path}: no TOML: {error}") from None


def _yaml(path: str, data: bytes) -> dict[str, Any]:
    from checker.writing.document import Sheet, data_of

    try:
        table = data_of(Sheet(path, data).root)
    except FactlintError:
        raise UsageError(f"{path}: no YAML of keys and values, or with features that are refused") from None
    if not isinstance(table, dict):
        raise UsageError(f"{path}: a mapping has keys: {', '.join(_SECTIONS)}")
    return table


def _made(table: Named[str, Any]) -> Mapping:
    columns = {column: _keys(column, keys) for column, keys in _section(table, "columns").items()}
    constants = _section(table, "constants")
    words = {key: _texts(f"words.{key}", named) for key, named in _section(table, "words").items()}
    split = _texts("split", _section(table, "split"))
    made = _section(table, "ids").get("make", [])
    ids = [made] if isinstance(made, str) else made
    for key in (*constants, *words, *split, *ids):
        _check_key(key)
    if not all(split.values()):
        raise ValueError("`split` parts texts by something: it must not be empty")
    single = {key: table.get(key) for key in ("format", "delimiter", "encoding")}
    for key, value in single.items():
        if value is not None and (not isinstance(value, str) or not value):
            raise ValueError(f"`{key}` is one text")
    return Mapping(columns, {key: _constant(key, value) for key, value in constants.items()}, words, split, frozenset(ids), **single)


def _section(table: Named[str, Any], name: str) -> dict[str, Any]:
    found = table.get(name, {})
    if not isinstance(found, dict):
        raise ValueError(f"`{name}` is written as keys and values")
    return found


def _keys(column: str, keys: Any) -> tuple[str, ...]:
    found = tuple(keys) if isinstance(keys, list) else (keys,)
    for key in found:
        if not isinstance(key, str):
            raise ValueError(f"the column '{column}' stands for a key of a claim, such as `value`")
        _check_key(key)
    return found


def _check_key(key: Any) -> None:
    if not isinstance(key, str) or not is_key(key):
        from checker.engine.nearest import did_you_mean

        known = f"{', '.join(CLAIM.fields)}, scope.…, source.…"
        raise ValueError(f"`{key}` is no key of a claim{did_you_mean(str(key), KEYS)} (there are {known})")


def _texts(name: str, table: Any) -> dict[str, str]:
    if not isinstance(table, dict) or not all(isinstance(value, str) for value in table.values()):
        raise ValueError(f"`{name}` is written as texts and what they stand for")
    return table


def _constant(key: str, value: Any) -> Any:
    if isinstance(value, bool | str) or (isinstance(value, list) and all(isinstance(text, str) for text in value)):
        return value
    raise ValueError(f"the constant `{key}` is a text, or a list of texts: put it in quotation marks")

"""Parquet files as rows: texts as they are, whole numbers and days in figures; what would have to be rounded is refused."""

from __future__ import annotations

import datetime
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from checker.authoring.exchange.tables import READ, Cell, Row
from checker.errors import InputError, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator

MAGIC = b"PAR1"
BATCH = 10_000


def parquet_rows(data: bytes) -> Iterator[Row]:
    """InputError, before the first row, for what is no Parquet file, or has columns of numbers that are not whole."""
    if find_spec("pyarrow") is None:
        raise UsageError("a Parquet file needs a package of its own: pip install 'factlint[parquet]'")
    import pyarrow  # type: ignore[import-untyped, unused-ignore]
    from pyarrow.parquet import ParquetFile  # type: ignore[import-untyped, unused-ignore]

    try:
        file = ParquetFile(pyarrow.BufferReader(data))
        for field in file.schema_arrow:
            _check(field.name, field.type)
    except (pyarrow.ArrowException, OSError) as error:
        raise InputError(f"no Parquet file: {error}") from None
    return _rows(file)


def _check(name: str, kind: Any) -> None:
    from pyarrow import types

    if name == READ:
        return
    if types.is_struct(kind):
        for inner in kind:
            _check(f"{name}.{inner.name}", inner.type)
    elif types.is_list(kind) or types.is_large_list(kind) or types.is_dictionary(kind):
        _check(name, kind.value_type)
    elif not (
        types.is_string(kind) or types.is_large_string(kind) or types.is_integer(kind)
        or types.is_boolean(kind) or types.is_date(kind) or types.is_null(kind)
    ):  # fmt: skip
        raise InputError(f"the column `{name}` holds {kind}: write its values as texts, with all the figures that the source has")


def _rows(file: Any) -> Iterator[Row]:
    import pyarrow  # type: ignore[import-untyped, unused-ignore]

    line = 0
    try:
        for batch in file.iter_batches(BATCH):
            for said in batch.to_pylist():
                line += 1
                yield Row(
                    line, {name: Cell(part, line, 1) for key, value in said.items() if key != READ for name, part in _flat(key, value)}
                )
    except (pyarrow.ArrowException, OSError) as error:
        raise InputError(f"row {line + 1}: {error}") from None


def _flat(key: str, value: Any) -> Iterator[tuple[str, Any]]:
    """A struct's parts by names with dots, what is not there left out."""
    if isinstance(value, dict):
        for inner, part in value.items():
            yield from _flat(f"{key}.{inner}", part)
    elif isinstance(value, list):
        yield key, [_text(each) for each in value if each is not None]
    elif value is not None and value != "":
        yield key, _text(value)


def _text(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _text(part) for key, part in value.items() if part is not None}
    if isinstance(value, datetime.date):
        return value.isoformat()
    return value if isinstance(value, bool | str) else str(value)

"""Frozen data of which there may be millions: as `dataclass(frozen=True, slots=True)`, but made in a third of the time.

Python's own frozen classes go through `object.__setattr__` for each field of each object. Here it is mypy alone that forbids to assign.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar, dataclass_transform

Made = TypeVar("Made")


@dataclass_transform(frozen_default=True, eq_default=False)
def frozen(cls: type[Made]) -> type[Made]:
    """Each object is equal to itself only."""
    return dataclass(slots=True, eq=False)(cls)


@dataclass_transform(frozen_default=True, eq_default=True)
def frozen_value(cls: type[Made]) -> type[Made]:
    """Objects with equal fields are equal; a hash of its own stays."""
    return dataclass(slots=True, unsafe_hash="__hash__" not in cls.__dict__)(cls)

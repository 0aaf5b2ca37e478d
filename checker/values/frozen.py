"""Frozen data: as `dataclass(frozen=True, slots=True)`, but a class is made in a tenth of the time and an object in a third.

A run begins with making some forty classes, for each of which Python's own maker compiles half a dozen functions, one by one. Its
frozen objects go through `object.__setattr__` for each field; here it is mypy alone that forbids to assign. To whoever asks
(`dataclasses.fields`, `dataclasses.replace`) they are dataclasses all the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar, dataclass_transform

from checker.values.frozen_making import NOTHING, Field, made_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from dataclasses import replace as replace
else:

    def replace(this, /, **changes):
        """A copy with other values in the named fields, as `dataclasses.replace`."""
        fields = [changes.pop(name) if name in changes else getattr(this, name) for name in this.__match_args__]
        return type(this)(*fields, **changes)


Made = TypeVar("Made")


def field(*, default: Any = NOTHING, default_factory: Callable[[], Any] | None = None, init: bool = True, compare: bool = True) -> Any:
    """As `dataclasses.field`. A field that is not given on making needs its factory."""
    return Field(default, default_factory, init, compare)


@dataclass_transform(frozen_default=True, eq_default=False, field_specifiers=(field,))
def frozen(cls: type[Made]) -> type[Made]:
    """Each object is equal to itself only."""
    return made_of(cls, by_value=False)


@dataclass_transform(frozen_default=True, eq_default=True, field_specifiers=(field,))
def frozen_value(cls: type[Made]) -> type[Made]:
    """Objects with equal fields are equal; a hash of its own stays."""
    return made_of(cls, by_value=True)

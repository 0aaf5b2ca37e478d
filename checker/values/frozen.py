"""Frozen data: as `dataclass(frozen=True, slots=True)`, but a class is made in a tenth of the time and an object in a third.

A run begins with making some forty classes, for each of which Python's own maker compiles half a dozen functions, one by one. Its
frozen objects go through `object.__setattr__` for each field; here it is mypy alone that forbids to assign. To whoever asks
(`dataclasses.fields`, `dataclasses.replace`) they are dataclasses all the same.
"""

from __future__ import annotations

from functools import cache
from operator import attrgetter

from checker.values.frozen_making import NOTHING, Field, made_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from dataclasses import replace as replace
    from typing import Any, TypeVar, dataclass_transform

    Made = TypeVar("Made")
else:

    def dataclass_transform(**_):
        """As of `typing`, which a run that tells a kept answer does without."""
        return lambda maker: maker

    def replace(this, /, **changes):
        """A copy with other values in the named fields, as `dataclasses.replace`."""
        values, places = _fields(type(this))
        fields = [*values(this)]
        for name, value in changes.items():
            if name not in places:
                raise TypeError(f"{type(this).__name__} has no field {name}")
            fields[places[name]] = value
        return type(this)(*fields)

    @cache
    def _fields(kind):
        """What tells the values of all fields at once, and where among them each stands."""
        names = kind.__match_args__
        values = attrgetter(*names) if len(names) > 1 else lambda this: [getattr(this, name) for name in names]
        return values, {name: at for at, name in enumerate(names)}


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

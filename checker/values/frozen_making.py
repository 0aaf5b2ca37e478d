"""How a frozen class is made: with a slot for each annotated name, and with the methods that its fields call for.

The methods are put together as text and compiled, as `dataclasses` does it. That text holds nothing but the names of fields as a class in
this package writes them; defaults are handed over as objects. Nothing that is read, claims or settings, can come into it.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, TypeVar

    Made = TypeVar("Made")

NOTHING: Any = object()
"""What a field has for a default that has none."""


class Field:
    """A field that is made anew for each object, or takes no part in making or comparing objects."""

    __slots__ = ("compare", "default", "default_factory", "init")

    def __init__(self, default: Any, default_factory: Callable[[], Any] | None, init: bool, compare: bool) -> None:
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.compare = compare


def made_of(cls: type[Made], *, by_value: bool) -> type[Made]:
    """The class once more with a slot for each annotated name, and with its methods; fields of another frozen class are not inherited."""
    body = dict(cls.__dict__)
    types: dict[str, str] = body.get("__annotations__", {})
    fields = {name: _field(body.pop(name, NOTHING)) for name in types}
    for name in ("__dict__", "__weakref__"):
        body.pop(name, None)
    methods = _methods(fields, by_value=by_value) | {"__repr__": _repr}
    body.update({name: method for name, method in methods.items() if name not in body})
    body["__slots__"] = tuple(fields)
    body["__match_args__"] = tuple(name for name, each in fields.items() if each.init)
    body["__dataclass_fields__"] = _Described(types, fields)
    kind: Any = type(cls)
    made = kind(cls.__name__, cls.__bases__, body)
    made.__qualname__ = cls.__qualname__
    return made  # type: ignore[no-any-return]


def _field(written: Any) -> Field:
    return written if isinstance(written, Field) else Field(written, None, True, True)


def _methods(fields: dict[str, Field], *, by_value: bool) -> dict[str, Any]:
    """How objects are made and, of values, compared: compiled in one go, since compiling is what costs."""
    known: dict[str, Any] = {"_nothing": NOTHING}
    given, lines = ["self"], []
    for name, each in fields.items():
        value = name
        if each.default_factory is not None:
            known[f"_new_{name}"] = each.default_factory
            value = f"_new_{name}() if {name} is _nothing else {name}" if each.init else f"_new_{name}()"
        if each.init:
            known[f"_of_{name}"] = each.default
            given.append(name if each.default is NOTHING and each.default_factory is None else f"{name}=_of_{name}")
        lines.append(f" self.{name} = {value}\n")
    text = f"def __init__({', '.join(given)}):\n" + ("".join(lines) or " pass\n")
    names = ["__init__"]
    if by_value:
        own, other = ("".join(f"{of}.{name}," for name, each in fields.items() if each.compare) for of in ("self", "other"))
        text += f"def __eq__(self, other):\n return ({own}) == ({other}) if other.__class__ is self.__class__ else NotImplemented\n"
        text += f"def __hash__(self):\n return hash(({own}))\n"
        names += ["__eq__", "__hash__"]
    exec(text, known)
    return {name: known[name] for name in names}


def _repr(self: Any) -> str:
    return f"{type(self).__qualname__}({', '.join(f'{name}={getattr(self, name)!r}' for name in self.__slots__)})"


class _Described:
    """The fields as `dataclasses` describes them, made when someone asks for the first time."""

    __slots__ = ("fields", "made", "types")

    def __init__(self, types: dict[str, str], fields: dict[str, Field]) -> None:
        self.types = types
        self.fields = fields
        self.made: dict[str, Any] | None = None

    def __get__(self, of: object, cls: type) -> dict[str, Any]:
        if self.made is None:
            self.made = self._described(cls.__name__)
        return self.made

    def _described(self, called: str) -> dict[str, Any]:
        from dataclasses import MISSING, make_dataclass
        from dataclasses import field as described

        def each(name: str) -> Any:
            made = self.fields[name]
            if made.default_factory is not None:
                return described(default_factory=made.default_factory, init=made.init, compare=made.compare)
            default = MISSING if made.default is NOTHING else made.default
            return described(default=default, init=made.init, compare=made.compare)

        twin: Any = make_dataclass(called, [(name, kind, each(name)) for name, kind in self.types.items()])
        return twin.__dataclass_fields__  # type: ignore[no-any-return]

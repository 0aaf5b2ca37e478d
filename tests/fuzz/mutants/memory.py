"""`lru_cache` that knows what was reached for each answer: a test that is given one from memory has reached that too."""

from __future__ import annotations

from functools import partial, update_wrapper
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable


class Switched(dict[int, bool]):
    """Which mutants are on; after a test, the keys are what the test reached."""

    is_recording = False
    moment = 0
    """Another one for each test, and for each answer that is worked out."""

    def __missing__(self, number: int) -> bool:
        self[number] = False
        return False


class Memory:
    """A function and its answers; forgets all of them where it is full."""

    def __init__(self, switched: Switched, most: int, function: Callable[..., Any]) -> None:
        update_wrapper(self, function)
        self.switched, self.most, self.function = switched, most, function
        self.kept: dict[Any, list[Any]] = {}  # answer, what was reached for it, the moment when that was last told

    def __call__(self, *values: Any, **named: Any) -> Any:
        key = (values, *named.items()) if named else values
        found = self.kept.get(key)
        if found is None:
            if len(self.kept) >= self.most:
                self.kept.clear()
            found = self.kept[key] = self.worked_out(values, named)
        switched = self.switched
        if switched.is_recording and found[2] != switched.moment:
            switched.update(found[1])
            found[2] = switched.moment
        return found[0]

    def worked_out(self, values: Any, named: Any) -> list[Any]:
        switched = self.switched
        if not switched.is_recording:
            return [self.function(*values, **named), {}, 0]
        before = dict(switched)
        switched.clear()
        switched.moment += 1
        try:
            answer = self.function(*values, **named)
        finally:
            reached = dict(switched)
            switched.update(before)
            switched.moment += 1
        return [answer, reached, 0]


class Memories:
    """All of a package; `lru_cache` is theirs."""

    def __init__(self, switched: Switched) -> None:
        self.switched = switched
        self.all: list[Memory] = []

    def lru_cache(self, maxsize: int) -> Callable[[Callable[..., Any]], Memory]:
        return partial(self.memory, maxsize)

    def memory(self, most: int, function: Callable[..., Any]) -> Memory:
        self.all.append(Memory(self.switched, most, function))
        return self.all[-1]

    def forget(self) -> None:
        for memory in self.all:
            memory.kept.clear()

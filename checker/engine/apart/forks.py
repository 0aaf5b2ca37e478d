"""Copies of this process, each with a part of the work: they have all that was read, at no cost, and send bytes back through a pipe.

Nothing is shared but the pipe: no semaphore, no shared memory, no file. A copy that dies, whoever killed it, has sent nothing, and its
part is left to whoever asked. When this process ends, by whatever signal, its copies do.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_WATCH = 1.0
"""Seconds after which a copy looks whether there is still anyone to answer to."""
_DONE = b"\0done"


class Copy(NamedTuple):
    pid: int
    pipe: int
    """The end that its answer is read from."""


def is_possible() -> bool:
    """Other threads would not be in the copies, and whatever lock they hold would never be let go."""
    return hasattr(os, "fork") and sys.platform != "darwin" and threading.active_count() == 1


class Copies:
    """Runs each of the tasks in a copy of this process, from entering on; leaving ends all of them."""

    def __init__(self, tasks: Sequence[Callable[[], bytes]]) -> None:
        self.tasks = tasks
        self.copies: list[Copy | None] = []

    def __enter__(self) -> Copies:
        try:
            for task in self.tasks:
                self.copies.append(_copy(task))
        except BaseException:
            self._end()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self._end()

    def answer(self, number: int) -> bytes | None:
        """What the task came to, once it is done; None where its process did not get so far."""
        copy = self.copies[number]
        if copy is None:
            return None
        parts = []
        while part := os.read(copy.pipe, 1 << 20):
            parts.append(part)
        data = b"".join(parts)
        return data.removesuffix(_DONE) if data.endswith(_DONE) else None

    def _end(self) -> None:
        """Kill what still runs, and leave nothing of it."""
        for copy in filter(None, self.copies):
            with suppress(OSError):
                os.close(copy.pipe)
            with suppress(OSError):
                os.kill(copy.pid, signal.SIGKILL)
        for copy in filter(None, self.copies):
            with suppress(OSError):
                os.waitpid(copy.pid, 0)
        self.copies = []


def _copy(task: Callable[[], bytes]) -> Copy | None:
    """None where the system grants no further process, or no pipe."""
    try:
        read_end, write_end = os.pipe()
    except OSError:
        return None
    parent = os.getpid()
    # a signal that comes in between would be answered by the copy too, with what this process does on leaving
    before = signal.pthread_sigmask(signal.SIG_BLOCK, (signal.SIGINT, signal.SIGTERM))
    try:
        pid = os.fork()
    except OSError:
        os.close(read_end)
        os.close(write_end)
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
        return None
    if pid == 0:
        _be_the_copy(task, parent, read_end, write_end, before)
    os.close(write_end)
    copy = Copy(pid, read_end)
    signal.pthread_sigmask(signal.SIG_SETMASK, before)
    return copy


def _be_the_copy(task: Callable[[], bytes], parent: int, read_end: int, write_end: int, mask: set[signal.Signals | int]) -> None:
    """Never returns: nothing of what this process would do on leaving is done twice."""
    code = 1
    try:
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, signal.SIG_DFL)
        signal.pthread_sigmask(signal.SIG_SETMASK, mask)
        os.close(read_end)
        signal.signal(signal.SIGALRM, lambda *_: None if os.getppid() == parent else os._exit(1))
        signal.setitimer(signal.ITIMER_REAL, _WATCH, _WATCH)
        rest = memoryview(task() + _DONE)
        while rest:
            rest = rest[os.write(write_end, rest) :]
        code = 0
    except BaseException:
        code = 1
    finally:
        os._exit(code)

"""The tests, collected once: which of them reach which mutant, and whether any of those that do fails when it is on.

Every test and every mutant runs in a fork, so that nothing one of them leaves behind reaches another. A law is tried on a few derandomized
examples, and a test that reads a stopwatch, starts another interpreter, takes long or fails as things are is left out. Whoever never ends
is ended, and told as killed.
"""

from __future__ import annotations

import os
import pickle
import resource
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from _pytest.runner import runtestprotocol
from hypothesis import Phase, settings

from tests.cli import command
from tests.fuzz.mutants.command import forked

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tests.fuzz.mutants.package import Package
    from tests.fuzz.mutants.switches import Mutant

EXAMPLES = 20
LONG = 2.0  # seconds of CPU; no single test may cost more
MEMORY = 4 << 30


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run of one test, with nothing on, has shown."""

    seconds: float
    reached: tuple[int, ...]
    """Numbers of mutants."""
    left_out: str
    """Why it is not asked; "" where it is."""


def modest(item: pytest.Item) -> None:
    """A law tries a few examples, always the same, and does not look for a smaller one."""
    law = getattr(getattr(item, "obj", None), "__func__", getattr(item, "obj", None))
    own = getattr(law, "_hypothesis_internal_use_settings", None)
    if law is not None and own is not None:
        law._hypothesis_internal_use_settings = settings(
            own, max_examples=min(own.max_examples, EXAMPLES), derandomize=True, database=None, deadline=None,
            phases=[Phase.explicit, Phase.generate],
        )  # fmt: skip


def limited(seconds: float) -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (int(seconds) + 1, int(seconds) + 2))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.alarm(int(seconds * 8) + 30)
    quiet = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(quiet, stream)


def apart(work: Callable[[], Any], seconds: float) -> Any:
    """What the work returns in a fork, or "ended" where it breaks down, or takes more CPU time than that or far more of any."""
    with tempfile.TemporaryFile() as answer:
        child = os.fork()
        if child == 0:
            try:
                limited(seconds)
                pickle.dump(work(), answer)
                answer.flush()
                os._exit(0)
            finally:
                os._exit(1)
        status = os.waitpid(child, 0)[1]
        answer.seek(0)
        return pickle.load(answer) if status == 0 else "ended"


class Trial:
    """A plugin of pytest that has its own way of running what was collected; `then` gets it when all is known."""

    def __init__(self, package: Package, scratch: str, keep: Path | None, then: Callable[[Trial], None]) -> None:
        self.package, self.scratch, self.keep, self.then = package, scratch, keep, then
        self.items: list[pytest.Item] = []
        self.tests: dict[int, list[int]] = defaultdict(list)  # which reach a mutant
        self.kills = Counter[int]()
        self.stopwatch = time.process_time
        self.barred = ""
        self.start = subprocess.Popen.__init__
        time.process_time = self.timed
        command.factlint = forked(package.switched)
        subprocess.Popen.__init__ = lambda *started, **keys: self.started(*started, **keys)  # type: ignore[method-assign]

    def timed(self) -> float:
        """What a test makes of a stopwatch depends on how busy the machine is."""
        self.barred = "reads a stopwatch"
        raise OSError(self.barred)

    def started(self, *started: Any, **keys: Any) -> None:
        """Another interpreter would know of no mutant."""
        if sys.executable in map(str, started[1]):
            self.barred = "starts another interpreter"
            raise OSError(self.barred)
        self.start(*started, **keys)

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        self.items = session.items
        self.package.load()
        self.early = set(self.package.switched)  # reached while modules are imported
        for item in self.items:
            modest(item)
        self.others = self.package.other_memories()
        self.package.memories.forget()
        self.forget()
        self.outcomes = self.learned()
        for number, outcome in enumerate(self.outcomes):
            for mutant in () if outcome.left_out else outcome.reached:
                self.tests[mutant].append(number)
        self.then(self)
        return True

    def learned(self) -> list[Outcome]:
        """The outcome of each test; those of an earlier run count where neither the package nor the test and its cases have changed."""
        files = {path: self.package.stamp(path) for path in {item.path for item in self.items}}
        stamps = [f"{item.nodeid} {files[item.path]}" for item in self.items]
        known: dict[str, Outcome] = pickle.loads(self.keep.read_bytes()) if self.keep and self.keep.exists() else {}
        new = [number for number, stamp in enumerate(stamps) if stamp not in known]
        found = apart(lambda: self.record(new), 3600)
        known.update((stamps[number], outcome) for number, outcome in zip(new, found, strict=True))
        if self.keep:
            self.keep.write_bytes(pickle.dumps(known))
        return [known[stamp] for stamp in stamps]

    def forget(self) -> None:
        for memory in self.others:
            memory.cache_clear()
        self.package.switched.clear()
        self.package.switched.moment += 1

    def passes(self, number: int, following: int | None) -> bool:
        """Whether the test holds, in a home where no run before it has kept an answer."""
        os.environ["XDG_CACHE_HOME"] = tempfile.mkdtemp(dir=self.scratch)
        nextitem = None if following is None else self.items[following]
        return not any(report.failed for report in runtestprotocol(self.items[number], log=False, nextitem=nextitem))

    def record(self, numbers: list[int]) -> list[Outcome]:
        self.package.switched.is_recording = True
        found = []
        for number, following in zip_longest(numbers, numbers[1:]):
            self.forget()
            self.barred = ""
            begun = self.stopwatch()
            passed = self.passes(number, following)
            took = self.stopwatch() - begun
            reason = self.barred or ("fails" if not passed else f"takes over {LONG} s" if took > LONG else "")
            found.append(Outcome(took, tuple(self.package.switched), reason))
        return found

    def killer(self, mutant: Mutant) -> str | None:
        """The test that notices the mutant; None where none does. First are asked tests that are cheap, have killed before or are near."""
        room = Path(mutant.path).parts[1:-1]

        def worth(number: int) -> float:
            near = self.items[number].path.parts[-1 - len(room) : -1] == room
            return self.outcomes[number].seconds / (1 + self.kills[number] + 5 * near)

        tests = sorted(self.tests.get(mutant.number, []), key=worth)
        if not tests:
            return None

        def run() -> int | None:
            self.package.switched[mutant.number] = True
            return next((one for one, following in zip_longest(tests, tests[1:]) if not self.passes(one, following)), None)

        answer = apart(run, 10 + 5 * sum(self.outcomes[number].seconds for number in tests))
        if isinstance(answer, int):
            self.kills[answer] += 1
            return self.items[answer].nodeid
        return "ended" if answer else None


def collect(folders: Sequence[str], trial: Trial) -> int:
    """Collects the tests and hands them to the trial."""
    line = ["-q", "--disable-warnings", "-p", "no:cacheprovider", "-p", "no:xdist", "--basetemp", f"{trial.scratch}/tests"]
    return int(pytest.main([*line, "-o", "tmp_path_retention_policy=failed", *folders], plugins=[trial]))

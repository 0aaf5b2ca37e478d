"""The command line in a fork of the process that knows which mutant is on, for tests that would start an interpreter."""

from __future__ import annotations

import io
import os
import pickle
import sys
import tempfile
from contextlib import suppress
from typing import IO, TYPE_CHECKING

from tests.cli import command

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from tests.fuzz.mutants.memory import Switched


def forked(switched: Switched) -> Callable[..., command.Ran]:
    """Does what `tests.cli.command.factlint` does, and tells the caller's switches what was reached."""
    plain = command.factlint

    def factlint(
        *arguments: str | Path, cwd: Path | None = None, env: Mapping[str, str] | None = None, python: tuple[str, ...] = ()
    ) -> command.Ran:
        if python:
            return plain(*arguments, cwd=cwd, env=env, python=python)
        with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err, tempfile.TemporaryFile() as reached:
            child = os.fork()
            if child == 0:
                code = 70
                try:
                    os.chdir(cwd or os.getcwd())
                    home = os.environ["XDG_CACHE_HOME"]
                    os.environ.clear()
                    os.environ.update({**command.PLAIN, "XDG_CACHE_HOME": home, **(env or {})})
                    code = _run([str(argument) for argument in arguments], out, err)
                    pickle.dump(set(switched), reached)
                    reached.flush()
                finally:
                    os._exit(code)
            code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
            reached.seek(0)
            with suppress(EOFError):
                for number in pickle.load(reached):
                    switched.setdefault(number, False)
            said = [os.pread(stream.fileno(), os.fstat(stream.fileno()).st_size, 0).decode() for stream in (out, err)]
        return command.Ran(*said, code)

    return factlint


def _run(arguments: list[str], out: IO[bytes], err: IO[bytes]) -> int:
    """The exit code; the streams are as the interpreter would have made them for a file."""
    from checker.cli import main

    os.dup2(out.fileno(), 1)
    os.dup2(err.fileno(), 2)
    sys.stdout = io.TextIOWrapper(io.BufferedWriter(io.FileIO(1, "w", closefd=False)), encoding="utf-8")
    sys.stderr = io.TextIOWrapper(io.BufferedWriter(io.FileIO(2, "w", closefd=False)), encoding="utf-8", line_buffering=True)
    sys.argv = ["factlint", *arguments]
    try:
        main()
    except SystemExit as leave:
        code = leave.code
    sys.stdout.flush()
    sys.stderr.flush()
    return code if isinstance(code, int) else 0

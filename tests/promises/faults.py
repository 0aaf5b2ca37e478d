"""A command run again and again on fresh copies of a project, with a fault at its first write, its second, … until it is through untouched.

A *write* is any call by which a file comes to be, grows, changes its name or mode, or goes. `python -m tests.promises.faults FAULT FOLDER
COMMAND…` prints one line of JSON for each run: the code (negative: the signal), and what stands in the copy afterwards.
"""

from __future__ import annotations

import errno
import hashlib
import json
import os
import shutil
import signal
import sys
from typing import Any

CALLS = ("open", "write", "fsync", "replace", "mkdir", "fchmod", "unlink", "rename", "link")
MOST = 400


def _counted(fault: str, nth: int) -> None:
    """Every call counts, and the nth does not go well."""
    seen = [0]

    def shim(name: str, real: Any) -> Any:
        def call(*given: Any, **named: Any) -> Any:
            if name == "open" and not (len(given) > 1 and given[1] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)):
                return real(*given, **named)
            if name == "write" and given[0] in (1, 2):
                return real(*given, **named)
            seen[0] += 1
            if seen[0] == nth:
                if name == "write" and fault in ("kill", "full"):
                    real(given[0], bytes(given[1])[: len(given[1]) // 2])
                if fault == "kill":
                    os.kill(os.getpid(), signal.SIGKILL)
                if fault == "short" and name == "write":
                    return real(given[0], bytes(given[1])[:1])
                if fault in ("full", "broken"):
                    number = errno.ENOSPC if fault == "full" else errno.EIO
                    raise OSError(number, os.strerror(number))
            return real(*given, **named)

        return call

    for name in CALLS:
        setattr(os, name, shim(name, getattr(os, name)))
    real_exit = os._exit
    reached = seen

    def leave(code: int) -> None:
        real_exit(code if reached[0] >= nth else 100 + code)

    os._exit = leave  # type: ignore[assignment]


def _run(fault: str, nth: int, folder: str, arguments: list[str], err: int) -> None:
    """In the child: never returns."""
    os.chdir(folder)
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    os.dup2(err, 2)
    _counted(fault, nth)
    from checker.cli import main

    sys.argv = ["factlint", *arguments]
    code = 99
    try:
        main()
    except SystemExit as leaving:
        code = leaving.code if isinstance(leaving.code, int) else 98
    finally:
        os._exit(code)


def files_of(folder: str) -> dict[str, str]:
    """Digests of all files by path, with `tmp` in place of the digest of a rest of ours."""
    found = {}
    for here, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(here, name)
            with open(path, "rb") as file:
                digest = hashlib.sha256(file.read()).hexdigest()
            found[os.path.relpath(path, folder)] = "tmp" if name.endswith(".tmp") else digest
    return found


def main() -> None:
    fault, original, *arguments = sys.argv[1:]
    import checker.app
    import checker.cli.start  # noqa: F401  what each run needs is loaded once

    for nth in range(1, MOST):
        copy = f"{original}-{nth}"
        shutil.copytree(original, copy)
        with open(f"{copy}.err", "w+b") as err:
            child = os.fork()
            if child == 0:
                _run(fault, nth, copy, arguments, err.fileno())
            code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
            err.seek(0)
            said = err.read().decode("utf-8", "replace")
        is_through = code >= 100
        print(json.dumps({"nth": nth, "code": code % 100 if is_through else code, "files": files_of(copy), "err": said}))
        shutil.rmtree(copy)
        if is_through:
            return
    raise SystemExit("never through")


if __name__ == "__main__":
    main()

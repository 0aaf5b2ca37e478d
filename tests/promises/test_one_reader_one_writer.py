"""Promise: one reader, one writer, one way out for text; no code from data, no network, no shell. Read off the package's own syntax."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

import pytest

import checker

PACKAGE = Path(checker.__file__).parent
MODULES = sorted(path.relative_to(PACKAGE).as_posix() for path in PACKAGE.rglob("*.py"))

READER, WRITER, STREAMS = "files.py", "writing/atomic.py", "cli/streams.py"
NAMED = "writing/named.py"
"""Into a pipe or a device that the command line names."""
REREADER = "reread.py"
"""Learns whether what was read is as it was: of the contents it keeps nothing."""
CACHE_PLACE, CACHE_KEY, CACHE_FILE = "engine/cache/place.py", "engine/cache/seal.py", "engine/cache/store.py"
"""Outside of every project: one SQLite file of the user's, and its key."""
PDF, PDF_CHILD = "authoring/articles/pdf/__init__.py", "authoring/articles/pdf/child.py"
"""PDF files are read by a process of their own, with bounds of time and memory."""
WORD = "authoring/articles/word/package.py"
"""Parts of a zip file that is held already."""
MODEL = "authoring/language_model/http.py"
"""`draft --llm` alone asks a server, the one that the environment names."""
FORKS, PARCELS = "engine/apart/forks.py", "engine/apart/parcels.py"
"""Copies of the process, and what they send back through a pipe that no one else has: never a file."""
CLUSTER, SHARE = "cluster/client.py", "cluster/share.py"
"""`--engine dask` alone: workers of this machine are ended, and a project has a name that no other has."""
FROZEN = "values/frozen_making.py"
"""Makes the methods of a class of the names of its fields, which stand in the package's own code, as `dataclasses` does."""
OF_GIT = "loading/revision.py"
"""Asks git for the files of another revision, and puts them into a temporary folder of its own."""

CALLS: dict[str, set[str]] = {
    "open": set(),
    "print": set(),
    "input": set(),
    "eval": set(),
    "exec": {FROZEN},
    "compile": set(),
    "__import__": set(),
    "breakpoint": set(),
}
"""Functions that stand by themselves, and who may call them. `re.compile` is none of these."""

METHODS: dict[str, set[str]] = {
    "open": {READER, REREADER, WRITER, NAMED, STREAMS, OF_GIT, WORD, CACHE_KEY, CACHE_FILE, MODEL},
    "read_text": set(),
    "read_bytes": set(),
    "write_text": {OF_GIT},
    "write_bytes": set(),
    "mkdir": {WRITER, OF_GIT, "authoring/exchange/importing.py"},
    "makedirs": {CACHE_PLACE},
    "unlink": {WRITER, CACHE_FILE},
    "remove": set(),
    "rmdir": set(),
    "rmtree": set(),
    "rename": set(),
    "symlink": set(),
    "symlink_to": set(),
    "link": set(),
    "truncate": set(),
    "chmod": set(),
    "system": set(),
    "popen": set(),
    "fork": {FORKS},
    "kill": {FORKS},
    "execv": {"cli/__init__.py"},  # this very command again, in UTF-8
    "execve": set(),
    "spawnv": set(),
    "startfile": set(),
    "load": set(),
    "safe_load": {"writing/scalars.py"},  # of a text of forty characters without any structure: what another reader makes of `010`
    "full_load": set(),
    "unsafe_load": set(),
    "from_string": set(),  # a template is a file of ours, never a text
    "from_markup": set(),
    "print": set(),
}
"""What is called on something: a path, a module, a console."""

ONLY_ON = {"remove", "rename", "link", "load", "kill", "print"}
RECEIVERS = {"os", "shutil", "yaml", "console", "json", "tomllib", "path", "file", "target"}
"""`remove` and the like are also what lists have, so these count on such names only."""

IMPORTS: dict[str, set[str]] = {
    "subprocess": {OF_GIT, PDF},
    "tempfile": {OF_GIT},
    "shutil": set(),
    "pickle": {PARCELS},
    "marshal": set(),
    "shelve": set(),
    "socket": {"cli/terminal.py"},  # the machine's own name, for links on a terminal
    "ssl": set(),
    "http": {MODEL},
    "ftplib": set(),
    "smtplib": set(),
    "urllib.request": {MODEL},
    "requests": set(),
    "httpx": set(),
    "aiohttp": set(),
    "ctypes": set(),
    "multiprocessing": {CLUSTER},
    "rich": set(),
    "random": set(),
    "uuid": {"authoring/exchange/annotations.py"},  # made of a name, never at random
    "secrets": {WRITER, SHARE},
    "yaml": {"loading/yaml_events.py", "writing/scalars.py"},
    "jinja2": {"report/html/render.py"},
    "runpy": set(),
    "code": set(),
}
"""Modules, and who may import them."""

STREAM_NAMES = {
    "stdout": {STREAMS, "cli/terminal.py", "engine/cache/circumstances.py", PDF_CHILD},
    "stderr": {STREAMS, "cli/progress.py"},
    "stdin": {"cli/unsaved.py", "cli/import_.py", "cli/draft.py", PDF_CHILD},
}


@cache
def tree_of(module: str) -> ast.Module:
    return ast.parse((PACKAGE / module).read_text(encoding="utf-8"))


def found_in(module: str) -> list[str]:
    """Every use of what is kept to a few rooms, outside of them: `cli/init.py:31 open`."""
    uses = [(node, use) for node in ast.walk(tree_of(module)) for use in uses_of(node)]
    return [f"{module}:{getattr(node, 'lineno', 0)} {name}" for node, (name, rooms) in uses if module not in rooms]


def uses_of(node: ast.AST) -> list[tuple[str, set[str]]]:
    """What a node uses that is kept to rooms, with the rooms."""
    if isinstance(node, ast.Call):
        name, rooms = _called(node)
        shell = [("shell=", set[str]()) for word in node.keywords if word.arg == "shell"]
        return shell if rooms is None else [*shell, (name, rooms)]
    if isinstance(node, ast.Import | ast.ImportFrom):
        whole = [alias.name for alias in node.names] if isinstance(node, ast.Import) else [node.module or ""]
        parts = [f"{node.module}.{alias.name}" for alias in node.names] if isinstance(node, ast.ImportFrom) else []
        return [(name, rooms) for name in whole + parts for kept, rooms in IMPORTS.items() if f"{name}.".startswith(f"{kept}.")]
    if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "sys" and node.attr in STREAM_NAMES:
        return [(f"sys.{node.attr}", STREAM_NAMES[node.attr])]
    return []


def _called(call: ast.Call) -> tuple[str, set[str] | None]:
    if isinstance(call.func, ast.Name):
        return call.func.id, CALLS.get(call.func.id)
    if isinstance(call.func, ast.Attribute):
        name, on = call.func.attr, call.func.value
        receiver = on.id if isinstance(on, ast.Name) else ""
        if name in ONLY_ON and receiver not in RECEIVERS:
            return name, None
        return f"{receiver}.{name}", METHODS.get(name)
    return "", None


@pytest.mark.parametrize("module", MODULES)
def test_files_streams_processes_and_the_network_are_used_in_their_rooms_only(module: str) -> None:
    assert not found_in(module)


KEPT_OUT = """
open('x'); Path('x').open(); os.open('x', 0); Path('x').read_text(); path.write_bytes(b''); os.remove('x'); shutil.rmtree('x')
print(1); sys.stdout.write('x'); eval('1'); exec('1'); yaml.load('x'); run('x', shell=True); os.system('x')
import pickle; from pickle import loads; import subprocess; from subprocess import run; import urllib.request
from urllib.request import urlopen; from urllib import request; from rich.console import Console
"""


@pytest.mark.parametrize("code", [part.strip() for line in KEPT_OUT.splitlines() for part in line.split(";") if part.strip()])
def test_what_is_kept_out_would_be_seen(code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(globals(), "tree_of", lambda _: ast.parse(code))
    assert found_in("report/new.py")


def test_templates_escape_by_themselves() -> None:
    for node in ast.walk(tree_of("report/html/render.py")):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Environment":
            assert {word.arg: ast.unparse(word.value) for word in node.keywords}["autoescape"] == "True"
            return
    pytest.fail("the page is made without an environment that escapes")


def names_of(node: ast.expr) -> set[str]:
    return {part.id for part in ast.walk(node) if isinstance(part, ast.Name)}


def test_whatever_is_raised_is_caught_in_one_place() -> None:
    """One boundary: `cli/start.py`; behind it `app`, which programs call, answers with a report instead."""
    broad = {
        module
        for module in MODULES
        for node in ast.walk(tree_of(module))
        if isinstance(node, ast.ExceptHandler) and (node.type is None or names_of(node.type) & {"Exception", "BaseException"})
    }
    engine = {"engine/run.py", "engine/assemble.py", "engine/apart/ahead.py", FORKS}
    command = {"cli/start.py", "cli/checking.py", "cli/delivery.py", "cli/renewing.py"}
    rooms = {"app.py", WRITER, "rules/plugins.py", PDF_CHILD, MODEL, CLUSTER, CACHE_FILE} | command | engine
    assert broad <= rooms
